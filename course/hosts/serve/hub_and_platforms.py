"""A JupyterHub and learning platforms as who a learner is: one server, and each learner has their own way.

Whoever comes in by one way is out by the other in that browser. Nobody is made another by having both: a
learner who logs in at the Hub is nobody of a platform, and the other way about, unless an assessor says so.
"""

from __future__ import annotations

from tornado.web import RequestHandler

from course.base.characters import line
from course.hosts.serve.hub_users import HubLogin, HubUsers
from course.hosts.serve.identity import Route
from course.hosts.serve.links import Links
from course.hosts.serve.platforms import Platforms
from course.learner.people import Member, People

_AGAIN = (
    "You were here from a learning platform, or by a link, and that has ended. Open the course there, or by "
    "your link, again: what you have saved is kept."
)
_NOT_IN_IT = (
    "You are logged in at the Hub as {name}, and this class has nobody of the name that you have there, or "
    "somebody who comes by another way: from a learning platform, or by another name at the Hub. Ask whoever "
    "runs the class to put you on their list. If you have another account, log out at the Hub and in by that."
)
_LONGEST = 60  # signs of a name


class LinksBesideAHub(Links):
    """Links, and platforms, at a server that knows users of a Hub as well.

    Args:
        people: the class's.
        key: what links and cookies are signed with.
        login: how the Hub is asked.
    """

    def __init__(self, people: People, key: str, login: HubLogin) -> None:
        super().__init__(people, key)
        self._login = login

    def keep(self, handler: RequestHandler, member: Member) -> None:
        """Have the browser keep who they are, and no login at the Hub, which may be another's."""
        super().keep(handler, member)
        self._login.clear_cookie(handler)


class HubAndPlatforms:
    """Knows learners by the Hub, by platforms, and by their links.

    Args:
        users: the Hub's.
        platforms: the class's, with its links.
        links: those.
    """

    def __init__(self, users: HubUsers, platforms: Platforms, links: Links) -> None:
        self._users, self._platforms, self._links = users, platforms, links

    def how(self, handler: RequestHandler) -> str:
        """See `Identity`."""
        user = getattr(handler, "hub_user", None)
        return _NOT_IN_IT.format(name=line(user["name"])[:_LONGEST]) if user else _AGAIN

    @property
    def routes(self) -> list[Route]:
        """Where each way begins and ends; see `Identity`."""
        return [*self._users.routes, *self._platforms.routes]

    def who(self, handler: RequestHandler) -> Member | None:
        """By the cookie of a platform or a link, and else by the Hub's word; see `Identity`."""
        return self._platforms.who(handler) or self._users.who(handler)

    def entrance(self, handler: RequestHandler) -> str:
        """The Hub's login, but for whoever has come by another way; see `Identity`."""
        known = getattr(handler, "hub_user", None) is not None
        return "" if known or self._links.kept_in(handler) else self._users.entrance(handler)
