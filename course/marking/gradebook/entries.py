"""What the gradebook holds of an exercise, and of each learner's submission of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, select

from course.base.clear_errors import Clear
from course.marking.gradebook.comments import comments_by_hand, marked_before
from course.marking.gradebook.history import MarkedBy, Marking, as_marking
from course.marking.gradebook.queries import allowances, last_markings, submissions, touched
from course.marking.gradebook.tables import (
    assignment,
    base_cell,
    notebook,
)

HUNDREDTH = Decimal("0.01")


class NotEntered(Clear):
    """The gradebook does not know the exercise, or knows it otherwise than the course does."""


@dataclass(frozen=True)
class Layout:
    """An exercise in the gradebook: ids, the time by which it is due (UTC), and its cells' ids by name.

    `graded` are read by the machine, `written` by a person unless they were left as they
    were, `tasks` by a person always; `solutions` can carry a comment.
    """

    exercise: str
    assignment: str
    notebook: str
    due: datetime | None
    graded: Mapping[str, str]
    written: Mapping[str, str]
    tasks: Mapping[str, str]
    solutions: Mapping[str, str]

    @property
    def names(self) -> dict[str, str]:
        """Every cell that carries points, by its id."""
        return {id_: name for name, id_ in {**self.graded, **self.written, **self.tasks}.items()}

    @property
    def commented(self) -> dict[str, str]:
        """Every cell that can carry a comment, by its id."""
        return self.names | {id_: name for name, id_ in self.solutions.items()}


@dataclass(frozen=True)
class Entry:
    """One learner's submission as the gradebook holds it; ids are None where nothing is entered.

    Attributes:
        learner: the learner's id.
        name: the learner's name, or their id where the gradebook has none.
        submission: nbgrader's id of the submission.
        notebook: nbgrader's id of its notebook.
        handed_in: when it was handed in (UTC).
        extension: extra time beyond the time by which it is due.
        penalty: what was taken off for lateness, in points.
        manual: what a person gave, by slot, in points.
        credit: extra credit by slot, in points.
        last: how it was last marked.
        extra_attempts: how many attempts it has beyond the exercise's own.
        comments: what a person wrote about it, by the name of the cell.
        marked_before: who had this learner's work marked before, where that stays so; else empty.
    """

    learner: str
    name: str
    submission: str | None = None
    notebook: str | None = None
    handed_in: datetime | None = None
    extension: timedelta = timedelta(0)
    penalty: Decimal = Decimal(0)
    manual: Mapping[str, Decimal] = field(default_factory=dict)
    credit: Mapping[str, Decimal] = field(default_factory=dict)
    last: Marking | None = None
    extra_attempts: int = 0
    comments: Mapping[str, str] = field(default_factory=dict)
    marked_before: MarkedBy = ""

    def by_hand(self, marks: Mapping[str, Decimal]) -> dict[str, Decimal]:
        """What each slot earns that a person touched, extra credit included.

        Args:
            marks: what the machine gave, by slot.
        """
        touched = {**{slot: marks[slot] for slot in self.credit if slot in marks}, **self.manual}
        return {slot: points + self.credit.get(slot, Decimal(0)) for slot, points in touched.items()}


def layout(connection: Connection, exercise: str) -> Layout:
    """Read how an exercise stands in the gradebook.

    Args:
        connection: to the gradebook.
        exercise: the exercise's id.

    Raises:
        NotEntered: it is not there, or has other notebooks than its own.
    """
    found = connection.execute(
        select(assignment.c.id, assignment.c.duedate, notebook.c.id.label("notebook"), notebook.c.name)
        .join(notebook, notebook.c.assignment_id == assignment.c.id)
        .where(assignment.c.name == exercise)
    ).all()
    if [row.name for row in found] != [exercise]:
        raise NotEntered(
            f"The gradebook has no {exercise} with one notebook of that name. Enter it with: course classroom"
        )
    rows = connection.execute(
        select(base_cell.c.id, base_cell.c.name, base_cell.c.type).where(
            base_cell.c.notebook_id == found[0].notebook
        )
    ).all()
    kinds = {
        kind: {row.name: row.id for row in rows if row.type == kind}
        for kind in ("GradeCell", "SolutionCell", "TaskCell")
    }
    solutions = kinds["SolutionCell"]
    return Layout(
        exercise,
        found[0].id,
        found[0].notebook,
        found[0].duedate and found[0].duedate.replace(tzinfo=UTC),
        graded={name: id_ for name, id_ in kinds["GradeCell"].items() if name not in solutions},
        written={name: id_ for name, id_ in kinds["GradeCell"].items() if name in solutions},
        tasks=kinds["TaskCell"],
        solutions=solutions,
    )


def entries(connection: Connection, known: Layout, learners: Sequence[str]) -> dict[str, Entry]:
    """Read what the gradebook holds of some learners' submissions.

    Args:
        connection: to the gradebook.
        known: the exercise.
        learners: their ids.

    Returns:
        An entry for each of them, an empty one for a learner of whom there is nothing.
    """
    found = {
        row.id: row for row in connection.execute(submissions(known.assignment, known.notebook, learners))
    }
    by_notebook = {row.notebook: row.id for row in found.values() if row.notebook}
    manual: dict[str, dict[str, Decimal]] = {}
    credit: dict[str, dict[str, Decimal]] = {}
    for row in connection.execute(touched(list(by_notebook))) if by_notebook else ():
        for into, points in ((manual, row.manual_score), (credit, row.extra_credit)):
            if points is not None:
                slots = into.setdefault(by_notebook[row.notebook_id], {})
                slots[known.names[row.cell_id]] = exactly(points)
    last = {
        row.learner: as_marking(row) for row in connection.execute(last_markings(known.exercise, learners))
    }
    extra = {
        row.learner: row.extra_attempts for row in connection.execute(allowances(known.exercise, learners))
    }
    comments = comments_by_hand(connection, known.commented, by_notebook)
    before = marked_before(connection, learners)
    return {
        learner: _entry(
            learner,
            found.get(learner),
            comments=comments.get(learner, {}),
            marked_before=before.get(learner, ""),
            manual=manual.get(learner, {}),
            credit=credit.get(learner, {}),
            last=last.get(learner),
            extra_attempts=extra.get(learner, 0),
        )
        for learner in learners
    }


def exactly(points: float) -> Decimal:
    """Points as nbgrader holds them, to two places."""
    return Decimal(str(points)).quantize(HUNDREDTH)


def _entry(learner: str, row: Row[Any] | None, **more: Any) -> Entry:
    if row is None:
        return Entry(learner, learner, **more)
    name = " ".join(part for part in (row.first_name, row.last_name) if part)
    return Entry(
        learner,
        name or learner,
        row.submission,
        row.notebook,
        row.timestamp and row.timestamp.replace(tzinfo=UTC),
        row.extension or timedelta(0),
        exactly(row.late_submission_penalty or 0),
        **more,
    )
