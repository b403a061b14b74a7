"""The work that counts, where other answers were handed in after everything was told."""

from __future__ import annotations

import hashlib

from course.learner.answers import FILE_NAME, MOST_BYTES
from course.marking.cohort.submission_files import (
    MOST_NOTEBOOK_BYTES,
    MOST_SECRET_BYTES,
    MOST_TIMESTAMP_BYTES,
    NotOrdinary,
    Submitted,
    read_ordinary,
)
from course.marking.gradebook.history import Marking
from course.marking.nbgrader.classroom import SECRET, TIMESTAMP, Classroom


def counting_attempt(classroom: Classroom, last: Marking) -> Submitted | None:
    """A submission as it was last marked, from what marking kept of it.

    Args:
        classroom: where it was marked.
        last: how it was.

    Returns:
        Its files; nothing where they are no longer kept.
    """
    folder = classroom.autograded(last.learner, last.exercise)
    try:
        answers = read_ordinary(folder / FILE_NAME, MOST_BYTES)
        notebook = read_ordinary(folder / f"{last.exercise}.ipynb", MOST_NOTEBOOK_BYTES)
        timestamp = read_ordinary(folder / TIMESTAMP, MOST_TIMESTAMP_BYTES)
        secret = read_ordinary(folder / SECRET, MOST_SECRET_BYTES)
    except NotOrdinary:
        return None
    if answers is None or hashlib.sha256(answers).hexdigest() != last.answers:
        return None
    return Submitted(answers, notebook, timestamp, last.handed_in, last.work, secret=secret)
