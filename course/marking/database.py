"""The gradebook's database: one engine for each, on SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from sqlalchemy import Engine, NullPool, create_engine, inspect
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, OperationalError

from course.marking.tables import assignment, ours

Given = TypeVar("Given")

SECONDS_TO_WAIT_FOR_A_WRITER = 60
TRIES = 8


class NoGradebook(Exception):
    """There is no gradebook at the address, or it cannot be reached."""


class GradebookBusy(Exception):
    """Others kept writing the same learners' marks; nothing was lost."""


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
    try:
        ours.create_all(made)
    except DBAPIError:  # somebody else made them at the same moment
        ours.create_all(made)
    return made


def has_gradebook(address: str) -> bool:
    """Whether nbgrader has made a gradebook at an address.

    nbgrader must be the first to make tables: in a database that holds others it
    takes its own for old ones, and sets no version for its upgrades.

    Args:
        address: the database's address.

    Raises:
        NoGradebook: it cannot be reached.
    """
    try:
        return assignment.name in inspect(_engine(address)).get_table_names()
    except OperationalError as error:
        raise NoGradebook(f"The gradebook cannot be reached: {error.orig}") from error


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
                    f"Others are writing to the gradebook ({error.orig}). Nothing is lost: mark again."
                ) from error
    raise AssertionError("unreachable")


@cache
def _engine(address: str) -> Engine:
    """Connections are not kept: a class's folder may be moved or removed while the process lives."""
    waits = {"timeout": SECONDS_TO_WAIT_FOR_A_WRITER} if address.startswith("sqlite") else {}
    try:
        return create_engine(address, poolclass=NullPool, connect_args=waits)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise NoGradebook(f"{address} is not the address of a database: {error}") from error
