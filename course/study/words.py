"""What study pages say about where a learner stands."""

from __future__ import annotations

from datetime import datetime

from course.library.citing import in_words
from course.library.plan import Exercise
from course.records.london import LondonTimeUnknown, london_time
from course.study.handed_in import HandedIn
from course.study.standing import Done

UNREADABLE = "Your answers here cannot be read. Open it: they are set aside, and you are told where."


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 minute, 2 minutes."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def state_of(done: Done, minutes: int, handed_in: HandedIn | None, exercise: Exercise | None) -> str:
    """How far a lesson or exercise is, in a few words."""
    if handed_in is not None and exercise is not None:
        return handed_in_words(handed_in)
    if done.all:
        return "All answered, not handed in yet" if exercise else "Done"
    if not done.parts:
        return ""
    left = counted(done.minutes_left(minutes), "minute")
    return f"{done.parts} of {done.of} done, about {left} left"


def handed_in_words(handed_in: HandedIn) -> str:
    """When an exercise was handed in, and what has come of it."""
    day, clock = _when(handed_in.at)
    attempt = f", attempt {handed_in.attempt}" if handed_in.attempt > 1 else ""
    if handed_in.feedback is None:
        return f"Handed in on {day} at {clock}{attempt}; it waits to be marked"
    mark = handed_in.mark
    if mark is None:
        return f"{'Marked' if handed_in.record is None else 'Passed'} (handed in on {day}{attempt})"
    earned = f"{_plain(mark.points)} of {_plain(mark.out_of)} points"
    if mark.awaits_person:
        return f"Handed in on {day}{attempt}; a part of it waits for a person to read it"
    if mark.passed:
        return f"Passed: {earned} (handed in on {day}{attempt})"
    earlier = ", an earlier attempt was" if handed_in.record is not None else ""
    return f"Not passed yet{earlier}: {earned} (handed in on {day}{attempt})"


def in_hours(minutes: int) -> str:
    """A length of time: 50 minutes, 6 hours 10 minutes."""
    hours, rest = divmod(minutes, 60)
    parts = (counted(hours, "hour") if hours else "", counted(rest, "minute") if rest or not hours else "")
    return " ".join(part for part in parts if part)


def _plain(points: str) -> str:
    """Points without noughts that say nothing: 60.00 is 60."""
    return points.rstrip("0").rstrip(".") if "." in points else points


def _when(at: datetime) -> tuple[str, str]:
    """The day and the time in London, or in UTC where the computer knows no other."""
    try:
        there, zone = london_time(at), ""
    except LondonTimeUnknown:
        there, zone = at, " UTC"
    return in_words(there.date().isoformat()), f"{there:%H:%M}{zone}"
