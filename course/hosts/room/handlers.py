"""The addresses of a room: three pages, what they load, the two doors, and the connections."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from tornado.web import Application, HTTPError

from course.hosts.room.attendance import correcting
from course.hosts.room.attendance import handlers as signing
from course.hosts.room.guard import Doors, RoomHandler, same
from course.hosts.room.live import Live
from course.hosts.room.page_files import TYPES, edition, files, page
from course.hosts.room.seats import as_typed, new_seat, person_of, usable_alias
from course.hosts.room.sockets import PhoneSocket, TrainerSocket, WallSocket

_WAIT = "That was tried too often. Wait a minute, then type the code as it stands on the wall."
# A connection that says nothing for so long is gone: a phone that sleeps comes back by itself.
_PING = 10
MOST_SENT = 8_192


class _Sent(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class JoinSent(_Sent):
    """What somebody types who joins."""

    code: Annotated[str, Field(max_length=40)]
    alias: Annotated[str, Field(max_length=200)]


class TokenSent(_Sent):
    """The secret of the trainer's page or the wall, out of the address."""

    token: Annotated[str, Field(max_length=100)]


class PageHandler(RoomHandler):
    """One of the three pages. There is nothing in it that is not for everybody."""

    def get(self, name: str) -> None:
        """Send it."""
        agenda = self.live.session.agenda
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page(name or "phone", agenda.title, agenda.about))


class FileHandler(RoomHandler):
    """A script, style or typeface of the pages."""

    def get(self, _edition: str, name: str) -> None:
        """Send it; the address changes when any of them does."""
        content = files().get(name)
        if content is None or _edition != edition():
            raise HTTPError(404)
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("Content-Type", TYPES[name[name.rindex(".") :]])
        self.finish(content)


class JoinHandler(RoomHandler):
    """The door for phones."""

    async def post(self) -> None:
        """Give a seat to who has the code; who has one already keeps it."""
        sent = self.body_as(JoinSent)
        if not self.doors.guesses.may(self.asks_from):
            raise HTTPError(429, _WAIT)
        if not same(as_typed(sent.code), self.live.opened.code):
            self.doors.guesses.was_wrong(self.asks_from)
            raise HTTPError(
                403, "That is not the code on the wall. It has six signs, and no 0, O, 1, I or L."
            )
        if person_of(self) is not None:
            self.tell({"joined": "before"})
            return
        alias = usable_alias(sent.alias)
        if not alias:
            raise HTTPError(400, "Type a made-up name: letters or digits, 24 signs at most.")
        if len(self.live.session.people) >= self.doors.most_people:
            raise HTTPError(503, "The room is full. Share a phone with your neighbour, or use the paper.")
        if not self.doors.joins.of(self.asks_from).take():
            raise HTTPError(429, _WAIT)
        token, joined = new_seat(alias)
        try:
            await self.live.put(joined)
        except OSError:
            raise HTTPError(503, "The room cannot save anything now. Tell the trainer.") from None
        self.keep("seat", token)
        self.tell({"joined": "now"})

    def get(self) -> None:
        """Say whether this browser has a seat."""
        self.tell({"joined": "before" if person_of(self) else "no"})


class ClientFileHandler(RoomHandler):
    """The file of the client whom the question is about, for who has a seat."""

    def get(self) -> None:
        """Send it: it is long, so only who wants to read it is sent it."""
        if person_of(self) is None:
            raise HTTPError(403, "Join the room first.")
        file = self.live.session.file
        if file is None:
            raise HTTPError(404, "There is no file to read at this place.")
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(file.model_dump_json())


class EnterHandler(RoomHandler):
    """The door of the trainer's page and of the wall."""

    def post(self, role: str) -> None:
        """Let in who has the secret out of the address, or had it before."""
        sent = self.body_as(TokenSent)
        if self.may_be(role):
            self.tell({"entered": role})
            return
        if not self.doors.guesses.may(self.asks_from):
            raise HTTPError(429, _WAIT)
        opened = self.live.opened
        if not same(sent.token, opened.trainer if role == "trainer" else opened.wall):
            self.doors.guesses.was_wrong(self.asks_from)
            raise HTTPError(403, "Open this page by the address that the room gave when it was opened.")
        self.keep(role, sent.token)
        self.tell({"entered": role})


class NothingHandler(RoomHandler):
    """Every other address."""

    def prepare(self) -> None:
        """Nothing is there, whatever is asked."""
        super().prepare()
        raise HTTPError(404)


def application(live: Live, doors: Doors) -> Application:
    """The room's own addresses; no other part of the course is among them.

    Args:
        live: the room.
        doors: who may come in.
    """
    routes: list[Any] = [
        (r"/(trainer|wall)?", PageHandler),
        (r"/files/([0-9a-f]{16})/([\w.-]+)", FileHandler),
        (r"/join", JoinHandler),
        (r"/client", ClientFileHandler),
        (r"/enter/(trainer|wall)", EnterHandler),
        (r"/to/phone", PhoneSocket),
        (r"/to/wall", WallSocket),
        (r"/to/trainer", TrainerSocket),
        *signing.ROUTES,
        *correcting.ROUTES,
    ]
    return Application(
        routes,
        default_handler_class=NothingHandler,
        live=live,
        doors=doors,
        log_function=lambda _: None,
        websocket_ping_interval=_PING,
        websocket_ping_timeout=_PING,
        websocket_max_message_size=MOST_SENT,
    )
