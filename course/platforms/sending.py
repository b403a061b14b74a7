"""Grades are sent: each counts once, though the command is killed anywhere and typed again."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from course.platforms.fetching import PlatformFails
from course.platforms.launch import SCORE
from course.platforms.outbox import Outbox, Queued
from course.platforms.registered import Platform
from course.platforms.services import RESULT, Services, below
from course.platforms.tool_keys import ToolKeys

_KIND = "application/vnd.ims.lis.v1.score+json"
_RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json"
_NOT_NEWER = 409
_GONE = "{issuer} (client {client}) is registered no longer. Mend: course class lti add"
_NEWER = "{platform} has something newer in this column, and keeps it."


@dataclass(frozen=True)
class Sent:
    """What became of a grade.

    Attributes:
        queued: the grade.
        platform: what the platform is called.
        why: it was not taken; empty where it was.
    """

    queued: Queued
    platform: str
    why: str = ""


async def send_all(
    outbox: Outbox,
    platforms: Mapping[tuple[str, str], Platform],
    keys: ToolKeys,
    clock: Callable[[], datetime],
) -> AsyncIterator[Sent]:
    """Send what waits, in order. Of a platform that cannot be reached nothing more is tried this time.

    Args:
        outbox: the class's.
        platforms: those that are registered, by issuer and client.
        keys: the course's own.
        clock: what gives the time (UTC).

    Yields:
        What became of each.

    Raises:
        StoreFails: the database cannot be read or written.
    """
    services: dict[tuple[str, str], Services] = {}
    silent: dict[tuple[str, str], str] = {}
    for one in outbox.waiting():
        who = (one.column.issuer, one.column.client)
        platform = platforms.get(who)
        if platform is None:
            yield Sent(one, one.column.issuer, _GONE.format(issuer=who[0], client=who[1]))
            continue
        if who in silent:
            yield Sent(one, platform.title, silent[who])
            continue
        asks = services.setdefault(who, Services(platform, keys, clock))
        try:
            await _send(outbox, one, asks, platform, clock)
        except PlatformFails as fails:
            if not fails.status:
                silent[who] = str(fails)
            yield Sent(one, platform.title, str(fails))
            continue
        outbox.sent(one, clock())
        yield Sent(one, platform.title)


async def _send(
    outbox: Outbox, one: Queued, asks: Services, platform: Platform, clock: Callable[[], datetime]
) -> None:
    """Send a grade, and see that it is there where the platform says that it has something as new."""
    before, one = one.tried, outbox.trying(one)
    if await _taken(one, asks):
        return
    there = await _is_there(one, asks)
    if there or (there is None and before):
        return
    # Its clock may be ahead of ours, or it knows whole seconds only.
    if not await _taken(outbox.trying(one, max(clock(), one.at) + timedelta(seconds=2)), asks):
        raise PlatformFails(_NEWER.format(platform=platform.title), _NOT_NEWER)


async def _taken(one: Queued, asks: Services) -> bool:
    try:
        await asks.ask(below(one.column.address, "scores"), SCORE, body=one.message(), kind=_KIND)
    except PlatformFails as fails:
        if fails.status == _NOT_NEWER:
            return False
        raise
    return True


async def _is_there(one: Queued, asks: Services) -> bool | None:
    """Whether the platform has what is said; nothing where it does not let that be read."""
    address = below(one.column.address, "results", user_id=one.column.subject)
    try:
        found = (await asks.ask(address, RESULT, accept=_RESULTS)).read("results")
    except PlatformFails:
        return None
    results = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    own = next((row for row in results if row.get("userId") == one.column.subject), {})
    given, most = own.get("resultScore"), own.get("resultMaximum", 1)
    if one.score.scoreGiven is None or not isinstance(given, (int, float)):
        return one.score.scoreGiven is None and given is None
    if not isinstance(most, (int, float)) or not most or not one.score.scoreMaximum:
        return False
    return math.isclose(given / most, one.score.scoreGiven / one.score.scoreMaximum, abs_tol=1e-4)
