"""What belongs together in a database: kept at once, or not at all.

Whoever is told that something is kept is told so once its transaction has ended. A connection that was lost,
because the server was started again, is replaced and the whole is done once more; so is what another writer
overtook. No connection is tried before it is used: that would be a second question for each.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import TypeVar

import sqlalchemy as sql
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from course.learner.sql_changes import Change, Overtaken
from course.learner.sql_engine import alone, writing
from course.learner.sql_errors import told_plainly
from course.learner.store import StoreFails

T = TypeVar("T")

_TRIES = 4
# PostgreSQL ended one of two transactions that waited for each other, or that crossed.
_CROSSED = {"40001", "40P01"}


class Together:
    """A database in which what is done at once is one transaction; for one thread at a time.

    On PostgreSQL its transaction begins when it is needed. As long as nothing was read that has to stay as it
    is, what is to be written waits: most often that is a row that changes if it is as it was seen, and a note
    of it, and then one statement is all of the transaction.

    Args:
        engine: the database.
    """

    def __init__(self, engine: sql.Engine) -> None:
        self.engine = engine
        self._stack: ExitStack | None = None
        self._connection: sql.Connection | None = None
        self._failed: SQLAlchemyError | None = None
        self._later: list[Change] = []
        self.number = 0

    @property
    def runs(self) -> bool:
        """Whether something is done at once, which all that is read and written now belongs to."""
        return self._stack is not None

    @property
    def waits(self) -> bool:
        """Whether that has no transaction yet, so that another writer is noticed, and not kept away."""
        return self.runs and self._connection is None

    def later(self, change: Change) -> None:
        """Have something written with the rest of what is done at once, as long as that waits.

        Args:
            change: what is written.
        """
        assert self.waits
        self._later.append(change)

    def waiting(self, statement: sql.Insert) -> list[Mapping[str, object]]:
        """What a statement is still to write.

        Args:
            statement: the statement.
        """
        return [one.values for one in self._later if one.statement is statement]

    @contextmanager
    def held(self) -> Iterator[sql.Connection]:
        """One transaction for all that is read and written in the block, or a part of the one that runs.

        Raises:
            SQLAlchemyError: something in it failed, though whoever did it went on; nothing of it is kept.
        """
        if self.runs:
            yield self._now()
            return
        with self._running():
            yield self._now()

    @contextmanager
    def joined(self) -> Iterator[sql.Connection]:
        """The connection of the transaction that runs; what fails on it fails all of it."""
        try:
            yield self._now()
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
            with self._running():
                if self.engine.dialect.name != "postgresql":
                    self._now()
                return work()

        with told_plainly():
            return repeated(once, lambda: self._failed)

    @contextmanager
    def _running(self) -> Iterator[None]:
        self._failed, self._later = None, []
        self.number += 1
        try:
            with ExitStack() as self._stack:
                yield
                self._end()
        finally:
            self._stack = self._connection = None

    def _now(self) -> sql.Connection:
        """The transaction, in which what waited is written by now."""
        assert self._stack is not None
        if self._connection is None:
            self._connection = self._stack.enter_context(writing(self.engine))
            waited, self._later = self._later, []
            for change in waited:
                change.on(self._connection)
        return self._connection

    def _end(self) -> None:
        """Write what waits; a transaction that was begun ends with the block."""
        # PostgreSQL ends one in which something failed without a word, and keeps nothing of it.
        if self._failed is not None:
            raise self._failed
        match self._later:
            case [change]:
                with alone(self.engine) as connection:
                    change.on(connection)
                    connection.commit()
            case [change, Change(statement=sql.Insert()) as note]:
                with alone(self.engine) as connection:
                    change.with_a_note(connection, note)
                    connection.commit()
            case [_, *_]:
                self._now()


def repeated(once: Callable[[], T], failed: Callable[[], SQLAlchemyError | None] = lambda: None) -> T:
    """Do something that is a transaction, and once more where another try may go better.

    Args:
        once: does it.
        failed: what failed first in it, if it did not say so itself.

    Raises:
        StoreFails: others came first each time.
    """
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
