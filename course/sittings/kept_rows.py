"""When the learners of a class began exercises and ended, as rows of the class's database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from uuid import UUID

import sqlalchemy as sql

from course.learner.sql_engine import keep_others_away
from course.learner.sql_reach import Reach, read, write
from course.learner.sql_rows import naive
from course.sittings.kept import SittingEvent, sittings_in
from course.sittings.standing import Sitting

TABLES = sql.MetaData()
SITTINGS = sql.Table(
    "course_sittings",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("learner", sql.String(36), nullable=False, index=True),
    sql.Column("exercise", sql.String(64), nullable=False),
    sql.Column("what", sql.String(16), nullable=False),
    sql.Column("at", sql.DateTime, nullable=False),
    sql.Column("honesty", sql.Text, nullable=False),
    sql.Column("board", sql.String(64), nullable=False),
    sql.Column("answers", sql.Text, nullable=False),
)


class SittingsRows:
    """One learner's sittings, to which is only added; see `SittingsKept` for what each method does.

    Args:
        engine: the database, with the table.
        learner: the learner's reference.
    """

    def __init__(self, engine: Reach, learner: UUID) -> None:
        self._engine, self._learner = engine, str(learner)

    def events(self) -> list[SittingEvent]:
        """Everything, in order.

        Raises:
            StoreFails: it cannot be read.
        """
        return read(self._engine, self._events)

    def sittings(self, exercise: str) -> list[Sitting]:
        """Each time that an exercise was begun, in order.

        Raises:
            StoreFails: it cannot be read.
        """
        return sittings_in(self.events()).get(exercise, [])

    def note(self, event: SittingEvent, *, unless: Sequence[Sitting] | None = None) -> bool:
        """Write something down, unless the exercise's sittings stand otherwise by now.

        Raises:
            StoreFails: it cannot be written.
        """
        row = {**event.model_dump(), "at": naive(event.at), "learner": self._learner}

        def note(connection: sql.Connection) -> bool:
            keep_others_away(connection, "sittings", self._learner)
            there = sittings_in(self._events(connection)).get(event.exercise, [])
            if unless is not None and there != list(unless):
                return False
            connection.execute(SITTINGS.insert().values(row))
            return True

        return write(self._engine, note)

    def _events(self, connection: sql.Connection) -> list[SittingEvent]:
        wanted = SITTINGS.select().filter_by(learner=self._learner).order_by(SITTINGS.c.number)
        return [
            SittingEvent(
                exercise=row.exercise,
                what=row.what,
                at=row.at.replace(tzinfo=UTC),
                honesty=row.honesty,
                board=row.board,
                answers=row.answers,
            )
            for row in connection.execute(wanted)
        ]


def who_sits(engine: sql.Engine) -> list[UUID]:
    """Everybody who has begun something and not ended it.

    Args:
        engine: the database, with the table.

    Raises:
        StoreFails: it cannot be read.
    """
    count = sql.func.sum(sql.case((SITTINGS.c.what == "begun", 1), else_=-1))
    wanted = (
        sql.select(SITTINGS.c.learner)
        .where(SITTINGS.c.what != "late")
        .group_by(SITTINGS.c.learner, SITTINGS.c.exercise)
        .having(count > 0)
    )
    found = read(engine, lambda connection: connection.scalars(wanted).all())
    return [UUID(learner) for learner in dict.fromkeys(found)]
