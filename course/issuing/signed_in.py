"""How a learner was signed in when they handed in on the class's own server: noted as it is collected.

It stands beside what was handed in, never in it: a file that a learner sends may say anything.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from course.base.atomic_write import make_folder, remove, write_whole
from course.issuing.issue import digest
from course.learner.answers import FILE_NAME
from course.learner.signed_in import SignedIn
from course.marking.nbgrader.classroom import Classroom

FOLDER = "signed-in"
_OWN = 0o600


def note_signed_in(
    classroom: Classroom, learner: str, exercise: str, answers: bytes, how: SignedIn | None
) -> None:
    """Note how a learner was signed in who handed these answers in, in the place of an earlier handing in.

    Args:
        classroom: the class.
        learner: the learner's id.
        exercise: the exercise's id.
        answers: the answers file, as it was handed in.
        how: nothing where that is not known.

    Raises:
        OSError: it cannot be written.
    """
    path = _path(classroom, learner, exercise)
    if how is None:
        remove(path)
        return
    make_folder(path.parent)
    write_whole(path, json.dumps({"answers": digest(answers), "how": how.model_dump()}).encode(), _OWN)


def signed_in(classroom: Classroom, learner: str, exercise: str) -> SignedIn | None:
    """How a learner was signed in who handed in the answers that were marked.

    Args:
        classroom: the class.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        Nothing where it is not known, or not of these answers: a record says less then, and never more.
    """
    try:
        noted = json.loads(_path(classroom, learner, exercise).read_bytes())
        marked = digest((classroom.autograded(learner, exercise) / FILE_NAME).read_bytes())
        return SignedIn.model_validate(noted["how"]) if noted["answers"] == marked else None
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        return None


def _path(classroom: Classroom, learner: str, exercise: str) -> Path:
    return classroom.work / FOLDER / learner / f"{exercise}.json"
