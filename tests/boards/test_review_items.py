"""What a review asks: every decision of the lessons' boards, found missed by the answers alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from course.boards.review_items.item import ReviewItem
from course.boards.review_items.items import newly_missed, review_items
from course.boards.show import lesson_view
from course.content.board_specs import MatchSpec
from course.content.installed import course_content
from course.content.page_lines import lines_of
from course.learner.answers import Answers, FactAnswer, LinesAnswer, MatchAnswers, QuestionsAnswers
from course.learner.review.missed import missed
from course.learner.review.schedule import Item

AT = datetime(2026, 11, 24, tzinfo=UTC)
LESSON = "03-prosecution-or-persecution"
ITEMS = review_items(course_content())


def answered(item: ReviewItem, *, right: bool) -> dict[str, Any]:
    """A board's answers in which one decision was made and checked."""
    given = item.given
    asked = item.asks[0]
    others = [option.id for option in asked.options if option.id not in given.accepted]
    wrong: Any = given.refused if given.needed else others[0]
    good: Any = given.needed or given.accepted[0]
    places = [(given.where, good if right else wrong), *((one.where, one.among[0]) for one in given.provided)]
    content: dict[str, Any] = {"kind": given.kind, "checked": [given.checked] if given.checked else True}
    for where, value in places:
        inside = content
        for name in where[:-1]:
            inside = inside.setdefault(name, {})
        inside[where[-1]] = value
    return content


@pytest.mark.parametrize("right", [True, False], ids=["right", "not right"])
def test_each_decision_is_found_missed_when_it_was_and_not_when_it_was_not(right):
    for item in ITEMS.values():
        boards = {item.board: answered(item, right=right)}
        answers = Answers.model_validate(
            {"work": item.lesson, "learner": uuid4(), "begun": AT, "saved": AT, "boards": boards}
        )

        assert missed(item.given, answers.boards[item.board]) is not right, item.id
        unchecked = {**boards[item.board], "checked": [] if item.given.checked else False}
        again = Answers.model_validate({**answers.model_dump(), "boards": {item.board: unchecked}})
        assert not missed(item.given, again.boards[item.board]), item.id


def test_each_can_be_answered_by_what_it_offers_and_fits_where_it_is_kept():
    for key, item in ITEMS.items():
        assert item.question and item.why and item.asks, key
        assert len(key.id) <= 64
        for asked in item.asks:
            offered = [option.id for option in asked.options]
            assert asked.right and {*asked.right} < {*offered}, key
            assert len({option.text for option in asked.options}) == len(offered), key


def test_only_lessons_return_and_never_what_is_worked_or_given():
    content = course_content()
    assert {item.lesson for item in ITEMS} <= {*content.lessons}
    on_board = {item.id for item in ITEMS if item.id.startswith("client-a-match/")}

    assert not {id_ for id_ in on_board if "/A.1/" in id_}
    assert "client-a-match/A.4/judgement" not in on_board and "client-a-match/A.4/element" in on_board


def test_each_document_whose_lines_are_marked_returns_for_both_as_the_page_stands():
    content = course_content()
    marked = {
        (lesson, page): board.id
        for lesson in content.course.lessons
        for board in content.lessons[lesson].boards
        if isinstance(board, MatchSpec)
        for group in board.groups
        for page in group.pages
    }

    page_of = {one.id: one.page for case in content.cases.values() for one in case.documents if one.page}

    assert len(marked) >= 5
    for (lesson, page), board in marked.items():
        lines = [line.id for line in lines_of(page_of[page])]
        for mark in ("proves", "open"):
            (asked,) = ITEMS[Item(lesson, f"{board}/{page}/{mark}")].asks
            assert [option.id for option in asked.options] == lines
    # The two of a document are never the same line.
    assert all(
        not {*ITEMS[Item(lesson, f"{board}/{page}/proves")].asks[0].right}
        & {*ITEMS[Item(lesson, f"{board}/{page}/open")].asks[0].right}
        for (lesson, page), board in marked.items()
    )


def test_where_to_look_on_a_page_holds_both_lines_and_others_and_never_the_whole_page():
    content = course_content()
    told = [
        about
        for lesson in content.course.lessons
        for board in content.lessons[lesson].boards
        if isinstance(board, MatchSpec)
        for about in (lesson_view(board, content).line_feedback or {}).values()
    ]
    looked = [about for about in told if about.look]

    assert len(looked) >= 4
    for about in looked:
        right = {id_ for mark in (about.proves, about.open) for id_, said in mark.said.items() if said.right}
        assert right < {*about.look} < {*about.proves.said}
    # Of the notice every line has a reason: there is nowhere to look but all of it.
    assert len(looked) < len(told)


def test_a_line_that_was_checked_and_not_marked_returns_and_one_on_a_page_not_checked_does_not():
    page, board = "B.mothers-message", "client-b-match"
    right = ITEMS[Item(LESSON, f"{board}/{page}/proves")].given.accepted[0]
    lines = {page: LinesAnswer(proves=right, open=None)}

    def returns(checked: list[str]) -> list[str]:
        given = MatchAnswers(facts={}, lines=lines, checked=checked)
        answers = Answers(work=LESSON, learner=uuid4(), begun=AT, saved=AT, boards={board: given})
        return [event.board for event in newly_missed(ITEMS, answers, set())]

    assert returns([page]) == [f"{board}/{page}/open"]
    assert returns([]) == []


def test_what_follows_from_a_wrong_judgement_is_not_held_against_the_learner_beside_it():
    fact = FactAnswer(judgement="irrelevant", confidence="sure")
    given = MatchAnswers(facts={"B.1": fact, "B.2": fact}, checked=["B.1"])
    answers = Answers(work=LESSON, learner=uuid4(), begun=AT, saved=AT, boards={"client-b-match": given})

    (event,) = newly_missed(ITEMS, answers, set())
    assert (event.what, event.work, event.board, event.at) == (
        "missed-sure", LESSON, "client-b-match/B.1/judgement", AT,
    )  # fmt: skip
    assert not [*newly_missed(ITEMS, answers, {Item(event.work, event.board)})]


def test_a_key_that_is_corrected_leaves_an_items_name_and_asks_with_what_is_right_now():
    content = course_content()
    lesson = content.lessons[LESSON]
    board = next(one for one in lesson.boards if one.id == "begin")
    question = board.questions[0].model_copy(update={"right": "is"})
    corrected = lesson.model_copy(
        update={"boards": [board.model_copy(update={"questions": [question]}), *lesson.boards[1:]]}
    )
    items = review_items(replace(content, lessons={**content.lessons, LESSON: corrected}))
    key = Item(LESSON, "begin/start")

    assert ITEMS[key].asks[0].right == ["ask"] and items[key].asks[0].right == ["is"]
    given = QuestionsAnswers(chosen={"start": "ask"}, checked=["start"])
    assert missed(items[key].given, given) and not missed(ITEMS[key].given, given)


def test_nothing_of_an_exercise_is_in_what_is_asked():
    content = course_content()
    told = json.dumps([item.model_dump(mode="json") for item in ITEMS.values()])
    clients = {case.id for case in content.cases.values() if case.key is None}

    assert not [fact.id for id_ in clients for fact in content.cases[id_].facts if f"/{fact.id}/" in told]
