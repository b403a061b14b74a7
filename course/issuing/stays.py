"""How much of a workshop somebody was there for, in whole minutes, as it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from course.issuing.attendance import Attendant, Stay, WorkshopHeld
from course.records.attended import Attended


def attended_of(person: Attendant, held: WorkshopHeld) -> Attended | None:
    """How much of a workshop somebody was there for; nothing where it was less than a minute.

    Stays that overlap (two devices, or a page that was opened twice) count once, and only while it was held.

    Args:
        person: who, with each time they came and left.
        held: the workshop.
    """
    there = merged(person.stays, held.opened, held.closed)
    present = sum(int((left - came).total_seconds()) for came, left in there) // _MINUTE
    if not present:
        return None
    return Attended(
        held=_minutes(held.opened, held.closed),
        present=present,
        late=_minutes(held.opened, there[0][0]),
        early=_minutes(there[-1][1], held.closed),
        method=held.method,
    )


def merged(stays: Sequence[Stay], opened: datetime, closed: datetime) -> list[tuple[datetime, datetime]]:
    """The times somebody was there while it was held, in order, none over another.

    Args:
        stays: as they were taken.
        opened: when it began.
        closed: when it ended.
    """
    within = ((max(one.came, opened), min(one.left, closed)) for one in stays)
    found: list[tuple[datetime, datetime]] = []
    for came, left in sorted(one for one in within if one[0] < one[1]):
        if found and came <= found[-1][1]:
            found[-1] = (found[-1][0], max(left, found[-1][1]))
        else:
            found.append((came, left))
    return found


def _minutes(since: datetime, until: datetime) -> int:
    return int((until - since).total_seconds()) // _MINUTE


_MINUTE = 60
