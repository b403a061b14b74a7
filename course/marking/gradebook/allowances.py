"""What a learner is allowed beyond the others: more attempts, more time."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SAWarning

from course.marking.gradebook.database import NoGradebook, gradebook, until_free
from course.marking.gradebook.learner_ids import unfit
from course.marking.gradebook.tables import allowance, student
from course.marking.nbgrader.classroom import Classroom


class UnknownLearner(Exception):
    """The gradebook has no learner of this id, and nothing of theirs was handed in."""


def allow_attempts(classroom: Classroom, learner: str, exercise: str, extra: int, why: str) -> None:
    """Allow a learner attempts beyond the exercise's own; what was allowed before is replaced.

    Args:
        classroom: whose gradebook.
        learner: the learner's id.
        exercise: the exercise's id.
        extra: how many attempts more, in all; 0 takes them back.
        why: the reason, for the file.

    Raises:
        NoGradebook: there is none.
        UnknownLearner: nobody knows the learner.
    """
    engine = gradebook(classroom.gradebook)
    make_sure_of(classroom, learner)
    insert: Any = postgresql.insert if engine.dialect.name == "postgresql" else sqlite.insert
    row = {
        "extra_attempts": extra,
        "why": why,
        "granted_at": datetime.now(UTC).replace(tzinfo=None, microsecond=0),
    }
    granted = insert(allowance).values(exercise=exercise, learner=learner, **row)
    granted = granted.on_conflict_do_update(index_elements=("exercise", "learner"), set_=row)

    def write() -> None:
        with engine.begin() as connection:
            connection.execute(granted)

    until_free(write)


def allow_time(classroom: Classroom, learner: str, exercise: str, extra: timedelta) -> None:
    """Allow a learner more time, as nbgrader's own extension; what was allowed before is replaced.

    Args:
        classroom: whose gradebook.
        learner: the learner's id.
        exercise: the exercise's id.
        extra: how much longer, in all; nothing takes it back.

    Raises:
        NoGradebook: there is none, or it cannot be written.
        UnknownLearner: nobody knows the learner.
    """
    from nbgrader.api import Gradebook, InvalidEntry

    gradebook(classroom.gradebook)
    make_sure_of(classroom, learner)
    try:
        _extend(Gradebook(classroom.gradebook, classroom.content.course.id), learner, exercise, extra)
    except InvalidEntry as error:
        raise NoGradebook(f"The gradebook cannot be written: {error}") from error


def _extend(book: Any, learner: str, exercise: str, extra: timedelta) -> None:
    with warnings.catch_warnings(), book:
        warnings.simplefilter("ignore", SAWarning)  # nbgrader's about itself
        book.update_or_create_student(learner)
        book.update_or_create_submission(exercise, learner)
        book.grant_extension(exercise, learner, minutes=round(extra.total_seconds() / 60))


def make_sure_of(classroom: Classroom, learner: str) -> None:
    """Make sure that somebody of this id is in a class.

    Args:
        classroom: the class.
        learner: the learner's id.

    Raises:
        NoGradebook: there is none.
        UnknownLearner: nobody knows the learner.
    """
    with gradebook(classroom.gradebook).connect() as connection:
        known = connection.scalar(select(student.c.id).where(student.c.id == learner))
    if known is None and (unfit(learner) or not (classroom.work / "submitted" / learner).is_dir()):
        raise UnknownLearner(
            f"There is no learner {learner} in the gradebook, and nothing of theirs was handed in. "
            "Type the id as it stands on the roster, or enrol them first: course class enrol roster.csv"
        )
