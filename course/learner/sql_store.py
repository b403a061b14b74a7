"""Answers and progress of many learners in one database: SQLite, or PostgreSQL for a class.

A row holds what a learner's file would hold. It is changed only by a writer who has seen its revision
(UPDATE … WHERE revision = …), so that of several processes, on several machines, none undoes another's work.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sql
from sqlalchemy.exc import IntegrityError

from course.learner import sql_tables as tables
from course.learner.answers import (
    Answers,
    AnswersBehind,
    AnswersDamaged,
    Outcome,
    compare,
    now,
)
from course.learner.answers.file import next_revision
from course.learner.progress_rows import ProgressRows
from course.learner.sql_engine import engine_of, writing
from course.learner.sql_errors import told_plainly
from course.learner.sql_rows import columns, listed, naive, parsed
from course.learner.store import Accepted, Listed, Opened, Progress, SetAside, StoreFails

_Change = TypeVar("_Change", sql.Update, sql.Delete)
_Written = TypeVar("_Written")

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
        return {(UUID(row.learner), row.work): listed(row) for row in rows}

    def learners(self) -> list[str]:
        """The reference of everybody of whom there is anything, as it stands here.

        Raises:
            StoreFails: it cannot be looked at just now.
        """
        columns_of = (table.c.learner for table in (ANSWERS, tables.EVENTS, tables.SEEN))
        with told_plainly(), self._engine.connect() as connection:
            return sorted(connection.scalars(sql.union(*map(sql.select, columns_of))))

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
        return parsed(row, self._learner) if row else None

    def all(self) -> Mapping[str, Callable[[], Answers]]:
        """Everything as it stands, by lesson and exercise; each is parsed when it is called for.

        Raises:
            StoreFails: it cannot be read. What is called for may raise AnswersDamaged.
        """
        with told_plainly(), self._engine.connect() as connection:
            rows = connection.execute(ANSWERS.select().filter_by(learner=str(self._learner))).all()
        return {row.work: partial(parsed, row, self._learner) for row in rows}

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
        self._make_sure_of(answers)
        return self._written(lambda connection: self._save(connection, answers))

    def accept(self, answers: Answers, edition: str | None = None) -> Accepted:
        """Take answers from another store as they are, if they are newer; see `Store`.

        Raises:
            ValueError: they are another learner's.
        """
        self._make_sure_of(answers)
        return self._written(lambda connection: self._accept(connection, answers, edition))

    def place(self, work: str) -> str:
        """The row; see `Store`."""
        return f"{self._engine.url.render_as_string()} (learner {self._learner}, {work})"

    def listing(self) -> Mapping[str, Listed]:
        """Which answers there are; see `Store`."""
        wanted = sql.select(*ANSWERS.c["work", "revision", "saved"]).filter_by(learner=str(self._learner))
        with told_plainly(), self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(ANSWERS.c.work)).all()
        return {row.work: listed(row) for row in rows}

    def _row(self, work: str) -> sql.Select[Any]:
        return ANSWERS.select().filter_by(learner=str(self._learner), work=work)

    def _make_sure_of(self, answers: Answers) -> None:
        if answers.learner != self._learner:
            raise ValueError("these answers are another learner's")

    def _written(self, write: Callable[[sql.Connection], _Written]) -> _Written:
        with told_plainly():
            for _ in range(_TRIES):
                try:
                    with writing(self._engine) as connection:
                        return write(connection)
                except (IntegrityError, _Overtaken):
                    continue
        raise StoreFails(errno.EBUSY, "the course's database is busy")

    def _save(self, connection: sql.Connection, answers: Answers) -> Opened:
        standing, aside = self._read_or_set_aside(connection, answers.work)
        if standing is not None and standing.revision != answers.revision:
            raise AnswersBehind(standing)
        saved = next_revision(answers)
        self._put(connection, standing, saved)
        return Opened(saved, aside)

    def _accept(self, connection: sql.Connection, brought: Answers, edition: str | None) -> Accepted:
        standing, aside = self._read_or_set_aside(connection, brought.work)
        outcome = compare(standing, brought)
        if edition is not None and outcome in {Outcome.TAKEN, Outcome.SAME}:
            self._progress.see(connection, brought.work, edition, over=outcome is Outcome.TAKEN)
        if standing is not None and outcome is not Outcome.TAKEN:
            return Accepted(outcome, standing)
        if standing is not None:
            aside = self._copy_aside(connection, columns(standing), f"older than {brought.revision}")
        self._put(connection, standing, brought)
        return Accepted(outcome, brought, aside)

    def _put(self, connection: sql.Connection, standing: Answers | None, answers: Answers) -> None:
        """Put answers in the place of those that stand, if there are any."""
        content = columns(answers)
        if standing is None:
            connection.execute(ANSWERS.insert().values(content))
            return
        swapped = self._mine(ANSWERS.update(), answers.work).where(ANSWERS.c.revision == standing.revision)
        if connection.execute(swapped.values(content)).rowcount != 1:
            raise _Overtaken

    def _read_or_set_aside(
        self, connection: sql.Connection, work: str
    ) -> tuple[Answers | None, SetAside | None]:
        # Until the end of the transaction nobody else changes the row.
        row = connection.execute(self._row(work).with_for_update()).first()
        if row is None:
            return None, None
        try:
            return parsed(row, self._learner), None
        except AnswersDamaged as error:
            return None, self._set_aside(connection, row, str(error))

    def _set_aside(self, connection: sql.Connection, row: sql.Row[Any], why: str) -> SetAside:
        aside = self._copy_aside(connection, row._asdict(), why)
        connection.execute(self._mine(ANSWERS.delete(), row.work))
        return aside

    def _copy_aside(self, connection: sql.Connection, row: Mapping[str, Any], why: str) -> SetAside:
        kept = {**row, "at": naive(now()), "why": why[: tables.LONGEST_WHY]}
        made = connection.execute(SET_ASIDE.insert().values(kept))
        assert made.inserted_primary_key is not None
        return SetAside(f"number {made.inserted_primary_key[0]}", "the course's database")

    def _mine(self, change: _Change, work: str) -> _Change:
        return change.where(ANSWERS.c.learner == str(self._learner), ANSWERS.c.work == work)


class _Overtaken(Exception):
    """Another writer came first, where no lock kept them away."""
