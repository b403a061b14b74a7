"""What the gradebook holds of each record that was issued: its text, and its certificate's digest.

A record's code, id, times and digests come from here, never from a file that anybody can write.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from course.marking.gradebook.database import gradebook, has_gradebook, until_free
from course.marking.gradebook.tables import record as issued_records
from course.marking.nbgrader.classroom import Classroom
from course.records.certificate import certificate_pdf
from course.records.statement import Statement
from course.records.written import RecordUnreadable, from_json, to_json


@dataclass(frozen=True)
class Issued:
    """A record as it was issued.

    Attributes:
        record: the record.
        certificate: the SHA-256 of its certificate.
        edition: the how-manieth text for this learner and exercise, from 1.
        pdf: the certificate, where it was set just now.
    """

    record: Statement
    certificate: str
    edition: int
    pdf: bytes | None = None

    @property
    def text(self) -> str:
        """All that `record.json` holds."""
        return to_json(self.record)


def issued(classroom: Classroom, learner: str, exercise: str) -> Issued | None:
    """The record that was issued last, if one was.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise: the exercise's id.

    Raises:
        NoGradebook: the gradebook cannot be reached.
    """
    if not has_gradebook(classroom.gradebook):
        return None
    with gradebook(classroom.gradebook).connect() as connection:
        return _newest(connection, learner, exercise)[1]


def issue(classroom: Classroom, learner: str, exercise: str, draft: Statement) -> Issued:
    """Issue a record, or give the one that was issued for the same pass.

    A record is frozen when it is issued. Only the name on it is corrected, and then it keeps its
    code: of one pass there are never two records that hold.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise: the exercise's id.
        draft: what a record would say that were issued now.

    Returns:
        The record that stands.

    Raises:
        CertificateNotMade: its certificate cannot be set; nothing was issued.
        GradebookBusy: the gradebook cannot be written.
    """
    engine = gradebook(classroom.gradebook)

    def attempt() -> Issued:
        with engine.connect() as connection:
            edition, before = _newest(connection, learner, exercise)
        record = draft if before is None else _standing(before.record, draft)
        if before is not None and record == before.record:
            return before
        pdf = certificate_pdf(record)
        made = Issued(record, digest(pdf), edition + 1, pdf)
        with engine.begin() as connection:
            connection.execute(issued_records.insert().values(_row(made, learner, exercise)))
        return made

    return until_free(attempt)


def renew_certificate(classroom: Classroom, learner: str, exercise: str, made: bytes) -> None:
    """Note that a record's certificate was set anew: another edition of its fonts gives other bytes.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise: the exercise's id.
        made: the certificate.
    """
    engine = gradebook(classroom.gradebook)

    def attempt() -> None:
        with engine.begin() as connection:
            edition, _ = _newest(connection, learner, exercise)
            newest = (
                issued_records.c.exercise == exercise,
                issued_records.c.learner == learner,
                issued_records.c.edition == edition,
            )
            connection.execute(issued_records.update().where(*newest).values(certificate=digest(made)))

    until_free(attempt)


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content."""
    return hashlib.sha256(content).hexdigest()


def _newest(connection: Connection, learner: str, exercise: str) -> tuple[int, Issued | None]:
    """The newest edition's number, and what it holds, if that can be read."""
    wanted = (
        select(issued_records)
        .where(issued_records.c.exercise == exercise, issued_records.c.learner == learner)
        .order_by(issued_records.c.edition.desc())
        .limit(1)
    )
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return 0, None
    try:
        return row.edition, Issued(from_json(row.text), row.certificate, row.edition)
    except RecordUnreadable:  # a spoilt row is no reason to leave anybody without a record
        return row.edition, None


def _row(made: Issued, learner: str, exercise: str) -> dict[str, Any]:
    return {
        "id": uuid4().hex,
        "exercise": exercise,
        "learner": learner,
        "edition": made.edition,
        "issued_at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
        "text": made.text,
        "certificate": made.certificate,
    }


def _standing(before: Statement, draft: Statement) -> Statement:
    """The record that stands: the earlier one, with the name as it is now, or one of another pass."""
    if _pass(before) != _pass(draft):
        return draft
    if before.learner == draft.learner:
        return before
    return before.model_copy(update={"learner": draft.learner, "evidence": draft.evidence})


def _pass(record: Statement) -> tuple[Any, ...]:
    """What makes one pass another than any other: the answers, and what they earned from whom."""
    assessment = record.assessment.model_dump(exclude={"marked_at"}) if record.assessment else None
    answers = record.evidence[0] if record.evidence else None
    return assessment, answers, record.learner.reference, record.status
