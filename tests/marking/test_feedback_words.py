"""Feedback as it is read: each reason once, one full stop a sentence, and why enough points do not pass."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from course.base.places import solutions_root
from course.base.sentences import sentences, stopped
from course.content import Paper, load_key
from course.content.installed import course_content
from course.marking.cohort.submission import mark_answers
from course.marking.feedback.item import Item, Part, said_once
from course.marking.feedback.mark import mark_on_page
from course.marking.feedback.page import feedback, page
from course.marking.nbgrader.own_classroom import own_classroom
from course.marking.rule.hurdles import hurdles
from course.rehearsal.learners import answered, fictional_learners
from tests.marking.conftest import papers

TWICE = re.compile(r"[.?!…][*”’)]?\.(?!\.)|\b1 points\b|\.\.(?!\.)")


@pytest.mark.parametrize("exercise", course_content().exercises)
def test_a_page_says_each_reason_once_and_ends_each_sentence_once(exercise: str):
    plan, content = course_content().exercises[exercise], course_content()
    key = load_key(solutions_root(), plan, content)
    for learner in fictional_learners(8, seed=3):
        text = answered(learner, plan, key, content).model_dump_json().encode()
        marked = mark_answers(text, exercise, own_classroom().keys)
        by_hand = dict.fromkeys(marked.paper.by_hand, Decimal(1))
        for left in (0, 1):
            html = page(feedback(marked, "Ada", by_hand, attempts=(1, left)))
            soup = BeautifulSoup(html, "html.parser")
            assert not (found := TWICE.search(soup.main.get_text(" ", strip=True))), found
            for section in soup.select("section"):
                said = [one.get_text(" ", strip=True) for one in section.select("p:not(.sources)")]
                costs = re.compile("It costs|(It|Left out, it) earned|Without the right answer here")
                again = [text for text, times in Counter(said).items() if times > 1 and not costs.match(text)]
                assert not again


def test_a_question_that_was_chosen_is_not_given_as_its_reason():
    question = "What was the act?"
    parts = (
        Part("Question", question, question, True, question, "It earned 1 of 2 points."),
        Part("Question", "Is it?", question, False, f"The first question it goes to: {question}"),
    )
    item = Item("fact", "A fact", "", Decimal(0), Decimal(5), parts, "The end.", ())

    assert [(part.reason, part.earned) for part in said_once(item)] == [
        ("", "It earned 1 of 2 points."),
        ("", ""),
    ]


def test_a_reason_is_not_given_again_with_what_it_cost():
    reasons = (
        ("The end", "It earned 0 of 2 points."),
        ("Other", "It costs 1 point."),
        ("Other.", "It earned 0"),
    )
    item = Item(
        "fact", "A fact", "", Decimal(0), Decimal(5),
        tuple(Part("What proves it", "x", "", False, *why) for why in reasons), "The end.", (),
    )  # fmt: skip

    assert [sentences(part.reason, part.earned) for part in said_once(item)] == [
        "It earned 0 of 2 points.",
        "Other. It costs 1 point.",
        "It earned 0.",
    ]


@pytest.mark.parametrize(
    ("part", "read"),
    [
        (Part("N", "Helps", "Helps", right=True), "You chose: Helps. Right"),
        (Part("N", "Is it?", "Was it?", right=False), "You chose: Is it? Not right. Right is: Was it?"),
        (Part("N", "", "A passport.", right=False), "You did not choose it. Missing. Right is: A passport."),
        (Part("N", "A", "B", right=False, verdict="Half right"), "You chose: A. Half right. Right is: B."),
        (Part("N", "A card", "", right=False), "You chose: A card. Does not belong here"),
        (Part("N", "A card", "", right=None), "You chose: A card. Not needed; it does no harm"),
        (Part("N", "", "", right=None, reason="A level"), "A level."),
    ],
)
def test_a_part_is_told_in_sentences_that_every_medium_shows_as_they_are(part: Part, read: str):
    told = part.told

    shown = (told.choice, told.verdict, told.right, told.reason, told.earned)
    assert " ".join(text for text in shown if text) == read


def test_sentences_are_joined_with_one_full_stop_each():
    assert sentences("One", "", "Two.", "Three?", "*JS.*", " ") == "One. Two. Three? *JS.*"


@pytest.mark.parametrize(
    ("text", "ended"),
    [("Helps", "Helps."), ("Is it?", "Is it?"), ("*JS.*", "*JS.*"), ("an act…", "an act…"), ("x ", "x.")],
)
def test_a_text_ends_in_one_stop(text: str, ended: str):
    assert stopped(text) == ended


def advice() -> Paper:
    return next(paper for paper in papers() if paper.exercise.id == "ex7-advice")


def points(*given: int) -> dict[str, Decimal]:
    slots = [f"advice-{criterion}" for criterion in ("order", "evidence", "adverse", "next")]
    return {slot: Decimal(number) for slot, number in zip(slots, given, strict=True)}


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ((3, 3, 3, 0), "The points would be enough, but a criterion stands at 0 (Next steps), and none may."),
        ((3, 3, 3, 3), ""),
        ((2, 2, 2, 1), ""),
    ],
)
def test_enough_points_that_do_not_pass_say_why(given: tuple[int, ...], why: str):
    assert " ".join(hurdles(points(*given), advice())) == why


def test_a_page_carries_its_mark_for_programs_and_nothing_else_is_taken_for_one():
    marked = mark_answers(None, "ex7-advice", own_classroom().keys)

    told = mark_on_page(page(feedback(marked, "Ada", points(3, 3, 3, 0), attempts=(1, 0))).encode())

    assert told is not None and not told.passed and not told.awaits_person
    assert (told.points, told.attempt, told.attempts_left) == ("9.00", 1, 0)
    assert "a criterion stands at 0" in told.why
    for spoilt in (
        b"",
        b'<meta name="course-mark" content="{}">',
        b'<meta name="course-mark" content="[1]">',
    ):
        assert mark_on_page(spoilt) is None
