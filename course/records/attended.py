"""Attendance in a record: how much of a workshop somebody was there for, as it was, and how that is known."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from course.records.fields import Count, Prose

_Minutes = Annotated[int, Field(ge=0, le=100_000, strict=True)]


class Attended(BaseModel):
    """Whole minutes of a workshop.

    Source: the Law Society of Scotland disallowed hours where a provider could confirm a booking, and not
    that somebody attended (Journal, 2006).

    Attributes:
        held: how long it was held.
        present: how long the learner was there: at least a minute, for a booking is no attendance.
        late: how long after its beginning they came.
        early: how long before its end they left.
        method: how that is known.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    held: Count
    present: Count
    late: _Minutes
    early: _Minutes
    method: Prose

    @model_validator(mode="after")
    def _within_what_was_held(self) -> Attended:
        if self.late + self.present + self.early > self.held:
            raise ValueError("more minutes are told than the workshop was held")
        return self

    @property
    def away(self) -> int:
        """How long they were out between coming and leaving."""
        return self.held - self.late - self.present - self.early
