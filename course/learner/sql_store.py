"""Answers and progress of many learners in one database: SQLite, or PostgreSQL for a class.

A row holds what a learner's file would hold. It is changed only by a writer who has seen its revision
(UPDATE … WHERE revision = …), so that of several processes, on several machines, none undoes another's work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sql

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
from course.learner.sql_engine import engine_of
from course.learner.sql_reach import Overtaken, Reach, engine_in, read, write
from course.learner.sql_rows import columns, listed, naive, parsed
from course.learner.store import Accepted, Listed, Opened, Progress, SetAside

ANSWERS, SET_ASIDE = tables.ANSWERS, tables.SET_ASIDE
# Put together once: for a save, that costs as much as all else that Python does for a statement.
_ONE = (ANSWERS.c.learner == sql.bindparam("whose")) & (ANSWERS.c.work == sql.bindparam("which"))
ROW = ANSWERS.select().where(_ONE)
LOCKED_ROW = ROW.with_for_update()
_NEW = ANSWERS.insert()
_SWAP = (
    ANSWERS.update()
    .where(_ONE, ANSWERS.c.revision == sql.bindparam("seen"))
    .values({name: sql.bindparam(name) for name in ("revision", "saved", "text")})
)


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
        wanted = wanted.order_by(ANSWERS.c.learner, ANSWERS.c.work)
        rows = read(self._engine, lambda connection: connection.execute(wanted).all())
        return {(UUID(row.learner), row.work): listed(row) for row in rows}

    def learners(self) -> list[str]:
        """The reference of everybody of whom there is anything, as it stands here.

        Raises:
            StoreFails: it cannot be looked at just now.
        """
        columns_of = (table.c.learner for table in (ANSWERS, tables.EVENTS, tables.SEEN))
        wanted = sql.union(*map(sql.select, columns_of))
        return read(self._engine, lambda connection: sorted(connection.scalars(wanted)))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


class SqlStore:
    """One learner's answers and progress, as a database keeps them; see `Store` for what each method does.

    Args:
        engine: the database, with its tables.
        learner: the learner's reference.
    """

    def __init__(self, engine: Reach, learner: UUID) -> None:
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
        row = read(self._engine, lambda connection: connection.execute(ROW, self.key(work)).first())
        return parsed(row, self._learner) if row else None

    def all(self) -> Mapping[str, Callable[[], Answers]]:
        """Everything as it stands, by lesson and exercise; each is parsed when it is called for.

        Raises:
            StoreFails: it cannot be read. What is called for may raise AnswersDamaged.
        """
        wanted = ANSWERS.select().filter_by(learner=str(self._learner))
        rows = read(self._engine, lambda connection: connection.execute(wanted).all())
        return {row.work: partial(parsed, row, self._learner) for row in rows}

    def open(self, fresh: Answers) -> Opened:
        """Open answers, or begin with fresh ones; see `Store`."""
        try:
            return Opened(self.read(fresh.work) or fresh)
        except AnswersDamaged:
            pass
        answers, aside = write(
            self._engine, lambda connection: self._read_or_set_aside(connection, fresh.work)
        )
        return Opened(answers or fresh, aside)

    def save(self, answers: Answers) -> Opened:
        """Save answers that build on the newest revision; see `Store`.

        Raises:
            ValueError: they are another learner's.
        """
        self._make_sure_of(answers)
        return write(self._engine, lambda connection: self._save(connection, answers))

    def accept(self, answers: Answers, edition: str | None = None) -> Accepted:
        """Take answers from another store as they are, if they are newer; see `Store`.

        Raises:
            ValueError: they are another learner's.
        """
        self._make_sure_of(answers)
        return write(self._engine, lambda connection: self._accept(connection, answers, edition))

    def place(self, work: str) -> str:
        """The row; see `Store`."""
        return f"{engine_in(self._engine).url.render_as_string()} (learner {self._learner}, {work})"

    def listing(self) -> Mapping[str, Listed]:
        """Which answers there are; see `Store`."""
        wanted = sql.select(*ANSWERS.c["work", "revision", "saved"]).filter_by(learner=str(self._learner))
        wanted = wanted.order_by(ANSWERS.c.work)
        rows = read(self._engine, lambda connection: connection.execute(wanted).all())
        return {row.work: listed(row) for row in rows}

    def key(self, work: str) -> dict[str, str]:
        """Which row a lesson's or exercise's answers are."""
        return {"whose": str(self._learner), "which": work}

    def _make_sure_of(self, answers: Answers) -> None:
        if answers.learner != self._learner:
            raise ValueError("these answers are another learner's")

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
            connection.execute(_NEW, content)
            return
        changed = {name: content[name] for name in ("revision", "saved", "text")}
        swapped = {**self.key(answers.work), "seen": standing.revision, **changed}
        if connection.execute(_SWAP, swapped).rowcount != 1:
            raise Overtaken

    def _read_or_set_aside(
        self, connection: sql.Connection, work: str
    ) -> tuple[Answers | None, SetAside | None]:
        # Until the end of the transaction nobody else changes the row.
        row = connection.execute(LOCKED_ROW, self.key(work)).first()
        if row is None:
            return None, None
        try:
            return parsed(row, self._learner), None
        except AnswersDamaged as error:
            return None, self._set_aside(connection, row, str(error))

    def _set_aside(self, connection: sql.Connection, row: sql.Row[Any], why: str) -> SetAside:
        aside = self._copy_aside(connection, row._asdict(), why)
        connection.execute(ANSWERS.delete().where(_ONE), self.key(row.work))
        return aside

    def _copy_aside(self, connection: sql.Connection, row: Mapping[str, Any], why: str) -> SetAside:
        kept = {**row, "at": naive(now()), "why": why[: tables.LONGEST_WHY]}
        made = connection.execute(SET_ASIDE.insert().values(kept))
        assert made.inserted_primary_key is not None
        return SetAside(f"number {made.inserted_primary_key[0]}", "the course's database")
