"""What stands before every address of a room: where it is asked from, how much is sent, and by whom."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from tornado.web import HTTPError, RequestHandler

from course.base.limits import Buckets, Guesses
from course.hosts.room.live import Live
from course.pages.assets import allowed, theme_script

POLICY = (
    f"default-src 'none'; script-src 'self' {allowed([theme_script()])}; style-src 'self'; "
    "font-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
    "Server": "room",
}
M = TypeVar("M", bound=BaseModel)


@dataclass
class Doors:
    """Who may come in: the addresses under which the room answers, and how often one may try.

    Attributes:
        hosts: each as a browser's `Host` has it, such as `192.168.4.20:8484`.
    """

    hosts: frozenset[str]
    guesses: Guesses = field(default_factory=Guesses)
    # A class behind one hotspot has one address: all of them may come at once.
    joins: Buckets = field(default_factory=lambda: Buckets(300, 1))
    most_people: int = 1000
    codes: Guesses = field(default_factory=Guesses)
    # A certificate is set to see whether it can carry a name: it costs something.
    names: Buckets = field(default_factory=lambda: Buckets(60, 1))
    # A device may be handed on at a table, and is not where a list of friends is signed in.
    signed: Buckets = field(default_factory=lambda: Buckets(4, 1 / 600))


class RoomHandler(RequestHandler):
    """A handler of a room."""

    @property
    def live(self) -> Live:
        """The room."""
        live: Live = self.settings["live"]
        return live

    @property
    def doors(self) -> Doors:
        """Who may come in."""
        doors: Doors = self.settings["doors"]
        return doors

    @property
    def asks_from(self) -> str:
        """The address that asks."""
        return self.request.remote_ip or ""

    def set_default_headers(self) -> None:
        """Nothing from anywhere else, nothing kept."""
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """Answer only under the room's own addresses, and to its own pages where something is changed.

        Raises:
            HTTPError: another name led here, as a page does that rebinds its own, or another page asks.
        """
        if self.request.host.lower() not in self.doors.hosts:
            raise HTTPError(HTTPStatus.MISDIRECTED_REQUEST, "Open the room by the address on the wall.")
        if self.request.method not in {"GET", "HEAD"} and not self.own_origin():
            raise HTTPError(403, "Another page asked for this.")

    def own_origin(self) -> bool:
        """Whether a page of the room itself asks."""
        origin = self.request.headers.get("Origin", "").lower()
        return origin == f"http://{self.request.host.lower()}"

    def cookie(self, name: str) -> str:
        """The name of a cookie: rooms on one machine differ in it, for ports do not tell cookies apart."""
        return f"room-{self.live.opened.room}-{name}"

    def keep(self, name: str, value: str) -> None:
        """Have the browser keep something that no script of a page can read."""
        self.set_cookie(self.cookie(name), value, httponly=True, samesite="Strict", max_age=86_400, path="/")

    def may_be(self, role: str) -> bool:
        """Whether the browser has the trainer's secret; for the wall, the wall's or the trainer's.

        Args:
            role: "trainer" or "wall".
        """
        opened = self.live.opened
        shown = [self.get_cookie(self.cookie(one), "") or "" for one in ("trainer", "wall")]
        if same(shown[0], opened.trainer):
            return True
        return role == "wall" and same(shown[1], opened.wall)

    def body_as(self, model: type[M]) -> M:
        """What was sent, as what it should be.

        Args:
            model: what it should be.

        Raises:
            HTTPError: it is something else.
        """
        try:
            return model.model_validate_json(self.request.body)
        except (ValidationError, RecursionError):
            raise HTTPError(400, "The page sent something that the room does not know. Reload it.") from None

    def tell(self, told: dict[str, str]) -> None:
        """Answer a page's script."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(told, ensure_ascii=False))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say plainly what is wrong."""
        _, error, _ = kwargs.get("exc_info", (None, None, None))
        said = error.log_message if isinstance(error, HTTPError) else None
        words = said or {404: "There is nothing here."}.get(status_code, "That did not work.")
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(words)


def same(shown: str, secret: str) -> bool:
    """Whether a secret was shown, in a time that tells nothing of it."""
    return hmac.compare_digest(shown.encode(), secret.encode())
