"""A board for a client whom a teacher types into a notebook: as one in a lesson, and every fault is told."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

import course
from course.boards.widgets import MatchBoard, RouteBoard
from course.content.faults import ContentFaults
from course.content.installed import course_content

TYPED = """
name: Client X
opening: She teaches music.
question: Why did she go?
documents:
  - {id: X.message, title: Message to her sister}
facts:
  - {id: X.1, short: Why, text: She wants to go on teaching.}
  - {id: X.2, short: When, text: She wrote the same a year ago.}
elements: [T1.1, T4.2]
country_cards: [A17]
key:
  facts:
    X.1: {judgement: hurts, elements: {T4.2: "1"}, cards: [X.message], why: It is all that she says.}
    X.2: {judgement: helps, elements: {T4.2: "1"}, cards: [X.message], why: It was said at the time.}
"""
RIGHT = {"element": "T4.2", "cards": ["X.message"]}
ANSWERS = {
    "facts": {"X.1": {"judgement": "hurts", **RIGHT}, "X.2": {"judgement": "hurts", **RIGHT}},
    "checked": ["X.1", "X.2"],
}


def told(client: Any, board: dict | None = None) -> str:
    with pytest.raises(ContentFaults) as faults:
        course.own_board(client, board)
    return str(faults.value)


def test_a_board_gives_reasons_and_counts_as_one_in_a_lesson():
    board = course.own_board(TYPED)

    board.answers = ANSWERS

    assert isinstance(board, MatchBoard)
    assert board.view["feedback"]["X.1"]["why"] == "It is all that she says."
    assert board.result["text"] == "2 of 2 checked. Judgement 1 of 2, question 2 of 2, evidence 2 of 2."


def test_a_client_may_be_a_dictionary_and_without_a_key_the_board_keeps_silent():
    typed = {name: value for name, value in yaml.safe_load(TYPED).items() if name != "key"}

    board = course.own_board(typed, {"title": "Why did she go?"})

    assert board.view["title"] == "Why did she go?" and board.view["feedback"] is None
    board.answers = ANSWERS
    assert board.result["counts"] == []


def test_two_boards_share_nothing_and_the_course_itself_is_as_before():
    first, second = course.own_board(TYPED), course.own_board(TYPED)

    first.answers = ANSWERS

    assert second.answers == {} and first.name != second.name
    assert "own" not in course_content().cases


def test_a_route_is_made_where_the_key_has_one():
    typed = yaml.safe_load(TYPED)
    typed |= {"route_elements": ["T4.2"], "reasons": [{"id": "only", "text": "It is all that she says."}]}
    end = {"steps": {"T4.2": "no"}, "outcome": "neither", "strength": "weak", "reasons": ["only"]}
    typed["key"]["routes"] = {"today": {**end, "loses": "It is all.", "why": "It is all that she says."}}

    board = course.own_board(typed, {"kind": "route"})

    assert isinstance(board, RouteBoard)
    board.answers = {"steps": {"T4.2": "no"}, "outcome": "neither", "checked": True}
    assert board.result["text"].startswith("Checked. Questions 1 of 1, outcome 1 of 1, strength 0 of 1")


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("[A17]", "[A177]", "your client, country_cards: A177 names nothing. Mend: correct the id"),
        ("[A17]", "[A177]", "(near it: A17)"),
        ("hurts", "wins", "your client, as typed, key.facts.X.1.judgement: 'wins' is not allowed. Mend: "),
        ("opening", "opning", "your client, as typed, opening: it is missing. Mend: add it."),
        ("opening", "opning", "your client, as typed, opning: nothing of this name is known here."),
        ("[X.message], why: It is", "[X.mesage], why: It is", "facts.X.1.cards: X.mesage names nothing."),
        ("name: Client X", "name: [", "your client, line 4: this is not YAML."),
        (
            "    X.2: {j",
            "    X.3: {j",
            "your client, facts: X.2 has no key. Mend: say what is right about it.",
        ),
    ],
)
def test_what_is_wrong_with_a_client_is_told_with_its_place_and_a_mend(right, wrong, line):
    assert line in told(TYPED.replace(right, wrong, 1))


def test_what_is_wrong_with_the_board_is_told_as_well():
    groups = [{"title": "All", "facts": ["X.1", "X.9"]}]

    assert "your board, as typed, groups: X.9 names nothing." in told(TYPED, {"groups": groups})


def test_a_document_that_is_to_be_marked_has_to_have_a_page():
    groups = [{"title": "All", "facts": ["X.1", "X.2"]}, {"title": "A paper", "pages": ["X.message"]}]

    assert "your board, as typed, groups: X.message has no page to read." in told(TYPED, {"groups": groups})
    assert told(TYPED, {"kind": "quiz"}).startswith("your board, kind: 'quiz' is not allowed.")
    assert "your client, key.routes: it says nothing of" in told(TYPED, {"kind": "route"})
    assert told("just words").startswith("your client, as typed: 'just words' cannot be used.")


def test_nothing_on_it_is_promised_to_last_longer_than_the_notebook(monkeypatch):
    shown: list[dict[str, str]] = []
    monkeypatch.setattr("course.boards.widget.display", lambda data, **_: shown.append(data))
    board = course.own_board(TYPED)

    kept = board.hear({"number": "1", "what": "keep", "answers": {"kind": "match", **ANSWERS}})

    assert kept["notice"]["text"] == "Kept while this notebook runs"
    board._ipython_display_()
    told = shown[-1]["text/markdown"]
    assert "it begins empty: nothing chosen on it is saved" in told and "what you had saved" not in told
