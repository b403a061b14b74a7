"""What is asked of a platform: only at its registered places, bounded in time and size, led nowhere else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse

from course.base.clear_errors import Clear
from course.platforms.registered import Platform

_CONNECT, _WHOLE, _MOST = 5.0, 15.0, 2_000_000  # seconds, seconds, bytes
_AGENT = "country-evidence-course"


class PlatformFails(Clear):
    """A platform did not do what it was asked; the message says what it said.

    Attributes:
        status: its answer's HTTP status; 0 where it gave none.
    """

    def __init__(self, words: str, status: int = 0) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True)
class Reply:
    """What a platform answered.

    Attributes:
        body: as it came.
        next: where there is more of a list; empty where there is not.
    """

    body: bytes
    next: str = ""

    def read(self, what: str) -> Any:
        """The answer as JSON.

        Args:
            what: what it should be, in words.

        Raises:
            PlatformFails: it is something else.
        """
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            raise PlatformFails(f"What the platform sent as {what} is no JSON.") from None


async def ask(
    platform: Platform,
    address: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
) -> Reply:
    """Ask a platform for something.

    Args:
        platform: as it is registered.
        address: where; at one of its registered places.
        method: of HTTP.
        headers: of the request.
        body: what is sent.

    Raises:
        PlatformFails: it is elsewhere, or it did not answer, or not with what was asked for.
    """
    if not platform.reaches(address):
        raise PlatformFails(
            f"{address} is at none of {platform.title}'s places, so nothing was asked of it. If it is the "
            "platform's own, mend: add where it begins to `services` in platforms.yaml."
        )
    request = HTTPRequest(
        address,
        method=method,
        headers={"User-Agent": _AGENT, **(headers or {})},
        body=body,
        connect_timeout=_CONNECT,
        request_timeout=_WHOLE,
        follow_redirects=False,
        decompress_response=False,
    )
    client = AsyncHTTPClient(force_instance=True, max_body_size=_MOST, max_header_size=65_536)
    try:
        found = await client.fetch(request)
    except HTTPClientError as error:
        raise PlatformFails(_said(platform, address, error), error.code if error.response else 0) from None
    except (OSError, ValueError) as error:
        raise PlatformFails(f"{platform.title} cannot be reached at {address}: {error}.") from None
    finally:
        client.close()
    return Reply(found.body, _next(found))


def _said(platform: Platform, address: str, error: HTTPClientError) -> str:
    if error.response is None:
        return f"{platform.title} did not answer at {address}: {error.message or 'in time'}."
    if error.code in {301, 302, 303, 307, 308}:
        return (
            f"{platform.title} leads on from {address} to somewhere else, which is not followed. Mend: "
            "register the address to which it leads."
        )
    said = " ".join((error.response.body or b"")[:300].decode(errors="replace").split())
    return f"{platform.title} answered {error.code} at {address}{': ' if said else ''}{said}"


def _next(found: HTTPResponse) -> str:
    """Where a list goes on: RFC 8288, as NRPS and AGS use it."""
    for one in found.headers.get_list("Link"):
        for link in one.split(","):
            address, *parts = link.split(";")
            if any(part.strip().replace('"', "") == "rel=next" for part in parts):
                return address.strip().strip("<>")
    return ""
