"""Where a Hub's user has @ in their name, an address with %40 for it leads to the page that is meant."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher, Rule
from tornado.web import Application, RequestHandler


def lead_otherwise_written(application: Application, base: str) -> None:
    """Let addresses of a server that are written otherwise than its own lead to its own.

    Jupyter compares addresses sign by sign; mail programs and forms write some of their signs as numbers.

    Args:
        application: the server's.
        base: how its own addresses begin, such as /user/ada@example.org/.
    """
    rule = Rule(_OtherwiseWritten(base), _Leads, {"base": base})
    application.default_router.rules.insert(0, rule)


class _OtherwiseWritten(Matcher):
    """Matches what begins with the same signs, and not as they are written."""

    def __init__(self, base: str) -> None:
        self._base = base

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        path = request.path
        other = unquote(path).startswith(unquote(self._base)) and not path.startswith(self._base)
        return {} if other and request.method in {"GET", "HEAD"} else None


class _Leads(RequestHandler):
    """Nothing is told but the address, which whoever asks has: the page itself asks for a login."""

    def initialize(self, base: str) -> None:
        self._base = base

    def get(self) -> None:
        """Lead to the same page, as its server writes it."""
        signs = self._base.count("/")
        rest = "/".join(self.request.path.split("/")[signs:])
        query = f"?{self.request.query}" if self.request.query else ""
        self.redirect(f"{self._base}{rest}{query}")

    head = get
