"""Links as who a learner is: one for each, signed by the provider, a secret, and withdrawn at any time.

A link is opened once or often; it sets a cookie, and the address loses it. Both are signed with the class's
key, and both are looked up: whose link was withdrawn or renewed is out with the next request.
"""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import replace
from http import HTTPStatus
from typing import Any
from uuid import UUID

from tornado.web import HTTPError, RequestHandler, create_signed_value, decode_signed_value

from course.base.limits import Guesses
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.serve.identity import Route
from course.learner.people import Member, People
from course.learner.signed_in import SignedIn

_LINK = "course-link"
LINK_DAYS, SESSION_DAYS = 400, 14
_HOW = (
    "Open the course by the link that you were sent. If it does not open any more, "
    "ask whoever sent it for a new one: what you have saved is kept."
)
_OFTEN = "That was tried too often. Wait a minute, and open your link again."


class Links:
    """Knows learners by their links.

    Args:
        people: the class's.
        key: what links and cookies are signed with.
    """

    def __init__(self, people: People, key: str) -> None:
        self._people, self._key = people, key
        # Ports do not tell cookies apart, and one machine may serve several classes.
        self._cookie = f"course-{people.room.hex[:12]}"
        # Apart from the session's own, which older servers of the class read beside this one.
        self._said_by = f"{self._cookie}-said-by"
        self._guesses = Guesses()

    def how(self, handler: RequestHandler) -> str:  # noqa: ARG002
        """See `Identity`."""
        return _HOW

    @property
    def routes(self) -> list[Route]:
        """Where links are opened; see `Identity`."""
        return [(r"/enter/([\w=-]{1,600})", EnterHandler, {"links": self})]

    def who(self, handler: RequestHandler) -> Member | None:
        """By the cookie; see `Identity`."""
        member = self._found(self._cookie, handler.get_cookie(self._cookie) or "", SESSION_DAYS)
        return replace(member, signed_in=self._signed_in(handler, member)) if member else None

    def entrance(self, handler: RequestHandler) -> str:  # noqa: ARG002
        """Nowhere: a link is sent; see `Identity`."""
        return ""

    def by_link(self, secret: str, address: str) -> Member | None:
        """Whose link it is, if it lets anybody in.

        Args:
            secret: the end of the link.
            address: the network's address that asks.

        Raises:
            HTTPError: wrong ones were tried too often from there.
        """
        if not self._guesses.may(address):
            raise HTTPError(HTTPStatus.TOO_MANY_REQUESTS, _OFTEN)
        try:
            signed = urlsafe_b64decode(secret.encode()).decode()
        except (binascii.Error, ValueError):
            signed = ""
        found = self._found(_LINK, signed, LINK_DAYS)
        if found is None:
            self._guesses.was_wrong(address)
        return found

    def keep(self, handler: RequestHandler, member: Member) -> None:
        """Have the browser keep who they are, and who said so, where no script of a page reads it."""
        self._keep(handler, self._cookie, _whose(member))
        if member.signed_in is None:
            handler.clear_cookie(self._said_by, path=handler.settings["base"])
        else:
            self._keep(handler, self._said_by, f"{_whose(member)}:{member.signed_in.model_dump_json()}")

    def _keep(self, handler: RequestHandler, name: str, value: str) -> None:
        handler.set_cookie(
            name,
            create_signed_value(self._key, name, value).decode(),
            httponly=True,
            samesite="Lax",
            secure=handler.request.protocol == "https",
            max_age=SESSION_DAYS * 86_400,
            path=handler.settings["base"],
        )

    def kept_in(self, handler: RequestHandler) -> bool:
        """Whether a browser has ever kept who somebody is, whatever that is worth by now."""
        return bool(handler.get_cookie(self._cookie))

    def forget(self, handler: RequestHandler) -> None:
        """Have the browser keep nobody."""
        for name in (self._cookie, self._said_by):
            handler.clear_cookie(name, path=handler.settings["base"])

    def _signed_in(self, handler: RequestHandler, member: Member) -> SignedIn | None:
        """Who said who they are, of this very session: another learner's, or a link's, says nothing of it."""
        told = handler.get_cookie(self._said_by) or ""
        value = decode_signed_value(self._key, self._said_by, told, max_age_days=SESSION_DAYS, min_version=2)
        before, whose, said = (value or b"").decode().partition(f"{_whose(member)}:")
        return SignedIn.model_validate_json(said) if whose and not before else None

    def _found(self, name: str, signed: str, days: int) -> Member | None:
        value = decode_signed_value(self._key, name, signed, max_age_days=days, min_version=2)
        if value is None:
            return None
        reference, _, number = value.decode().partition(":")
        member = self._people.found(UUID(reference))
        return member if member and member.open and str(member.link) == number else None


def link_of(member: Member, key: str, address: str) -> str:
    """A learner's link.

    Args:
        member: the learner.
        key: what the class's links are signed with.
        address: where the class's server is reached.
    """
    signed = create_signed_value(key, _LINK, _whose(member))
    return f"{address.rstrip('/')}/enter/{urlsafe_b64encode(signed).decode()}"


def _whose(member: Member) -> str:
    return f"{member.reference}:{member.link}"


class EnterHandler(StudyHandler):
    """Where a link is opened. Nothing of a learner's is shown here."""

    for_everybody = True

    def initialize(self, links: Links, **_: Any) -> None:
        """Take the links that it knows."""
        self._links = links

    async def get(self, secret: str) -> None:
        """Let them in, and lead them on to an address without the secret."""
        member = await apart(self._links.by_link, secret, self.request.remote_ip or "")
        if member is None:
            raise HTTPError(HTTPStatus.FORBIDDEN, f"This link does not open the course. {_HOW}")
        self.set_header("Referrer-Policy", "no-referrer")
        # What an earlier learner's page of this browser shows with its writes is worth nothing any more.
        base: str = self.settings["base"]
        self.clear_cookie("_xsrf", path=base)
        self._links.keep(self, member)
        self.redirect(base, status=HTTPStatus.SEE_OTHER)
