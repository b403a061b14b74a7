"""How a class stands in the gradebook, in few queries: whose work is marked, and who waits for a person."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, select

from course.marking.gradebook.database import gradebook, has_gradebook
from course.marking.gradebook.entries import NotEntered, layout
from course.marking.gradebook.tables import grade, marking, submitted_assignment, submitted_notebook
from course.marking.nbgrader.classroom import Classroom


@dataclass(frozen=True)
class Marked:
    """How one learner's work is marked.

    Attributes:
        answers: the digest of the answers that were marked last; empty where the history has none.
        awaits_person: whether a person has still to mark some of it.
    """

    answers: str = ""
    awaits_person: bool = False


def how_marked(classroom: Classroom, exercise: str) -> dict[str, Marked]:
    """How everybody's work on an exercise is marked.

    Args:
        classroom: whose gradebook.
        exercise: the exercise's id.

    Returns:
        An entry for each learner of whom the gradebook has a submission; nobody, where it has none yet.

    Raises:
        NoGradebook: it cannot be reached.
    """
    if not has_gradebook(classroom.gradebook):
        return {}
    submission, notes = submitted_assignment.c, submitted_notebook.c
    nobody_did = and_(grade.c.auto_score.is_(None), grade.c.manual_score.is_(None))
    with gradebook(classroom.gradebook).connect() as connection:
        try:
            known = layout(connection, exercise)
        except NotEntered:
            return {}
        entered = (
            select(submission.student_id, notes.id)
            .join(submitted_notebook, notes.assignment_id == submission.id)
            .where(submission.assignment_id == known.assignment, notes.notebook_id == known.notebook)
        )
        waiting = set(connection.scalars(select(grade.c.notebook_id).where(nobody_did).distinct()))
        awaits = {row.student_id: row.id in waiting for row in connection.execute(entered)}
        # In order, so that of each learner the last one stays: faster than any query for it.
        markings = (
            select(marking.c.learner, marking.c.answers)
            .where(marking.c.exercise == exercise)
            .order_by(marking.c.number)
        )
        answers = {row.learner: row.answers for row in connection.execute(markings)}
    return {learner: Marked(answers.get(learner, ""), waiting) for learner, waiting in awaits.items()}
