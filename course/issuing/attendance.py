"""Attendance of a workshop as it was taken: who came and left when.

Whoever takes it (a room, a sheet at the door) has no key. It is written down as `WorkshopHeld`, and a command
issues records from it, as from marked work.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from course.base.clear_errors import Clear
from course.content import Content
from course.content.completion_rules import Workshop
from course.records.fields import Instant, Line, Prose
from course.records.statement import Learner
from course.records.written import RecordUnreadable, first_faults, sound_json

LearnerId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$")]


class AttendanceUnreadable(Clear):
    """A file is no attendance of a workshop; the message says which, and why."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Stay(_Part):
    """Somebody came, and left."""

    came: Instant
    left: Instant

    @model_validator(mode="after")
    def _came_first(self) -> Stay:
        if self.left < self.came:
            raise ValueError("somebody left before they came")
        return self


class Attendant(_Part):
    """Somebody who wants a record: their id in the class, who they are, and each time they were there.

    Whoever only booked has no stay.
    """

    id: LearnerId
    learner: Learner
    stays: Annotated[tuple[Stay, ...], Field(max_length=500)] = ()


class WorkshopHeld(_Part):
    """A workshop as it was held, and who was there.

    `workshop` is its id in `completion` of `data/course.yaml`; `method` says how it was taken, and why, where
    it was corrected.
    """

    workshop: Line
    opened: Instant
    closed: Instant
    method: Prose
    people: Annotated[tuple[Attendant, ...], Field(max_length=5000)]

    @model_validator(mode="after")
    def _is_one_workshop(self) -> WorkshopHeld:
        if self.closed <= self.opened:
            raise ValueError("it was closed before it was opened")
        if len({one.id for one in self.people}) < len(self.people):
            raise ValueError("somebody stands in it twice")
        return self

    @property
    def work(self) -> str:
        """What its records are of: the workshop, on its day; held again, it is another."""
        return f"{self.workshop}-{self.opened:%Y-%m-%d}"


def attendance_from_json(text: str | bytes, content: Content) -> WorkshopHeld:
    """Read what a room took.

    Args:
        text: the content of its file.
        content: the course, which says what workshops there are.

    Raises:
        AttendanceUnreadable: it is anything else, or of no workshop of this course.
    """
    try:
        sound_json(text)
        held = WorkshopHeld.model_validate_json(text, strict=True)
    except (RecordUnreadable, ValidationError) as error:
        why = first_faults(error) if isinstance(error, ValidationError) else str(error)
        raise AttendanceUnreadable(f"This is no attendance of a workshop: {why}.") from None
    workshop_of(held, content)
    return held


def workshop_of(held: WorkshopHeld, content: Content) -> Workshop:
    """Which workshop of the course it was.

    Raises:
        AttendanceUnreadable: the course has no such workshop.
    """
    there = {one.id: one for one in content.course.completion.workshops}
    if held.workshop not in there:
        known = f" There is: {', '.join(there)}." if there else ""
        raise AttendanceUnreadable(
            f"The course has no workshop called '{held.workshop}': see completion in data/course.yaml.{known}"
        )
    return there[held.workshop]
