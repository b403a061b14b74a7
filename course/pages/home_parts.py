"""What the overview is made of, and what is said of what is due where a lesson begins."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class QuestionsLine:
    """That questions are still to be asked where a lesson begins, and where that is done."""

    words: str
    address: str


@dataclass(frozen=True)
class ReviewPanel:
    """What the overview says of what returns; `address` is empty where nothing is due today."""

    words: str
    address: str
    calendar: str


@dataclass(frozen=True)
class QuestionsPanel:
    """What the overview says of the questions before or after the course; `skip` is where one declines."""

    when: str
    heading: str
    words: str
    button: str
    address: str
    skip: str


@dataclass(frozen=True)
class NextStep:
    """What the overview says is next; without an address it is nothing to go to."""

    heading: str
    words: str
    address: str = ""
    button: str = ""


@dataclass(frozen=True)
class WorkRow:
    """A lesson or exercise in the overview; `share` is how much of it is done, in per cent, once begun."""

    title: str
    label: str
    address: str
    time: str
    exercise: bool
    finished: bool
    state: str
    share: int | None


@dataclass(frozen=True)
class TimeOffer:
    """What fits into a length of time, and where that begins."""

    time: str
    words: str
    address: str
