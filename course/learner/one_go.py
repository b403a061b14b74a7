"""A learner's rows as one request of a class's server changes them: each is read once, and locked."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sql

from course.learner.answers import Answers
from course.learner.sql_reach import Together, read
from course.learner.sql_rows import parsed
from course.learner.sql_store import LOCKED_ROW, SqlStore
from course.learner.store import SetAside


class OneGo(SqlStore):
    """A store that reads what stands once in each transaction; see `Store` for what each method does.

    A save asks three times what stands: to open it, to see what others saved, and to write. The first who
    asks locks the row, so that it is the same all three times.

    Args:
        together: the database.
        learner: the learner's reference.
    """

    def __init__(self, together: Together, learner: UUID) -> None:
        super().__init__(together, learner)
        self._together, self._of = together, together.number
        self._known: dict[str, Answers | None] = {}

    def read(self, work: str) -> Answers | None:
        """The answers as they stand, and will until the transaction ends, if one runs; see `Store`."""
        if not self._together.runs:
            return super().read(work)
        held = self._held()
        if work not in held:
            row = read(
                self._together, lambda connection: connection.execute(LOCKED_ROW, self.key(work)).first()
            )
            held[work] = parsed(row, self._learner) if row else None
        return held[work]

    def _read_or_set_aside(
        self, connection: sql.Connection, work: str
    ) -> tuple[Answers | None, SetAside | None]:
        held, aside = self._held(), None
        if work not in held:
            held[work], aside = super()._read_or_set_aside(connection, work)
        return held[work], aside

    def _put(self, connection: sql.Connection, standing: Answers | None, answers: Answers) -> None:
        super()._put(connection, standing, answers)
        self._held()[answers.work] = answers

    def _held(self) -> dict[str, Answers | None]:
        if not self._together.runs:
            return {}
        if self._of != self._together.number:
            self._of, self._known = self._together.number, {}
        return self._known
