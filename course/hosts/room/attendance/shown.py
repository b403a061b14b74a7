"""The register as the trainer's page shows it, and the code as the wall does."""

from __future__ import annotations

from datetime import datetime

from course.hosts.room.attendance.register import Entry
from course.hosts.room.attendance.taking import AWAY, Taking
from course.hosts.room.sent import Attendance, OnRegister, SignIn
from course.issuing.attendance import WorkshopHeld
from course.issuing.stays import attended_of


def sign_in(taking: Taking) -> SignIn:
    """The code on the wall, and how long it stands.

    Args:
        taking: the room's attendance.
    """
    now = taking.clock()
    return SignIn(code=taking.codes.at(now), seconds=taking.codes.left(now))


def attendance(taking: Taking, opened: datetime | None, closed: datetime | None) -> Attendance:
    """The code, and each line of the register in the order in which people signed in.

    Args:
        taking: the room's attendance.
        opened: when the session began; None before.
        closed: when it ended; None before.
    """
    now = taking.clock()
    end = (closed or now).replace(microsecond=0)
    held = None
    if opened is not None and opened.replace(microsecond=0) < end:
        held = WorkshopHeld(
            workshop="-", opened=opened.replace(microsecond=0), closed=end, method="-", people=()
        )
    entries = taking.register.entries.values()
    lines = [_line(entry, held, now, ended=closed is not None) for entry in entries]
    return Attendance(sign_in=sign_in(taking), lines=lines)


def _line(entry: Entry, held: WorkshopHeld | None, now: datetime, *, ended: bool) -> OnRegister:
    # Who is still there is counted until now, though it was noted some seconds ago.
    here = entry.forgot and now - entry.times[-1].seen <= AWAY and not ended
    person = entry.attendant()
    stays = person.stays
    if here and stays:
        last = stays[-1].model_copy(update={"left": max(now.replace(microsecond=0), stays[-1].came)})
        person = person.model_copy(update={"stays": (*stays[:-1], last)})
    there = attended_of(person, held) if held else None
    return OnRegister(
        who=entry.named.who,
        name=entry.named.name,
        reference=entry.named.reference,
        came=stays[0].came.isoformat() if stays else "",
        left="" if here or not stays else stays[-1].left.isoformat(),
        state="here" if here else "forgot" if entry.forgot else "out",
        present=there.present if there else 0,
        held=int((held.closed - held.opened).total_seconds()) // 60 if held else 0,
        late=there.late if there else 0,
        early=there.early if there else 0,
        reasons=[one.reason for one in entry.corrections],
        can_take_back=len(entry.corrections) > (0 if entry.times else 1),
    )
