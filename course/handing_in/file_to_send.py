"""A class without an exchange: what was handed in here, as one file that the learner sends."""

from __future__ import annotations

from pathlib import Path

from course.base.atomic_write import write_whole
from course.handing_in.submission_folder import own_learner_id
from course.learner.answers import FILE_NAME
from course.learner.identity import learner_name
from course.marking.nbgrader.classroom import own_classroom

FOLDER = "to-send"


def name_to_send(exercise: str) -> str:
    """The file's name, by which `course collect` knows whose it is and what it answers.

    Args:
        exercise: the exercise's id.
    """
    return f"{own_learner_id()}_{exercise}.json"


def what_to_send(exercise: str) -> bytes | None:
    """The answers as they were handed in, with the name for the record.

    Args:
        exercise: the exercise's id.

    Returns:
        The file's content; nothing where nothing was handed in.
    """
    if not learner_name():
        return None
    try:
        return (own_classroom().submission(own_learner_id(), exercise) / FILE_NAME).read_bytes()
    except FileNotFoundError:
        return None


def put_to_send(exercise: str, home: Path) -> Path | None:
    """Put the file where the learner finds it.

    Args:
        exercise: the exercise's id.
        home: the learner's folder.

    Returns:
        The file; nothing where nothing was handed in.
    """
    content = what_to_send(exercise)
    if content is None:
        return None
    path = home / FOLDER / name_to_send(exercise)
    write_whole(path, content)
    return path
