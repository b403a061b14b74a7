"""A JupyterHub's users as learners: they log in at the Hub, which tells this server who they are (OAuth).

What a login leaves is in the browser's cookies, sealed with the class's key: any number of servers of a class
know it, and none keeps anything that another has not, but for a minute what the Hub said of a login.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from cryptography.fernet import Fernet, InvalidToken
from jupyterhub.services.auth import HubOAuth, HubOAuthCallbackHandler, HubOAuthenticated
from tornado.web import HTTPError, RequestHandler

from course.base.limits import Buckets
from course.handing_in.exchange import id_in_exchange
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.serve.identity import Route
from course.learner.people import Member, People
from course.learner.signed_in import SignedIn

# How long the Hub is not asked again about a login: so long a stolen one outlives its end.
SECONDS_BELIEVED = 60
AT_THE_HUB = SignedIn(by="hub")
_LONGEST_WAY = 1000
_NOT_LOGGED_IN = (
    "This login did not come to its end: it took too long, or was begun in another window. "
    "Open the course again, by the address that you were given."
)
_SILENT = "The Hub that knows who you are does not answer. Try again in a minute; what is saved is kept."


class HubLogin(HubOAuth):  # type: ignore[misc]  # an extra: jupyterhub has no types
    """JupyterHub's own way to know a browser, with nothing of a login kept in this process.

    Settings are those that a Hub gives its services (JUPYTERHUB_API_TOKEN and the like).

    Args:
        key: the class's, which all its servers have.
        forget: has a browser keep nobody who came by another way than the Hub.
    """

    def __init__(self, key: str, forget: Callable[[RequestHandler], None] = lambda _: None) -> None:
        super().__init__(cache_max_age=SECONDS_BELIEVED)
        self._forget = forget
        self._sealed = Fernet(urlsafe_b64encode(sha256(f"hub:{key}".encode()).digest()))
        self.cookie_options: dict[str, Any] = {"samesite": "Lax"} | self.cookie_options
        # Made when it is first asked for: two threads that ask at once would make two.
        assert self._pool and self.api_token and self.oauth_client_id

    def generate_state(self, next_url: str | None = None, **more: Any) -> str:
        """What a login that is under way takes with it: jupyterhub keeps that in one process."""
        return self._sealed.encrypt(json.dumps({"next_url": next_url, **more}).encode()).decode().rstrip("=")

    def _decode_state(self, state_id: str, /) -> dict[str, Any]:
        try:
            padded = state_id + "=" * (-len(state_id) % 4)
            kept: dict[str, Any] = json.loads(self._sealed.decrypt(padded, ttl=self.oauth_state_max_age))
        except (InvalidToken, ValueError):
            return {}
        return kept

    def get_token(self, handler: RequestHandler, in_cookie: bool = True) -> str | None:
        """The token of a login in this browser; none from a header or an address, as a script has them."""
        found: str | None = self._get_token_cookie(handler) if in_cookie else None
        return found

    def set_cookie(self, handler: RequestHandler, access_token: str) -> None:
        """Have the browser keep a login; what an earlier learner's page of it shows is worth nothing more."""
        super().set_cookie(handler, access_token)
        self._forget(handler)
        handler.clear_cookie("_xsrf", path=self.base_url)

    def _patch_xsrf(self, handler: RequestHandler) -> None:
        """No: the class server sees to that itself, and this would change it for every server there is."""


class HubUsers:
    """Knows learners by the Hub's names for them: a name is the learner's id on the class's list.

    Args:
        people: the class's.
        login: how the Hub is asked.
        admit: the learner whose id this is, if they are on the class's list, and nobody but this user of the
            Hub: who comes by a learning platform, or by another name at the Hub, is another.
    """

    def __init__(self, people: People, login: HubLogin, admit: Callable[[str, str], Member | None]) -> None:
        self._people, self._login, self._admit = people, login, admit
        self._looked_up = Buckets(5, 1 / 5)

    @property
    def base(self) -> str:
        """What every address of this server begins with at the Hub's, such as /services/course/."""
        return str(self._login.base_url)

    @property
    def routes(self) -> list[Route]:
        """Where a login begins and ends; see `Identity`."""
        own = {"login": self._login}
        return [(r"/enter", EnterHandler, own), (r"/oauth_callback", EnteredHandler, own)]

    def who(self, handler: RequestHandler) -> Member | None:
        """By the Hub's word for the login in the cookie; see `Identity`."""
        user = known(self._login, handler)
        # A service of the Hub can have a learner's name.
        if user is None or user.get("kind") != "user":
            return None
        # What an administrator or a group may do at the Hub is nothing here.
        if not self._login.check_scopes(self._login.access_scopes, user):
            return None
        name = str(user["name"])
        id_ = id_in_exchange(name)
        found = self._people.called(id_)
        if found is None or found.at_hub != name:
            found = self._admit(id_, name) if self._looked_up.of(name).take() else None
        return replace(found, signed_in=AT_THE_HUB) if found and found.open else None

    def entrance(self, handler: RequestHandler) -> str:
        """The way to the Hub's login; see `Identity`."""
        return f"{self.base}enter?{urlencode({'next': handler.request.uri})}"


def known(login: HubLogin, handler: RequestHandler) -> dict[str, Any] | None:
    """Whom the Hub says a request is from; it may wait for the Hub.

    Args:
        login: how the Hub is asked.
        handler: of the request.

    Raises:
        HTTPError: the Hub does not answer.
    """
    try:
        user: dict[str, Any] | None = login.get_user(handler)
    except HTTPError:
        raise HTTPError(HTTPStatus.SERVICE_UNAVAILABLE, _SILENT) from None
    handler.hub_user = user  # type: ignore[attr-defined]
    return user


class _HubPage(HubOAuthenticated, StudyHandler):  # type: ignore[misc]
    """A page of a login. Nothing of a learner's is shown here."""

    for_everybody = True
    get_current_user = RequestHandler.get_current_user
    check_xsrf_cookie = RequestHandler.check_xsrf_cookie
    xsrf_token = RequestHandler.xsrf_token

    def initialize(self, login: HubLogin, **_: Any) -> None:
        """Take how the Hub is asked."""
        self.hub_auth = login


class EnterHandler(_HubPage):
    """Where a login begins."""

    async def get(self) -> None:
        """Lead to the Hub; whoever comes back from there goes on to where they wanted to be."""
        user = await apart(known, self.hub_auth, self)
        self.redirect(self._onward() if user else self.get_login_url(), status=HTTPStatus.SEE_OTHER)

    def _onward(self) -> str:
        """Where they wanted to be: a page of this server, and of no other."""
        way, base = self.get_query_argument("next", ""), str(self.hub_auth.base_url)
        ours = way.startswith(base) and not way.startswith("//") and way.isprintable() and "\\" not in way
        return way if ours and len(way) < _LONGEST_WAY else base


class EnteredHandler(_HubPage, HubOAuthCallbackHandler):  # type: ignore[misc]
    """Where the Hub sends a browser back to, with what proves a login."""

    async def get(self) -> None:
        """Keep the login in a cookie."""
        try:
            await HubOAuthCallbackHandler.get(self)
        except HTTPError:
            raise HTTPError(HTTPStatus.FORBIDDEN, _NOT_LOGGED_IN) from None
