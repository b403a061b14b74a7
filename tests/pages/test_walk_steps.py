"""Which steps of a walk are done, which are left, and which keys turn them: without a page."""

from __future__ import annotations

from typing import Any

import pytest

from tests.front import said

STEPS = "./course/pages/front/walk/steps.ts"
CASE, QUESTION, LAW, DESK, END = (
    {"id": id_, "title": id_.title(), "boards": boards}
    for id_, boards in (("case", []), ("question", ["q"]), ("law", []), ("desk", ["m", "n"]), ("end", []))
)
WALK = [CASE, QUESTION, LAW, DESK, END]


def listed(board: str, *ids: str) -> dict[str, Any]:
    return {"board": board, "kind": "match", "rule": "listed", "ids": list(ids)}


RULES = [listed("q", "q1"), listed("m", "m1", "m2"), listed("n", "n1")]


def course(**checked: list[str]) -> dict[str, Any]:
    answers = {board: {"kind": "match", "checked": ids} for board, ids in checked.items()}
    return {"steps": WALK, "rules": RULES, "answers": answers}


def done(at: dict[str, Any], before: list[str]) -> list[str]:
    ((*found,),) = said("doneSteps", STEPS, [[at, before]], "[...{}]")
    return found


@pytest.mark.parametrize(
    ("checked", "left"),
    [
        ({}, ["question", "desk"]),
        ({"q": ["q1"]}, ["desk"]),
        ({"q": ["q1"], "m": ["m1", "m2"]}, ["desk"]),
        ({"q": ["q1"], "m": ["m1", "m2"], "n": ["n1"]}, []),
    ],
)
def test_a_step_is_left_until_each_of_its_boards_is_answered_whole(checked, left):
    ((*steps,),) = said("leftOf", STEPS, [[course(**checked)]])

    assert [step["id"] for step in steps] == left


@pytest.mark.parametrize(
    ("checked", "before", "ticked"),
    [
        # Nothing is done before anything is begun, though a page may have been seen.
        ({}, [], []),
        ({}, ["case"], ["case"]),
        # Whoever has begun a later board has passed what only tells.
        ({"m": ["m1"]}, [], ["case", "law"]),
        ({"q": ["q1"]}, [], ["case", "question"]),
        # What asks something is not done by being passed.
        ({"n": ["n1"]}, [], ["case", "law"]),
        # What was done once stays so, though its board is begun again.
        ({}, ["question", "desk"], ["question", "desk"]),
        ({"q": ["q1"], "m": ["m1", "m2"], "n": ["n1"]}, ["end"], ["case", "question", "law", "desk", "end"]),
    ],
)
def test_a_step_is_ticked_once_it_was_answered_seen_or_passed_and_keeps_its_tick(checked, before, ticked):
    assert done(course(**checked), before) == ticked


def test_a_step_asks_if_something_on_it_counts():
    assert said("asks", STEPS, [[course(), step] for step in WALK]) == [False, True, False, True, False]
    assert said("isAnswered", STEPS, [[course(), step] for step in WALK]) == [True, False, True, False, True]


def test_where_one_is_is_counted_from_one():
    assert said("placeWords", STEPS, [[0, 14], [13, 14]]) == ["Step 1 of 14", "Step 14 of 14"]


@pytest.mark.parametrize(
    ("pressed", "turns"),
    [
        ({"key": "ArrowRight"}, 1),
        ({"key": "ArrowLeft"}, -1),
        ({"key": "ArrowDown"}, 0),
        ({"key": "ArrowRight", "ctrlKey": True}, 0),
        ({"key": "ArrowLeft", "altKey": True}, 0),
        ({"key": "ArrowRight", "shiftKey": True}, 0),
        ({"key": "ArrowRight", "metaKey": True}, 0),
        ({"key": "ArrowRight", "defaultPrevented": True}, 0),
    ],
)
def test_an_arrow_alone_turns_a_step_and_no_key_that_is_already_taken(pressed, turns):
    # There is no page here, so nothing that is pressed stands in a field of one.
    assert said("turnOf", STEPS, [[pressed]], before="globalThis.Element = class {};") == [turns]
