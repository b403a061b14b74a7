"""Progress: minutes that were really worked, and what was answered, in a file of the learner's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from course.study.progress import Event, Progress, active_minutes

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def after(minutes: float, work: str = "00-start-here") -> Event:
    return Event(NOON + timedelta(minutes=minutes), "beat", work)


def test_a_pause_of_more_than_five_minutes_is_not_counted():
    assert active_minutes([after(0), after(2), after(7), after(12.1), after(13.1)]) == {"00-start-here": 8}


def test_time_belongs_to_what_was_worked_on_and_two_windows_never_count_twice():
    both = [after(0, "a"), after(0.1, "b"), after(3, "a"), after(3, "b"), after(6, "b")]

    assert active_minutes(both) == {"a": 2, "b": 3}
    assert sum(active_minutes(both).values()) <= 6


def test_what_was_noted_is_there_after_the_course_was_closed(tmp_path: Path):
    progress = Progress(tmp_path / "home")
    progress.note(Event(NOON, "answered", "ex1-sources", "sources"))
    progress.saw("ex1-sources", "first")
    progress.saw("ex1-sources", "second")
    progress.close()

    again = Progress(tmp_path / "home")

    assert again.events() == [Event(NOON, "answered", "ex1-sources", "sources")]
    assert again.seen("ex1-sources") == "second" and again.seen("ex2-reservist") is None
    again.close()
