"""Grades on their way to platforms: written down before they are sent, and sent until that is confirmed.

A row keeps the time at which it was written, and is sent with that however often: a platform takes nothing
that is not newer than what it has (AGS 2.0, section 3.4.8), so what was sent twice counts once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID

import sqlalchemy as sql
from pydantic import BaseModel, ConfigDict

from course.learner.sql_engine import keep_others_away, writing
from course.learner.sql_errors import told_plainly
from course.learner.sql_rows import naive
from course.platforms.columns import Column
from course.platforms.tables import SCORES

Progress = Literal["Submitted", "Completed"]
_APART = timedelta(seconds=1)  # some platforms know no smaller part of a time


class Score(BaseModel):
    """What is said of a learner's work, by the names of AGS 2.0, section 3.4.

    Without `scoreGiven` there is no mark yet, which is not the same as none.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    activityProgress: Progress  # noqa: N815
    gradingProgress: Literal["PendingManual", "FullyGraded"]  # noqa: N815
    scoreGiven: float | None = None  # noqa: N815
    scoreMaximum: float | None = None  # noqa: N815


@dataclass(frozen=True)
class Queued:
    """A grade that waits.

    Attributes:
        row: its number.
        column: where it goes.
        score: what is said.
        at: when it was written down (UTC).
        tried: whether it may have been sent before.
    """

    row: int
    column: Column
    score: Score
    at: datetime
    tried: bool

    def message(self) -> bytes:
        """The grade as it is sent."""
        said = self.score.model_dump(exclude_none=True)
        at = self.at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return json.dumps({**said, "userId": self.column.subject, "timestamp": at}).encode()


class Outbox:
    """The grades of one class on their way.

    Args:
        engine: the class's database.
        room: the class's number.
    """

    def __init__(self, engine: sql.Engine, room: UUID) -> None:
        self._engine, self._room = engine, str(room)

    def is_new(self, column: Column, score: Score) -> bool:
        """Whether something else was said into a column last.

        Raises:
            StoreFails: it cannot be read.
        """
        with told_plainly(), self._engine.connect() as connection:
            last = self._last(connection, column)
        return last is None or last.score != score

    def put(self, column: Column, score: Score, at: datetime) -> bool:
        """Write a grade down that is to be sent; what was said last is not said again.

        Args:
            column: where it goes.
            score: what is said.
            at: the time (UTC).

        Returns:
            Whether it is new.

        Raises:
            StoreFails: it cannot be written.
        """
        with told_plainly(), writing(self._engine) as connection:
            keep_others_away(connection, "score", str(column.learner), column.exercise, column.address)
            last = self._last(connection, column)
            if last is not None and last.score == score:
                return False
            later = at if last is None else max(at, last.at + _APART)
            row = {
                "room": self._room,
                "issuer": column.issuer,
                "client": column.client,
                "subject": column.subject,
                "learner": str(column.learner),
                "exercise": column.exercise,
                "address": column.address,
                "said": score.model_dump_json(exclude_none=True),
                "at": naive(later),
                "tried": False,
                "sent": None,
            }
            connection.execute(SCORES.insert().values(row))
            return True

    def waiting(self) -> list[Queued]:
        """What was not confirmed yet, in the order in which it was written down.

        Raises:
            StoreFails: it cannot be read.
        """
        wanted = SCORES.select().filter_by(room=self._room).where(SCORES.c.sent.is_(None))
        with told_plainly(), self._engine.connect() as connection:
            return [_queued(row) for row in connection.execute(wanted.order_by(SCORES.c.row))]

    def trying(self, one: Queued, at: datetime | None = None) -> Queued:
        """Note that a grade is about to be sent; at another time, if the platform has something newer.

        Raises:
            StoreFails: it cannot be written.
        """
        changed = replace(one, at=at or one.at, tried=True)
        self._change(one, tried=True, at=naive(changed.at))
        return changed

    def sent(self, one: Queued, at: datetime) -> None:
        """Note that a platform has taken a grade.

        Raises:
            StoreFails: it cannot be written.
        """
        self._change(one, sent=naive(at))

    def _change(self, one: Queued, **values: object) -> None:
        with told_plainly(), writing(self._engine) as connection:
            connection.execute(SCORES.update().where(SCORES.c.row == one.row).values(values))

    def _last(self, connection: sql.Connection, column: Column) -> Queued | None:
        whose = {"learner": str(column.learner), "exercise": column.exercise, "address": column.address}
        wanted = SCORES.select().filter_by(room=self._room, **whose).order_by(SCORES.c.row.desc()).limit(1)
        row = connection.execute(wanted).first()
        return _queued(row) if row else None


def _queued(row: sql.Row[tuple[object, ...]]) -> Queued:
    column = Column(row.issuer, row.client, row.subject, UUID(row.learner), row.exercise, row.address)
    score = Score.model_validate_json(row.said)
    return Queued(row.row, column, score, row.at.replace(tzinfo=UTC), row.tried)
