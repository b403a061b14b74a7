"""Progress as rows of a database: one SQLite file of the learner's, or a table that many share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from pathlib import Path

import sqlalchemy as sql
from sqlalchemy.exc import IntegrityError

from course.learner.progress import Event, active_minutes
from course.learner.sql_errors import told_plainly

FILE_NAME = "progress.db"


def events_table(name: str, tables: sql.MetaData, *whose: sql.Column[str]) -> sql.Table:
    """The table of what was done, in order; `whose` says by whom, where many share it."""
    return sql.Table(
        name,
        tables,
        sql.Column("id", sql.Integer, primary_key=True),
        *whose,
        sql.Column("at", sql.DateTime, nullable=False),
        sql.Column("what", sql.String(16), nullable=False),
        sql.Column("work", sql.String(64), nullable=False),
        sql.Column("board", sql.String(64), nullable=False),
    )


def seen_table(name: str, tables: sql.MetaData, *whose: sql.Column[str]) -> sql.Table:
    """The table of the editions that were answered."""
    return sql.Table(
        name,
        tables,
        *whose,
        sql.Column("work", sql.String(64), primary_key=True),
        sql.Column("edition", sql.String(64), nullable=False),
    )


_TABLES = sql.MetaData()
_EVENTS, _SEEN = events_table("events", _TABLES), seen_table("seen", _TABLES)


class ProgressRows:
    """A learner's progress.

    Args:
        engine: the database, in which both tables are.
        events: the table of what was done.
        seen: the table of the editions that were answered.
        whose: the columns that say whose rows these are, where many share the tables.
    """

    def __init__(
        self, engine: sql.Engine, events: sql.Table, seen: sql.Table, whose: Mapping[str, str] | None = None
    ) -> None:
        self._engine, self._events, self._seen = engine, events, seen
        self._whose = dict(whose or {})

    def note(self, event: Event) -> None:
        """Write an event down; see `Progress`."""
        at = event.at.astimezone(UTC).replace(tzinfo=None)
        row = {"at": at, "what": event.what, "work": event.work, "board": event.board}
        with told_plainly(), self._engine.begin() as connection:
            connection.execute(self._events.insert().values(self._whose | row))

    def events(self) -> list[Event]:
        """Everything that was noted, in order of time; see `Progress`."""
        table = self._events
        wanted = table.select().filter_by(**self._whose).order_by(table.c.at, table.c.id)
        with told_plainly(), self._engine.connect() as connection:
            rows = connection.execute(wanted).all()
        return [Event(row.at.replace(tzinfo=UTC), row.what, row.work, row.board) for row in rows]

    def minutes(self) -> dict[str, int]:
        """The minutes in which the learner was at it; see `Progress`."""
        return active_minutes(self.events())

    def seen(self, work: str) -> str | None:
        """The edition that the answers were last given to; see `Progress`."""
        wanted = sql.select(self._seen.c.edition).filter_by(**self._whose, work=work)
        with told_plainly(), self._engine.connect() as connection:
            return connection.scalar(wanted)

    def saw(self, work: str, edition: str) -> None:
        """Note the edition that is being answered; see `Progress`."""
        if self.seen(work) == edition:
            return
        key = self._whose | {"work": work}
        with told_plainly():
            try:
                self._put_seen(key, edition)
            except IntegrityError:  # another window notes it at this moment
                self._put_seen(key, edition)

    def _put_seen(self, key: Mapping[str, str], edition: str) -> None:
        with self._engine.begin() as connection:
            where = [self._seen.c[name] == value for name, value in key.items()]
            there = connection.execute(self._seen.update().where(*where).values(edition=edition))
            if not there.rowcount:
                connection.execute(self._seen.insert().values(**key, edition=edition))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def progress_file(home: Path) -> ProgressRows:
    """A learner's progress, as one file keeps it.

    Args:
        home: the learner's folder; made if missing.

    Raises:
        OSError: it cannot be made.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = sql.create_engine(sql.URL.create("sqlite", database=str(home / FILE_NAME)))
    with told_plainly():
        _TABLES.create_all(engine)
    return ProgressRows(engine, _EVENTS, _SEEN)
