"""What a person has to do before a release: rows nobody has verified, old checks, citations in pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from course.content import Content
from course.content.citing import cite
from course.content.rows import CheckedRow, CitableRow


@dataclass(frozen=True)
class ToCheck:
    """A row to look up: its table, its id, how far it was checked and when, where, and what is known."""

    table: str
    id: str
    status: str
    checked: date
    addresses: tuple[str, ...]
    note: str


def unverified(content: Content) -> Iterator[ToCheck]:
    """The rows whose main statement nobody has read at its source."""
    return (row for row in _rows(content) if row.status != "verified")


def stale(content: Content, days: int, today: date) -> Iterator[ToCheck]:
    """The rows whose check is older than a number of days.

    Args:
        content: the library.
        days: how old a check may be.
        today: the day to count from.
    """
    return (row for row in _rows(content) if row.checked < today - timedelta(days=days))


def _rows(content: Content) -> Iterator[ToCheck]:
    for table in ("sources", "updates", "elements", "authorities", "offences"):
        for row in getattr(content, table).values():
            assert isinstance(row, CheckedRow)
            yield ToCheck(table, row.id, row.status, row.checked, tuple(row.read_at), row.note)


def not_whole(content: Content) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The rows whose citation lacks a part: table, id, and what was not noted."""
    for table in ("sources", "updates", "authorities", "offences"):
        for row in getattr(content, table).values():
            assert isinstance(row, CitableRow)
            if missing := cite(row, content).missing:
                yield table, row.id, missing
