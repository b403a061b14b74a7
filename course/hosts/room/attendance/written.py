"""What comes out of a room's attendance: the file that records are issued from, and a table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from course.base.clear_errors import Clear
from course.content.completion_rules import Workshop
from course.content.content import Content
from course.content.run_sheets import run_sheet
from course.hosts.room.agenda import Agenda, agenda_of
from course.hosts.room.attendance.book import SUFFIX, Book
from course.hosts.room.attendance.codes import PERIOD
from course.hosts.room.attendance.register import Entry, Register
from course.hosts.room.log import Log
from course.hosts.room.session import Session
from course.issuing.attendance import WorkshopHeld
from course.issuing.stays import attended_of
from course.records.own_files import plain_cell

_BOM = "\ufeff"  # without it Excel reads UTF-8 as something else
_HEADINGS = ["Name", "Reference", "Came", "Left", "Minutes", "Of", "Late", "Early", "How", "Corrected"]


class NoAttendance(Clear):
    """No attendance can be made of a room; the message says why, and what to do."""


@dataclass(frozen=True)
class Left:
    """A room that was left: what happened in it, and who wants a record."""

    session: Session
    register: Register


def left_room(path: Path, content: Content) -> Left:
    """Read a room's files.

    Args:
        path: its log.
        content: the library, with its notebooks.

    Raises:
        NoAttendance: it is no room of this course, or nobody signed in.
        LogDamaged: a file cannot be read.
    """
    lesson, _, rest = path.stem.partition("_")
    minutes = rest.partition("_")[0]
    if lesson not in content.lessons or not minutes.isdecimal() or not path.is_file():
        raise NoAttendance(f"{path} is no room of this course: name a lesson, or a file that ends in .room.")
    names = path.with_suffix(SUFFIX)
    if not names.exists():
        raise NoAttendance(f"Nobody signed in: {names} is not there. It may have been erased.")
    sheet = run_sheet(lesson, int(minutes), content)
    session, log = Session(agenda_of(content.lessons[lesson], sheet, content)), Log(path)
    for kept in log:
        session.take(kept)
    log.close()
    register, book = Register(), Book(names)
    for at, act in book:
        register.take(act, at)
    book.close()
    return Left(session, register)


def workshop_named(name: str | None, agenda: Agenda, content: Content) -> Workshop:
    """The workshop of the course that was held.

    Args:
        name: its id; not needed where one follows the room's run sheet, or there is one alone.
        agenda: what the room went through.
        content: the course.

    Raises:
        NoAttendance: there is none like that.
    """
    there = {one.id: one for one in content.course.completion.workshops}
    sheet = (agenda.lesson, agenda.minutes)
    meant = [one for one in there.values() if (one.lesson, one.minutes) == sheet] or list(there.values())
    if name is None and len(meant) == 1:
        return meant[0]
    if name in there:
        return there[name]
    known = f"Name one of {', '.join(there)} with --workshop." if there else "It names none yet."
    raise NoAttendance(
        f"Which workshop this was, with its minutes and how much of it has to be attended, stands in "
        f"data/course.yaml under completion, workshops. {known}"
    )


@dataclass(frozen=True)
class Counts:
    """How many were there, and how: no name, and nothing that leads to one.

    Attributes:
        held: the whole minutes of the session.
        signed: how many are on the register.
        whole: how many of them were there for all of it.
        late: how many came late.
        early: how many left early.
        corrected: of how many the trainer put a time right.
    """

    held: int
    signed: int
    whole: int
    late: int
    early: int
    corrected: int


def counts_of(left: Left) -> Counts:
    """Count a register.

    Args:
        left: the room.

    Raises:
        NoAttendance: the session did not begin, or nobody signed in.
    """
    held = _held(left, left.session.agenda.lesson)
    there = [found for one in held.people if (found := attended_of(one, held))]
    return Counts(
        held=int((held.closed - held.opened).total_seconds()) // 60,
        signed=len(held.people),
        whole=sum(not one.late and not one.early and one.present == one.held for one in there),
        late=sum(one.late > 0 for one in there),
        early=sum(one.early > 0 for one in there),
        corrected=sum(bool(entry.corrections) for entry in left.register.entries.values()),
    )


def held_of(left: Left, workshop: Workshop) -> WorkshopHeld:
    """The workshop as it was held, and who was there: from the trainer's first step to the end.

    Args:
        left: the room.
        workshop: which it was.

    Raises:
        NoAttendance: it did not begin, or nobody signed in.
    """
    return _held(left, workshop.id)


def _held(left: Left, workshop: str) -> WorkshopHeld:
    session, entries = left.session, list(left.register.entries.values())
    opened, closed = session.held_from, session.held_until or session.last_done
    if opened is None or closed is None or (closed - opened).total_seconds() < 1:
        raise NoAttendance("The session did not begin: nobody can have attended it.")
    if not entries:
        raise NoAttendance("Nobody signed in: there is nothing to issue.")
    return WorkshopHeld(
        workshop=workshop,
        opened=opened.replace(microsecond=0),
        closed=closed.replace(microsecond=0),
        method=_method(entries, ended=session.held_until is not None),
        people=tuple(entry.attendant() for entry in entries),
    )


def _method(entries: list[Entry], *, ended: bool) -> str:
    """How it was taken: of everybody, so without a name and without what was said of one."""
    told = [f"Signed in and out by a code on the wall that changes every {PERIOD} seconds"]
    forgot = sum(entry.forgot for entry in entries)
    if forgot:
        told.append(f"{forgot} did not sign out, and count until their device was last seen")
    corrected = sum(bool(entry.corrections) for entry in entries)
    if corrected:
        told.append(f"the trainer put the times of {corrected} right, with a reason that the register keeps")
    if not ended:
        told.append("the end is the last thing that the trainer did")
    return "; ".join(told)


def register_csv(left: Left, held: WorkshopHeld) -> bytes:
    """The register as a table, for the trainer alone.

    Args:
        left: the room.
        held: the workshop, as `held_of` has it.

    Returns:
        UTF-8 with its mark; instants are in UTC. No cell of it is a formula to any spreadsheet.
    """
    told = io.StringIO(newline="")
    table = csv.writer(told, lineterminator="\r\n")
    table.writerow(_HEADINGS)
    for entry in left.register.entries.values():
        table.writerow([plain_cell(cell) for cell in _row(entry, held)])
    return (_BOM + told.getvalue()).encode()


def _row(entry: Entry, held: WorkshopHeld) -> list[str]:
    stays, there = entry.stays(), attended_of(entry.attendant(), held)
    how = "did not sign out, counted until last seen" if entry.forgot else "signed in and out"
    if entry.corrections:
        how = "corrected" if entry.times else "written down by the trainer"
    minutes = (there.present, there.held, there.late, there.early) if there else (0, "", "", "")
    return [
        entry.named.name,
        entry.named.reference,
        f"{stays[0].came:%Y-%m-%dT%H:%M:%SZ}" if stays else "",
        f"{stays[-1].left:%Y-%m-%dT%H:%M:%SZ}" if stays else "",
        *(str(one) for one in minutes),
        how,
        "; ".join(one.reason for one in entry.corrections),
    ]


def erase_from(path: Path, name: str) -> int:
    """Take somebody out of a room's register, for good.

    Args:
        path: the room's log.
        name: as it stands on the register.

    Returns:
        How many lines of that name were taken out.

    Raises:
        NoAttendance: there is no register.
        LogDamaged: it cannot be read.
        OSError: it cannot be written.
    """
    names = path.with_suffix(SUFFIX)
    if not names.exists():
        raise NoAttendance(f"There is no register: {names} is not there.")
    book, register = Book(names), Register()
    try:
        for at, act in book:
            register.take(act, at)
        found = [who for who, entry in register.entries.items() if entry.named.name == name]
        for who in found:
            book.erase(who)
    finally:
        book.close()
    return len(found)
