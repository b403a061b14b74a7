"""When what was missed returns: FSRS, counted in whole days, from nothing but what was noted.

Nothing is kept of the schedule itself. It is worked out anew from what happened, so what two devices noted
is put together by putting their notes together, and a clock that was wrong spoils no more than its own notes.
The static edition does the same by `schedule.ts`, with the same parameters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from course.learner.forms import OF_FORMS
from course.learner.progress import Event

if TYPE_CHECKING:
    from fsrs import Scheduler

Came = Literal["missed", "missed-sure", "again", "again-sure", "hard", "good", "easy"]

# How well it was known, as FSRS counts it.
RATINGS: dict[str, int] = {
    "missed": 1,
    "missed-sure": 1,
    "again": 1,
    "again-sure": 1,
    "hard": 2,
    "good": 3,
    "easy": 4,
}
GONE: Literal["gone"] = "gone"
OF_REVIEW = {*get_args(Came), GONE}
RETENTION = 0.9
LONGEST_INTERVAL = 365


class Item(NamedTuple):
    """A decision of a lesson, by the lesson's id and its own."""

    lesson: str
    id: str


@dataclass(frozen=True)
class Standing:
    """When something returns.

    Attributes:
        due: the day on which it is asked again.
        asked: how often it was asked in a review.
        missed: the day on which it was last missed; none where only its reviews are known.
        sure: whether the learner was sure then.
    """

    due: date
    asked: int
    missed: date | None
    sure: bool


def day_of(at: datetime) -> date:
    """The day of a moment, the same wherever a device stands."""
    return at.astimezone(UTC).date()


def standings(events: Iterable[Event], today: date) -> dict[Item, Standing]:
    """When everything returns that was ever missed.

    Args:
        events: what was noted, in any order; what is no review's is left out.
        today: the day of asking. What was noted of a later day counts once that day has come; what is
            known from no earlier one returns at once.

    Returns:
        How each thing stands, by what it is; those that are due longest first.
    """
    noted: defaultdict[Item, list[Event]] = defaultdict(list)
    for event in sorted({one for one in events if one.what in RATINGS}, key=_in_order):
        noted[Item(event.work, event.board)].append(event)
    found = {item: _standing(all_of_it, today) for item, all_of_it in noted.items()}
    return dict(sorted(found.items(), key=lambda one: (one[1].due, not one[1].sure, one[0])))


def misses(events: Iterable[Event]) -> set[Item]:
    """The things that were noted as missed in a lesson."""
    return {Item(one.work, one.board) for one in events if one.what in {"missed", "missed-sure"}}


def last_at_work(events: Iterable[Event]) -> str:
    """The lesson or exercise worked on last, reviews and questions left out; empty where none was."""
    at_work = [event for event in events if event.what not in OF_REVIEW | OF_FORMS]
    return at_work[-1].work if at_work else ""


def told_gone(events: Iterable[Event]) -> set[Item]:
    """The things of which the learner was told that the course has them no more."""
    return {Item(event.work, event.board) for event in events if event.what == GONE}


def returns_after(events: Iterable[Event], item: Item, what: Came, at: datetime) -> date:
    """The day on which something would return if this were noted of it.

    Args:
        events: what was noted so far.
        item: what is asked.
        what: how it went.
        at: when.
    """
    own = [event for event in events if (event.work, event.board) == item]
    event = Event(at, what, item.lesson, item.id)
    return standings([*own, event], day_of(at))[item].due


def _in_order(event: Event) -> tuple[datetime, str]:
    return event.at, event.what


def _standing(noted: list[Event], today: date) -> Standing:
    happened = [event for event in noted if day_of(event.at) <= today]
    misses = [event for event in happened if RATINGS[event.what] == 1]
    last = misses[-1] if misses else None
    return Standing(
        due=_due(happened) if happened else today,
        asked=sum(not event.what.startswith("missed") for event in happened),
        missed=day_of(last.at) if last else None,
        sure=last is not None and last.what.endswith("-sure"),
    )


def _due(happened: Iterable[Event]) -> date:
    from fsrs import Card, Rating

    card = Card(card_id=0)
    for event in happened:
        at = datetime.combine(day_of(event.at), time(), UTC)
        card, _ = _scheduler().review_card(card, Rating(RATINGS[event.what]), at)
    return card.due.date()


@cache
def _scheduler() -> Scheduler:
    # No steps within a day: what is missed returns tomorrow. Without fuzz, as the static edition counts.
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL,
        enable_fuzzing=False,
    )


def days_on(found: Iterable[Standing], today: date) -> dict[date, int]:
    """How many things return on each day; what is due before today is due today.

    Args:
        found: how things stand.
        today: the day of asking.
    """
    days: dict[date, int] = {}
    for day in sorted(max(one.due, today) for one in found):
        days[day] = days.get(day, 0) + 1
    return days
