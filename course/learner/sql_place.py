"""A database, as a person names it: what is wrong with the address is told in a sentence."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sql
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from course.learner.sql_store import Database
from course.learner.sql_tables import ANSWERS
from course.learner.store import StoreFails

_FORM = "write it as sqlite:////folder/answers.db, or postgresql+psycopg://user@machine/database"


class NoSuchPlace(Exception):
    """A place for answers cannot be used; the message says which, why not, and how to mend that."""


def without_password(address: str) -> str:
    """An address that can be shown.

    Raises:
        NoSuchPlace: it is no address of a database.
    """
    return _url(address).render_as_string()


def opened(address: str, *, make: bool) -> Database:
    """Open a database.

    Args:
        address: its address.
        make: make its tables if there are none; else there must be answers in it.

    Raises:
        NoSuchPlace: there is no such database, or it holds nothing of a course.
        StoreFails: it cannot be reached.
    """
    url = _url(address)
    shown = url.render_as_string()
    try:
        if not make:
            _make_sure_of_answers(url, shown)
        return Database(address)
    except (ModuleNotFoundError, ArgumentError):
        raise NoSuchPlace(f"{shown}: there is no driver for such a database here. Mend: {_FORM}.") from None
    except StoreFails as error:
        raise NoSuchPlace(
            f"{shown}: {error.strerror}. Mend: see that it runs, and that you may use it."
        ) from error


def _url(address: str) -> sql.URL:
    try:
        return sql.make_url(address)
    except (ArgumentError, ValueError):
        raise NoSuchPlace(f"This is no address of a database. Mend: {_FORM}.") from None


def _make_sure_of_answers(url: sql.URL, shown: str) -> None:
    file = url.database if url.get_backend_name() == "sqlite" else None
    if file and not Path(file).is_file():
        raise NoSuchPlace(f"There is no database {shown}. Mend: look how it is spelt.")
    engine = sql.create_engine(url, poolclass=sql.NullPool)
    try:
        found = sql.inspect(engine).has_table(ANSWERS.name)
    except ArgumentError:
        raise
    except SQLAlchemyError:
        return  # whoever opens it says what is wrong
    if not found:
        raise NoSuchPlace(f"{shown} holds no answers of a course. Mend: look how it is spelt.")
