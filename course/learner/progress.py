"""What was opened, answered and handed in, and the minutes that were spent on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

# A pause of more than five minutes is a pause (the course's own rule).
LONGEST_PAUSE = timedelta(minutes=5)
HOW_COUNTED = (
    "the time between one action on the course's pages and the next, on the learner's own computer; "
    "a pause of more than five minutes is not counted"
)

What = Literal[
    "opened",
    "answered",
    "beat",
    "handed-in",
    "done",
    # Of the review: how something was missed or went, and that the learner was told it is gone.
    "missed",
    "missed-sure",
    "again",
    "again-sure",
    "hard",
    "good",
    "easy",
    "gone",
    # Of the questions before and after the course: the side of a choice, or that none are wanted.
    "before",
    "after",
    "skipped",
]


@dataclass(frozen=True)
class Event:
    """Something that a learner did, and when (UTC). A beat says: still at it; done: all of it, once.

    What is of the review, or of the questions before and after, names what is asked where others name a
    board.
    """

    at: datetime
    what: What
    work: str
    board: str = ""


def done_once(events: Iterable[Event]) -> set[str]:
    """The lessons and exercises of which all was done at some time, whatever was begun again since.

    Args:
        events: in any order.
    """
    return {event.work for event in events if event.what == "done"}


def active_minutes(events: Iterable[Event]) -> dict[str, int]:
    """The minutes in which a learner was at it.

    The time between two events counts, unless it is a pause of more than five minutes,
    and counts for what was worked on at its end. Two windows never count twice.

    Args:
        events: in order of time.

    Returns:
        Whole minutes by lesson or exercise, rounded down.
    """
    spent: dict[str, timedelta] = {}
    before: Event | None = None
    for event in events:
        if before is not None and event.at - before.at <= LONGEST_PAUSE:
            spent[event.work] = spent.get(event.work, timedelta()) + (event.at - before.at)
        before = event
    return {work: int(time.total_seconds() // 60) for work, time in spent.items()}
