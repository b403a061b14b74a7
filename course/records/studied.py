"""Lessons in a record: what was done of each, as the learner's own copy of the course measured it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from course.records.fields import Line, Prose

_Number = Annotated[int, Field(ge=0, le=10_000, strict=True)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LessonStudied(_Part):
    """A lesson: how many of its decisions were made, in how many minutes, and between which days (UTC)."""

    work: Line
    title: Line
    decisions: _Number
    of: _Number
    minutes: _Number
    first: date
    last: date

    @model_validator(mode="after")
    def _does_not_contradict_itself(self) -> LessonStudied:
        if self.decisions > self.of:
            raise ValueError("more decisions were made than there are")
        if self.first > self.last:
            raise ValueError("it was ended before it was begun")
        return self


class Studied(_Part):
    """Lessons that the learner told of with what they handed in.

    `method` says how that was measured: nobody but the learner's own copy of the course saw it.
    """

    method: Prose
    lessons: Annotated[tuple[LessonStudied, ...], Field(min_length=1, max_length=60)]
