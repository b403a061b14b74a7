"""A class without an exchange: what was handed in here, as one file that the learner sends."""

from __future__ import annotations

from pathlib import Path

from course.base.atomic_write import write_whole
from course.handing_in.participant import Participant
from course.learner.answers import FILE_NAME

FOLDER = "to-send"


def name_to_send(who: Participant, exercise: str) -> str:
    """The file's name, by which `course collect` knows whose it is and what it answers.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.
    """
    return f"{who.learner.id}_{exercise}.json"


def what_to_send(who: Participant, exercise: str) -> bytes | None:
    """The answers as they were handed in, with the name for the record.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.

    Returns:
        The file's content; nothing where nothing was handed in.
    """
    if not who.learner.name:
        return None
    try:
        return (who.classroom.submission(who.learner.id, exercise) / FILE_NAME).read_bytes()
    except FileNotFoundError:
        return None


def put_to_send(who: Participant, exercise: str) -> Path | None:
    """Put the file where the learner finds it.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.

    Returns:
        The file; nothing where nothing was handed in.
    """
    content = what_to_send(who, exercise)
    if content is None:
        return None
    path = who.learner.home / FOLDER / name_to_send(who, exercise)
    write_whole(path, content)
    return path
