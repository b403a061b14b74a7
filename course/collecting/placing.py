"""What was sent, put where a learner's own handing in would put it; an earlier one is kept."""

from __future__ import annotations

import os
import re
from datetime import datetime

from course.base.atomic_write import replace_whole
from course.collecting.arrivals import Saved, saved_from
from course.handing_in import submission_folder
from course.learner.answers import FILE_NAME, AnswersDamaged, parse
from course.marking.cohort.submission_files import (
    MOST_NOTEBOOK_BYTES,
    NotOrdinary,
    read_ordinary,
    read_submitted,
)
from course.marking.nbgrader.classroom import Classroom

_BACK = re.compile(r"[^_/\\\x00-\x1f]{1,200}_\d{1,20}")
BACK = "feedback-goes-to.txt"
_MOST_OF_IT = 1000


def goes_back_to(classroom: Classroom, learner: str, exercise: str) -> str:
    """How the folder begins in which the platform that work came by takes feedback back; empty for none.

    Args:
        classroom: the class.
        learner: the learner's id.
        exercise: the exercise's id.
    """
    try:
        text = read_ordinary(classroom.submission(learner, exercise) / BACK, _MOST_OF_IT)
    except NotOrdinary:
        return ""
    back = (text or b"").decode("utf-8", "replace")
    return back if _BACK.fullmatch(back) else ""


def already_placed(
    classroom: Classroom, learner: str, exercise: str
) -> tuple[bool, tuple[Saved, bytes] | None]:
    """What a learner has handed in already.

    Args:
        classroom: where to look.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        Whether there is something; and the answers in it, with what they say of themselves, if they can be
        read.
    """
    if not os.path.lexists(classroom.submission(learner, exercise)):
        return False, None
    answers = read_submitted(classroom, learner, exercise).answers
    try:
        return True, (saved_from(answers, parse(answers)), answers) if answers else None
    except (AnswersDamaged, OverflowError):
        return True, None


def put_with(classroom: Classroom, learner: str, exercise: str, answers: bytes) -> None:
    """Put answers in the place of the same ones that were handed in, which keep their time stamp.

    Args:
        classroom: where they were handed in.
        learner: the learner's id.
        exercise: the exercise's id.
        answers: the answers file.

    Raises:
        NotOrdinary: the place is not what it should be; the message is a sentence's predicate.
        OSError: it cannot be written; what was there stands.
    """
    submission = classroom.submission(learner, exercise)
    if submission.parent.is_symlink() or submission.is_symlink():
        raise NotOrdinary("belongs to a learner whose folder of submissions is a link")
    replace_whole(submission / FILE_NAME, answers, 0o644)


def place(
    classroom: Classroom,
    learner: str,
    exercise: str,
    moment: datetime,
    parts: tuple[bytes, bytes | None, str],
) -> None:
    """Make a submission of what was sent.

    Args:
        classroom: where it is handed in.
        learner: the learner's id.
        exercise: the exercise's id.
        moment: when it was handed in (UTC).
        parts: the answers file; the notebook, and without one the released one is taken; and how the folder
            begins in which a platform takes feedback back, if it takes any.

    Raises:
        NotOrdinary: the place is not what it should be; the message is a sentence's predicate.
        OSError: it cannot be written; what was there before stands, or is kept as an attempt.
    """
    submission = classroom.submission(learner, exercise)
    if submission.parent.is_symlink():
        raise NotOrdinary("belongs to a learner whose folder of submissions is a link")
    answers, notebook, back = parts
    if notebook is None:
        released = classroom.release / exercise / f"{exercise}.ipynb"
        notebook = read_ordinary(released, MOST_NOTEBOOK_BYTES)
    files = {FILE_NAME: answers} if notebook is None else {f"{exercise}.ipynb": notebook, FILE_NAME: answers}
    if back:
        files[BACK] = back.encode()
    submission_folder.place(
        submission_folder.stage_files(files, classroom, learner, exercise, moment),
        classroom,
        learner,
        exercise,
    )
