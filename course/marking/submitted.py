"""What lies in a submission's folder, read as bytes, with bounds; nothing in it is believed yet."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from course.answers import FILE_NAME, MOST_BYTES
from course.marking.classroom import LARGEST_SUBMITTED_FILE_KB, SECRET, TIMESTAMP, Classroom

MOST_NOTEBOOK_BYTES = LARGEST_SUBMITTED_FILE_KB * 1000
MOST_TIMESTAMP_BYTES = 100
MOST_SECRET_BYTES = 1000
LONGEST_ID = 128

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)(?:\s+(\S{1,64}))?")
# Never follow a link, nor wait for a pipe that nobody writes to.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")


class NotOrdinary(Exception):
    """A file or folder is not an ordinary one, or too large; the message is a sentence's predicate."""


@dataclass(frozen=True)
class Submitted:
    """A submission's files; None stands for a file that is not there, or was refused with a remark.

    Attributes:
        answers: the answers file.
        notebook: the exercise's notebook.
        timestamp: the file that says when it was handed in.
        handed_in: what that file says (UTC).
        remarks: what the assessor should know.
        refused: whether the answers may not be looked at.
        secret: what nbgrader's exchange releases the feedback by.
    """

    answers: bytes | None
    notebook: bytes | None
    timestamp: bytes | None
    handed_in: datetime | None
    remarks: tuple[str, ...]
    refused: bool = False
    secret: bytes | None = None

    @property
    def work(self) -> str:
        """A digest of all that was handed in."""
        whole = hashlib.sha256()
        for part in (self.answers, self.notebook, self.timestamp, self.secret):
            whole.update(b"-" if part is None else b"+" + hashlib.sha256(part).digest())
        return whole.hexdigest()


def who_handed_in(classroom: Classroom, exercise: str) -> list[str]:
    """The ids of the learners who handed an exercise in, in order.

    Args:
        classroom: where to look.
        exercise: the exercise's id.
    """
    submitted = classroom.work / "submitted"
    with os.scandir(submitted) as folders:
        return sorted(folder.name for folder in folders if os.path.lexists(f"{folder.path}/{exercise}"))


def unfit(learner: str) -> str | None:
    """Why no gradebook can hold a learner's id; nothing if it can.

    Args:
        learner: the name of a folder in `submitted/`.
    """
    if len(learner) > LONGEST_ID:
        return f"Its name is longer than the {LONGEST_ID} characters of a learner's id, so it was not marked."
    if not learner.isprintable():
        return "Its name holds characters that cannot be printed, so it was not marked."
    return None


def read_submitted(classroom: Classroom, learner: str, exercise: str) -> Submitted:
    """Read a submission, as far as there is one.

    Args:
        classroom: where it was handed in.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        Its files; no other is opened, and no link is followed.
    """
    folder = classroom.submission(learner, exercise)
    if not (_is_folder(folder.parent) and _is_folder(folder)):
        remark = "What was handed in is not an ordinary folder, so nothing was marked."
        return Submitted(None, None, None, None, (remark,), refused=True)
    remarks: list[str] = []
    answers = _tried(folder / FILE_NAME, MOST_BYTES, "nothing was marked", remarks)
    refused = bool(remarks)
    notebook = _tried(folder / f"{exercise}.ipynb", MOST_NOTEBOOK_BYTES, "the released one is shown", remarks)
    timestamp = _tried(folder / TIMESTAMP, MOST_TIMESTAMP_BYTES, "no time is known", remarks)
    handed_in = None
    if timestamp is not None and (handed_in := moment(timestamp)) is None:
        remarks.append(f"{TIMESTAMP} does not say when it was handed in, so no time is known.")
    secret = _tried(folder / SECRET, MOST_SECRET_BYTES, "its feedback gets another", remarks)
    return Submitted(answers, notebook, timestamp, handed_in, tuple(remarks), refused, secret)


def moment(text: bytes) -> datetime | None:
    """The time that a time stamp states.

    nbgrader writes a date, a time, and the name of a zone, which may be left out for UTC.

    Args:
        text: the file's content.

    Returns:
        The time in UTC; nothing where it is none.
    """
    found = _MOMENT.fullmatch(text.decode("ascii", "replace").strip())
    if found is None:
        return None
    try:
        if (zone := _zone(found[2])) is None:
            return None
        return datetime.fromisoformat(found[1]).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _zone(name: str | None) -> tzinfo | None:
    if name is None or name in {"UTC", "GMT", "Z"}:
        return UTC
    if offset := _OFFSET.fullmatch(name):
        distance = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        return timezone(distance if offset[1] == "+" else -distance)
    try:
        return ZoneInfo(name)  # which refuses a name that leads out of its own folder
    except (ZoneInfoNotFoundError, OSError):
        return None


def read_ordinary(path: Path, most: int) -> bytes | None:
    """Read a file that may be anything.

    Args:
        path: the file.
        most: how many bytes it may have.

    Returns:
        Its bytes, or nothing where there is no file.

    Raises:
        NotOrdinary: it is a link, a folder or a device, is too large, or cannot be opened.
    """
    try:
        if not _NO_LINK and path.is_symlink():
            raise NotOrdinary("is a link")
        descriptor = os.open(path, os.O_RDONLY | _NO_LINK | _NO_WAIT | _BINARY)
    except FileNotFoundError:
        return None
    except OSError as error:
        if path.is_symlink():
            raise NotOrdinary("is a link") from error
        raise NotOrdinary(f"cannot be opened ({error.strerror})") from error
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise NotOrdinary("is not an ordinary file")
        if found.st_size > most:
            raise NotOrdinary(f"is larger than {most // 1000} kB")
        return os.read(descriptor, found.st_size)
    finally:
        os.close(descriptor)


def _tried(path: Path, most: int, otherwise: str, remarks: list[str]) -> bytes | None:
    try:
        return read_ordinary(path, most)
    except NotOrdinary as reason:
        remarks.append(f"{path.name} {reason}, so {otherwise}.")
        return None


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False
