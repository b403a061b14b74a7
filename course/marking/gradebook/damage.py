"""A gradebook in a file that is damaged: known before anything is read from it, and how to restore it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DBAPIError

from course.base.atomic_write import sync_folder
from course.base.clear_errors import Clear

COPY = ".copy"  # behind the gradebook's own name


class NoGradebook(Clear):
    """There is no gradebook at the address, or it cannot be reached."""


def say_what_is_damaged(engine: Engine, file: Path) -> None:
    """Have whatever the database says of its own damage told in a sentence, wherever it is met.

    Args:
        engine: a gradebook's.
        file: the file that it is.
    """

    @event.listens_for(engine, "handle_error")
    def tell(context: Any) -> None:
        found = context.original_exception
        kinds = (sqlite3.OperationalError, sqlite3.IntegrityError, sqlite3.ProgrammingError)
        if isinstance(found, sqlite3.DatabaseError) and not isinstance(found, kinds):
            raise NoGradebook(_damaged(file, str(found))) from found


def check_whole(engine: Engine, file: Path) -> None:
    """Make sure that a gradebook in a file is whole, before anything in it is believed or written.

    Args:
        engine: the gradebook's.
        file: the file that it is.

    Raises:
        NoGradebook: it is damaged; the message says how to restore it.
    """
    try:
        with engine.connect() as connection:
            said = [str(row[0]) for row in connection.execute(text("PRAGMA quick_check(1)"))]
    except DBAPIError as error:
        raise NoGradebook(f"The gradebook cannot be read: {error.orig}.") from error
    if said != ["ok"]:
        raise NoGradebook(_damaged(file, "; ".join(said)))


def keep_copy(engine: Engine) -> None:
    """Keep a copy of a gradebook in a file that was found whole, to restore it from.

    Args:
        engine: the gradebook's.
    """
    file = file_of(engine)
    if file is None:
        return
    copy = _copy_of(file)
    with suppress(
        OSError, sqlite3.OperationalError
    ):  # somebody writes, or the disk is full: an older one stays
        if copy.is_file() and copy.stat().st_mtime_ns >= file.stat().st_mtime_ns:
            return
        draft = copy.with_name(f"{copy.name}.new")
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(file, timeout=1)) as source, closing(sqlite3.connect(draft)) as target:
            source.backup(target)
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(copy)
        sync_folder(copy.parent)


def file_of(engine: Engine) -> Path | None:
    """The file that a gradebook is; nothing where it is a server's, or in memory."""
    name = engine.url.database
    return Path(name) if engine.dialect.name == "sqlite" and name and name != ":memory:" else None


def _damaged(file: Path, said: str) -> str:
    copy = _copy_of(file)
    told = f"The gradebook cannot be read: {file} is damaged ({said[:200]}). Nothing was written. "
    if copy.is_file():
        made = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
        return (
            f"{told}To restore it: move it away, and give its name to {copy.name}, a copy of "
            f"{made:%Y-%m-%d %H:%M} UTC; then mark again what was marked since."
        )
    return (
        f"{told}To restore it: put a copy in its place. Without one, move it away, then: course classroom, "
        "course mark for each exercise; marks by hand, and what was allowed, would have to be given again."
    )


def _copy_of(file: Path) -> Path:
    return file.with_name(f"{file.name}{COPY}")
