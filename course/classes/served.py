"""A class that a server serves: where its database is, its own number, and the key that signs its links."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from course.base.atomic_write import make_folder, write_whole
from course.base.clear_errors import Clear
from course.base.locks import locked
from course.base.sqlite_address import sqlite_address
from course.classes.settings import ClassSettings
from course.marking.nbgrader.classroom import Classroom

VARIABLE = "COURSE_ANSWERS"
_FILE, _DATABASE = "serve.json", "answers.db"
_OWN = 0o600
_LONGEST_WAIT = 30  # seconds, for another command


class NotServed(Clear):
    """A class cannot be served as it is; the message says why, and what mends it."""


@dataclass(frozen=True)
class Served:
    """What tells a class from others, and signs its links.

    Attributes:
        room: the class's own number.
        key: what its links are signed with: whoever has it can make one for anybody.
    """

    room: UUID
    key: str


def served(classroom: Classroom) -> Served:
    """A class's number and key, made when they are first asked for.

    Args:
        classroom: the class.

    Raises:
        NotServed: the file with them cannot be read.
        OSError: it cannot be written.
    """
    path = classroom.work / _FILE
    make_folder(classroom.work)
    with locked(path.with_suffix(".lock"), _LONGEST_WAIT):
        if not path.exists():
            made = {"room": str(uuid4()), "key": secrets.token_urlsafe(32)}
            write_whole(path, json.dumps(made).encode(), _OWN)
        return _read(path)


def is_served(classroom: Classroom) -> bool:
    """Whether a class has a server of its own: links were made, or it was begun.

    Args:
        classroom: the class.
    """
    return (classroom.work / _FILE).exists()


def database_of(classroom: Classroom, settings: ClassSettings) -> str:
    """The address of the database in which a class's answers are.

    Args:
        classroom: the class.
        settings: what they say; `COURSE_ANSWERS` says otherwise, if it is set.
    """
    return os.environ.get(VARIABLE) or settings.answers or sqlite_address(classroom.work / _DATABASE)


def _read(path: Path) -> Served:
    try:
        kept = json.loads(path.read_bytes())
        return Served(UUID(kept["room"]), str(kept["key"]))
    except (ValueError, KeyError, TypeError):
        raise NotServed(
            f"{path} is not as it should be. Mend: put back a copy of it; without it every link that was "
            "sent, and whose answers are whose, is lost."
        ) from None
