"""Feedback as it is read: each reason once, one full stop a sentence, and why enough points do not pass."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from course.base.places import solutions_root
from course.base.sentences import sentences, stopped
from course.content import Paper, load_key, paper
from course.content.installed import course_content
from course.content.works import Exercise
from course.learner.answers import FactAnswer, MatchAnswers
from course.marking.cohort.submission import Marked, mark_answers
from course.marking.feedback.counts import at_fault, counted, headline
from course.marking.feedback.in_lines import in_lines
from course.marking.feedback.item import Item, Part, said_once
from course.marking.feedback.mark import mark_on_page
from course.marking.feedback.page import feedback, page
from course.marking.feedback.wording import pass_rules, plain, whole_percent
from course.marking.nbgrader.own_classroom import own_classroom
from course.marking.rule.hurdles import hurdles
from course.marking.rule.marking_rule import passes, percentage
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
            for row in soup.select(".fb-row"):
                said = [one.get_text(" ", strip=True) for one in row.select("p:not(.fb-sources)")]
                costs = re.compile(
                    "It costs|(It|Left out, it) earned|Without the right answer here|You: |No answer"
                )
                again = [text for text, times in Counter(said).items() if times > 1 and not costs.match(text)]
                assert not again
            assert_said_once(soup)


def assert_said_once(soup: BeautifulSoup) -> None:
    """No reason at the top stands in the list again."""
    for first in soup.select(".fb-first > ol > li"):
        row = soup.find(id=first.a["href"].removeprefix("#"))
        listed = [one.get_text(" ", strip=True) for one in row.select("p, li")]
        for said in first.select("p:not([class]), li"):
            reason = said.get_text(" ", strip=True)
            assert not [text for text in listed if reason in text], reason


def test_feedback_opens_with_the_mark_what_it_needs_and_the_three_to_look_at_first():
    marked = rehearsed("ex2-reservist", seed=3)
    told = feedback(marked, "Ada", {}, attempts=(1, 0))

    soup = BeautifulSoup(page(told), "html.parser")

    exact = percentage(told.points, told.out_of)
    mark, first, *rest = soup.main.select(":scope > section")
    assert mark["class"] == ["fb-mark"] and first["class"] == ["fb-first"] and rest
    assert mark.select_one(".fb-percent").get_text(strip=True) == f"{whole_percent(exact, Decimal(60))}%"
    assert mark.h2.get_text(strip=True) == f"{'Passed' if told.passed else 'Not passed'}. A pass needs 60%."
    assert re.fullmatch(
        r"Judgement \d+ of 10, question \d+ of \d+, evidence \d+ of \d+( \(\d+ do(es)? not belong\))?, "
        r"lines \d+ of 4, route \d+ of \d+, outcome [01] of 1, strength [01] of 1\.",
        mark.select_one(".fb-headline").get_text(strip=True),
    )
    assert first.h2.get_text(strip=True) == "Look at these three first"
    lost = sorted((one.item.out_of - one.item.points for one in told.rows.values()), reverse=True)
    assert [
        told.rows[one.id].item.out_of - told.rows[one.id].item.points for one in told.opening.first
    ] == lost[:3]
    # Points stand in the list and nowhere else; what is right is folded.
    assert "point" not in mark.get_text() and not soup.select("details.fb-row[open]")
    assert soup.select_one(".fb-together").get_text() == f"Together {plain(told.points)} of 78 points."


def rehearsed(exercise: str, seed: int) -> Marked:
    """What an invented learner handed in who has something of everything."""
    plan, content = course_content().exercises[exercise], course_content()
    key = load_key(solutions_root(), plan, content)
    learner = fictional_learners(8, seed=seed)[3]
    return mark_answers(
        answered(learner, plan, key, content).model_dump_json().encode(), exercise, own_classroom().keys
    )


def test_what_was_sure_and_wrong_is_told_and_what_is_only_missing_is_not():
    marked = rehearsed("ex2-reservist", seed=3)
    assert marked.answers is not None
    facts = {
        "C.1": FactAnswer(judgement="irrelevant", confidence="sure"),
        "C.2": FactAnswer(judgement="irrelevant", confidence="guess"),
        "C.3": FactAnswer(judgement="helps", confidence="sure"),
        "C.4": FactAnswer(confidence="sure"),
    }
    boards = {"match": MatchAnswers(facts=facts)}
    answers = marked.answers.model_copy(update={"boards": boards, "version": "base"})
    marked = mark_answers(answers.model_dump_json().encode(), "ex2-reservist", own_classroom().keys)

    for left in (0, 1):
        told = feedback(marked, "Ada", {}, attempts=(1, left))
        states = [told.rows[f"match-{fact}"].state for fact in (1, 2, 3, 4)]
        sure = [told.rows[f"match-{fact}"].item.title for fact in (1, 3) if states[fact - 1] == "wrong"]
        assert states[:2] == ["wrong", "wrong"] and states[3] == "more"
        assert told.opening.sure == sentences(f"Sure, and wrong: {len(sure)}", "; ".join(sure))


@pytest.mark.parametrize(
    ("parts", "said", "fault"),
    [
        (
            [("judgement", "Helps", "Helps", True)],
            "Judgement 1 of 1.",
            "",
        ),
        (
            [("judgement", "Helps", "Hurts", False), ("question", "A", "B", False)],
            "Judgement 0 of 1, question 0 of 1.",
            "judgement",
        ),
        (
            [("evidence", "A", "", True), ("evidence", "", "B", False), ("evidence", "C", "", False)],
            "Evidence 1 of 2 (1 does not belong).",
            "evidence 1 of 2 (1 does not belong)",
        ),
        ([("evidence", "A", "", None), ("", "", "", None)], "", ""),
    ],
)
def test_a_headline_counts_what_is_right_of_each_part(parts: list[Any], said: str, fault: str):
    counts = counted(Part("N", *part, counts=name).told for name, *part in parts)

    assert (headline(counts), at_fault(counts)) == (said, fault)


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_percentage_is_read_whole_and_never_on_the_other_side_of_the_pass_mark(
    hundredths: int, needed: int
):
    percent, pass_mark = Decimal(hundredths) / 100, Decimal(needed) / 100

    whole = whole_percent(percent, pass_mark)

    assert (whole >= pass_mark) == (percent >= pass_mark) and abs(whole - percent) <= 1
    assert (whole == 100) == (percent == 100) or 99 < pass_mark <= percent
    if not abs(percent - pass_mark) < 1 and percent < 99:
        assert abs(whole - percent) <= Decimal("0.5")


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
        (Part("N", "Helps", "Helps", right=True), "You: Helps. Right."),
        (Part("N", "Is it?", "Was it?", right=False), "You: Is it? Not right. Best: Was it?"),
        (Part("N", "", "A passport.", right=False, listed=True), "Missing: A passport."),
        (Part("N", "", "Helps", right=False), "No answer. Best: Helps."),
        (Part("N", "A", "B", right=False, verdict="Half right"), "You: A. Half right. Best: B."),
        (Part("N", "A card", "", right=False), "You: A card. Does not belong here."),
        (Part("N", "A card", "", right=None), "You: A card. Sound; it neither earns nor costs."),
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


def asking(total: int, *, no_zero: bool) -> Paper:
    """The advice in a course whose row asks for something else."""
    as_it_is, content = advice(), course_content()
    told = as_it_is.exercise.model_dump()
    told["boards"][0]["passes"] = {"total": total, "no_zero": no_zero}
    key = load_key(solutions_root(), as_it_is.exercise, content)
    return paper(Exercise.model_validate(told), as_it_is.version, content, key)


def test_what_passes_is_told_beforehand_from_the_very_row_that_marking_goes_by():
    as_it_is, other = advice(), asking(11, no_zero=False)

    assert pass_rules(as_it_is.exercise) == (
        "A pass needs 66%, at least 8 of the 12 points for the criteria, and no criterion at 0."
    )
    assert pass_rules(other.exercise).endswith("66%, and at least 11 of the 12 points for the criteria.")
    assert passes(points(3, 3, 2, 2), as_it_is) and not passes(points(3, 3, 2, 2), other)
    assert hurdles(points(3, 3, 2, 2), other) == ("The criteria together need 11 points, and have 10.",)


@pytest.mark.parametrize("given", [(), (3,), (3, 3, 3)])
def test_before_a_person_has_marked_all_of_it_a_page_holds_no_number_of_a_mark(given: tuple[int, ...]):
    by_hand = dict(list(points(3, 3, 3, 3).items())[: len(given)])
    html = page(
        feedback(mark_answers(None, "ex7-advice", own_classroom().keys), "Ada", by_hand, attempts=(1, 1))
    )

    soup = BeautifulSoup(html, "html.parser")

    assert re.findall(r"\d[\d.]*", soup.main.get_text(" ")) == ["66"]  # what a pass needs
    told = mark_on_page(html.encode())
    assert told is not None and told.awaits_person and (told.points, told.percent) == ("", None)


def test_what_a_person_wrote_stands_with_its_criterion_and_in_sight():
    marked = mark_answers(None, "ex7-advice", own_classroom().keys)
    for left in (0, 1):
        told = feedback(
            marked,
            "Ada",
            points(1, 3, 3, 0),
            attempts=(1, left),
            comments={"advice-next": "Name what to obtain."},
        )
        soup = BeautifulSoup(page(told), "html.parser")

        (comment,) = soup.select(".fb-comment")
        row = comment.find_parent("details")
        assert row.select_one(".fb-name").get_text() == "Next steps" and row.has_attr("open")
        assert "Name what to obtain." in comment.get_text()
        assert [*in_lines(page(told))][-1] == "Next steps: Your assessor wrote: Name what to obtain."


def test_a_terminal_says_what_the_page_opens_with():
    told = feedback(rehearsed("ex2-reservist", seed=3), "Ada", {}, attempts=(1, 0))

    headline, heading, *first, sure = in_lines(page(told))

    assert (headline, sure) == (told.opening.headline, told.opening.sure)
    assert heading == "Look at these three first:" and len(first) == 3
    for line, one in zip(first, told.opening.first, strict=True):
        assert line == f"- {one.title}. {one.said} {one.reason}"


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
