"""Where a learner's mark for an exercise goes: the columns of platforms by whose links they came to it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sql

from course.learner.sql_engine import keep_others_away, writing
from course.learner.sql_errors import told_plainly
from course.platforms.registered import Platform
from course.platforms.tables import COLUMNS


@dataclass(frozen=True)
class Column:
    """A column of a platform's gradebook, for one learner and one exercise.

    Attributes:
        issuer: of the platform.
        client: the class's id there.
        subject: the platform's name for the learner.
        learner: the learner's reference.
        exercise: the exercise's id.
        address: the column's own, which the platform has given.
    """

    issuer: str
    client: str
    subject: str
    learner: UUID
    exercise: str
    address: str


class Columns:
    """The columns that platforms have given to one class.

    Args:
        engine: the class's database.
        room: the class's number.
    """

    def __init__(self, engine: sql.Engine, room: UUID) -> None:
        self._engine, self._room = engine, str(room)

    def note(self, platform: Platform, subject: str, learner: UUID, exercise: str, address: str) -> None:
        """Note where a learner's mark goes, once however often they come.

        Raises:
            StoreFails: it cannot be written.
        """
        whose = {"learner": str(learner), "exercise": exercise, "address": address}
        row = {"issuer": platform.issuer, "client": platform.client, "subject": subject, **whose}
        with told_plainly():
            with self._engine.connect() as connection:
                if self._is_there(connection, whose):
                    return
            with writing(self._engine) as connection:
                keep_others_away(connection, "column", *whose.values())
                if not self._is_there(connection, whose):
                    connection.execute(COLUMNS.insert().values({"room": self._room, **row}))

    def of(self, learner: UUID, exercise: str) -> list[Column]:
        """Where a learner's mark for an exercise goes.

        Raises:
            StoreFails: it cannot be read.
        """
        wanted = COLUMNS.select().filter_by(room=self._room, learner=str(learner), exercise=exercise)
        with told_plainly(), self._engine.connect() as connection:
            return [
                Column(row.issuer, row.client, row.subject, UUID(row.learner), row.exercise, row.address)
                for row in connection.execute(wanted.order_by(COLUMNS.c.row))
            ]

    def _is_there(self, connection: sql.Connection, whose: dict[str, str]) -> bool:
        found = connection.scalar(sql.select(COLUMNS.c.row).filter_by(room=self._room, **whose))
        return found is not None
