"""The written form of a statement, `record.json`: one text for each, read back exactly or refused."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ValidationError

from course.records.older import brought_up
from course.records.statement import Statement

MOST_BYTES = 2_000_000


class RecordUnreadable(ValueError):
    """A file does not hold a completion record that this version of the course can read."""

    def __init__(self, why: str) -> None:
        """Say why, and that the file is left alone."""
        super().__init__(f"This is not a completion record that can be read: {why}.")


def to_json(statement: Statement) -> str:
    """Write a statement as JSON.

    Args:
        statement: part A of a record.

    Returns:
        The text of `record.json`: always the same for the same statement.
    """
    return written(statement)


def from_json(text: str | bytes) -> Statement:
    """Read a statement that `to_json` wrote, or that an earlier version of the course wrote.

    Args:
        text: the content of `record.json`, at most two megabytes.

    Returns:
        The statement, equal in every field to the one written; an older one brought up to this version.

    Raises:
        RecordUnreadable: the content is anything else, and why.
    """
    found = sound_json(text)
    newer = brought_up(found)
    if newer is not found:
        text = json.dumps(newer)
    try:
        statement = Statement.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise RecordUnreadable(first_faults(error)) from None
    for field, value in statement.model_dump(mode="json").items():
        if field not in newer or newer[field] != value:
            raise RecordUnreadable(f"{field} is missing, or not written as a record writes it")
    return statement


def written(model: BaseModel) -> str:
    """A model as we write it to a file: readable, and the same for the same model."""
    return json.dumps(model.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def sound_json(text: str | bytes) -> Any:
    """What a JSON text says, if no name stands twice in one object.

    Args:
        text: at most two megabytes.

    Raises:
        RecordUnreadable: it is larger, or no sound JSON.
    """
    if len(text) > MOST_BYTES:
        raise RecordUnreadable("the file is too large")
    try:
        return json.loads(text, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        raise RecordUnreadable(f"it is not sound JSON ({error})") from None


def first_faults(error: ValidationError, most: int = 3) -> str:
    """Name the first faults by field; what stands there is personal and left unsaid."""
    faults = [
        f"{'.'.join(map(str, fault['loc'])) or 'record'}: " + fault["msg"].removeprefix("Value error, ")
        for fault in error.errors(include_url=False, include_input=False, include_context=False)
        if fault["type"] != "default_factory_not_called"
    ]
    rest = len(faults) - most
    return "; ".join(faults[:most]) + (f"; and {rest} more" if rest > 0 else "")


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found
