"""Records that an earlier version of the course kept in the gradebook: the table `course_record`.

What was issued stays there as it was, too: nothing but an erasure changes the table.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql

from course.marking.gradebook.database import gradebook, has_gradebook
from course.marking.nbgrader.classroom import Classroom
from course.records.written import RecordUnreadable, from_json
from course.register.kept import Holder, Kept

_TABLE = sql.table(
    "course_record",
    *map(sql.column, ("exercise", "learner", "edition", "issued_at", "text", "certificate")),
)


def records_before(classroom: Classroom, holder: Holder) -> list[tuple[Kept, str]]:
    """Every record that was issued of a pass before there was a register; the last one held.

    A name that was corrected left its record's id as it was: of such a record the last text is given.

    Args:
        classroom: where the work was marked.
        holder: whose, of what.

    Returns:
        Each, with the SHA-256 of its certificate, the first one first.

    Raises:
        NoGradebook: the gradebook cannot be reached.
    """
    if not has_older(classroom):
        return []
    with gradebook(classroom.gradebook).connect() as connection:
        wanted = sql.select(_TABLE).where(
            _TABLE.c.exercise == holder.work, _TABLE.c.learner == holder.learner
        )
        rows = connection.execute(wanted.order_by(_TABLE.c.edition)).all()
    found = {id_: (row, id_) for row in rows if (id_ := _id_of(row))}
    *earlier, last = found.values() if found else [None]
    if last is None:
        return []
    return [
        *(_kept(one, holder, last[1], last[0]) for one in earlier if one),
        _kept(last, holder, None, None),
    ]


def has_older(classroom: Classroom) -> bool:
    """Whether the gradebook kept any record before there was a register.

    Raises:
        NoGradebook: the gradebook cannot be reached.
    """
    if not has_gradebook(classroom.gradebook):
        return False
    return sql.inspect(gradebook(classroom.gradebook)).has_table(_TABLE.name)


def records_before_of(classroom: Classroom, learner: str) -> int:
    """How many records of a learner the gradebook kept before there was a register.

    Raises:
        NoGradebook: the gradebook cannot be reached.
    """
    if not has_older(classroom):
        return 0
    with gradebook(classroom.gradebook).connect() as connection:
        counted = sql.select(sql.func.count()).select_from(_TABLE).where(_TABLE.c.learner == learner)
        return connection.scalar(counted) or 0


def forget_before(classroom: Classroom, learner: str) -> None:
    """Erase what the gradebook kept of a learner's records; for this alone the table is written to.

    Raises:
        NoGradebook: the gradebook cannot be reached.
    """
    if has_older(classroom):
        with gradebook(classroom.gradebook).begin() as connection:
            connection.execute(sql.delete(_TABLE).where(_TABLE.c.learner == learner))


def is_certificate(content: bytes, sha256: str) -> bool:
    """Whether a file is the certificate that was issued."""
    return hashlib.sha256(content).hexdigest() == sha256


def _id_of(row: sql.Row[Any]) -> str:
    try:
        return str(from_json(row.text).record_id)
    except RecordUnreadable:  # a spoilt row is no reason to leave anybody without a record
        return ""


def _kept(
    found: tuple[sql.Row[Any], str], holder: Holder, later: str | None, ended: sql.Row[Any] | None
) -> tuple[Kept, str]:
    row, id_ = found
    if later is None:
        return Kept(id_, holder, row.text), row.certificate
    moment = _moment(ended.issued_at) if ended is not None else ""
    kept = Kept(
        id_, holder, row.text, standing="superseded", why="another was issued", ended=moment,
        superseded_by=later,
    )  # fmt: skip
    return kept, row.certificate


def _moment(at: datetime | str) -> str:
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return f"{moment.replace(tzinfo=UTC):%Y-%m-%dT%H:%M:%SZ}"
