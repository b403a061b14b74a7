"""Write what is told of a room into a folder: a page, tables, a hand-out and a review."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from course.analysis.room.asked import asked_in
from course.analysis.room.hand_out import hand_out
from course.analysis.room.page import room_page
from course.analysis.room.report import room_report
from course.analysis.room.review import review_page
from course.base.atomic_write import write_whole
from course.base.dates import in_words
from course.content import Content
from course.content.works import Lesson
from course.hosts.room.attendance.written import Counts

_BESIDE = (
    ("facts.csv", "Table (CSV)"),
    ("hand-out.pdf", "Hand-out beside the key"),
    ("review.html", "Review, three minutes"),
)


def about_room(votes: pd.DataFrame, lesson: Lesson, content: Content) -> str:
    """When a room was, and with which client, in a sentence; what is not known is left out.

    Args:
        votes: the columns of `VOTES`.
        lesson: the lesson that the room had.
        content: the library.
    """
    plan = content.rooms.get(lesson.id)
    client = content.cases[plan.case].name if plan else ""
    times = pd.to_datetime(votes["at"], errors="coerce", format="ISO8601", utc=True).dropna()
    day = in_words(times.min().date().isoformat()) if len(times) else ""
    told = ", ".join(part for part in (client, day) if part)
    return f"{told}." if told else ""


def write_report(
    into: Path,
    votes: pd.DataFrame,
    lesson: Lesson,
    content: Content,
    *,
    attendance: Counts | None = None,
) -> Iterator[Path]:
    """Write a room's report.

    Args:
        into: the folder; it is made if need be.
        votes: the columns of `VOTES`.
        lesson: the lesson that the room had.
        content: the library.
        attendance: how many were there, where there was a register.

    Yields:
        Each file, once it is written: `report.html` first. None of them has a row or a name for a person.
    """
    about, asked = about_room(votes, lesson, content), asked_in(lesson, content)
    report = room_report(votes, asked)
    page = room_page(report, lesson.title, about, _BESIDE if report.people else [], attendance)
    yield _written(into / "report.html", page.encode())
    for name, table in report.by_name.items():
        yield _written(into / f"{name}.csv", table.to_csv(index=False).encode("utf-8-sig"))
    if report.people:
        yield _written(into / "hand-out.pdf", hand_out(report, asked, lesson, about, content))
        yield _written(into / "review.html", review_page(report, lesson, content).encode())


def _written(path: Path, data: bytes) -> Path:
    write_whole(path, data)
    return path
