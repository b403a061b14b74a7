"""The gradebook's database: one engine for each, on SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

from sqlalchemy import Engine, NullPool, create_engine, inspect, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, OperationalError

from course.base.locks import check_locks
from course.marking.gradebook.damage import NoGradebook, check_whole, file_of, say_what_is_damaged
from course.marking.gradebook.tables import assignment, marking, nbgraders, ours

Given = TypeVar("Given")

SECONDS_TO_WAIT_FOR_A_WRITER = 60
TRIES = 8
OPENING = 0x636F75727365  # any number that everybody who opens a class uses
ADDED_LATER = (marking.c.marked_by, marking.c.told, marking.c.kept, marking.c.answered, marking.c.reference)


__all__ = ["GradebookBusy", "NoGradebook", "gradebook", "has_gradebook", "until_free"]


class GradebookBusy(Exception):
    """The gradebook could not be written, mostly since others kept writing to it; nothing was lost."""


@cache
def gradebook(address: str) -> Engine:
    """The engine of a gradebook, with our own tables made beside nbgrader's.

    Args:
        address: the database's address, as nbgrader's `db_url` has it.

    Returns:
        The same engine for the same address.

    Raises:
        NoGradebook: nbgrader has made none there yet, or it cannot be reached.
    """
    made = _engine(address)
    if not has_gradebook(address):
        raise NoGradebook("There is no gradebook yet. Make one with: course classroom")
    if (file := file_of(made)) is not None:
        check_whole(made, file)
    for remaining in reversed(range(TRIES)):
        try:
            _make_ours(made)
            break
        except DBAPIError as error:  # others make them at the same moment
            if not remaining:
                raise NoGradebook(f"The gradebook cannot be written: {error.orig}") from error
    return made


def _make_ours(engine: Engine) -> None:
    """Make our tables; one that an earlier version of the course made lacks columns."""
    ours.create_all(engine)
    there = {column["name"] for column in inspect(engine).get_columns(marking.name)}
    for added, default in ((marking.c.penalty, "0.00"), *((later, "") for later in ADDED_LATER)):
        if added.name in there:
            continue
        kind = added.type.compile(engine.dialect)
        change = f"ALTER TABLE {marking.name} ADD COLUMN {added.name} {kind} DEFAULT '{default}' NOT NULL"
        with engine.begin() as connection:
            connection.execute(text(change))


def has_gradebook(address: str) -> bool:
    """Whether nbgrader has made a gradebook at an address.

    nbgrader must be the first to make tables: in a database that holds others it
    takes its own for old ones, and sets no version for its upgrades.

    Args:
        address: the database's address.

    Raises:
        NoGradebook: it cannot be reached, or is no gradebook.
    """
    try:
        tables = set(inspect(_engine(address)).get_table_names())
    except OperationalError as error:
        raise NoGradebook(f"The gradebook cannot be reached: {error.orig}") from error
    except DBAPIError as error:
        raise NoGradebook(f"The gradebook cannot be read: {error.orig}.") from error
    if tables and not tables & nbgraders.tables.keys():
        raise NoGradebook(
            "The database holds tables of something else. Name an empty one in COURSE_GRADEBOOK."
        )
    return assignment.name in tables


@contextmanager
def alone(address: str) -> Iterator[None]:
    """Let nobody else on a server's database begin a gradebook meanwhile, from whichever machine.

    Args:
        address: the database's address; of one in a file, a lock beside it has to be held.
    """
    engine = _engine(address)
    if engine.dialect.name != "postgresql":
        yield
        return
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:which)"), {"which": OPENING})
        yield  # the server gives it up with the connection


def until_free(write: Callable[[], Given]) -> Given:
    """Do something again while others write the same rows.

    Args:
        write: reads what stands, then writes in one transaction, so that a second try
            sees what the others wrote.

    Returns:
        What it gives.

    Raises:
        GradebookBusy: it never came through; nothing of it was written.
    """
    for remaining in reversed(range(TRIES)):
        try:
            return write()
        except (IntegrityError, OperationalError) as error:
            if not remaining:
                raise GradebookBusy(
                    f"The gradebook could not be written ({error.orig}): others are writing to it, it may "
                    "not be written, or its disk is full. Nothing is lost: do it again once that is mended."
                ) from error
    raise AssertionError("unreachable")


@cache
def _engine(address: str) -> Engine:
    """Connections are not kept: a class's folder may be moved or removed while the process lives."""
    waits = {"timeout": SECONDS_TO_WAIT_FOR_A_WRITER} if address.startswith("sqlite") else {}
    try:
        made = create_engine(address, poolclass=NullPool, connect_args=waits)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise NoGradebook(f"{address} is not the address of a database: {error}") from error
    if (file := file_of(made)) is not None:
        check_locks(file.parent)  # for one, the database would wait in vain
        say_what_is_damaged(made, file)
    return made
