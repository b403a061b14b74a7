"""What a learner may choose to send with what they hand in. Nothing of it earns or costs anything."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from course.content.forms import Form

Id = Annotated[str, Field(min_length=1, max_length=64)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FormGiven(_Part):
    """A form of the questions before the course or after it, and what was chosen, by the pair's id."""

    form: Form
    chosen: Annotated[dict[Id, Id], Field(max_length=20)] = {}


class WorkStudied(_Part):
    """What was done of a lesson or exercise, as the learner's own copy of the course counted it.

    Attributes:
        parts: how many decisions were made.
        of: how many there were in that copy.
        minutes: the whole minutes at work.
        first: the day on which it was begun, in UTC.
        last: the day on which it was worked on last, or all of it was done.
    """

    parts: Annotated[int, Field(ge=0, le=10_000, strict=True)]
    of: Annotated[int, Field(ge=0, le=10_000, strict=True)]
    minutes: Annotated[int, Field(ge=0, le=6_000, strict=True)]
    first: date
    last: date


class Study(_Part):
    """What a learner did in the lessons, and their time at the exercise, by their own copy of the course.

    Attributes:
        format: the version of this part.
        learner: whose it is, by the reference that the answers have too.
        edition: the version of the course in which they studied.
        method: how minutes were counted; `actions`: from one action to the next, without longer pauses.
        works: what was done, by the lesson's or exercise's id.
    """

    format: Literal[1] = 1
    learner: UUID
    edition: Annotated[str, Field(max_length=100)]
    method: Literal["actions"] = "actions"
    works: Annotated[dict[Id, WorkStudied], Field(max_length=60)]


def _is_none(value: object) -> bool:
    return value is None


class Along(_Part):
    """What a learner chose to send with what they hand in. Nothing of it earns or costs anything.

    Attributes:
        notes: their own notes on the exercise, by step.
        before: how they answered the questions before the course.
        after: how they answered those after it.
        missed: how often they missed what returns in their review, by lesson and by what is asked.
        study: what they did in the lessons, and the minutes that were measured.
    """

    notes: Annotated[dict[Id, Annotated[str, Field(max_length=4000)]], Field(max_length=40)] = {}
    before: FormGiven | None = None
    after: FormGiven | None = None
    missed: Annotated[
        dict[Id, Annotated[dict[Id, Annotated[int, Field(ge=1, lt=10_000)]], Field(max_length=400)]],
        Field(max_length=40),
    ] = {}
    study: Annotated[Study | None, Field(exclude_if=_is_none)] = None
