"""A database as it is asked and written to: each thing for itself, or as a part of what is done at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import sqlalchemy as sql

from course.learner.sql_changes import Change
from course.learner.sql_engine import alone, writing
from course.learner.sql_errors import told_plainly
from course.learner.sql_together import Together, repeated

T = TypeVar("T")

Reach = sql.Engine | Together


def read(reach: Reach, ask: Callable[[sql.Connection], T], *, beside: bool = False) -> T:
    """Ask a database one thing.

    Args:
        reach: the database.
        ask: asks it, by one statement.
        beside: whether what is done at once needs no transaction for it: nobody goes by the answer but who
            has seen to it that another writer is noticed.

    Raises:
        StoreFails: it cannot be read.
    """
    if isinstance(reach, Together) and reach.runs and not (beside and reach.waits):
        with told_plainly(), reach.joined() as connection:
            return ask(connection)
    engine = engine_in(reach)

    def once() -> T:
        with alone(engine) as connection:
            return ask(connection)

    with told_plainly():
        return repeated(once)


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
        return repeated(once)


def put(reach: Reach, change: Change) -> None:
    """Write one thing, for itself or, at the latest as it ends, with what is done at once.

    Args:
        reach: the database.
        change: what is written.

    Raises:
        StoreFails: it cannot be written to.
    """
    if isinstance(reach, Together) and reach.waits:
        reach.later(change)
    else:
        write(reach, change.on)


def unwritten(reach: Reach, statement: sql.Insert) -> list[Mapping[str, object]]:
    """What is still to be written by a statement, of what is done at once; nothing else reads it yet.

    Args:
        reach: the database.
        statement: the statement.
    """
    return reach.waiting(statement) if isinstance(reach, Together) else []


def engine_in(reach: Reach) -> sql.Engine:
    """The database itself."""
    return reach.engine if isinstance(reach, Together) else reach
