"""When things return, as a file that calendars read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from course.pages.review import MOST_AT_ONCE, minutes_for


def calendar_file(days: Mapping[date, int], course: str, title: str) -> bytes:
    """A day's entry for each day on which something returns.

    Args:
        days: how many things return on each.
        course: the course's id. An entry keeps its name, so that a later file replaces an earlier one's.
        title: the course's title.

    Returns:
        An iCalendar file.
    """
    # It takes half a second to import, and nothing else of a page needs it.
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", f"-//{course}//Review//EN")
    calendar.add("version", "2.0")
    for day, number in days.items():
        entry = Event()
        entry.add("uid", f"review-{day.isoformat()}@{course}")
        entry.add("dtstamp", datetime.combine(day, time(), UTC))
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
        entry.add("summary", entry_words(number))
        entry.add("description", f"{title}: open the course, and choose Review.")
        # Nobody is busy all day for three minutes.
        entry.add("transp", "TRANSPARENT")
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def entry_words(number: int) -> str:
    """What an entry is called: Review: 7 things, about 3 minutes."""
    minutes = minutes_for(min(number, MOST_AT_ONCE))
    things, long = (f"{n} {one}{'s' * (n != 1)}" for n, one in ((number, "thing"), (minutes, "minute")))
    return f"Review: {things}, about {long}"
