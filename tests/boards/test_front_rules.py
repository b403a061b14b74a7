"""What boards say of choices, without a browser: no reason twice, none lost, names as in a sentence."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.front import said

BOARDS = "./course/boards"


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
    assert said("listed", f"{BOARDS}/shared/lists.ts", [[names]]) == [words]


def reasons(*ids: str) -> dict[str, dict[str, Any]]:
    return {id_: {"right": id_ == ids[0], "text": f"Of {id_}."} for id_ in ids}


WHY = "Of report."
ITEM = {
    "source": reasons("report", "author"),
    "limit": reasons("range", "date"),
    "use": reasons("cite", "never"),
    "best": {"source": "report", "limit": "range", "use": "cite"},
    "why": WHY,
}
VIEW = {
    "mode": "lesson",
    "sources": [{"id": "report", "label": "The report"}, {"id": "author", "label": "The author"}],
    "uses": [{"id": "cite", "label": "Cite it"}, {"id": "never", "label": "Not for this"}],
    "items": [
        {"id": "i", "limits": [{"id": "range", "text": "A range."}, {"id": "date", "text": "Its date."}]}
    ],
    "feedback": {"i": ITEM},
}
LABELS = {
    **{one["id"]: one["label"] for one in (*VIEW["sources"], *VIEW["uses"])},
    **{one["id"]: one["text"] for one in VIEW["items"][0]["limits"]},
}


def test_the_best_answer_stands_beside_one_that_is_not_right_and_beside_no_other():
    chosen = list(itertools.product(("report", "author", None), ("range", "date", None), ("cite", "never")))
    answers = [{"items": {"i": dict(zip(("source", "limit", "use"), one, strict=True))}} for one in chosen]

    told = said("toldOf", f"{BOARDS}/sources/answers.ts", [[VIEW, one, "i"] for one in answers])

    for ids, parts in zip(chosen, told, strict=True):
        for id_, best, part in zip(ids, ("report", "range", "cite"), parts, strict=True):
            assert part["you"] == (LABELS[id_] if id_ else None)
            assert (part["thought"], part["best"]) == (
                ("right", None) if id_ == best else ("wrong", LABELS[best])
            )


def test_a_reason_that_is_told_below_is_not_told_beside_the_part_as_well():
    said_of = {"items": {"i": {"source": "report", "limit": "range", "use": "cite"}}}

    ((source, limit, use),) = said("toldOf", f"{BOARDS}/sources/answers.ts", [[VIEW, said_of, "i"]])

    assert [part["text"] for part in (source, limit, use)] == ["", "Of range.", "Of cite."]
