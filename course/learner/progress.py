"""What was opened, answered and handed in, and the minutes spent on it: one SQLite file of the learner's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import sqlalchemy as sql

FILE_NAME = "progress.db"
# A pause of more than five minutes is a pause (the course's own rule).
LONGEST_PAUSE = timedelta(minutes=5)

What = Literal["opened", "answered", "beat", "handed-in", "done"]

_TABLES = sql.MetaData()
_EVENTS = sql.Table(
    "events",
    _TABLES,
    sql.Column("id", sql.Integer, primary_key=True),
    sql.Column("at", sql.DateTime, nullable=False),
    sql.Column("what", sql.String(16), nullable=False),
    sql.Column("work", sql.String(64), nullable=False),
    sql.Column("board", sql.String(64), nullable=False),
)
_SEEN = sql.Table(
    "seen",
    _TABLES,
    sql.Column("work", sql.String(64), primary_key=True),
    sql.Column("edition", sql.String(64), nullable=False),
)


@dataclass(frozen=True)
class Event:
    """Something that a learner did, and when (UTC). A beat says: still at it; done: all of it, once."""

    at: datetime
    what: What
    work: str
    board: str = ""


class Progress:
    """A learner's progress, as one file keeps it.

    Args:
        home: the learner's folder; made if missing.
    """

    def __init__(self, home: Path) -> None:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._engine = sql.create_engine(sql.URL.create("sqlite", database=str(home / FILE_NAME)))
        _TABLES.create_all(self._engine)

    def note(self, event: Event) -> None:
        """Write an event down.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: it cannot be written.
        """
        at = event.at.astimezone(UTC).replace(tzinfo=None)
        row = {"at": at, "what": event.what, "work": event.work, "board": event.board}
        with self._engine.begin() as connection:
            connection.execute(_EVENTS.insert().values(row))

    def events(self) -> list[Event]:
        """Everything that was noted, in order of time."""
        with self._engine.connect() as connection:
            rows = connection.execute(_EVENTS.select().order_by(_EVENTS.c.at, _EVENTS.c.id)).all()
        return [Event(row.at.replace(tzinfo=UTC), row.what, row.work, row.board) for row in rows]

    def seen(self, work: str) -> str | None:
        """The edition of a lesson or exercise that the learner's answers were last given to."""
        with self._engine.connect() as connection:
            return connection.scalar(sql.select(_SEEN.c.edition).where(_SEEN.c.work == work))

    def saw(self, work: str, edition: str) -> None:
        """Note the edition that is being answered.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: it cannot be written.
        """
        if self.seen(work) == edition:
            return
        with self._engine.begin() as connection:
            connection.execute(_SEEN.delete().where(_SEEN.c.work == work))
            connection.execute(_SEEN.insert().values(work=work, edition=edition))

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def done_once(events: Iterable[Event]) -> set[str]:
    """The lessons and exercises of which all was done at some time, whatever was begun again since.

    Args:
        events: in any order.
    """
    return {event.work for event in events if event.what == "done"}


def active_minutes(events: Iterable[Event]) -> dict[str, int]:
    """The minutes in which a learner was at it.

    The time between two events counts, unless it is a pause of more than five minutes,
    and counts for what was worked on at its end. Two windows never count twice.

    Args:
        events: in order of time.

    Returns:
        Whole minutes by lesson or exercise, rounded down.
    """
    spent: dict[str, timedelta] = {}
    before: Event | None = None
    for event in events:
        if before is not None and event.at - before.at <= LONGEST_PAUSE:
            spent[event.work] = spent.get(event.work, timedelta()) + (event.at - before.at)
        before = event
    return {work: int(time.total_seconds() // 60) for work, time in spent.items()}
