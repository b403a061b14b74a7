"""Who a learner is: whatever provides that, the pages ask it the same."""

from __future__ import annotations

from typing import Any, Protocol

from tornado.web import RequestHandler

from course.hosts.desk.base import StudyHandler
from course.learner.people import Member

Route = tuple[str, type[StudyHandler], dict[str, Any]]


class Identity(Protocol):
    """Knows the learners of one class: by links, a Hub, a learning platform."""

    def how(self, handler: RequestHandler) -> str:
        """What somebody is told whom it does not know: how they come in.

        Args:
            handler: of a request that `who` has been asked about.
        """

    @property
    def routes(self) -> list[Route]:
        """The addresses of its own, at which learners come in; they need no learner."""

    def who(self, handler: RequestHandler) -> Member | None:
        """Who asks; nothing where that is nobody of the class. It may wait for a database.

        Args:
            handler: of the request, with its cookies and headers.
        """

    def entrance(self, handler: RequestHandler) -> str:
        """Where somebody is led whom it does not know; empty where they are only told how they come in.

        Args:
            handler: of a request that `who` has been asked about.
        """
