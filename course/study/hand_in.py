"""Hand work in: put it where nbgrader expects a submission, with the name for the record."""

from __future__ import annotations

import re
import shutil
import unicodedata
from datetime import datetime
from pathlib import Path
from uuid import UUID

from course.answers import FILE_NAME
from course.learner import kept_learner_id, learner_name, learner_reference
from course.marking.classroom import TIMESTAMP, Classroom
from course.whole import remove_folder


class NothingToHandIn(Exception):
    """The exercise was not opened yet, so there is nothing to hand in."""


def learner_id(name: str, reference: UUID) -> str:
    """The id under which nbgrader keeps a learner.

    Args:
        name: as the learner states it, in any script.
        reference: their random reference, which keeps two of the same name apart.

    Returns:
        Lower-case letters, digits and hyphens.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "learner"
    return f"{slug}-{reference.hex[:4]}"


def own_learner_id(name: str = "") -> str:
    """This learner's own id: the one of their first handing in, whatever their name has been since.

    Args:
        name: the name that is given now, where there was none before.
    """
    return kept_learner_id() or learner_id(learner_name() or name, learner_reference())


def hand_in(work: Path, classroom: Classroom, learner: str, exercise: str, moment: datetime) -> Path:
    """Hand in a learner's work on an exercise; what was handed in before is kept as an attempt.

    Args:
        work: the learner's folder of the exercise: the notebook, and the answers beside it.
        classroom: where to hand it in.
        learner: the learner's id.
        exercise: the exercise's id.
        moment: the time of handing in (UTC).

    Returns:
        The submission's folder.

    Raises:
        NothingToHandIn: there is no notebook of the exercise in the folder.
    """
    notebook = work / f"{exercise}.ipynb"
    if not notebook.is_file():
        raise NothingToHandIn(f"{exercise} was not opened yet. Open it, answer it, and then hand it in.")
    submission = classroom.submission(learner, exercise)
    arriving = submission.with_name(f".{exercise}.arriving")
    remove_folder(arriving)
    arriving.mkdir(parents=True)
    shutil.copy2(notebook, arriving)
    if (work / FILE_NAME).exists():
        shutil.copy2(work / FILE_NAME, arriving)
    (arriving / TIMESTAMP).write_text(f"{moment:%Y-%m-%d %H:%M:%S} UTC\n", encoding="utf-8")
    _keep_as_attempt(submission, classroom, learner, exercise)
    return arriving.rename(submission)


def _keep_as_attempt(submission: Path, classroom: Classroom, learner: str, exercise: str) -> None:
    """Move the last submission out of the way, with the feedback that was given on it."""
    if not submission.is_dir():
        return
    attempts = classroom.attempts(learner, exercise)
    attempts.mkdir(parents=True, exist_ok=True)
    attempt = attempts / str(classroom.attempts_before(learner, exercise) + 1)
    submission.rename(attempt)
    feedback = classroom.feedback(learner, exercise)
    if feedback.exists():
        feedback.rename(attempt / feedback.name)
