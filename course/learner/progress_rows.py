"""Progress as rows of a database: one SQLite file of the learner's, or a table that many share."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC
from functools import lru_cache
from pathlib import Path

import sqlalchemy as sql

from course.learner.progress import Event, active_minutes
from course.learner.sql_errors import told_plainly
from course.learner.sql_reach import Reach, engine_in, read, write

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


@lru_cache(maxsize=8)
def _new_row(table: sql.Table) -> sql.Insert:
    """Put together once: each save notes that something was answered."""
    return table.insert()


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
        self, engine: Reach, events: sql.Table, seen: sql.Table, whose: Mapping[str, str] | None = None
    ) -> None:
        self._engine, self._events, self._seen = engine, events, seen
        self._new = _new_row(events)
        self._whose = dict(whose or {})

    def note(self, event: Event) -> None:
        """Write an event down; see `Progress`."""
        row = self._row(event)
        write(self._engine, lambda connection: connection.execute(self._new, row))

    def events(self) -> list[Event]:
        """Everything that was noted, in order of time; see `Progress`."""
        return read(self._engine, self._noted)

    def minutes(self) -> dict[str, int]:
        """The minutes in which the learner was at it; see `Progress`."""
        return active_minutes(self.events())

    def seen(self, work: str) -> str | None:
        """The edition that the answers were last given to; see `Progress`."""
        wanted = sql.select(self._seen.c.edition).filter_by(**self._whose, work=work)
        return read(self._engine, lambda connection: connection.scalar(wanted))

    def saw(self, work: str, edition: str) -> None:
        """Note the edition that is being answered; see `Progress`."""
        if self.seen(work) == edition:
            return
        write(self._engine, lambda connection: self.see(connection, work, edition))

    def editions(self) -> Mapping[str, str]:
        """All that was seen; see `Progress`."""
        wanted = sql.select(*self._seen.c["work", "edition"]).filter_by(**self._whose)
        rows = read(self._engine, lambda connection: connection.execute(wanted).all())
        return {row.work: row.edition for row in rows}

    def accept(self, events: Iterable[Event], editions: Mapping[str, str]) -> int:
        """Take over what was noted in another store; see `Progress`."""
        noted = list(events)
        return write(self._engine, lambda connection: self._take_over(connection, noted, editions))

    def see(self, connection: sql.Connection, work: str, edition: str, *, over: bool = True) -> None:
        """Note an edition as a part of what else is written.

        Args:
            connection: a transaction that writes.
            work: the lesson or exercise.
            edition: the edition.
            over: whether it counts also where another was seen.
        """
        where = [self._seen.c[name] == value for name, value in self._of(work).items()]
        there = connection.scalar(sql.select(self._seen.c.edition).where(*where))
        if there is None:
            connection.execute(self._seen.insert().values(**self._of(work), edition=edition))
        elif over:
            connection.execute(self._seen.update().where(*where).values(edition=edition))

    def _take_over(
        self, connection: sql.Connection, events: Iterable[Event], editions: Mapping[str, str]
    ) -> int:
        self._alone(connection)
        there, rows = Counter(self._noted(connection)), []
        # In their order, which of events at one instant nothing else tells.
        for event in events:
            if there[event]:
                there[event] -= 1
            else:
                rows.append(self._row(event))
        if rows:
            connection.execute(self._events.insert(), rows)
        for work, edition in editions.items():
            self.see(connection, work, edition, over=False)
        return len(rows)

    def _of(self, work: str) -> dict[str, str]:
        return self._whose | {"work": work}

    def _row(self, event: Event) -> dict[str, object]:
        at = event.at.astimezone(UTC).replace(tzinfo=None)
        return self._whose | {"at": at, "what": event.what, "work": event.work, "board": event.board}

    def _noted(self, connection: sql.Connection) -> list[Event]:
        table = self._events
        wanted = table.select().filter_by(**self._whose).order_by(table.c.at, table.c.id)
        rows = connection.execute(wanted).all()
        return [Event(row.at.replace(tzinfo=UTC), row.what, row.work, row.board) for row in rows]

    def _alone(self, connection: sql.Connection) -> None:
        """Let nobody else take over this learner's events meanwhile; SQLite has one writer anyhow."""
        if connection.dialect.name == "postgresql":
            name = hashlib.sha256(repr(sorted(self._whose.items())).encode()).digest()[:8]
            number = int.from_bytes(name, signed=True)
            connection.execute(sql.select(sql.func.pg_advisory_xact_lock(number)))

    def close(self) -> None:
        """Let go of the database."""
        engine_in(self._engine).dispose()


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
