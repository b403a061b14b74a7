"""The date in London at an instant: what a practice year and a firm's diary go by."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class LondonTimeUnknown(RuntimeError):
    """The computer has no time-zone data, as Windows has none of its own."""

    def __init__(self) -> None:
        """Say what is missing and how to get it."""
        super().__init__(
            "This computer has no time-zone data, so the date in London cannot be told. "
            "Install it with: pip install tzdata"
        )


@cache
def london_zone() -> ZoneInfo:
    """The zone whose clocks London goes by.

    Raises:
        LondonTimeUnknown: the computer has no time-zone data.
    """
    try:
        return ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        raise LondonTimeUnknown from None


def london_time(instant: datetime) -> datetime:
    """Return an instant as a London clock shows it.

    Args:
        instant: a time that knows its zone.

    Returns:
        The same instant, summer time minded.

    Raises:
        ValueError: the time has no zone.
        LondonTimeUnknown: the computer has no time-zone data.
    """
    if instant.tzinfo is None:
        raise ValueError("give the time with its zone, in UTC for example")
    return instant.astimezone(london_zone())


def london_date(instant: datetime) -> date:
    """Return the calendar date in London at an instant.

    Args:
        instant: a time that knows its zone.

    Returns:
        The date on a London calendar, summer time minded.

    Raises:
        ValueError: the time has no zone.
        LondonTimeUnknown: the computer has no time-zone data.
    """
    return london_time(instant).date()
