"""Put a submission where nbgrader expects it, whole or not at all; an earlier one is kept."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from course.base.atomic_write import make_folder, remove_folder, sync_folder, write_new
from course.collecting.arrivals import Saved, saved_from
from course.learner.answers import FILE_NAME, AnswersDamaged, parse
from course.marking.cohort.submission_files import (
    MOST_NOTEBOOK_BYTES,
    NotOrdinary,
    read_ordinary,
    read_submitted,
)
from course.marking.nbgrader.classroom import TIMESTAMP, Classroom

_MODE = 0o644


def already_placed(classroom: Classroom, learner: str, exercise: str) -> tuple[bool, Saved | None]:
    """What a learner has handed in already.

    Args:
        classroom: where to look.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        Whether there is something, and the answers in it, if they can be read.
    """
    if not os.path.lexists(classroom.submission(learner, exercise)):
        return False, None
    answers = read_submitted(classroom, learner, exercise).answers
    try:
        return True, saved_from(answers, parse(answers)) if answers else None
    except (AnswersDamaged, OverflowError):
        return True, None


def place(
    classroom: Classroom, learner: str, exercise: str, moment: datetime, parts: tuple[bytes, bytes | None]
) -> None:
    """Make a submission of what was sent.

    Args:
        classroom: where it is handed in.
        learner: the learner's id.
        exercise: the exercise's id.
        moment: when it was handed in (UTC).
        parts: the answers file, and the notebook; without one the released one is taken.

    Raises:
        NotOrdinary: the place is not what it should be; the message is a sentence's predicate.
        OSError: it cannot be written; what was there before stands, or is kept as an attempt.
    """
    submission = classroom.submission(learner, exercise)
    if submission.parent.is_symlink():
        raise NotOrdinary("belongs to a learner whose folder of submissions is a link")
    answers, notebook = parts
    if notebook is None:
        released = classroom.release / exercise / f"{exercise}.ipynb"
        notebook = read_ordinary(released, MOST_NOTEBOOK_BYTES)
    arriving = submission.with_name(f".{exercise}.arriving")
    remove_folder(arriving)
    make_folder(arriving)
    if notebook is not None:
        write_new(arriving / f"{exercise}.ipynb", notebook, _MODE)
    write_new(arriving / FILE_NAME, answers, _MODE)
    stamp = f"{moment.replace(tzinfo=None).isoformat(' ', 'seconds')} UTC\n"
    write_new(arriving / TIMESTAMP, stamp.encode(), _MODE)
    sync_folder(arriving)
    if os.path.lexists(submission):
        _keep(submission, classroom.attempts(learner, exercise))
    arriving.rename(submission)
    sync_folder(submission.parent)


def _keep(submission: Path, attempts: Path) -> None:
    make_folder(attempts)
    number = sum(1 for _ in attempts.iterdir()) + 1
    while os.path.lexists(attempts / str(number)):
        number += 1
    submission.rename(attempts / str(number))
    sync_folder(attempts)
