"""One table of a SQLite file, written to and flushed to the disk before anybody is told."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from course.base.clear_errors import Clear

_TABLE = """
CREATE TABLE IF NOT EXISTS events (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  once TEXT UNIQUE,
  event TEXT NOT NULL
)
"""


class LogDamaged(Clear):
    """What is in a room's file cannot be read; the message says which and what to do."""


class Rows:
    """Texts in a file, each with its place and time. None is ever changed."""

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
            self._file.execute("PRAGMA secure_delete = ON")
            self._file.execute(_TABLE)
        except sqlite3.DatabaseError as error:
            raise self.damaged(error) from error

    def __iter__(self) -> Iterator[tuple[int, datetime, str]]:
        with closing(self._file.execute("SELECT place, at, event FROM events ORDER BY place")) as rows:
            try:
                for place, at, event in rows:
                    yield place, datetime.fromisoformat(at), event
            except (sqlite3.DatabaseError, ValueError) as error:
                raise self.damaged(error) from error

    def add(self, texts: Sequence[tuple[str | None, str]], at: datetime) -> list[int | None]:
        """Write texts, all or none; once this returns they are on the disk.

        Args:
            texts: in order, each after what makes it one that was written before, if anything does.
            at: the time (UTC).

        Returns:
            The place of each; None for one that was written before.

        Raises:
            OSError: the disk is full, or gone.
        """
        try:
            self._file.execute("BEGIN IMMEDIATE")
            found = [
                self._file.execute(
                    "INSERT INTO events (at, once, event) VALUES (?, ?, ?) "
                    "ON CONFLICT (once) DO NOTHING RETURNING place",
                    (at.isoformat(), once, text),
                ).fetchone()
                for once, text in texts
            ]
            self._file.execute("COMMIT")
        except sqlite3.Error as error:
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")
            raise OSError(f"{self.path} cannot be written: {error}") from error
        return [row[0] if row else None for row in found]

    def erase(self, places: Sequence[int]) -> None:
        """Take rows out for good: what stood there is overwritten.

        Args:
            places: which.

        Raises:
            OSError: it cannot be written.
        """
        try:
            self._file.executemany("DELETE FROM events WHERE place = ?", [(place,) for place in places])
            self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error as error:
            raise OSError(f"{self.path} cannot be written: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def damaged(self, error: Exception) -> LogDamaged:
        """What is said where it cannot be read."""
        return LogDamaged(
            f"{self.path} cannot be read as a room's file ({error.__class__.__name__}: {error}). "
            "Move it away, or open another room with --new: nothing in it was changed."
        )
