"""Where a room is: which stop, which phase of its question, what is shown. It never holds an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

# A question is read, open, closed; between two votes the room talks. A text or a board's whole is "shown".
Phase = Literal["lobby", "shown", "read", "open", "closed", "talk", "ended"]


@dataclass(frozen=True)
class Talked:
    """How far an interview has gone.

    Attributes:
        asked: the questions that were put, in order.
        second: whether a second appointment was booked.
        over: whether it has ended.
        tied: what had most votes, where several had: of them alone there is a second vote.
    """

    asked: tuple[str, ...] = ()
    second: bool = False
    over: bool = False
    tied: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stage:
    """All that the trainer decides. What one act changes, the next may take back whole.

    Attributes:
        stop: which stop of the agenda.
        phase: what goes on there.
        round: the first vote or the second.
        shown: what of the question was shown: "votes", parts, "proof", "reason".
        ends: when the timer runs out (UTC); it never closes anything. None where it is off.
        timed: whether the next question that is opened gets a timer.
        counts: whether the wall tells how many have answered.
        whole: whether the whole of the board stands on the wall, over what is there else.
        signing: whether the wall shows how to sign in and out, over what is there else.
        blank: whether the wall is blank.
        dark: whether the wall is white on black.
        frozen: what the wall goes on showing while the trainer looks ahead.
        muted: whose answers are not counted.
        removed: who was sent out.
        left: by question that was left once it was closed: the round, and what was shown.
        talks: by board, how far an interview has gone.
    """

    stop: int = 0
    phase: Phase = "lobby"
    round: int = 1
    shown: tuple[str, ...] = ()
    ends: datetime | None = None
    timed: bool = True
    counts: bool = True
    whole: bool = False
    signing: bool = False
    blank: bool = False
    dark: bool = False
    frozen: Stage | None = None
    muted: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    left: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    talks: dict[str, Talked] = field(default_factory=dict)
