"""Which key a mark was given by: a digest that changes with whatever can move a mark."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import Any

from course.content.keys import Keys
from course.content.papers import AdvicePaper, PaperBoard, RoutePaper, SourcesPaper
from course.marking.cohort.submission import key_of, paper_of

WORDING = {
    "answer",
    "levels",
    "loses",
    "moves",
    "specimens",
    "step_reasons",
    "task",
    "title",
    "what_separates_them",
    "why",
    "wrong",
}


@lru_cache(maxsize=128)
def key_version(exercise_id: str, keys: Keys) -> str:
    """The version of what marks are given by: the key without its wording, and the exercise's points.

    Args:
        exercise_id: the exercise's id.
        keys: the course and its keys.

    Returns:
        A SHA-256 digest in hexadecimal.
    """
    exercise = keys.content.exercises[exercise_id]
    papers = [paper_of(exercise_id, version, keys) for version in exercise.version_ids]
    basis = {
        "versions": {made.version: [_basis(board) for board in made.boards] for made in papers},
        "points": {slot: str(points) for slot, points in papers[0].slots.items()},
        "pass mark": str(exercise.pass_mark),
    }
    return _digest(json.dumps(basis, sort_keys=True))


@lru_cache(maxsize=128)
def wording_version(exercise_id: str, keys: Keys) -> str:
    """The version of what feedback says: the key whole.

    Args:
        exercise_id: the exercise's id.
        keys: the course and its keys.

    Returns:
        A SHA-256 digest in hexadecimal.
    """
    return _digest(key_of(exercise_id, keys).model_dump_json())


def _basis(board: PaperBoard) -> list[Any]:
    if isinstance(board, SourcesPaper):
        right: Any = {item: key.model_dump(mode="json") for item, key in board.keys.items()}
    else:
        right = board.key.model_dump(mode="json") if board.key else None
    if isinstance(board, AdvicePaper) and board.spec.passes:
        right = {**(right or {}), "pass_mark": board.spec.passes.model_dump(mode="json")}
    when = board.spec.when if isinstance(board, RoutePaper) else ""
    return [board.spec.id, when, board.slots, _without_wording(right)]


def _without_wording(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _without_wording(inner) for name, inner in part.items() if name not in WORDING}
    return [_without_wording(inner) for inner in part] if isinstance(part, list) else part


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
