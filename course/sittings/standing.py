"""What a learner may do with an exercise at a moment: one rule for every host, with no clock of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from course.sittings.terms import Times

# What was sent in time may be on its way when time ends.
GRACE = timedelta(seconds=20)

State = Literal["open", "early", "ready", "running", "over"]
Why = Literal["", "closed", "time", "handed in", "handed in by the clock", "used up"]


@dataclass(frozen=True)
class Sitting:
    """One time that a learner began an exercise.

    Attributes:
        begun: when, by the provider's clock (UTC).
        ended: when it was handed in; None as long as it was not.
        by_clock: whether the provider's clock handed it in, and not the learner.
    """

    begun: datetime
    ended: datetime | None = None
    by_clock: bool = False


@dataclass(frozen=True)
class Standing:
    """What may be done now.

    Attributes:
        state: `open`: nothing is bounded; `early`: it is not open yet; `ready`: it may be begun;
            `running`: it may be answered; `over`: it may be answered no more.
        until: when that ends, in UTC; None where nothing ends it.
        why: of what is over, why.
        left: how often it may still be begun, this time not counted.
    """

    state: State
    until: datetime | None = None
    why: Why = ""
    left: int = 0

    @property
    def may_answer(self) -> bool:
        """Whether what is answered counts."""
        return self.state in {"open", "running"}

    @property
    def is_shut(self) -> bool:
        """Whether it can neither be answered nor begun: not yet, or no more."""
        return self.state in {"early", "over"}


def standing(times: Times, sittings: Sequence[Sitting], now: datetime, *, settled: bool = True) -> Standing:
    """What a learner may do.

    Args:
        times: what holds for them.
        sittings: each time that they began it, in order.
        now: the time by the provider's clock (UTC).
        settled: whether what they handed in last was marked, and not passed; so where nothing was.

    Returns:
        What may be done, until when, and why no more.
    """
    left = max(0, times.attempts - len(sittings))
    if times.opens is not None and now < times.opens:
        return Standing("early", times.opens, left=left)
    if not times.terms.begun_by_hand:
        return Standing("open")
    last = sittings[-1] if sittings else None
    if last is not None and last.ended is None:
        end = ends(times, last)
        if end is None or now < end:
            return Standing("running", end, left=left)
    closed = times.closes is not None and now >= times.closes
    if left and settled and not closed and (last is None or last.ended is not None):
        return Standing("ready", times.closes, left=left)
    return Standing("over", why=_why(last, closed=closed), left=left)


def ends(times: Times, sitting: Sitting) -> datetime | None:
    """When a sitting ends; None where nothing ends it.

    Args:
        times: what holds for the learner.
        sitting: theirs.
    """
    by_minutes = None if times.minutes is None else sitting.begun + timedelta(minutes=times.minutes)
    return min((end for end in (by_minutes, times.closes) if end is not None), default=None)


def is_taken(times: Times, sittings: Sequence[Sitting], now: datetime) -> bool:
    """Whether answers that arrive now are taken: in time, or so soon after it that they were sent in time.

    Args:
        times: what holds for the learner.
        sittings: each time that they began it, in order.
        now: the time by the provider's clock (UTC).
    """
    return standing(times, sittings, now).may_answer or (
        bool(sittings) and not is_due(times, sittings, now) and sittings[-1].ended is None
    )


def is_due(times: Times, sittings: Sequence[Sitting], now: datetime) -> bool:
    """Whether the clock has to hand in: time is over, with its grace, and nothing was handed in.

    Args:
        times: what holds for the learner.
        sittings: each time that they began it, in order.
        now: the time by the provider's clock (UTC).
    """
    if not sittings or sittings[-1].ended is not None:
        return False
    end = ends(times, sittings[-1])
    return end is not None and now >= end + GRACE


def _why(last: Sitting | None, *, closed: bool) -> Why:
    if last is None:
        return "closed" if closed else "used up"
    if last.ended is None:
        return "time"
    return "handed in by the clock" if last.by_clock else "handed in"
