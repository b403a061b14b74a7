"""What is asked of the gradebook's database about learners' submissions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from course.marking.gradebook.tables import (
    allowance,
    grade,
    marking,
    student,
    submitted_assignment,
    submitted_notebook,
)


def submissions(assignment: str, notebook: str, learners: Sequence[str]) -> Select[Any]:
    """The learners, each with the submission and its notebook where there is one."""
    submission, notes = submitted_assignment.c, submitted_notebook.c
    return (
        select(
            student.c.id,
            student.c.first_name,
            student.c.last_name,
            submission.id.label("submission"),
            submission.timestamp,
            submission.extension,
            notes.id.label("notebook"),
            notes.late_submission_penalty,
        )
        .join(
            submitted_assignment,
            and_(submission.student_id == student.c.id, submission.assignment_id == assignment),
            isouter=True,
        )
        .join(
            submitted_notebook,
            and_(notes.assignment_id == submission.id, notes.notebook_id == notebook),
            isouter=True,
        )
        .where(student.c.id.in_(learners))
    )


def touched(notebooks: Sequence[str]) -> Select[Any]:
    """The grades of notebooks to which a person has given points."""
    by_hand = or_(grade.c.manual_score.is_not(None), grade.c.extra_credit.is_not(None))
    return select(grade).where(grade.c.notebook_id.in_(notebooks), by_hand)


def last_markings(exercise: str, learners: Sequence[str]) -> Select[Any]:
    """The last marking of each learner."""
    later = marking.alias()
    newest = (
        select(func.max(later.c.number))
        .where(later.c.exercise == marking.c.exercise, later.c.learner == marking.c.learner)
        .scalar_subquery()
    )
    return select(marking).where(
        marking.c.exercise == exercise, marking.c.learner.in_(learners), marking.c.number == newest
    )


def allowances(exercise: str, learners: Sequence[str]) -> Select[Any]:
    """What learners were allowed beyond the rule."""
    return select(allowance).where(allowance.c.exercise == exercise, allowance.c.learner.in_(learners))
