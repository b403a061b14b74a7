"""Logging in with the secret of the address, and taking it out of the address."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from jupyter_core.utils import ensure_async
from jupyter_server.auth.identity import PasswordIdentityProvider, User
from tornado.httputil import HTTPServerRequest
from tornado.web import Finish


class Identity(PasswordIdentityProvider):
    """Jupyter's own, except that a page whose address holds the token is asked for once more without it.

    An address is seen by whoever looks at the screen, and stays in the browser's history and in
    what a learner copies to ask for help.
    """

    async def get_user(self, handler: Any) -> User | None:
        """Who asks; once they are known by the token, a cookie says it."""
        user: User | None = await ensure_async(super().get_user(handler))
        is_page = "text/html" in handler.request.headers.get("Accept", "")
        if user is not None and is_page and shows_token(handler.request):
            handler.redirect(without_token(handler.request))
            raise Finish
        return user


def shows_token(request: HTTPServerRequest) -> bool:
    """Whether the address of what is asked for holds the token."""
    return request.method == "GET" and "token" in request.query_arguments


def without_token(request: HTTPServerRequest) -> str:
    """The same address, on this server, without the token."""
    rest = parse_qsl(request.query, keep_blank_values=True)
    query = urlencode([(name, value) for name, value in rest if name != "token"])
    return f"/{request.path.lstrip('/')}{'?' if query else ''}{query}"
