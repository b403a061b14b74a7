"""The history of marks: each marking of each submission, with its key, its rule and its time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy import Row, select

from course.marking.gradebook.database import gradebook
from course.marking.gradebook.tables import marking
from course.marking.nbgrader.classroom import Classroom

# An assessor; the learner themself, with the keys on their own machine; or a rehearsal's invented people.
MarkedBy = Literal["", "assessor", "learner", "rehearsal"]


@dataclass(frozen=True)
class Marking:
    """One marking of one submission, or what a person or lateness did to it; its digests of files can change.

    Attributes:
        exercise: the exercise's id.
        learner: the learner's id.
        number: the how-manieth marking of this learner's work on the exercise, from 1.
        why: what made it necessary: handed in, handed in again, corrected key, marked again; or, with the
            machine's marks as they were, marks by hand, lateness.
        marked_at: when (UTC).
        handed_in: when the work was handed in (UTC).
        attempt: the how-manieth set of answers, from 1; 0 where none could ever be read.
        version: the version of the exercise that was marked.
        key_version: a digest of the key and of the exercise as it was marked.
        rule_version: the marking rule's version.
        work: a digest of all that was handed in, and of how late it was.
        answers: a digest of the answers file.
        marks: what the machine gave, by slot, in points.
        by_hand: what a person had given by then, by slot, in points.
        remarks: what the assessor was told.
        page: a digest of what the feedback page was last made from.
        penalty: what was taken off for lateness, in points.
        marked_by: who had it marked; empty where an earlier version of the course did not say.
        told: the SHA-256 of the feedback page; empty where none was written.
        kept: a digest of all the files that were written; empty where none were.
        answered: a digest of what was answered, however the file was written.
        reference: the learner's random reference in the answers.
    """

    exercise: str
    learner: str
    number: int
    why: str
    marked_at: datetime
    handed_in: datetime | None
    attempt: int
    version: str
    key_version: str
    rule_version: str
    work: str
    answers: str
    marks: Mapping[str, Decimal]
    by_hand: Mapping[str, Decimal]
    remarks: tuple[str, ...]
    page: str
    penalty: Decimal = Decimal("0.00")
    marked_by: MarkedBy = ""
    told: str = ""
    kept: str = ""
    answered: str = ""
    reference: str = ""

    @property
    def points(self) -> Decimal:
        """The sum of the marks as they stood, a person's in place of the machine's, less the penalty."""
        return sum({**self.marks, **self.by_hand}.values(), Decimal("0.00")) - self.penalty


def history(classroom: Classroom, exercise: str, learner: str) -> list[Marking]:
    """Every marking of a learner's work on an exercise, the first one first.

    Args:
        classroom: whose gradebook.
        exercise: the exercise's id.
        learner: the learner's id.

    Raises:
        NoGradebook: there is none.
    """
    wanted = (
        select(marking)
        .where(marking.c.exercise == exercise, marking.c.learner == learner)
        .order_by(marking.c.number)
    )
    with gradebook(classroom.gradebook).connect() as connection:
        return [as_marking(row) for row in connection.execute(wanted)]


def as_marking(row: Row[Any]) -> Marking:
    """A marking from its row in the gradebook."""
    return Marking(
        row.exercise,
        row.learner,
        row.number,
        row.why,
        row.marked_at.replace(tzinfo=UTC),
        row.handed_in and row.handed_in.replace(tzinfo=UTC),
        row.attempt,
        row.version,
        row.key_version,
        row.rule_version,
        row.work,
        row.answers,
        _points(row.marks),
        _points(row.by_hand),
        tuple(json.loads(row.remarks)),
        row.page,
        Decimal(row.penalty),
        row.marked_by,
        row.told,
        row.kept,
        row.answered,
        row.reference,
    )


def as_row(made: Marking) -> dict[str, Any]:
    """A marking as a new row of the gradebook."""
    return {
        **vars(made),
        "id": uuid4().hex,
        "marked_at": made.marked_at.replace(tzinfo=None),
        "handed_in": made.handed_in and made.handed_in.replace(tzinfo=None),
        "marks": _text(made.marks),
        "by_hand": _text(made.by_hand),
        "remarks": json.dumps(made.remarks, ensure_ascii=False),
        "penalty": str(made.penalty),
    }


def _points(text: str) -> dict[str, Decimal]:
    return {slot: Decimal(points) for slot, points in json.loads(text).items()}


def _text(points: Mapping[str, Decimal]) -> str:
    return json.dumps({slot: str(given) for slot, given in points.items()})
