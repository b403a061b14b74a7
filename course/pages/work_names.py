"""What lessons and exercises are called in short, by the numbers in their ids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from course.content.works import Exercise, Lesson

_NUMBERED = re.compile(r"[a-z]*?(\d+)(?:-|$)")
_SHORTEST_RANGE = 3


def label_of(work: Lesson | Exercise) -> str:
    """What a lesson or exercise is called: Lesson 3; where its id has no number, only Lesson."""
    number = number_of(work.id)
    return kind_of(work) if number is None else f"{kind_of(work)} {number}"


def kind_of(work: Lesson | Exercise) -> str:
    """Which of the two it is, as it stands before its number."""
    return "Exercise" if isinstance(work, Exercise) else "Lesson"


def number_of(id_: str) -> int | None:
    """The number in the first word of an id, if there is one."""
    found = _NUMBERED.match(id_)
    return int(found[1]) if found else None


def left_words(works: Iterable[Lesson | Exercise]) -> str:
    """Which lessons and exercises are left; empty where none is, or where one has no number.

    The static edition's page says it in the same words; a test holds them together.
    """
    numbers: dict[str, list[int]] = {"lesson": [], "exercise": []}
    for work in works:
        number = number_of(work.id)
        if number is None:
            return ""
        numbers["exercise" if isinstance(work, Exercise) else "lesson"].append(number)
    named = [
        f"{kind}{'s' * (len(all_) > 1)} {_in_words(sorted(all_))}" for kind, all_ in numbers.items() if all_
    ]
    return f"Still to do: {'; '.join(named)}." if named else ""


def _in_words(numbers: list[int]) -> str:
    """Numbers in order, as they are read out: 1, 3 to 5 and 7."""
    breaks = [place for place, (one, other) in enumerate(pairwise(numbers), 1) if other != one + 1]
    runs = [numbers[start:end] for start, end in pairwise([0, *breaks, len(numbers)])]
    said = [
        part
        for run in runs
        for part in ([f"{run[0]} to {run[-1]}"] if len(run) >= _SHORTEST_RANGE else map(str, run))
    ]
    return f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else said[0]
