"""The register: who wants a record, and when they came and left, as it was taken and as it was put right."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from course.hosts.room.attendance.acts import (
    Act,
    Corrected,
    Named,
    SignedIn,
    SignedOut,
    TakenBack,
)
from course.issuing.attendance import Attendant, Stay
from course.records.statement import Learner


@dataclass(frozen=True)
class Presence:
    """A time somebody was there; `left` is None before they sign out, `seen` their page's last sign."""

    came: datetime
    seen: datetime
    left: datetime | None = None


@dataclass
class Entry:
    """A line of the register."""

    named: Named
    times: list[Presence] = field(default_factory=list)
    corrections: list[Corrected] = field(default_factory=list)

    @property
    def inside(self) -> bool:
        """Whether they signed in and have not signed out."""
        return bool(self.times) and self.times[-1].left is None

    @property
    def forgot(self) -> bool:
        """Whether when they left is known only from when their page was last seen."""
        return self.inside and not any(one.left for one in self.corrections)

    def stays(self) -> tuple[Stay, ...]:
        """When they were there; who has not signed out was there until they were last seen."""
        found = [(one.came, one.left or one.seen) for one in self.times]
        for one in self.corrections:
            found = _corrected(found, one)
        return tuple(Stay(came=_whole(came), left=_whole(left)) for came, left in found)

    def attendant(self) -> Attendant:
        """They, as a workshop's attendance has them."""
        learner = Learner(name=self.named.name, identity_basis="self-declared", reference=self.named.number)
        return Attendant(id=f"room-{self.named.who}", learner=learner, stays=self.stays())


class Register:
    """All entries. It does no input or output: a book hands it acts."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.tickets: dict[str, str] = {}

    def take(self, act: Act, at: datetime) -> None:
        """Take in an act.

        Args:
            act: what happened.
            at: when, by the room's clock.
        """
        if isinstance(act, Named):
            self.entries[act.who] = Entry(act)
            if act.ticket:
                self.tickets[act.ticket] = act.who
            return
        entry = self.entries.get(act.who)
        if entry is None:
            return
        match act:
            case SignedIn():
                if not entry.inside:
                    entry.times.append(Presence(at, at))
            case Corrected():
                entry.corrections.append(act)
            case TakenBack():
                entry.corrections = entry.corrections[:-1]
            case _:
                if entry.inside:
                    left = at if isinstance(act, SignedOut) else None
                    entry.times[-1] = replace(entry.times[-1], seen=at, left=left)


def can_be(entry: Entry, correction: Corrected) -> bool:
    """Whether somebody then left after they came.

    Args:
        entry: as it stands.
        correction: what is to be put right.
    """
    stays = entry.stays()
    came = correction.came or (stays[0].came if stays else None)
    left = correction.left or (stays[-1].left if stays else None)
    return came is not None and left is not None and came <= left


def _corrected(
    found: list[tuple[datetime, datetime]], correction: Corrected
) -> list[tuple[datetime, datetime]]:
    """Times with their first beginning and last end as they were put right; what lies outside falls away."""
    came = correction.came or min((one for one, _ in found), default=None)
    left = correction.left or max((one for _, one in found), default=None)
    if came is None or left is None or left < came:
        return found
    within = [(max(one, came), min(other, left)) for one, other in found if one <= left and other >= came]
    if not within:
        return [(came, left)]
    within[0] = (came, within[0][1])
    within[-1] = (within[-1][0], left)
    return within


def _whole(at: datetime) -> datetime:
    return at.replace(microsecond=0)
