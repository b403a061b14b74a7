"""A database that several processes write to: how it is reached, and how a transaction that writes begins."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sql
from sqlalchemy.exc import DBAPIError, IntegrityError

from course.base.locks import check_locks
from course.learner.sql_errors import told_plainly

_LONGEST_WAIT = 5  # seconds, for another who writes
_TRIES = 8
_CONNECTIONS = 8
# So long, in seconds (and milliseconds), for a machine that has vanished without a word.
_PATIENCE = {
    "connect_timeout": _LONGEST_WAIT,
    "keepalives_idle": 30,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
_WRITES = "course_writes"


def engine_of(address: str, tables: sql.MetaData) -> sql.Engine:
    """The engine of a database, with tables made in it.

    Args:
        address: the database's address, as SQLAlchemy writes it.
        tables: those that it shall hold.

    Raises:
        StoreFails: it cannot be reached.
        NoLocks: it is a file on a disk without locks.
    """
    with told_plainly():
        made = _sqlite(address) if address.startswith("sqlite") else _server(address)
        for remaining in reversed(range(_TRIES)):
            try:
                # SQLite refuses at once, and lets nobody wait, who first reads what is there and then writes.
                with writing(made) as connection:
                    tables.create_all(connection)
            except (DBAPIError, IntegrityError):  # others make them at the same moment
                if not remaining:
                    raise
            else:
                break
    return made


def keep_others_away(connection: sql.Connection, *of: str) -> None:
    """Keep others who ask for the same away, until the transaction ends; SQLite has one writer anyhow.

    Args:
        connection: a transaction that writes.
        of: what it is about.
    """
    if connection.dialect.name == "postgresql":
        digest = hashlib.sha256("\0".join(of).encode()).digest()[:8]
        number = int.from_bytes(digest, signed=True)
        connection.execute(sql.select(sql.func.pg_advisory_xact_lock(number)))


@contextmanager
def writing(engine: sql.Engine) -> Iterator[sql.Connection]:
    """A transaction that reads what it then writes: nobody else writes between the two.

    Args:
        engine: the database.
    """
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        if engine.dialect.name == "sqlite" and not _begun(connection):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection


def _begun(connection: sql.Connection) -> bool:
    """Whether SQLite has begun; Python's own way of it waits for the first write."""
    return bool(getattr(connection.connection.driver_connection, "in_transaction", False))


def _sqlite(address: str) -> sql.Engine:
    made = sql.create_engine(
        address, poolclass=sql.NullPool, connect_args={"timeout": _LONGEST_WAIT}, hide_parameters=True
    )
    if made.url.database:
        check_locks(Path(made.url.database).absolute().parent)

    # Python's own driver begins a transaction only at the first write, and then reads what may be old.
    @sql.event.listens_for(made, "connect")
    def _begin_nothing(connection: Any, _: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")  # what is deleted is nowhere in the file any more

    @sql.event.listens_for(made, "begin")
    def _begin(connection: sql.Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return made


def _server(address: str) -> sql.Engine:
    # One for each who works at the same moment. More would only wait for each other, at the database.
    made = sql.create_engine(
        address, pool_size=_CONNECTIONS, max_overflow=0, connect_args=_PATIENCE, hide_parameters=True
    )

    @sql.event.listens_for(made, "connect")
    def _wait_so_long(connection: Any, _: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{_LONGEST_WAIT}s'")
        connection.commit()

    return made
