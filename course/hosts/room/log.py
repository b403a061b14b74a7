"""The room's log: one table of a SQLite file, written to and flushed to the disk before anybody is told."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from course.base.clear_errors import Clear
from course.hosts.room.events import Event, Kept, Voted

_TABLE = """
CREATE TABLE IF NOT EXISTS events (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  once TEXT UNIQUE,
  event TEXT NOT NULL
)
"""
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


class LogDamaged(Clear):
    """What is in a room's file cannot be read; the message says which and what to do."""


class Log:
    """A room's events in a file. Nothing in it is ever changed or taken out."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Args:
            path: where; only its owner may read it.

        Raises:
            LogDamaged: it is no room's file.
            OSError: it cannot be opened.
        """
        self.path = path
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        # Another thread writes than the one that opened it; never two at once.
        self._file = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._file.execute("PRAGMA journal_mode = WAL")
            self._file.execute("PRAGMA synchronous = FULL")
            self._file.execute(_TABLE)
        except sqlite3.DatabaseError as error:
            raise LogDamaged(_cannot(path, error)) from error

    def __iter__(self) -> Iterator[Kept]:
        with closing(self._file.execute("SELECT place, at, event FROM events ORDER BY place")) as rows:
            try:
                for place, at, event in rows:
                    kept = _EVENT.validate_json(event)
                    yield Kept(place=place, at=datetime.fromisoformat(at), event=kept)
            except (sqlite3.DatabaseError, ValidationError, ValueError) as error:
                raise LogDamaged(_cannot(self.path, error)) from error

    def add(self, events: Sequence[Event]) -> list[Kept | None]:
        """Write events, all or none; once this returns they are on the disk.

        Args:
            events: in order.

        Returns:
            Each as it is kept; None for an answer that was kept before.

        Raises:
            OSError: the disk is full, or gone.
        """
        at = datetime.now(UTC)
        kept: list[Kept | None] = []
        try:
            self._file.execute("BEGIN IMMEDIATE")
            for event in events:
                row = self._file.execute(
                    "INSERT INTO events (at, once, event) VALUES (?, ?, ?) "
                    "ON CONFLICT (once) DO NOTHING RETURNING place",
                    (at.isoformat(), _once(event), event.model_dump_json()),
                ).fetchone()
                kept.append(Kept(place=row[0], at=at, event=event) if row else None)
            self._file.execute("COMMIT")
        except sqlite3.Error as error:
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")
            raise OSError(f"{self.path} cannot be written: {error}") from error
        return kept

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _once(event: Event) -> str | None:
    """What makes an answer one that was sent before: who, to what, in which round, by which name."""
    if isinstance(event, Voted):
        return json.dumps([event.person, event.question, event.round, event.message])
    return None


def _cannot(path: Path, error: Exception) -> str:
    return (
        f"{path} cannot be read as a room's file ({error.__class__.__name__}: {error}). "
        "Move it away, or open another room with --new: nothing in it was changed."
    )
