"""What else we ask of nbgrader's gradebook: learners by name, and a submission as it was marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from course.marking.classroom import COURSE_ID, Classroom


@dataclass(frozen=True)
class Standing:
    """A learner's submission as it stands: times in UTC, marks by slot in points.

    `by_hand` holds the marks that a person gave; `awaits_person` says that some are to come.
    """

    name: str
    handed_in: datetime
    marked_at: datetime
    marks: dict[str, Decimal]
    by_hand: dict[str, Decimal]
    awaits_person: bool


def enrol(classroom: Classroom, learner: str, name: str) -> None:
    """Enter a learner, or correct their name.

    Args:
        classroom: whose gradebook.
        learner: the learner's id.
        name: as the learner states it.
    """
    from nbgrader.api import Gradebook

    first, _, last = name.strip().partition(" ")
    with Gradebook(classroom.gradebook, COURSE_ID) as gradebook:
        gradebook.update_or_create_student(learner, first_name=first, last_name=last.strip() or None)


def name_of(classroom: Classroom, learner: str) -> str:
    """A learner's name, or their id where the gradebook has none."""
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(classroom.gradebook, COURSE_ID) as gradebook:
        try:
            student = gradebook.find_student(learner)
        except MissingEntry:
            return learner
        return " ".join(part for part in (student.first_name, student.last_name) if part) or learner


def standing(classroom: Classroom, learner: str, exercise: str) -> Standing | None:
    """A learner's submission as it was marked.

    Args:
        classroom: whose gradebook.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        The marks as they stand, hand-given ones included; nothing where none were given.
    """
    from nbgrader.api import Gradebook, MissingEntry

    name = name_of(classroom, learner)
    with Gradebook(classroom.gradebook, COURSE_ID) as gradebook:
        try:
            submission = gradebook.find_submission(exercise, learner)
        except MissingEntry:
            return None
        if not _autograded(classroom, learner, exercise).is_file():
            return None
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        marks = {grade.name: _points(grade.score) for grade in grades}
        by_hand = {grade.name: _points(grade.score) for grade in grades if grade.manual_score is not None}
        awaits_person = any(grade.auto_score is None and grade.manual_score is None for grade in grades)
        marked_at = _marked_at(classroom, learner, exercise)
        handed_in = submission.timestamp.replace(tzinfo=UTC) if submission.timestamp else marked_at
        return Standing(name, handed_in, marked_at, marks, by_hand, awaits_person)


def _points(score: float) -> Decimal:
    return Decimal(str(score)).quantize(Decimal("0.01"))


def _marked_at(classroom: Classroom, learner: str, exercise: str) -> datetime:
    """When nbgrader last marked it: the gradebook itself does not say."""
    return datetime.fromtimestamp(int(_autograded(classroom, learner, exercise).stat().st_mtime), UTC)


def _autograded(classroom: Classroom, learner: str, exercise: str) -> Path:
    return classroom.work / "autograded" / learner / exercise / f"{exercise}.ipynb"
