"""What lies in a submission's folder, read as bytes, with bounds; nothing in it is believed yet."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from course.learner.answers import FILE_NAME, MOST_BYTES
from course.marking.cohort.timestamps import moment
from course.marking.nbgrader.classroom import LARGEST_SUBMITTED_FILE_KB, SECRET, TIMESTAMP, Classroom

MOST_NOTEBOOK_BYTES = LARGEST_SUBMITTED_FILE_KB * 1000
MOST_TIMESTAMP_BYTES = 100
MOST_SECRET_BYTES = 1000

# Never follow a link, nor wait for a pipe that nobody writes to.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_SECRET = re.compile(rb"[!-~]{8,}")
_FOLDER = os.O_RDONLY | _NO_LINK | getattr(os, "O_DIRECTORY", 0)
# What opening gives for what is no ordinary file or folder; anything else is the machine's trouble.
_A_LINK = {errno.ELOOP, errno.EMLINK}
_NOT_ORDINARY = {errno.ENOTDIR, errno.EISDIR, errno.ENXIO, errno.ENODEV, errno.ENAMETOOLONG, errno.EOPNOTSUPP}
_BY_DESCRIPTOR = os.open in os.supports_dir_fd and bool(_NO_LINK)


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
        work: a digest of all that was handed in.
        remarks: what the assessor should know.
        refused: whether the answers may not be looked at.
        secret: what nbgrader's exchange releases the feedback by.
    """

    answers: bytes | None
    notebook: bytes | None
    timestamp: bytes | None
    handed_in: datetime | None
    work: str
    remarks: tuple[str, ...] = ()
    refused: bool = False
    secret: bytes | None = None


def who_handed_in(classroom: Classroom, exercise: str) -> list[str]:
    """The ids of the learners who handed an exercise in, in order.

    Args:
        classroom: where to look.
        exercise: the exercise's id.
    """
    with os.scandir(classroom.work / "submitted") as folders:
        return sorted(folder.name for folder in folders if _holds(folder, exercise))


def _holds(folder: os.DirEntry[str], exercise: str) -> bool:
    """Whether a learner's folder holds an exercise; one that nobody can look into may, and is told of."""
    try:
        os.lstat(f"{folder.path}/{exercise}")
    except FileNotFoundError:
        return not os.path.exists(folder.path)  # noqa: PTH110  # asked for thousands; a link that leads nowhere
    except NotADirectoryError:
        return False
    except OSError:
        return True
    return True


def read_submitted(classroom: Classroom, learner: str, exercise: str) -> Submitted:
    """Read a submission, as far as there is one.

    Args:
        classroom: where it was handed in.
        learner: the learner's id.
        exercise: the exercise's id.

    Returns:
        Its files; no other is opened, and no link is followed.

    Raises:
        OSError: the system could not read it, which is not the learner's doing.
    """
    return read_folder(classroom.submission(learner, exercise), exercise)


def read_folder(submission: Path, exercise: str, otherwise: str = "nothing was marked") -> Submitted:
    """Read a submission, wherever it lies, as far as there is one.

    Args:
        submission: its folder.
        exercise: the exercise's id.
        otherwise: what comes of it where its answers may not be looked at, as the remark has it.

    Returns:
        Its files; no other is opened, and no link is followed.

    Raises:
        OSError: the system could not read it, which is not the learner's doing.
    """
    remarks: list[str] = []
    try:
        with _held(submission) as folder:
            answers = _tried(folder, FILE_NAME, MOST_BYTES, otherwise, remarks)
            refused = bool(remarks)
            name = f"{exercise}.ipynb"
            notebook = _tried(folder, name, MOST_NOTEBOOK_BYTES, "the released one is shown", remarks)
            timestamp = _tried(folder, TIMESTAMP, MOST_TIMESTAMP_BYTES, "no time is known", remarks)
            secret = _tried(folder, SECRET, MOST_SECRET_BYTES, "its feedback gets another", remarks)
    except NotOrdinary as reason:
        remark = f"What was handed in {reason}, so {otherwise}."
        return Submitted(None, None, None, None, _digest(*(None,) * 4), (remark,), refused=True)
    handed_in = None
    if timestamp is not None and (handed_in := moment(timestamp)) is None:
        remarks.append(f"{TIMESTAMP} does not say when it was handed in, so no time is known.")
    if secret is not None and not is_secret(secret):  # nbgrader's release of feedback would stop at it
        secret = None
        remarks.append(f"{SECRET} is not one of nbgrader's, so its feedback gets another.")
    work = _digest(answers, notebook, timestamp, secret)
    return Submitted(answers, notebook, timestamp, handed_in, work, tuple(remarks), refused, secret)


def is_secret(content: bytes) -> bool:
    """Whether nbgrader's exchange could release feedback by it."""
    return bool(_SECRET.fullmatch(content))


def _digest(*parts: bytes | None) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(b"-" if part is None else b"+" + hashlib.sha256(part).digest())
    return whole.hexdigest()


def read_ordinary(path: Path, most: int) -> bytes | None:
    """Read a file that may be anything.

    Args:
        path: the file.
        most: how many bytes it may have.

    Returns:
        Its bytes, or nothing where there is no file.

    Raises:
        NotOrdinary: it is a link, a folder or a device, or is too large.
        OSError: the system cannot read it.
    """
    return _read(_Folder(path.parent, None), path.name, most)


@dataclass(frozen=True)
class _Folder:
    """A folder; `held` is a descriptor of it, where the system can open files by one."""

    path: Path
    held: int | None


@contextmanager
def _held(path: Path) -> Iterator[_Folder]:
    """Hold a submission's folder, so that no link can take its place while its files are read."""
    if not _BY_DESCRIPTOR:
        if not (_is_folder(path.parent) and _is_folder(path)):
            raise NotOrdinary("is not an ordinary folder")
        yield _Folder(path, None)
        return
    try:
        learners = os.open(path.parent, _FOLDER)
        try:
            held = os.open(path.name, _FOLDER, dir_fd=learners)
        finally:
            os.close(learners)
    except OSError as error:
        if error.errno in _A_LINK | _NOT_ORDINARY:
            raise NotOrdinary("is not an ordinary folder") from error
        raise
    try:
        yield _Folder(path, held)
    finally:
        os.close(held)


def _tried(folder: _Folder, name: str, most: int, otherwise: str, remarks: list[str]) -> bytes | None:
    try:
        return _read(folder, name, most)
    except NotOrdinary as reason:
        remarks.append(f"{name} {reason}, so {otherwise}.")
        return None


def _read(folder: _Folder, name: str, most: int) -> bytes | None:
    try:
        if not _NO_LINK and (folder.path / name).is_symlink():
            raise NotOrdinary("is a link")
        where = folder.path / name if folder.held is None else name
        descriptor = os.open(where, os.O_RDONLY | _NO_LINK | _NO_WAIT | _BINARY, dir_fd=folder.held)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno in _A_LINK:
            raise NotOrdinary("is a link") from error
        if error.errno in _NOT_ORDINARY:
            raise NotOrdinary(f"cannot be opened ({error.strerror})") from error
        raise
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise NotOrdinary("is not an ordinary file")
        if found.st_size > most:
            raise NotOrdinary(f"is larger than {most:,} bytes")
        return os.read(descriptor, found.st_size)
    finally:
        os.close(descriptor)


def _is_folder(path: Path) -> bool:
    return stat.S_ISDIR(path.lstat().st_mode)
