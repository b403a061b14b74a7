"""What boards say of choices, without a browser: no reason twice, none lost, names as in a sentence."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from tests.conftest import how_many
from tests.front import bundled, node

SHARED = "./course/boards/shared"


def said(function: str, module: str, cases: list[Any]) -> list[Any]:
    """What a function of the boards says to each case, a list of what it is given."""
    asked = json.dumps(cases)
    script = f'import {{ {function} }} from "{SHARED}/{module}";'
    script += f"console.log(JSON.stringify({asked}.map((given) => {function}(...given))));"
    return json.loads(node("--input-type=module", "-", text=bundled(script)))


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["fact 2"], "fact 2"),
        (["fact 1", "fact 3"], "facts 1 and 3"),
        (["fact 1", "fact 2", "fact 9"], "facts 1, 2 and 9"),
        (["fact 1", "item 2"], "fact 1 and item 2"),
    ],
)
def test_names_are_listed_as_in_a_sentence(names, words):
    assert said("listed", "lists.ts", [[names]]) == [words]


def test_no_reason_is_said_twice_and_none_is_lost():
    chance = random.Random(1)
    pieces = ["The report is old.", "It is the court's own view.", "Nothing supports it.", ""]
    rows = [
        [{"verdict": "right", "text": " ".join(chance.sample(pieces, chance.randint(0, 3)))} for _ in "abc"]
        for _ in range(how_many(300, 20_000))
    ]

    kept = said("once", "reasons.tsx", [[one] for one in rows])

    for before, after in zip(rows, kept, strict=True):
        told = [row["text"] for row in after if row["text"]]
        assert all(any(row["text"] in text for text in told) for row in before if row["text"])
        assert not [text for text in told if sum(text in other for other in told) > 1]


def test_the_best_answer_stands_beside_one_that_is_not_right_and_beside_no_other():
    options = [{"id": "a", "label": "First"}, {"id": "b", "text": "Second"}, {"id": "c", "text": "Third"}]
    known = {"a": {"right": True, "text": "It is."}, "b": {"right": False, "text": "It is not."}}
    asked = [{"known": known, "options": options, "id": id_, "best": "a"} for id_ in ("a", "b", "c", None)]

    rows = said("answerRows", "reasons.tsx", [[one] for one in asked])

    best = ("best", "First", "It is.")
    assert [[(row["verdict"], row["chosen"], row.get("text")) for row in one] for one in rows] == [
        [("right", "First", "It is.")],
        [("wrong", "Second", "It is not."), best],
        [("wrong", "Third", None), best],
        [("wrong", "No answer", None), best],
    ]


def test_of_two_that_are_hinted_at_one_is_right_and_both_stand_as_they_are_offered():
    for count in range(1, 9):
        options = [{"id": str(place), "text": f"Text {place}"} for place in range(count)]
        hinted = said("oneOfTwo", "hints.tsx", [[options, option["id"]] for option in options])

        for option, hint in zip(options, hinted, strict=True):
            named = hint.split(" / ") if hint else []
            assert len(named) == (2 if count > 2 else 0)
            assert not named or (option["text"] in named and named == sorted(named))
