"""What completes what: a lesson, a workshop, the whole course. It is data, in `data/course.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from course.content.source_key import BY_HAND, Text

Percent = Annotated[int, Field(ge=0, le=100)]
Minutes = Annotated[int, Field(ge=0)]
# A folder is named by it and the day on which it was held.
WorkshopId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,49}$")]


class _Rule(BaseModel):
    model_config = BY_HAND


class LessonRule(_Rule):
    """A lesson is completed when so much of what it asks is done, in so many minutes at work.

    `decisions` is a percentage of what its boards ask; `minutes` are measured, not notional. `mode` and
    `feedback` are what a lesson's record says of how it was studied; the course's own, if they are left out.
    """

    decisions: Percent = 100
    minutes: Minutes = 0
    mode: Text | None = None
    feedback: Text | None = None


class Workshop(_Rule):
    """People together for some time: `attend` is the percentage of its minutes that has to be attended.

    `lesson` is the one whose run sheet of as many minutes it follows, if it follows one: a room of that sheet
    is then known as this workshop. `mode` and `feedback` are what its record says of how it was held, and
    how questions were answered.
    """

    id: WorkshopId
    title: Text
    lesson: str = ""
    minutes: Annotated[int, Field(gt=0)]
    attend: Percent = 80
    outcomes: Annotated[list[Text], Field(min_length=1)]
    mode: Text = "A workshop with a trainer and others"
    feedback: Text = "Questions could be put to the trainer while it was held"


class WholeCourse(_Rule):
    """Which lessons and exercises make up the whole; all of them, where nothing is said."""

    lessons: list[str] | None = None
    exercises: list[str] | None = None


class CompletionRules(_Rule):
    """What completes what. An exercise is completed by its pass, and its pass mark stands in its own file.

    `lesson` holds for every lesson that is not named under `lessons`.
    """

    lesson: LessonRule = LessonRule()
    lessons: dict[str, LessonRule] = {}
    workshops: list[Workshop] = []
    course: WholeCourse = WholeCourse()
