"""What a database says of itself, in a learner's words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from course.learner.store import StoreFails

# As SQLite and PostgreSQL put it, in their text or as a SQLSTATE.
_FULL = ("disk is full", "no space left", "53100")
_BUSY = ("is locked", "lock timeout", "55p03", "too many clients", "53300")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Say of a database that fails what a store says.

    Raises:
        StoreFails: it failed; the error beneath says how.
    """
    try:
        yield
    except SQLAlchemyError as error:
        raise _plain(error) from error


def _plain(error: SQLAlchemyError) -> StoreFails:
    said = str(error).lower()
    state = str(getattr(getattr(error, "orig", None), "sqlstate", "")).lower()
    if any(word in said or word == state for word in _FULL):
        return StoreFails(errno.ENOSPC, "there is no room left on the disk")
    if isinstance(error, NoConnectionFree) or any(word in said or word == state for word in _BUSY):
        return StoreFails(errno.EBUSY, "the course's database is busy")
    if isinstance(error, DBAPIError):
        return StoreFails(errno.EIO, "the course's database cannot be reached or written to")
    return StoreFails(errno.EIO, "the course's database is not as it should be")
