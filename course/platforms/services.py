"""What the course asks of a platform in its own name: with an access token, got by what it signs.

Source: 1EdTech Security Framework 1.0, section 4 (client credentials, RFC 7523).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlencode, urlsplit, urlunsplit

from course.platforms.fetching import PlatformFails, Reply, ask
from course.platforms.registered import Platform
from course.platforms.tool_keys import ToolKeys

RESULT = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"
_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_SECONDS = 300
_UNAUTHORISED = 401


class Services:
    """A platform's services, as long as one command uses them.

    Args:
        platform: as it is registered.
        keys: the course's own.
        clock: what gives the time (UTC).
    """

    def __init__(self, platform: Platform, keys: ToolKeys, clock: Callable[[], datetime]) -> None:
        self._platform, self._keys, self._clock = platform, keys, clock
        self._tokens: dict[str, str] = {}

    async def ask(
        self, address: str, scope: str, *, accept: str = "", body: bytes | None = None, kind: str = ""
    ) -> Reply:
        """Ask for something, or say something.

        Args:
            address: where.
            scope: what has to be allowed.
            accept: the kind of answer that is wanted.
            body: what is said.
            kind: the kind that this is.

        Raises:
            PlatformFails: it is not done.
        """
        for again in (True, False):
            headers = {"Authorization": f"Bearer {await self._token(scope)}"}
            headers |= {"Accept": accept} if accept else {}
            headers |= {"Content-Type": kind} if kind else {}
            method = "GET" if body is None else "POST"
            try:
                return await ask(self._platform, address, method=method, headers=headers, body=body)
            except PlatformFails as fails:
                if fails.status != _UNAUTHORISED or not again:
                    raise
                self._tokens.pop(scope)  # it has run out
        raise AssertionError

    async def _token(self, scope: str) -> str:
        if scope not in self._tokens:
            asked = {
                "grant_type": "client_credentials",
                "client_assertion_type": _ASSERTION,
                "client_assertion": self._assertion(),
                "scope": scope,
            }
            at = self._platform.token
            body = urlencode(asked).encode()
            found = (await ask(self._platform, at, method="POST", headers=_FORM, body=body)).read("a token")
            token = found.get("access_token") if isinstance(found, dict) else None
            if not isinstance(token, str) or not token.isascii() or not token.isprintable():
                raise PlatformFails(f"{self._platform.title} answered at {at} with no access token.")
            self._tokens[scope] = token
        return self._tokens[scope]

    def _assertion(self) -> str:
        platform, now = self._platform, int(self._clock().timestamp())
        said = {"iss": platform.client, "sub": platform.client, "aud": platform.audience or platform.token}
        return self._keys.jwt_of({**said, "iat": now, "exp": now + _SECONDS, "jti": secrets.token_hex(16)})


def below(address: str, part: str, **query: str) -> str:
    """An address below another, whose own query stays (AGS 2.0, section 3.4.2).

    Args:
        address: the other.
        part: what stands below it.
        query: what is asked for beside that.
    """
    parts = urlsplit(address)
    asked = "&".join(text for text in (parts.query, urlencode(query)) if text)
    return urlunsplit((parts.scheme, parts.netloc, f"{parts.path.rstrip('/')}/{part}", asked, ""))
