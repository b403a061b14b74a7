"""What the pages of a room's report are given: rows of its tables, by their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class FactLine:
    """A row of the table fact by fact; `x_alone` and `x_last` are where the dots stand, from 0 to 1."""

    number: int
    short: str
    best: str
    alone: str
    last: str
    sure_alone: str
    sure_last: str
    x_alone: float | None
    x_last: float


@dataclass(frozen=True, kw_only=True)
class Group:
    """The facts of one file or board."""

    about: str
    facts: Sequence[FactLine]


@dataclass(frozen=True, kw_only=True)
class MisledLine:
    """A fact at which confidence misled."""

    short: str
    said: str
    why: str


@dataclass(frozen=True, kw_only=True)
class ReportPage:
    """The report; `files` are what lies beside it, each with what it is called, `attendance` counts alone."""

    template: ClassVar[str] = "report"

    title: str
    about: str
    people: int
    share: str
    share_says: str
    gain: str
    gain_says: str
    sure: str
    sure_says: str
    groups: Sequence[Group]
    misled: Sequence[MisledLine]
    few: bool
    attendance: Sequence[tuple[str, int]]
    files: Sequence[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class ReviewOptionLine:
    """Something to choose, and what is said of it once it is chosen."""

    id: str
    text: str
    right: bool
    why: str


@dataclass(frozen=True, kw_only=True)
class ReviewQuestion:
    """What is asked again."""

    id: str
    about: str
    said: Sequence[str]
    question: str
    options: Sequence[ReviewOptionLine]
    why: str
    sources: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class ReviewPage:
    """A review of three minutes, for whoever was in the room: it needs no server and keeps nothing."""

    template: ClassVar[str] = "review"

    title: str
    minutes: int
    asked: Sequence[ReviewQuestion]
