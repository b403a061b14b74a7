"""Write marks into the gradebook: the rows that nbgrader's autograder would write, many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError

from course.marking.gradebook.entries import Layout
from course.marking.gradebook.history import as_row
from course.marking.gradebook.tables import (
    comment,
    grade,
    marking,
    student,
    submitted_assignment,
    submitted_notebook,
)
from course.marking.gradebook.verdicts import Renewal, Verdict

Rows = list[dict[str, Any]]

ONE_CELL = ("cell_id", "notebook_id")


def write(connection: Connection, known: Layout, verdicts: Sequence[Verdict]) -> None:
    """Write marks, in the caller's transaction.

    Points and comments that a person gave are left as they are, and a slot that has
    them is flagged for a look, as nbgrader flags it.

    Args:
        connection: to the gradebook, in a transaction.
        known: the exercise.
        verdicts: what to write.

    Raises:
        IntegrityError: somebody else has marked or entered one of them in the meantime.
        OperationalError: a submission was taken out in the meantime, or the database is busy.
    """
    # First, so that of two who mark the same work the later one stops here.
    _run(connection, marking.insert(), [as_row(verdict.marking) for verdict in verdicts])
    insert = _insert(connection)
    students = [{"id": verdict.entry.learner} for verdict in verdicts]
    _run(connection, insert(student).on_conflict_do_nothing(), students)
    notebooks = _submissions(connection, known, verdicts)
    _grades(connection, known, verdicts, notebooks)
    _comments(connection, known, verdicts, notebooks)


def renew(connection: Connection, known: Layout, renewals: Sequence[Renewal]) -> None:
    """Note that pages were written anew, and what lateness now costs.

    Args:
        connection: to the gradebook, in a transaction.
        known: the exercise.
        renewals: what was written anew.

    Raises:
        IntegrityError: somebody else has marked one of them in the meantime.
        OperationalError: a submission was taken out in the meantime, or the database is busy.
    """
    renewed, made_from = [], []
    for renewal in renewals:
        one, last = renewal.marking, renewal.entry.last
        if last and one.number == last.number:
            pages = {"made_from": one.page, "now_told": one.told, "now_kept": one.kept}
            made_from.append({"who": one.learner, "at": one.number, **pages})
        else:
            renewed.append(as_row(one))
    this_one = (
        marking.c.exercise == known.exercise,
        marking.c.learner == bindparam("who"),
        marking.c.number == bindparam("at"),
    )
    _run(connection, marking.insert(), renewed)
    made: dict[str, Any] = {
        "page": bindparam("made_from"),
        "told": bindparam("now_told"),
        "kept": bindparam("now_kept"),
    }
    anew = update(marking).where(*this_one).values(**made)
    _run(connection, anew, made_from)
    taken = [{"which": renewal.entry.notebook, "taken": renewal.penalty} for renewal in renewals]
    _run(connection, _penalties(), taken)


def _submissions(connection: Connection, known: Layout, verdicts: Sequence[Verdict]) -> dict[str, str]:
    """Enter or renew submissions and their notebooks; give the notebooks' ids by learner."""
    new_ones, renewed, new_notebooks, kept = [], [], [], []
    notebooks: dict[str, str] = {}
    for verdict in verdicts:
        entry, moment = verdict.entry, verdict.marking.handed_in
        submission = entry.submission or uuid4().hex
        notebooks[entry.learner] = entry.notebook or uuid4().hex
        if entry.submission is None:
            new_ones.append(
                {
                    "id": submission,
                    "assignment_id": known.assignment,
                    "student_id": entry.learner,
                    "timestamp": moment and moment.replace(tzinfo=None),
                }
            )
        elif moment:
            renewed.append({"which": submission, "moment": moment.replace(tzinfo=None)})
        if entry.notebook is None:
            new_notebooks.append(
                {
                    "id": notebooks[entry.learner],
                    "assignment_id": submission,
                    "notebook_id": known.notebook,
                    "flagged": False,
                    "late_submission_penalty": verdict.penalty,
                }
            )
        else:
            kept.append({"which": entry.notebook, "taken": verdict.penalty})
    submission_is = submitted_assignment.c.id == bindparam("which")
    _run(connection, submitted_assignment.insert(), new_ones)
    _run(
        connection,
        update(submitted_assignment).where(submission_is).values(timestamp=bindparam("moment")),
        renewed,
    )
    _run(connection, submitted_notebook.insert(), new_notebooks)
    _run(connection, _penalties(), kept)
    return notebooks


def _grades(
    connection: Connection, known: Layout, verdicts: Sequence[Verdict], notebooks: Mapping[str, str]
) -> None:
    scored = _insert(connection)(grade)
    flagged = or_(grade.c.manual_score.is_not(None), scored.excluded.auto_score.is_(None))
    changes = {"auto_score": scored.excluded.auto_score, "needs_manual_grade": flagged}
    scores = [
        {
            "id": uuid4().hex,
            "notebook_id": notebooks[verdict.entry.learner],
            "cell_id": cell,
            "auto_score": points,
            "needs_manual_grade": points is None,
        }
        for verdict in verdicts
        for cell, points in verdict.scores.items()
    ]
    _run(
        connection,
        scored.on_conflict_do_update(index_elements=["cell_id", "notebook_id"], set_=changes),
        scores,
    )
    # A task's row is made once and then left to the person: nbgrader never touches it again.
    tasks = [
        {
            "id": uuid4().hex,
            "notebook_id": notebooks[verdict.entry.learner],
            "cell_id": cell,
            "needs_manual_grade": True,
        }
        for verdict in verdicts
        for cell in known.tasks.values()
    ]
    _run(connection, _insert(connection)(grade).on_conflict_do_nothing(), tasks)


def _comments(
    connection: Connection, known: Layout, verdicts: Sequence[Verdict], notebooks: Mapping[str, str]
) -> None:
    said = _insert(connection)(comment)
    changes = {"auto_comment": said.excluded.auto_comment}
    first = next(iter(known.names))
    comments, settled = [], []
    for verdict in verdicts:
        notebook = notebooks[verdict.entry.learner]
        texts = {**verdict.comments, first: verdict.refusal} if verdict.refusal else verdict.comments
        comments += [
            {"id": uuid4().hex, "notebook_id": notebook, "cell_id": cell, "auto_comment": text}
            for cell, text in texts.items()
        ]
        if verdict.entry.last and first not in texts:
            settled.append({"which": notebook})
    _run(
        connection,
        said.on_conflict_do_update(index_elements=["cell_id", "notebook_id"], set_=changes),
        comments,
    )
    earlier_refusal = (
        comment.c.notebook_id == bindparam("which"),
        comment.c.cell_id == first,
        comment.c.manual_comment.is_(None),
    )
    _run(connection, delete(comment).where(*earlier_refusal), settled)


def _penalties() -> Any:
    return (
        update(submitted_notebook)
        .where(submitted_notebook.c.id == bindparam("which"))
        .values(late_submission_penalty=bindparam("taken"))
    )


def _run(connection: Connection, statement: Any, rows: Rows) -> None:
    """Do it for every row; a row that is no longer there to be changed calls for another try."""
    if not rows:
        return
    done = connection.execute(statement, rows)
    if statement.is_update and done.rowcount not in {len(rows), -1}:
        raise OperationalError("a submission was removed while it was marked", None, ValueError("removed"))


def _insert(connection: Connection) -> Any:
    return postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
