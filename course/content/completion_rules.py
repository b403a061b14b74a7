"""What completes what: a lesson, a workshop, the whole course. It is data, in `data/course.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from course.content.board_specs import BY_HAND, Text

Percent = Annotated[int, Field(ge=0, le=100)]
Minutes = Annotated[int, Field(ge=0)]


class _Rule(BaseModel):
    model_config = BY_HAND


class LessonRule(_Rule):
    """A lesson is completed when so much of what it asks is done, in so many minutes at work.

    `decisions` is a percentage of what its boards ask; `minutes` are measured, not notional.
    """

    decisions: Percent = 100
    minutes: Minutes = 0


class Workshop(_Rule):
    """People together for some time: `attend` is the percentage of its minutes that has to be attended."""

    id: Text
    title: Text
    minutes: Annotated[int, Field(gt=0)]
    attend: Percent = 80
    outcomes: Annotated[list[Text], Field(min_length=1)]


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
