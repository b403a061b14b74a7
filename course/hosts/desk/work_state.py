"""A lesson or exercise as a learner stands with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from course.content.works import Exercise, Lesson
from course.learner.answers import Answers
from course.learner.done import Done


@dataclass(frozen=True)
class WorkState:
    """A lesson or exercise as a learner stands with it.

    Attributes:
        work: the lesson or exercise.
        answers: the learner's answers; none if there are none, or none that can be read.
        done: how much of it is done, by those answers.
        boards: the same of each board, by its id.
        unreadable: what is told where they cannot be read, now or at all; else nothing.
    """

    work: Lesson | Exercise
    answers: Answers | None
    done: Done
    boards: Mapping[str, Done]
    unreadable: str = ""

    @property
    def first_undone(self) -> str:
        """The id of the first board on which something is left; empty if none has anything left."""
        return next((board for board, found in self.boards.items() if not found.all), "")

    @property
    def minutes_left(self) -> int:
        """How long the rest of it takes."""
        return self.done.minutes_left(self.work.minutes)
