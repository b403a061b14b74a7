"""Put work where nbgrader expects a submission, with the name for the record, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from course.base.atomic_write import make_folder, remove_folder, sync_folder, write_new
from course.handing_in.refusals import NothingToHandIn, NotWritten
from course.learner.answers import FILE_NAME, MOST_BYTES, Along, AnswersDamaged, parse
from course.learner.answers.digest import answers_nothing
from course.marking.nbgrader.classroom import TIMESTAMP, Classroom

_MODE = 0o644
NO_ANSWERS = (
    "Nothing was handed in: notes go along with answers, and nothing is answered yet. Answer something first."
)
NOTHING_ANSWERED = "Nothing is answered yet, so there is nothing to hand in. Answer something first."
TOO_LONG = (
    "Nothing was handed in: with what goes along the file is too long. "
    "Shorten your notes, or hand in without them."
)


def hand_in(
    work: Path, classroom: Classroom, learner: str, exercise: str, moment: datetime, name: str = ""
) -> Path:
    """Hand in a learner's work on an exercise; what was handed in before is kept as an attempt.

    Args:
        work: the learner's folder of the exercise: the notebook, and the answers beside it.
        classroom: where to hand it in.
        learner: the learner's id.
        exercise: the exercise's id.
        moment: the time of handing in (UTC).
        name: the name for the record, which goes with the answers.

    Returns:
        The submission's folder.

    Raises:
        NothingToHandIn: there is no notebook of the exercise in the folder.
        OSError: it cannot be written; what was handed in before stands.
    """
    return place(stage(work, classroom, learner, exercise, moment, name), classroom, learner, exercise)


def stage(  # what a submission is made of
    work: Path,
    classroom: Classroom,
    learner: str,
    exercise: str,
    moment: datetime,
    name: str,
    along: Along | None = None,
) -> Path:
    """Put together what is to be handed in, in a folder of its own that is named after the exercise.

    Args:
        work: the learner's folder of the exercise.
        classroom: where it is to be handed in.
        learner: the learner's id.
        exercise: the exercise's id.
        moment: the time of handing in (UTC).
        name: the name for the record, which goes with the answers.
        along: what the learner chose to send with them, if anything.

    Returns:
        The folder; the time stamp is written last.

    Raises:
        NothingToHandIn: there is no notebook of the exercise in the learner's folder.
        OSError: it cannot be written.
    """
    files = {f"{exercise}.ipynb": make_sure_of(work, exercise).read_bytes()}
    if along is not None and not (work / FILE_NAME).is_file():
        raise NothingToHandIn(NO_ANSWERS)
    with suppress(FileNotFoundError):
        files[FILE_NAME] = _sent((work / FILE_NAME).read_bytes(), name, along)
    return stage_files(files, classroom, learner, exercise, moment)


def stage_files(
    files: Mapping[str, bytes], classroom: Classroom, learner: str, exercise: str, moment: datetime
) -> Path:
    """Put files together as a submission, in a folder of its own that is named after the exercise.

    Args:
        files: their contents, by their names.
        classroom: where they are to be handed in.
        learner: the learner's id.
        exercise: the exercise's id.
        moment: the time of handing in (UTC).

    Returns:
        The folder; the time stamp is written last.

    Raises:
        OSError: it cannot be written.
    """
    arriving = _arriving(classroom, learner, exercise)
    remove_folder(arriving)
    make_folder(arriving)
    stamp = f"{moment.replace(tzinfo=None).isoformat(' ', 'seconds')} UTC\n"
    for name, content in {**files, TIMESTAMP: stamp.encode()}.items():
        write_new(arriving / name, content, _MODE)
    sync_folder(arriving)
    return arriving


def make_sure_of_an_answer(work: Path) -> None:
    """Make sure that anything at all is answered in a learner's folder of an exercise.

    Args:
        work: the folder.

    Raises:
        NothingToHandIn: nothing is.
    """
    with suppress(AnswersDamaged):  # what nobody can read may hold some
        if not (work / FILE_NAME).is_file() or answers_nothing(parse((work / FILE_NAME).read_bytes())):
            raise NothingToHandIn(NOTHING_ANSWERED)


def make_sure_of(work: Path, exercise: str) -> Path:
    """The notebook in a learner's folder of an exercise.

    Args:
        work: the folder.
        exercise: the exercise's id.

    Raises:
        NothingToHandIn: there is none.
    """
    notebook = work / f"{exercise}.ipynb"
    if not notebook.is_file():
        raise NothingToHandIn(f"{exercise} was not opened yet. Open it, answer it, and then hand it in.")
    return notebook


def place(arriving: Path, classroom: Classroom, learner: str, exercise: str) -> Path:
    """Put what was staged in the place of what was handed in before, which is kept as an attempt.

    Args:
        arriving: the folder that `stage` or `stage_files` gave.
        classroom: where it is handed in.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        The submission's folder.
    """
    submission = classroom.submission(learner, exercise)
    make_folder(submission.parent)
    _keep_as_attempt(submission, classroom, learner, exercise)
    placed = arriving.rename(submission)
    sync_folder(submission.parent)
    return placed


def finish(classroom: Classroom, learner: str, exercise: str) -> bool:
    """Finish a handing in that was stopped between its two steps.

    Args:
        classroom: where it was handed in.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        Whether there was one: the work before it was kept as an attempt, and nothing had its place.
    """
    arriving = _arriving(classroom, learner, exercise)
    attempts = _numbers(classroom.attempts(learner, exercise))
    if (
        classroom.submission(learner, exercise).exists()
        or not attempts
        or not (arriving / TIMESTAMP).is_file()
    ):
        return False
    feedback = classroom.feedback(learner, exercise)
    if feedback.exists():  # on the work before it
        feedback.replace(classroom.attempts(learner, exercise) / str(max(attempts)) / feedback.name)
    place(arriving, classroom, learner, exercise)
    return True


def _arriving(classroom: Classroom, learner: str, exercise: str) -> Path:
    # The exchange takes a folder that is named after the exercise.
    return classroom.work / "arriving" / learner / exercise


def _sent(text: bytes, name: str, along: Along | None) -> bytes:
    """Answers with the name for the record and what goes along; what cannot be read is handed in as it is.

    Raises:
        NothingToHandIn: something goes along, and nothing is answered.
        NotWritten: they would be longer than any file of answers may be.
    """
    try:
        answers = parse(text) if len(text) <= MOST_BYTES else None
    except AnswersDamaged:
        answers = None
    if answers is None or not (name or along or answers.along):
        return text
    if along is not None and answers_nothing(answers):
        raise NothingToHandIn(NO_ANSWERS)
    # What somebody sent along before, or elsewhere, is not sent again unless it is chosen again.
    made = answers.model_copy(update={"name": name or answers.name, "along": along})
    sent = f"{made.model_dump_json(indent=1)}\n".encode()
    if along is not None and len(sent) > MOST_BYTES:
        raise NotWritten(TOO_LONG)
    return sent


def _keep_as_attempt(submission: Path, classroom: Classroom, learner: str, exercise: str) -> None:
    """Move the last submission out of the way, with the feedback that was given on it."""
    if not os.path.lexists(submission):
        return
    attempts = classroom.attempts(learner, exercise)
    make_folder(attempts)
    attempt = attempts / str(max(_numbers(attempts), default=0) + 1)
    submission.rename(attempt)
    sync_folder(attempts)
    feedback = classroom.feedback(learner, exercise)
    if feedback.exists():
        feedback.rename(attempt / feedback.name)


def _numbers(attempts: Path) -> list[int]:
    """The numbers of the attempts that are kept; one of them may have been taken away."""
    names = (folder.name for folder in attempts.glob("*"))
    return [int(name) for name in names if name.isascii() and name.isdigit()]
