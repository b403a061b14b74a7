"""What is written to a database, as a value: done on a connection, or two of them by one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import sqlalchemy as sql


class Overtaken(Exception):
    """Another writer came first, where no lock kept them away."""


@dataclass(frozen=True)
class Change:
    """One row written: a new one, or one that has to be as it was seen.

    Attributes:
        statement: writes it; the same object each time, for it is put together once.
        values: what it is filled in with.
    """

    statement: sql.Insert | sql.Update
    values: Mapping[str, Any] = field(repr=False)

    def on(self, connection: sql.Connection) -> None:
        """Write it.

        Args:
            connection: a transaction, or one statement that is alone.

        Raises:
            Overtaken: the row is not as it was seen.
        """
        done = connection.execute(self.statement, dict(self.values))
        # Of a new row nobody counts: where there is one already, that is an error of its own.
        if isinstance(self.statement, sql.Update) and done.rowcount != 1:
            raise Overtaken

    def with_a_note(self, connection: sql.Connection, note: Change) -> None:
        """Write it and a new row by one statement: both, or neither.

        Args:
            connection: one statement that is alone, on PostgreSQL.
            note: the new row.

        Raises:
            Overtaken: the row is not as it was seen; nothing is written.
        """
        assert isinstance(note.statement, sql.Insert)
        noted = {f"noted_{name}": value for name, value in note.values.items()}
        both = _both(self.statement, note.statement, tuple(note.values))
        if connection.execute(both, {**self.values, **noted}).scalar_one() != 1:
            raise Overtaken


@lru_cache(maxsize=16)
def _both(first: sql.Insert | sql.Update, note: sql.Insert, names: tuple[str, ...]) -> sql.Select[int]:
    """A statement that writes a note only where the first has found its row; it tells how many that were."""
    table = note.table
    written = first.returning(sql.literal_column("1").label("one")).cte("written")
    filled = (sql.bindparam(f"noted_{name}", type_=table.c[name].type) for name in names)
    noted = note.from_select(names, sql.select(*filled).select_from(written)).cte("noted")
    return sql.select(sql.func.count()).select_from(written).add_cte(noted)
