"""The time that a submission's time stamp states."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)(?:\s+(\S{1,64}))?")
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")


def moment(text: bytes) -> datetime | None:
    """The time that a time stamp states.

    nbgrader writes a date, a time, and the name of a zone, which may be left out for UTC.

    Args:
        text: the file's content.

    Returns:
        The time in UTC; nothing where it is none.
    """
    found = _MOMENT.fullmatch(text.decode("ascii", "replace").strip())
    if found is None:
        return None
    try:
        if (zone := _zone(found[2])) is None:
            return None
        return datetime.fromisoformat(found[1]).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _zone(name: str | None) -> tzinfo | None:
    if name is None or name in {"UTC", "GMT", "Z"}:
        return UTC
    if offset := _OFFSET.fullmatch(name):
        distance = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        return timezone(distance if offset[1] == "+" else -distance)
    try:
        return ZoneInfo(name)  # which refuses a name that leads out of its own folder
    except (ZoneInfoNotFoundError, OSError):
        return None
