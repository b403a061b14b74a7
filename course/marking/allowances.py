"""What a learner is allowed beyond the others: more attempts, more time."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SAWarning

from course.marking.classroom import COURSE_ID, Classroom
from course.marking.database import gradebook, until_free
from course.marking.tables import allowance


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
    """
    engine = gradebook(classroom.gradebook)
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
            connection.execute(
                granted.on_conflict_do_update(index_elements=["exercise", "learner"], set_=row)
            )

    until_free(write)


def allow_time(classroom: Classroom, learner: str, exercise: str, extra: timedelta) -> None:
    """Allow a learner more time, as nbgrader's own extension; what was allowed before is replaced.

    Args:
        classroom: whose gradebook.
        learner: the learner's id.
        exercise: the exercise's id.
        extra: how much longer, in all; nothing takes it back.

    Raises:
        NoGradebook: there is none.
    """
    from nbgrader.api import Gradebook

    gradebook(classroom.gradebook)
    with warnings.catch_warnings(), Gradebook(classroom.gradebook, COURSE_ID) as book:
        warnings.simplefilter("ignore", SAWarning)  # nbgrader's about itself
        book.update_or_create_student(learner)
        book.update_or_create_submission(exercise, learner)
        book.grant_extension(exercise, learner, minutes=int(extra.total_seconds() // 60))
