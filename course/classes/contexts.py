"""What the page of a class is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class StateCell:
    """How somebody stands with an exercise; `kind` is yes, no, none, or empty for what is under way.

    `more` is the mark in per cent, and who handed it in where the clock did.
    """

    words: str
    more: str
    kind: str


@dataclass(frozen=True)
class LearnerRow:
    """A learner, and how they stand with each exercise in turn."""

    name: str
    id: str
    cells: Sequence[StateCell]


@dataclass(frozen=True)
class ClassOverview:
    """The page; an exercise is its id and title."""

    template: ClassVar[str] = "class"
    title: str
    exercises: Sequence[tuple[str, str]]
    rows: Sequence[LearnerRow]
