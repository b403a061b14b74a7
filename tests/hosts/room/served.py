"""A room that is served from another process, and raw ways to speak to it."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.browser.room import Room


def ask(
    room: Room,
    path: str,
    sent: object = None,
    *,
    headers: dict[str, str] | None = None,
    method: str | None = None,
    source: str = "127.0.0.1",
) -> tuple[int, str, HTTPResponse]:
    """Ask for something as a page of the room would; the status, the text, and the reply itself.

    Args:
        room: the room.
        path: what is asked for.
        sent: what is sent with it.
        headers: further ones, or others.
        method: the verb, where what is sent does not tell it.
        source: the address of this machine from which it is asked.
    """
    own = {"Origin": room.phones, "Content-Type": "application/json"} if sent is not None else {}
    body = sent if isinstance(sent, (bytes, str, type(None))) else json.dumps(sent)
    with closing(HTTPConnection(_at(room), timeout=20, source_address=(source, 0))) as connection:
        verb = method or ("POST" if sent is not None else "GET")
        connection.request(verb, path, body=body, headers=own | (headers or {}))
        reply = connection.getresponse()
        return reply.status, reply.read().decode("utf-8", "replace"), reply


def _at(room: Room) -> str:
    return room.phones.removeprefix("http://")


def trainers_cookie(room: Room) -> str:
    """What a trainer's browser keeps."""
    _, _, reply = ask(room, "/enter/trainer", {"token": room.trainer.partition("#")[2]})
    return reply.getheader("Set-Cookie").partition(";")[0]


async def connected(room: Room, path: str, **headers: str) -> WebSocketClientConnection:
    """A connection as a page has it, but for the headers given."""
    own = {"Origin": room.phones} | {name.replace("_", "-"): value for name, value in headers.items()}
    return await websocket_connect(HTTPRequest(f"ws://{_at(room)}{path}", headers=own))


class Desk:
    """A trainer's page without a browser."""

    def __init__(self, line: WebSocketClientConnection) -> None:
        self._line = line
        self.view: dict = {}

    @classmethod
    async def of(cls, room: Room) -> Desk:
        """Open it."""
        desk = cls(await connected(room, "/to/trainer", Cookie=trainers_cookie(room)))
        await desk.until(bool)
        return desk

    async def renewed(self, room: Room) -> None:
        """Open it again, as a page that has not said too much."""
        self._line.close()
        self._line = await connected(room, "/to/trainer", Cookie=trainers_cookie(room))
        self.view = {}
        await self.until(bool)

    async def do(self, act: str, about: str = "") -> str:
        """Do something; what came of it."""
        self._line.write_message(json.dumps({"act": act, "about": about}))
        while True:
            said = json.loads(await self._line.read_message())
            if "now" in said:
                self.view = said
            if "outcome" in said:
                return said["outcome"]

    async def did(self, act: str, about: str = "") -> None:
        """Do something, and wait for what the page is sent after it: that may come after the outcome."""
        before = self.view["now"]["turn"]
        assert await self.do(act, about) == "kept"
        await self.until(lambda view: view["now"]["turn"] > before)

    async def until(self, holds: Callable[[dict], bool]) -> None:
        """Wait until what the page is sent is so."""
        while not holds(self.view):
            said = json.loads(await self._line.read_message())
            if "now" in said:
                self.view = said

    async def open_fact(self, line: str = "Who he is and why he left") -> None:
        """Go to a line of the run sheet, and open its first vote."""
        stop = next(one["stop"] for one in self.view["sheet"] if one["title"] == line)
        assert await self.do("go", str(stop)) == "kept"
        assert await self.do("open") == "kept"

    def close(self) -> None:
        """Close it."""
        self._line.close()


def run(story: Callable[[], Awaitable[None]]) -> None:
    """Play a story of several who do things at once."""
    asyncio.run(asyncio.wait_for(story(), 120))


def flood(room: Room, number: int) -> list[socket.socket]:
    """Open so many connections that say nothing; those that the room took or the system let through."""
    opened = []
    for _ in range(number):
        made = socket.socket()
        made.settimeout(5)
        try:
            made.connect(("127.0.0.1", room.port))
        except OSError:
            made.close()
            continue
        opened.append(made)
    return opened
