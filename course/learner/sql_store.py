"""Answers and progress of many learners in one database: SQLite, or PostgreSQL for a class.

A row holds what a learner's file would hold. It is changed only by a writer who has seen its revision
(UPDATE … WHERE revision = …), so that of several processes, on several machines, none undoes another's work.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sql
from sqlalchemy.exc import IntegrityError

from course.learner import sql_tables as tables
from course.learner.answers import MOST_BYTES, Answers, AnswersBehind, AnswersDamaged, as_bytes, now, parse
from course.learner.answers.file import next_revision
from course.learner.progress_rows import ProgressRows
from course.learner.sql_engine import engine_of, writing
from course.learner.sql_errors import told_plainly
from course.learner.store import Listed, Opened, Progress, SetAside, StoreFails

_Change = TypeVar("_Change", sql.Update, sql.Delete)

ANSWERS, SET_ASIDE = tables.ANSWERS, tables.SET_ASIDE
# A writer who loses to another sees the other's revision at the next try.
_TRIES = 4


class Database:
    """The answers and progress of all learners of a class.

    Args:
        address: the database's address, as SQLAlchemy writes it; the tables are made if need be.

    Raises:
        StoreFails: it cannot be reached.
    """

    def __init__(self, address: str) -> None:
        self._engine = engine_of(address, tables.TABLES)

    def store(self, learner: UUID) -> SqlStore:
        """One learner's answers and progress."""
        return SqlStore(self._engine, learner)

    def listing(self) -> Mapping[tuple[UUID, str], Listed]:
        """Whose answers there are, by learner and by lesson or exercise.

        Raises:
            StoreFails: it cannot be looked at just now.
        """
        wanted = sql.select(*ANSWERS.c["learner", "work", "revision", "saved"])
        with told_plainly(), self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(ANSWERS.c.learner, ANSWERS.c.work)).all()
        return {(UUID(row.learner), row.work): _listed(row) for row in rows}

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


class SqlStore:
    """One learner's answers and progress, as a database keeps them; see `Store` for what each method does.

    Args:
        engine: the database, with its tables.
        learner: the learner's reference.
    """

    def __init__(self, engine: sql.Engine, learner: UUID) -> None:
        self._engine, self._learner = engine, learner
        whose = {"learner": str(learner)}
        self._progress = ProgressRows(engine, tables.EVENTS, tables.SEEN, whose)

    @property
    def progress(self) -> Progress:
        """What the learner did, and when."""
        return self._progress

    def ground(self, work: str) -> Callable[[], bool]:  # noqa: ARG002  # as every store has it
        """A database is there, or it says that it is not."""
        return lambda: True

    def read(self, work: str) -> Answers | None:
        """The answers as they stand; see `Store`."""
        with told_plainly(), self._engine.connect() as connection:
            row = connection.execute(self._row(work)).first()
        return self._parsed(row) if row else None

    def open(self, fresh: Answers) -> Opened:
        """Open answers, or begin with fresh ones; see `Store`."""
        try:
            return Opened(self.read(fresh.work) or fresh)
        except AnswersDamaged:
            pass
        with told_plainly(), writing(self._engine) as connection:
            answers, aside = self._read_or_set_aside(connection, fresh.work)
        return Opened(answers or fresh, aside)

    def save(self, answers: Answers) -> Opened:
        """Save answers that build on the newest revision; see `Store`.

        Raises:
            ValueError: they are another learner's.
        """
        if answers.learner != self._learner:
            raise ValueError("these answers are another learner's")
        with told_plainly():
            for _ in range(_TRIES):
                try:
                    with writing(self._engine) as connection:
                        return self._save(connection, answers)
                except (IntegrityError, _Overtaken):
                    continue
        raise StoreFails(errno.EBUSY, "the course's database is busy")

    def listing(self) -> Mapping[str, Listed]:
        """Which answers there are; see `Store`."""
        wanted = sql.select(*ANSWERS.c["work", "revision", "saved"]).filter_by(learner=str(self._learner))
        with told_plainly(), self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(ANSWERS.c.work)).all()
        return {row.work: _listed(row) for row in rows}

    def _row(self, work: str) -> sql.Select[Any]:
        return ANSWERS.select().filter_by(learner=str(self._learner), work=work)

    def _save(self, connection: sql.Connection, answers: Answers) -> Opened:
        standing, aside = self._read_or_set_aside(connection, answers.work)
        if standing is not None and standing.revision != answers.revision:
            raise AnswersBehind(standing)
        saved = next_revision(answers)
        content = {"revision": saved.revision, "saved": _naive(saved.saved), "text": as_bytes(saved).decode()}
        if standing is None:
            key = {"learner": str(self._learner), "work": answers.work}
            connection.execute(ANSWERS.insert().values(key | content))
            return Opened(saved, aside)
        swapped = self._mine(ANSWERS.update(), answers.work).where(ANSWERS.c.revision == answers.revision)
        if connection.execute(swapped.values(content)).rowcount != 1:
            raise _Overtaken
        return Opened(saved)

    def _read_or_set_aside(
        self, connection: sql.Connection, work: str
    ) -> tuple[Answers | None, SetAside | None]:
        # Until the end of the transaction nobody else changes the row.
        row = connection.execute(self._row(work).with_for_update()).first()
        if row is None:
            return None, None
        try:
            return self._parsed(row), None
        except AnswersDamaged as error:
            return None, self._set_aside(connection, row, str(error))

    def _set_aside(self, connection: sql.Connection, row: sql.Row[Any], why: str) -> SetAside:
        kept = {**row._mapping, "at": _naive(now()), "why": why[: tables.LONGEST_WHY]}  # noqa: SLF001  # its public name
        made = connection.execute(SET_ASIDE.insert().values(kept))
        connection.execute(self._mine(ANSWERS.delete(), row.work))
        assert made.inserted_primary_key is not None
        return SetAside(f"number {made.inserted_primary_key[0]}", "the course's database")

    def _mine(self, change: _Change, work: str) -> _Change:
        return change.where(ANSWERS.c.learner == str(self._learner), ANSWERS.c.work == work)

    def _parsed(self, row: sql.Row[Any]) -> Answers:
        """A row's answers.

        Raises:
            AnswersDamaged: it holds none, or not those that it says it holds.
        """
        text = str(row.text).encode(errors="replace")
        if len(text) > MOST_BYTES:
            raise AnswersDamaged(f"it is larger than {MOST_BYTES:,} bytes")
        answers = parse(text)
        if (answers.learner, answers.work, answers.revision) != (self._learner, row.work, row.revision):
            raise AnswersDamaged("the answers are not those that the row says it holds")
        return answers


class _Overtaken(Exception):
    """Another writer came first, where no lock kept them away."""


def _naive(moment: datetime) -> datetime:
    """A moment as a column without a zone keeps it: in UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _listed(row: sql.Row[Any]) -> Listed:
    return Listed(row.revision, row.saved.replace(tzinfo=UTC))
