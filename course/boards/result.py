"""What came of a board so far: how much of it is done, and, of what a lesson has told, how much was right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, TypedDict

from pydantic import BaseModel

from course.learner.answers import BoardAnswers
from course.learner.done import DoneRule, done_on


class Count(NamedTuple):
    """How many of a part are right, of how many."""

    name: str
    right: int
    of: int


class CountRow(TypedDict):
    """A count as a widget's trait holds it."""

    name: str
    right: int
    of: int


class Result(TypedDict):
    """What came of a board so far.

    Attributes:
        state: whether anything was chosen, and whether all is done.
        done: how many parts were checked (in a lesson) or answered (in an exercise).
        of: how many there are; 0 where it is the learner's to answer or not.
        counts: part by part, what was right of what a lesson has told; an exercise tells nothing.
        text: the same in a line.
    """

    state: Literal["not begun", "begun", "done"]
    done: int
    of: int
    counts: list[CountRow]
    text: str


Counts = Callable[[Any, Any], list[Count]]


def result(
    mode: Literal["lesson", "exercise"],
    given: BoardAnswers | None,
    rule: DoneRule | None,
    counted: Sequence[Count],
) -> Result:
    """What came of a board so far.

    Args:
        mode: whether it stands in a lesson or an exercise.
        given: the learner's answers to it, if there are any.
        rule: what of it counts as done; nothing, where it is theirs to answer it or not.
        counted: what was right, part by part, of what was told.
    """
    begun = given is not None and bool(given.model_dump(exclude_defaults=True, exclude={"kind"}))
    parts = done_on(rule, given) if rule else None
    now, of = (parts.parts, parts.of) if parts else (0, 0)
    counts = [count for count in counted if count.of]
    return Result(
        state="done" if of and now >= of else "begun" if begun else "not begun",
        done=now,
        of=of,
        counts=[CountRow(name=one.name, right=one.right, of=one.of) for one in counts],
        text=" ".join(filter(None, (_how_far(mode, now, of), in_words(counts)))),
    )


def in_words(counts: Sequence[Count]) -> str:
    """Every part counted, in a sentence; the empty text where nothing was."""
    told = ", ".join(f"{name.lower()} {right} of {of}" for name, right, of in counts)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def chosen(model: type[BaseModel], answers: object) -> Any:
    """Answers as their model; nothing where there are none."""
    return model.model_validate(answers) if answers else None


def _how_far(mode: str, now: int, of: int) -> str:
    word = "checked" if mode == "lesson" else "answered"
    if of > 1:
        return f"{now} of {of} {word}."
    if of:
        return f"{word.capitalize()}." if now else f"Not {word} yet."
    return ""
