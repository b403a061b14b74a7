"""The class server as host of the pages: every request is for its own learner, at their own address."""

from __future__ import annotations

import hmac
from asyncio import Future
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Any
from uuid import UUID

from tornado.web import HTTPError, RequestHandler

from course.base.limits import Buckets
from course.content import Content
from course.hosts.desk.asking import QuestionsAsked
from course.hosts.desk.assets import edition
from course.hosts.desk.base import POLICY, Addresses, StudyHandler
from course.hosts.desk.guard import LOST, READS, apart, later
from course.hosts.desk.reviewing import Reviewing
from course.hosts.desk.sittings import Sittings
from course.hosts.serve.class_desk import ClassDesk
from course.hosts.serve.identity import Identity
from course.hosts.serve.logs import log_failure
from course.hosts.serve.room import Room
from course.hosts.serve.watched import Running
from course.learner.people import Member

ANOTHERS = "These pages are another learner's. Your own are open to you, by the way that let you in."
_TOO_OFTEN = "That is more than a person asks for. Wait a moment; what you have answered stays on the page."
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Server": "course",
}


@dataclass(frozen=True)
class Rates:
    """How much one learner may ask for, and one address of those whom nobody knows."""

    # A page with all that it loads is about fifteen; whoever clicks fast saves twice a second.
    learners: Buckets = field(default_factory=lambda: Buckets(240, 20))
    # A class behind one address loads what pages are made of at once, and each browser keeps it.
    strangers: Buckets = field(default_factory=lambda: Buckets(5000, 300))


def own_part(reference: UUID) -> str:
    """The part of every address that is one learner's: pages that are open for another never save here."""
    return reference.hex[:12]


class ClassHost(RequestHandler):
    """What the class server gives each page's handler."""

    for_everybody: bool
    asked_by_script: bool
    current_user: Member | None

    @property
    def room(self) -> Room:
        """The class."""
        room: Room = self.settings["room"]
        return room

    @property
    def content(self) -> Content:
        """The course."""
        return self.room.shelf.content

    @property
    def of(self) -> str:
        """Whose pages the address names; empty where it names nobody's."""
        return str(getattr(self.request, "of", ""))

    @cached_property
    def desk(self) -> ClassDesk:
        """The desk of the learner who asks."""
        assert self.current_user is not None
        return self.room.desk(self.current_user, ahead=self.request.method in READS)

    @cached_property
    def sittings(self) -> Sittings:
        """When they may answer what."""
        return self.room.sittings(self.desk)

    @property
    def asking(self) -> QuestionsAsked:
        """Which questions they are asked."""
        return self.room.asking(self.desk)

    @property
    def reviewing(self) -> Reviewing:
        """What returns to them."""
        return self.room.reviewing(self.desk)

    @property
    def places(self) -> Addresses:
        """Where things are, for this learner; what is the same for all stands under no one's part."""
        base: str = self.settings["base"]
        own = f"{base}{own_part(self.current_user.reference)}/" if self.current_user else base
        return Addresses(own, edition(self.content))

    def set_default_headers(self) -> None:
        """Nothing from anywhere else."""
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    def set_cookie(self, name: str, value: str | bytes, *args: Any, **more: Any) -> None:
        """Have the browser keep a cookie; what came over https goes back over nothing else.

        Args:
            name: the cookie's.
            value: what it holds.
            args: as tornado has it.
            more: likewise.
        """
        more.setdefault("secure", self.request.protocol == "https")
        super().set_cookie(name, value, *args, **more)

    def check_xsrf_cookie(self) -> None:
        """Not yet: whoever is still sending would not hear that it is refused. `let_in` sees to it."""

    def _from_own_page(self) -> None:
        """Take writes from this server's own pages only.

        Raises:
            HTTPError: another site's page asks, or one that has lost its cookie.
        """
        origin = self.request.headers.get("Origin")
        if origin is not None and origin.lower() != f"{self.request.protocol}://{self.request.host}".lower():
            raise HTTPError(HTTPStatus.FORBIDDEN, LOST)
        try:
            super().check_xsrf_cookie()
        except HTTPError:
            raise HTTPError(HTTPStatus.FORBIDDEN, LOST) from None

    def log_exception(self, typ: Any, value: BaseException | None, tb: Any) -> None:  # noqa: ARG002
        """Write down what failed: nothing by which a learner, or their link, is known."""
        # A refusal is no failure, and its words may be those of whoever asked.
        if value is not None and not isinstance(value, HTTPError):
            log_failure(self, value)

    def prepare(self) -> None:
        """Be one of those whom a server that is to end waits for."""
        running: Running = self.settings["running"]
        running.begins(self)

    async def let_in(self) -> None:
        """Let in a learner of the class, to their own pages, as often as a person asks.

        Raises:
            HTTPError: it is nobody's, or another's, or too often.
        """
        rates: Rates = self.settings["rates"]
        if self.for_everybody:
            self._bounded(rates.strangers, self.request.remote_ip or "")
            return
        if self.request.method not in READS:
            self._from_own_page()
        identity: Identity = self.settings["identity"]
        self.current_user = await apart(identity.who, self)
        if self.current_user is None:
            self._bounded(rates.strangers, self.request.remote_ip or "")
            self._show_in(identity)
            return
        self._bounded(rates.learners, str(self.current_user.reference))
        own = own_part(self.current_user.reference)
        if not self.of and self.request.method in READS:
            base: str = self.settings["base"]
            self.redirect(f"{base}{own}/{str(self.request.uri).removeprefix(base)}")
        elif not hmac.compare_digest(self.of, own):
            raise HTTPError(HTTPStatus.FORBIDDEN, ANOTHERS)

    def _show_in(self, identity: Identity) -> None:
        if self.request.method not in READS:
            raise HTTPError(HTTPStatus.FORBIDDEN, LOST)
        way = identity.entrance(self)
        if not way:
            raise HTTPError(HTTPStatus.FORBIDDEN, identity.how(self))
        if self.asked_by_script:
            raise HTTPError(HTTPStatus.FORBIDDEN, LOST)
        self.redirect(way)

    def _bounded(self, buckets: Buckets, whose: str) -> None:
        if not buckets.of(whose).take():
            raise HTTPError(HTTPStatus.TOO_MANY_REQUESTS, _TOO_OFTEN)

    def finish(self, chunk: str | bytes | dict[str, Any] | None = None) -> Future[None]:
        """Send what is left; the server does not end before it is sent."""
        running: Running = self.settings["running"]
        sent = super().finish(chunk)
        sent.add_done_callback(lambda _: running.ends(self))
        return sent

    def on_finish(self) -> None:
        """Write what was noted behind the page, now that it is sent."""
        if "desk" in vars(self) and self.desk.request_pen.waits:
            later(self.desk.write_notes)


def hosted(handler: type[StudyHandler]) -> type[StudyHandler]:
    """A handler of the pages on this host.

    Args:
        handler: as any host has it.
    """
    return type(handler.__name__, (handler, ClassHost), {"__doc__": handler.__doc__})
