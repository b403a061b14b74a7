"""A database as it is asked and written to: each thing for itself, or what belongs together at once.

Whoever is told that something is kept is told so once its transaction has ended. A connection that was lost,
because the server was started again, is replaced and the whole is done once more; so is what another writer
overtook. No connection is tried before it is used: that would be a second question for each.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import sqlalchemy as sql
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from course.learner.sql_engine import writing
from course.learner.sql_errors import told_plainly
from course.learner.store import StoreFails

T = TypeVar("T")

_TRIES = 4
# PostgreSQL ended one of two transactions that waited for each other, or that crossed.
_CROSSED = {"40001", "40P01"}


class Overtaken(Exception):
    """Another writer came first, where no lock kept them away."""


class Together:
    """A database in which what is done at once is one transaction; for one thread at a time.

    Args:
        engine: the database.
    """

    def __init__(self, engine: sql.Engine) -> None:
        self.engine = engine
        self._connection: sql.Connection | None = None
        self._failed: SQLAlchemyError | None = None
        self.number = 0

    @property
    def runs(self) -> bool:
        """Whether a transaction runs, which all that is read and written now belongs to."""
        return self._connection is not None

    @contextmanager
    def held(self) -> Iterator[sql.Connection]:
        """One transaction for all that is read and written in the block, or a part of the one that runs.

        Raises:
            SQLAlchemyError: something in it failed, though whoever did it went on; nothing of it is kept.
        """
        if self._connection is not None:
            yield self._connection
            return
        with writing(self.engine) as connection:
            self._connection, self._failed = connection, None
            self.number += 1
            try:
                yield connection
                # PostgreSQL ends such a transaction without a word, and keeps nothing of it.
                if self._failed is not None:
                    raise self._failed
            finally:
                self._connection = None

    @contextmanager
    def joined(self) -> Iterator[sql.Connection]:
        """The connection of the transaction that runs; what fails on it fails all of it."""
        assert self._connection is not None
        try:
            yield self._connection
        except SQLAlchemyError as error:
            self._failed = self._failed or error
            raise

    def at_once(self, work: Callable[[], T]) -> T:
        """Do something in one transaction: all of it is kept, or nothing.

        Args:
            work: what to do; it is done again where another writer came first or the connection was lost.

        Raises:
            StoreFails: the database failed; nothing was kept, as far as is known.
        """
        if self.runs:
            return work()

        def once() -> T:
            with self.held():
                return work()

        with told_plainly():
            return _repeated(once, lambda: self._failed)


Reach = sql.Engine | Together


def read(reach: Reach, ask: Callable[[sql.Connection], T]) -> T:
    """Ask a database one thing.

    Args:
        reach: the database.
        ask: asks it.

    Raises:
        StoreFails: it cannot be read.
    """
    if isinstance(reach, Together) and reach.runs:
        with told_plainly(), reach.joined() as connection:
            return ask(connection)
    engine = engine_in(reach)

    def once() -> T:
        with engine.connect() as connection:
            if engine.dialect.name == "postgresql":
                # A single question needs no transaction around it, which would be two more.
                connection.execution_options(isolation_level="AUTOCOMMIT")
            return ask(connection)

    with told_plainly():
        return _repeated(once)


def write(reach: Reach, change: Callable[[sql.Connection], T]) -> T:
    """Change something in a database, in a transaction in which nobody else changes what it read.

    Args:
        reach: the database.
        change: changes it; it is called again where another writer came first or the connection was lost,
            even where it is not known whether the first was kept.

    Raises:
        StoreFails: it cannot be written to.
    """
    if isinstance(reach, Together) and reach.runs:
        with told_plainly(), reach.joined() as connection:
            return change(connection)
    engine = engine_in(reach)

    def once() -> T:
        with writing(engine) as connection:
            return change(connection)

    with told_plainly():
        return _repeated(once)


def engine_in(reach: Reach) -> sql.Engine:
    """The database itself."""
    return reach.engine if isinstance(reach, Together) else reach


def _repeated(once: Callable[[], T], failed: Callable[[], SQLAlchemyError | None] = lambda: None) -> T:
    for _ in range(_TRIES - 1):
        try:
            return once()
        except (SQLAlchemyError, StoreFails, Overtaken) as error:
            if not _is_worth_another(failed() or error):
                raise
    try:
        return once()
    except Overtaken:
        raise StoreFails(errno.EBUSY, "the course's database is busy") from None


def _is_worth_another(error: Exception) -> bool:
    """Whether it may go well at the next try: by what failed first, for all else follows from that."""
    first = error.__cause__ if isinstance(error, StoreFails) else error
    if isinstance(first, DBAPIError) and not isinstance(first, IntegrityError):
        return first.connection_invalidated or getattr(first.orig, "sqlstate", "") in _CROSSED
    return isinstance(first, IntegrityError | Overtaken)
