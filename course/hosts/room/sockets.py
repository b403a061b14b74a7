"""The lasting connections of a room's three pages."""

from __future__ import annotations

from asyncio import Task, create_task
from contextlib import suppress
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from course.base.limits import Bucket
from course.boards.model import Part
from course.hosts.room.events import Did, Id, Sureness, Voted
from course.hosts.room.guard import RoomHandler
from course.hosts.room.seats import person_of
from course.hosts.room.sent import Goodbye, Heard

_MOST_WORDS = 64
_POLICY = 1008
# A person may have the room open in so many places; a page that is opened then closes the oldest.
_MOST_PLACES = 3


class VoteSent(BaseModel):
    """An answer, as a phone sends it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: Id
    round: int = Field(ge=1, le=2)
    message: Id
    answer: dict[Id, Id] = Field(min_length=1, max_length=8)
    sure: Sureness | None = None


class ActSent(BaseModel):
    """What a trainer does, as their page sends it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    act: Id
    about: str = Field(default="", max_length=80)
    seen: int = -1


class RoomSocket(RoomHandler, WebSocketHandler):
    """A connection. Only the newest whole and the newest count wait to be sent, however slow it is."""

    def initialize(self) -> None:
        """Begin with nothing to send."""
        self._whole: str | None = None
        self._count: str | None = None
        self._words: list[str] = []
        self._sending: Task[None] | None = None
        self._asks = Bucket(40, 10)

    def check_origin(self, origin: str) -> bool:
        """Let only the room's own pages connect."""
        return origin.lower() == f"http://{self.request.host.lower()}"

    def open(self, *_: str, **__: str) -> None:
        """Send small messages at once."""
        self.set_nodelay(True)

    def show(self, whole: Part) -> None:
        """Send the whole; one that waits gives way to it, and so does a count."""
        self._whole, self._count = whole.model_dump_json(), None
        self._send()

    def count(self, count: str) -> None:
        """Send a count; one that waits gives way to it."""
        self._count = count
        self._send()

    def say(self, words: Heard | Goodbye) -> None:
        """Send something that must not get lost."""
        if len(self._words) >= _MOST_WORDS:
            self.close(_POLICY, "too slow")
            return
        self._words.append(words.model_dump_json())
        self._send()

    def _send(self) -> None:
        if self._sending is None:
            self._sending = create_task(self._send_all())

    async def _send_all(self) -> None:
        with suppress(WebSocketClosedError):
            while self._words or self._whole or self._count:
                if self._words:
                    text = self._words.pop(0)
                elif self._whole:
                    text, self._whole = self._whole, None
                else:
                    text, self._count = self._count or "", None
                await self.write_message(text)
        self._sending = None

    async def on_message(self, message: str | bytes) -> None:
        """Hear what a page says, as long as it does not say too much."""
        if not self._asks.take():
            self.close(_POLICY, "too much")
            return
        try:
            await self.take_in(message)
        except ValidationError:
            self.close(_POLICY, "not understood")

    async def take_in(self, message: str | bytes) -> None:
        """Take in what a page says; one that has nothing to say is none of ours if it does."""
        del message
        self.close(_POLICY, "not understood")


class PhoneSocket(RoomSocket):
    """A phone's connection. Whose it is, its cookie says, and nothing that it sends."""

    person: str

    def prepare(self) -> None:
        """Let in who has a seat."""
        super().prepare()
        person = person_of(self)
        if person is None:
            raise HTTPError(403, "Join the room first.")
        self.person = person

    def open(self, *_: str, **__: str) -> None:
        """Take the seat, and send where the room is."""
        super().open()
        if self.person in self.live.session.stage.removed:
            self.leave("removed")
            return
        mine = [phone for phone in self.live.phones if phone.person == self.person]
        for phone in mine[: len(mine) - _MOST_PLACES + 1]:
            if isinstance(phone, PhoneSocket):
                phone.leave("elsewhere")
        self.live.phones[self] = None
        self.show(self.live.to_phone(self.person, self.live.now()))
        self.live.count()

    async def take_in(self, message: str | bytes) -> None:
        """Take in an answer, and say what came of it: kept only once it is on the disk."""
        sent = VoteSent.model_validate_json(message)
        voted = Voted(person=self.person, **sent.model_dump())
        outcome: Literal["kept", "late", "refused", "not-saved"] = self.live.session.hears(voted)
        if outcome == "kept":
            try:
                outcome = await self.live.put(voted)
            except OSError:
                outcome = "not-saved"
        self.say(Heard(message=sent.message, outcome=outcome))

    def leave(self, why: Literal["removed", "elsewhere"]) -> None:
        """End the connection, and say why."""
        self.live.phones.pop(self, None)
        self.say(Goodbye(gone=why))
        create_task(self._close_then())  # noqa: RUF006  # it lives as long as the connection

    async def _close_then(self) -> None:
        if self._sending:
            await self._sending
        self.close(_POLICY, "left")

    def on_close(self) -> None:
        """Note that the phone is asleep or gone."""
        self.live.phones.pop(self, None)
        self.live.count()


class WallSocket(RoomSocket):
    """The wall's connection."""

    def prepare(self) -> None:
        """Let in who has the wall's secret."""
        super().prepare()
        if not self.may_be("wall"):
            raise HTTPError(403, "Open the wall from the trainer's page.")

    def open(self, *_: str, **__: str) -> None:
        """Send what is to stand there."""
        super().open()
        self.live.walls.add(self)
        self.show(self.live.to_wall(len(self.live.awake)))

    def on_close(self) -> None:
        """Forget it."""
        self.live.walls.discard(self)


class TrainerSocket(RoomSocket):
    """A trainer's page."""

    def prepare(self) -> None:
        """Let in who has the trainer's secret."""
        super().prepare()
        if not self.may_be("trainer"):
            raise HTTPError(403, "Open the trainer's page by the address that the room gave.")

    def initialize(self) -> None:
        """Begin with nothing done."""
        super().initialize()
        self._own: set[int] = set()

    def open(self, *_: str, **__: str) -> None:
        """Send how things stand; the other pages of the trainer learn that there is one more."""
        super().open()
        self.live.trainers.add(self)
        self.live.show_all()

    async def take_in(self, message: str | bytes) -> None:
        """Do what the trainer does."""
        sent = ActSent.model_validate_json(message)
        seen = sent.seen
        # Who presses quickly has not seen yet what their own last key did: only another page is in the way.
        while seen >= 0 and seen + 1 in self._own:
            seen += 1
        outcome: Literal["kept", "late", "refused", "not-saved"]
        try:
            outcome = await self.live.put(Did(act=sent.act, about=sent.about, seen=seen))
        except OSError:
            outcome = "not-saved"
        if outcome == "kept" and seen >= 0:
            self._own.add(seen + 1)
        self.say(Heard(message=sent.act, outcome=outcome))
        removed = self.live.session.stage.removed
        for phone in [phone for phone in self.live.phones if phone.person in removed]:
            if isinstance(phone, PhoneSocket):
                phone.leave("removed")

    def on_close(self) -> None:
        """Forget it."""
        self.live.trainers.discard(self)
