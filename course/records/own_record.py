"""A learner's own record as a value: both parts, and all their work, for their page and their export.

It is the learner's own copy. What a provider states stands in the statements that it issued, unchanged; all
else is self-assessed, and says so.
"""

from __future__ import annotations

from typing import Literal, TypedDict

from pydantic import BaseModel, ConfigDict

from course.content.works import Course
from course.learner.progress import HOW_COUNTED
from course.records.fields import Instant
from course.records.reflection import Reflection
from course.records.statement import Statement


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class OwnWork(_Part):
    """A lesson or exercise that a learner has begun.

    Attributes:
        id: its id.
        label: what it is called in short, such as Lesson 3.
        title: its title.
        kind: which of both it is.
        started_on: the day on which it was begun (ISO, in London); empty where that was not noted.
        finished_on: the day on which it was done or handed in; empty where it is not.
        result: what came of it, in words.
        notional: the provider's estimate of its minutes.
        measured: the minutes that were counted.
        missing: what is still missing before it is completed, a sentence each.
        standing: whether the provider attests it; empty where there is no record of it yet.
        code: the record's code; empty where there is none.
    """

    id: str
    label: str
    title: str
    kind: Literal["lesson", "exercise"]
    started_on: str
    finished_on: str
    result: str
    notional: int
    measured: int
    missing: list[str]
    standing: Literal["attested", "self-assessed", ""]
    code: str


class OwnRecord(_Part):
    """All that a learner takes with them.

    Attributes:
        format: the version of this form of it.
        name: as the learner states it; empty where none was given.
        course: the course's title.
        version: its edition.
        law_as_at: when the law is stated.
        provider: who provides it.
        contact: whom to ask.
        aims: what it is for.
        feedback: how the learner could get an answer.
        topics: what it is about.
        made: when this was put together.
        method: how minutes were measured.
        works: what was begun, in the order of the course.
        statements: part A of each record that was issued, as it was issued.
        reflection: part B.
    """

    format: Literal["1"] = "1"
    name: str
    course: str
    version: str
    law_as_at: str
    provider: str
    contact: str
    aims: str
    feedback: str
    topics: list[str]
    made: Instant
    method: str
    works: list[OwnWork]
    statements: list[Statement]
    reflection: Reflection

    @property
    def attested(self) -> bool:
        """Whether a provider attests any of it."""
        return any(one.standing == "attested" for one in self.works)


class CourseInARecord(TypedDict):
    """What a learner's own record says of the course, by the names of its fields."""

    version: str
    law_as_at: str
    provider: str
    contact: str
    aims: str
    feedback: str
    topics: list[str]
    method: str


def course_in_a_record(course: Course) -> CourseInARecord:
    """What a learner's own record says of the course, by the names of its fields: the same on every host."""
    return {
        "version": course.version,
        "law_as_at": course.law_as_at,
        "provider": course.provider,
        "contact": course.contact,
        "aims": course.aims,
        "feedback": course.feedback,
        "topics": course.topics,
        "method": HOW_COUNTED,
    }
