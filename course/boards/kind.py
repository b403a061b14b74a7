"""What makes a kind of board: everything that is different from one kind to the next, in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from course.boards.model import BoardView
from course.boards.result import Counts
from course.content.content import Content
from course.content.papers import Paper
from course.learner.done import DoneRule

S = TypeVar("S", bound=BaseModel)
V = TypeVar("V", bound=BoardView)


@dataclass(frozen=True)
class Kind(Generic[S, V]):
    """A kind of board. Its front end is `<name>.tsx` in the folder that makes it.

    Attributes:
        name: what `data/`, answers and views call it.
        spec: how a file in `data/` describes such a board.
        answers: what a learner chose on one.
        view: what one shows.
        in_lesson: makes the view for a lesson, with the reasons it gives once something is checked.
        in_exercise: makes the view for an exercise, with nothing of what is right; None if the kind
            gives its reasons at once, so that it has no place there.
        done: what of it counts as done; None if it is the learner's to answer it or not.
        counts: what was right, part by part, of what a lesson's board has told; None if nothing is.
    """

    name: str
    spec: type[S]
    answers: type[BaseModel]
    view: type[V]
    in_lesson: Callable[[S, Content], V]
    in_exercise: Callable[[S, Paper, Content], V] | None
    done: Callable[[S, V], DoneRule] | None
    counts: Counts | None = None
