"""The addresses at which people sign in and out."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from tornado.web import HTTPError

from course.base.characters import NOT_SHOWN, line
from course.hosts.room.attendance.acts import SignedOut
from course.hosts.room.attendance.register import Entry
from course.hosts.room.attendance.taking import MOST, Taking
from course.hosts.room.guard import RoomHandler
from course.hosts.room.seats import person_of
from course.records.usable_name import NameNotUsable, usable_name

_WAIT = "That was tried too often. Wait a minute, then type the code as it stands on the wall."
NOT_SAVED = "The register cannot save anything now. Tell the trainer."
_OLD_CODE = (
    "That is not the code on the wall. It has six digits and changes every 30 seconds: type the one "
    "that stands there now."
)
_Ticket = Annotated[str, Field(min_length=24, max_length=64)]
Typed = Annotated[str, Field(max_length=400)]


class Sent(BaseModel):
    """What a page sends."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TicketSent(Sent):
    """Who asks how they stand."""

    ticket: _Ticket


class NameSent(Sent):
    """A name, to be looked at before anything depends on it."""

    name: Typed


class SignInSent(NameSent):
    """What somebody types who signs in; the name counts at the first time only."""

    ticket: _Ticket
    reference: Typed = ""
    code: Annotated[str, Field(max_length=40)]


class SignOutSent(Sent):
    """What somebody types who signs out."""

    ticket: _Ticket
    code: Annotated[str, Field(max_length=40)]


class AttendanceHandler(RoomHandler):
    """A handler of the attendance."""

    @property
    def taking(self) -> Taking:
        """The room's attendance."""
        return self.live.taking

    async def usable(self, typed: str) -> str:
        """The name as a record will carry it.

        Raises:
            HTTPError: none can; the sentence says why.
        """
        if not self.doors.names.of(self.asks_from).take():
            raise HTTPError(429, "That was asked too often. Wait a minute.")
        try:
            return await asyncio.to_thread(usable_name, typed)
        except NameNotUsable as error:
            raise HTTPError(400, str(error)) from None

    def stands(self, entry: Entry | None) -> None:
        """Tell a person how they stand on the register: nobody else is told."""
        if entry is None or not entry.times:
            self.tell({"state": "none"})
            return
        last = entry.times[-1]
        left = last.left.isoformat() if last.left else ""
        self.tell(
            {
                "state": "out" if last.left else "in",
                "name": entry.named.name,
                "came": last.came.isoformat(),
                "left": left,
            }
        )


class _OfAPerson(AttendanceHandler):
    def prepare(self) -> None:
        """Let in who has a seat."""
        super().prepare()
        if person_of(self) is None:
            raise HTTPError(403, "Join the room first.")

    def check(self, code: str) -> None:
        """Go on only where the code is the wall's.

        Raises:
            HTTPError: it is not, or too many were wrong.
        """
        if not self.doors.codes.may(self.asks_from):
            raise HTTPError(429, _WAIT)
        if not self.taking.codes.holds(code, self.taking.clock()):
            self.doors.codes.was_wrong(self.asks_from)
            raise HTTPError(403, _OLD_CODE)


class StandingHandler(_OfAPerson):
    """A page that is open asks how its person stands, and is seen by it."""

    async def post(self) -> None:
        """Say how they stand."""
        entry = self.taking.of(self.body_as(TicketSent).ticket)
        if entry:
            try:
                await self.taking.see(entry)
                self.live.count()
            except OSError:
                raise HTTPError(503, NOT_SAVED) from None
        self.stands(entry)


class NameHandler(_OfAPerson):
    """Whether a name can stand on a record, told as soon as it is typed."""

    async def post(self) -> None:
        """Say it."""
        self.tell({"name": await self.usable(self.body_as(NameSent).name)})


class SignInHandler(_OfAPerson):
    """Signing in."""

    async def post(self) -> None:
        """Put them on the register, by the code on the wall."""
        sent = self.body_as(SignInSent)
        known = self.taking.of(sent.ticket)
        name = known.named.name if known else await self.usable(sent.name)
        self.check(sent.code)
        if known is None and not self._has_room():
            raise HTTPError(429, "The register takes no more names from here. Tell the trainer.")
        try:
            await self.taking.sign_in(sent.ticket, name, plain(sent.reference))
        except OSError:
            raise HTTPError(503, NOT_SAVED) from None
        self.live.show_attendance()
        self.stands(self.taking.of(sent.ticket))

    def _has_room(self) -> bool:
        full = len(self.taking.register.entries) >= MOST
        return not full and self.doors.signed.of(person_of(self) or "").take()


class SignOutHandler(_OfAPerson):
    """Signing out."""

    async def post(self) -> None:
        """Note when they left, by the code on the wall."""
        sent = self.body_as(SignOutSent)
        entry = self.taking.of(sent.ticket)
        if entry is None or not entry.inside:
            raise HTTPError(400, "You have not signed in, or have signed out already. Reload this page.")
        self.check(sent.code)
        try:
            await self.taking.put(SignedOut(who=entry.named.who))
        except OSError:
            raise HTTPError(503, NOT_SAVED) from None
        self.live.show_attendance()
        self.stands(entry)


def plain(typed: str) -> str:
    """What somebody typed, as one short line that can be shown anywhere."""
    return " ".join(line(typed).replace(NOT_SHOWN, "").split())[:200]


ROUTES: list[Any] = [
    (r"/attend", StandingHandler),
    (r"/attend/name", NameHandler),
    (r"/attend/in", SignInHandler),
    (r"/attend/out", SignOutHandler),
]
