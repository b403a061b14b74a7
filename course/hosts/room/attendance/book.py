"""The register's file: names and times, apart from the room's log, so that they can be erased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from course.hosts.room.attendance.acts import Act
from course.hosts.room.rows import Rows

SUFFIX = ".names"
_ACT: TypeAdapter[Act] = TypeAdapter(Act)


class Book:
    """Acts in a file of their own. Nothing in it is changed; all of one person can be erased."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it.

        Args:
            path: where; only its owner may read it.

        Raises:
            LogDamaged: it is no room's file.
            OSError: it cannot be opened.
        """
        self._rows = Rows(path)

    def __iter__(self) -> Iterator[tuple[datetime, Act]]:
        for _, at, act in self._placed():
            yield at, act

    def _placed(self) -> Iterator[tuple[int, datetime, Act]]:
        for place, at, text in self._rows:
            try:
                act = _ACT.validate_json(text)
            except ValidationError as error:
                # What stands there may be a name: the message has to do without it.
                raise self._rows.damaged(ValueError(f"row {place}")) from error
            yield place, at, act

    def add(self, acts: Sequence[Act], at: datetime) -> None:
        """Write acts, all or none; once this returns they are on the disk.

        Args:
            acts: in order.
            at: the time by the room's clock.

        Raises:
            OSError: the disk is full, or gone.
        """
        self._rows.add([(None, act.model_dump_json()) for act in acts], at)

    def erase(self, who: str) -> None:
        """Take out all of one person, for good.

        Args:
            who: their id.

        Raises:
            OSError: it cannot be written.
        """
        self._rows.erase([place for place, _, act in self._placed() if act.who == who])

    def close(self) -> None:
        """Close the file."""
        self._rows.close()
