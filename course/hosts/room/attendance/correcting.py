"""The addresses at which the trainer puts the register right."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from pydantic import AwareDatetime, TypeAdapter, ValidationError
from tornado.web import HTTPError

from course.hosts.room.attendance.acts import Corrected, TakenBack
from course.hosts.room.attendance.handlers import NOT_SAVED, AttendanceHandler, NameSent, Sent, Typed, plain
from course.hosts.room.attendance.register import Entry, can_be
from course.hosts.room.events import Id
from course.records.fields import Line

_REASON: TypeAdapter[str] = TypeAdapter(Line)
_A_DAY = timedelta(days=1)
_TIMES = "Give a time at which they came, left, or both: nobody leaves before they came."


class CorrectionSent(Sent):
    """What the trainer puts right of somebody; None stays as it is."""

    who: Id
    came: AwareDatetime | None = None
    left: AwareDatetime | None = None
    reason: Typed


class BackSent(Sent):
    """Whose newest correction the trainer takes back."""

    who: Id


class AddSent(NameSent):
    """Somebody whom the trainer writes down."""

    reference: Typed = ""
    came: AwareDatetime
    left: AwareDatetime
    reason: Typed


class _OfTheTrainer(AttendanceHandler):
    def prepare(self) -> None:
        """Let in who has the trainer's secret."""
        super().prepare()
        if not self.may_be("trainer"):
            raise HTTPError(403, "Open the trainer's page by the address that the room gave.")

    def done(self) -> None:
        """Show it on each of the trainer's pages."""
        self.live.show_attendance()
        self.tell({"done": "yes"})

    def entry(self, who: str) -> Entry:
        """Whose line it is.

        Raises:
            HTTPError: nobody's.
        """
        found = self.taking.register.entries.get(who)
        if found is None:
            raise HTTPError(404, "Nobody like that is on the register. Reload this page.")
        return found

    def reason(self, typed: str) -> str:
        """Why something is put right.

        Raises:
            HTTPError: it is not said.
        """
        try:
            return _REASON.validate_python(plain(typed))
        except ValidationError:
            raise HTTPError(400, "Say why, in a few words: it is kept with the correction.") from None

    def near(self, *times: datetime | None) -> None:
        """Go on only where the times are of about today.

        Raises:
            HTTPError: they are not.
        """
        now = self.taking.clock()
        if any(abs(at - now) > _A_DAY for at in times if at is not None):
            raise HTTPError(400, "That is another day. Give a time of today.")


class CorrectHandler(_OfTheTrainer):
    """Putting right when somebody came or left."""

    async def post(self) -> None:
        """Do it: what was taken stays in the file, and this beside it."""
        sent = self.body_as(CorrectionSent)
        entry, reason = self.entry(sent.who), self.reason(sent.reason)
        self.near(sent.came, sent.left)
        made = Corrected(who=sent.who, came=sent.came, left=sent.left, reason=reason)
        if (made.came or made.left) is None or not can_be(entry, made):
            raise HTTPError(400, _TIMES)
        try:
            await self.taking.put(made)
        except OSError:
            raise HTTPError(503, NOT_SAVED) from None
        self.done()


class BackHandler(_OfTheTrainer):
    """Taking back the newest correction of somebody."""

    async def post(self) -> None:
        """Do it."""
        sent = self.body_as(BackSent)
        # One whom the trainer wrote down has no time of their own below the first correction.
        entry = self.entry(sent.who)
        if len(entry.corrections) <= (0 if entry.times else 1):
            raise HTTPError(400, "There is no correction to take back.")
        try:
            await self.taking.put(TakenBack(who=sent.who))
        except OSError:
            raise HTTPError(503, NOT_SAVED) from None
        self.done()


class AddHandler(_OfTheTrainer):
    """Writing down somebody who has no phone."""

    async def post(self) -> None:
        """Do it."""
        sent = self.body_as(AddSent)
        reason = self.reason(sent.reason)
        self.near(sent.came, sent.left)
        if sent.left < sent.came:
            raise HTTPError(400, "Nobody leaves before they came.")
        name = await self.usable(sent.name)
        try:
            await self.taking.add(name, plain(sent.reference), sent.came, sent.left, reason)
        except OSError:
            raise HTTPError(503, NOT_SAVED) from None
        self.done()


ROUTES: list[Any] = [
    (r"/register/correct", CorrectHandler),
    (r"/register/back", BackHandler),
    (r"/register/add", AddHandler),
]
