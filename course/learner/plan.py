"""What fits into the time somebody has: what is due, the next steps, an exercise.

The static edition plans alike by `course/hosts/site/front/plan.ts`; a test holds the two together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# What somebody may have time for, in minutes, and what that is called.
TIMES = {5: "5 minutes", 20: "20 minutes", 60: "An hour"}
# Sums of fractions are off by less than this.
_NOTHING = 1e-9


@dataclass(frozen=True)
class Ahead:
    """A lesson or exercise that is not finished.

    Attributes:
        label: what it is called within a sentence: lesson 3.
        exercise: whether it is one, which is done as a whole.
        begun: whether some of it is done.
        address: where it goes on.
        steps: the minutes of each of its steps that is not done.
    """

    label: str
    exercise: bool
    begun: bool
    address: str
    steps: tuple[float, ...]


@dataclass(frozen=True)
class Due:
    """What is due: how many things one sitting asks, how long that takes, and where."""

    things: int
    minutes: int
    address: str


@dataclass(frozen=True)
class Plan:
    """What fits: in words, and where it begins."""

    words: str
    address: str


@dataclass(frozen=True)
class _Part:
    words: str
    minutes: float
    address: str


def plan(minutes: int, due: Due | None, ahead: Sequence[Ahead]) -> Plan | None:
    """What fits into some minutes.

    Args:
        minutes: how many there are.
        due: what is due, if anything; it comes first.
        ahead: what is not finished, in the order in which it would be done.

    Returns:
        As much as fits, in order. Where nothing does, the next step all the same, with its minutes; nothing
        where nothing is left to do.
    """
    parts = list(_that_fit(minutes, due, ahead))
    if not parts:
        first = next((one for one in ahead if not one.exercise and one.steps), None)
        parts = [_steps(first, 1)] if first else []
    if not parts and ahead:
        parts = [_whole(ahead[0])]
    if not parts:
        return None
    total = math.ceil(sum(part.minutes for part in parts) - _NOTHING)
    said = _listed([part.words for part in parts])
    about = f"{total} minute{'s' * (total != 1)}"
    return Plan(f"{said[:1].upper()}{said[1:]}: about {about}", parts[0].address)


def _that_fit(minutes: int, due: Due | None, ahead: Iterable[Ahead]) -> Iterator[_Part]:
    left = float(minutes)
    if due is not None and due.minutes <= left:
        left -= due.minutes
        things = f"{due.things} thing{'s' * (due.things != 1)}"
        yield _Part(f"review {things}", due.minutes, due.address)
    for one in ahead:
        number = _how_many(one, left)
        if number == len(one.steps):
            part = _whole(one)
            left -= part.minutes
            yield part
        elif not one.exercise:
            # What comes after builds on what would be left out here.
            if number:
                yield _steps(one, number)
            return


def _how_many(one: Ahead, left: float) -> int:
    """How many of its steps fit, one after the other."""
    spent = 0.0
    for number, step in enumerate(one.steps):
        spent += step
        if spent > left + _NOTHING:
            return number
    return len(one.steps)


def _whole(one: Ahead) -> _Part:
    return _Part(f"{'the rest of ' if one.begun else ''}{one.label}", sum(one.steps), one.address)


def _steps(one: Ahead, number: int) -> _Part:
    which = "the next step" if number == 1 else f"the next {number} steps"
    return _Part(f"{which} of {one.label}", sum(one.steps[:number]), one.address)


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)}, then {last}" if first else last
