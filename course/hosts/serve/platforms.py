"""Learning platforms as who a learner is: whoever they send is let in as who they say, once it is proved.

The session that follows is that of a link: the same cookie, looked up with every request, and ended by the
same command. Platforms show what they open in a frame, where browsers keep no cookies of others: there, a
page of ours only offers to open the course in a window of its own.
"""

from __future__ import annotations

from tornado.web import RequestHandler

from course.hosts.serve.identity import Route
from course.hosts.serve.platform_entrance import Entrance
from course.hosts.serve.platform_entry import (
    KEYS,
    LAUNCH,
    LOGIN,
    KeysHandler,
    LaunchHandler,
    LoginHandler,
)
from course.learner.people import Member

_HOW = (
    "Open the course on your learning platform, or by the link that you were sent. "
    "What you have saved is kept."
)


class Platforms:
    """Knows learners by the platforms that send them, and by their links.

    Args:
        entrance: the class as platforms find it.
    """

    def __init__(self, entrance: Entrance) -> None:
        self._entrance = entrance

    def how(self, handler: RequestHandler) -> str:  # noqa: ARG002
        """See `Identity`."""
        return _HOW

    @property
    def routes(self) -> list[Route]:
        """Where platforms send people, and where links are opened; see `Identity`."""
        own = {"entrance": self._entrance}
        return [
            (LOGIN, LoginHandler, own),
            (LAUNCH, LaunchHandler, own),
            (KEYS, KeysHandler, own),
            *self._entrance.links.routes,
        ]

    def who(self, handler: RequestHandler) -> Member | None:
        """By the cookie that either has set; see `Identity`."""
        return self._entrance.links.who(handler)

    def entrance(self, handler: RequestHandler) -> str:  # noqa: ARG002
        """Nowhere: the platform sends them; see `Identity`."""
        return ""
