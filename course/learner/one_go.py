"""A learner's rows as one request of a class's server changes them: each is read once."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sql

from course.learner.answers import Answers
from course.learner.sql_reach import read
from course.learner.sql_rows import parsed
from course.learner.sql_store import LOCKED_ROW, ROW, SqlStore
from course.learner.sql_together import Together
from course.learner.store import Opened, SetAside


class OneGo(SqlStore):
    """A store that reads what stands once in each transaction; see `Store` for what each method does.

    A save asks three times what stands: to open it, to see what others saved, and to write. It is read once.
    Where a transaction runs, that locks the row. Where none does yet, whoever saves meanwhile is noticed as
    the row is written, for it is no longer as it was read; and all is done again.

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
            wanted = ROW if self._together.waits else LOCKED_ROW
            row = read(
                self._together,
                lambda connection: connection.execute(wanted, self.key(work)).first(),
                beside=True,
            )
            held[work] = parsed(row, self._learner) if row else None
        return held[work]

    def save(self, answers: Answers) -> Opened:
        """Save answers that build on the newest revision; see `Store`."""
        held = self._held()
        # What cannot be read is not held: it is set aside, which needs a transaction.
        if not (self._together.waits and answers.work in held):
            return super().save(answers)
        self._make_sure_of(answers)
        saved = self._next(held[answers.work], answers)
        self._together.later(self._change(held[answers.work], saved))
        held[answers.work] = saved
        return Opened(saved)

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
