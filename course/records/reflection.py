"""Part B of a completion record: the learner's own. It is private, editable, deletable, and never signed.

It stands on no page of verification and in no file of the provider's. What it asks for is what the SRA's
review of 143 immigration and asylum training records (30 July 2024) missed in 46: why the learning was
needed, what was learned, and what changes in practice. BSB (plan, record, reflect), IAA (plan, record,
review) and CILEX ask for the same.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import UUID4, AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from course.records.fields import Count, Instant, Line, all_seen
from course.records.written import RecordUnreadable, first_faults, sound_json, written


def _readable(text: str) -> str:
    all_seen("".join(text.split()))
    return text


# A learner's own words, as they stand, with their line breaks; empty until something is written.
Words = Annotated[str, Field(max_length=5000), AfterValidator(_readable)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Beforehand(_Part):
    """Why the learning was wanted, written down before it began; `planned` says whether it was planned."""

    why: Words = ""
    competency: Words = ""
    planned: bool | None = None
    written: Instant | None = None


class Afterwards(_Part):
    """What came of it: what was learned, how it met the need, what changes, and what is needed next."""

    learned: Words = ""
    met_need: Words = ""
    will_change: Words = ""
    next_need: Words = ""
    written: Instant | None = None


class HoursClaimed(_Part):
    """Minutes that the learner claims under one scheme, in one of its categories; nobody else counts them."""

    scheme: Line
    category: Line | None = None
    minutes: Count


class Reflection(_Part):
    """Part B: schema version 1.

    `work` is the id of an exercise, lesson, workshop or course; `record_id` is the record that it goes
    with, once there is one.
    """

    schema_version: Literal["1"] = "1"
    work: Line
    record_id: UUID4 | None = None
    need: Beforehand = Beforehand()
    afterwards: Afterwards = Afterwards()
    hours: Annotated[tuple[HoursClaimed, ...], Field(max_length=30)] = ()


def reflection_to_json(reflection: Reflection) -> str:
    """Write part B as JSON, always the same for the same reflection."""
    return written(reflection)


def reflection_from_json(text: str | bytes) -> Reflection:
    """Read part B.

    Args:
        text: the content of its file, at most two megabytes.

    Raises:
        RecordUnreadable: the content is anything else, and why.
    """
    sound_json(text)
    try:
        return Reflection.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise RecordUnreadable(first_faults(error)) from None
