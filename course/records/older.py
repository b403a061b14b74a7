"""Statements of earlier versions, brought up to this one: each step from one version to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

NOT_RECORDED = "not recorded"


def brought_up(found: Any) -> Any:
    """A statement as the newest version writes it.

    Nothing that version 1 wrote was signed, so nothing of it becomes attested.

    Args:
        found: what a file's JSON says.

    Returns:
        The same object where it is of the newest version, or is no statement at all.
    """
    while isinstance(found, dict) and (step := _STEPS.get(_version(found))) is not None:
        try:
            found = step(found)
        except (KeyError, TypeError, AttributeError, ValueError):
            return found  # whoever reads it says what is wrong
    return found


def _version(found: dict[str, Any]) -> str:
    version = found.get("schema_version")
    return version if isinstance(version, str) else ""


def _one_to_two(one: dict[str, Any]) -> dict[str, Any]:
    specimen, alone = one["status"] == "specimen", one["self_assessed"]
    if one["status"] not in {"valid", "specimen"} or not isinstance(alone, bool):
        raise ValueError("no version 1 has this")
    marked_by = "rehearsal" if specimen else "learner" if alone else "assessor"
    kept = {name: value for name, value in one.items() if name not in _GONE}
    learner, provider = one["learner"], one["provider"]
    return kept | {
        "schema_version": "2",
        "issued": one["assessment"]["marked_at"],
        "status": "specimen" if specimen else "self-assessed",
        "supersedes": None,
        "learner": {**learner, "checked_by": None},
        "provider": {**provider, "id": None},
        "activity": {**one["activity"], "kind": "exercise", "work": NOT_RECORDED},
        "measured": None,
        "assessment": {**one["assessment"], "marked_by": marked_by, "assessor": None},
    }


def _two_to_three(two: dict[str, Any]) -> dict[str, Any]:
    """Version 2 knew nothing of lessons, nor which part of an assessment was marked how."""
    if "studied" in two:
        raise ValueError("no version 2 has this")
    found = two["assessment"]
    if found is not None:
        results = found["results"]
        if any("marked" in one for one in results) or found["marking_method"] == "by-part":
            raise ValueError("no version 2 has this")
        found = {**found, "results": [{**one, "marked": None} for one in results]}
    return {**two, "schema_version": "3", "studied": None, "assessment": found}


def _three_to_four(three: dict[str, Any]) -> dict[str, Any]:
    """Version 3 knew nothing of attendance."""
    if "attended" in three:
        raise ValueError("no version 3 has this")
    return {**three, "schema_version": "4", "attended": None}


def _four_to_five(four: dict[str, Any]) -> dict[str, Any]:
    """Version 4 did not know how a learner had signed in."""
    if "signed_in" in four["learner"]:
        raise ValueError("no version 4 has this")
    return {**four, "schema_version": "5", "learner": {**four["learner"], "signed_in": None}}


_GONE = {"self_assessed", "superseded_by", "measured_minutes"}
_STEPS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "1": _one_to_two,
    "2": _two_to_three,
    "3": _three_to_four,
    "4": _four_to_five,
}
