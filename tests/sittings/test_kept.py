"""When somebody began is on the disk before they are told so, and nothing changes it afterwards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from course.sittings.kept import FILE, SittingEvent, SittingsKept
from course.sittings.standing import Sitting

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)


def begun(at: datetime = NINE) -> SittingEvent:
    return SittingEvent(exercise="ex2-reservist", what="begun", at=at, honesty="My own work.")


def test_two_windows_that_begin_at_once_have_begun_once(tmp_path: Path):
    kept = SittingsKept(tmp_path)
    with ThreadPoolExecutor(8) as windows:
        moments = [NINE + timedelta(seconds=number) for number in range(8)]
        wrote = list(windows.map(lambda moment: kept.note(begun(moment), unless=[]), moments))

    assert sum(wrote) == 1 and len(kept.sittings("ex2-reservist")) == 1


def test_a_line_that_a_power_cut_has_torn_hides_none_before_or_after_it(tmp_path: Path):
    kept = SittingsKept(tmp_path)
    kept.note(begun())
    with (tmp_path / FILE).open("ab") as file:
        file.write(b'{"exercise":"ex2-reser')
    kept.note(SittingEvent(exercise="ex2-reservist", what="by-clock", at=NINE + timedelta(minutes=45)))

    again = SittingsKept(tmp_path)
    assert again.sittings("ex2-reservist") == [Sitting(NINE, NINE + timedelta(minutes=45), by_clock=True)]
    assert again.events()[0].honesty == "My own work."


def test_what_came_after_the_end_is_kept_and_ends_nothing(tmp_path: Path):
    kept = SittingsKept(tmp_path)
    kept.note(begun())
    kept.note(SittingEvent(exercise="ex2-reservist", what="late", at=NINE, board="b", answers="{}"))

    assert kept.sittings("ex2-reservist") == [Sitting(NINE)]
    assert [one.answers for one in kept.events()] == ["", "{}"]
