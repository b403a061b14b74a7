"""What was sent, file by file, from a folder or a zip; nothing is unpacked to disk, nothing is believed."""

from __future__ import annotations

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from course.handing_in.returned import ABOUT
from course.issuing.record_files import RECORD
from course.marking.cohort.submission_files import NotOrdinary, read_ordinary

MOST_FILES = 200_000
MOST_DIRECTORY_BYTES = 12_000_000
MOST_ZIP_IN_ZIP_BYTES = 5_000_000
MOST_FILES_IN_A_ZIP_IN_ZIP = 100
DEEPEST = 12
LONGEST_NAME = 300

# Whatever else is packed could grow without bound before a byte of it is handed over.
_READABLE_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_LOCKED = 0x1
# Python's zip reader says with any of these that a zip is not what it should be.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class NotCollectable(Exception):
    """Nothing can be collected from there; the message says why, in one sentence."""


@dataclass(frozen=True)
class Found:
    """A file that was sent.

    Attributes:
        name: its path within what was sent; a zip's own name stands in it as a folder's.
        read: gives its bytes, at most as many as asked for; raises NotOrdinary.
        doubt: why it may not be read, a sentence's predicate; empty if it may.
        owned: how much of the name its sender could not choose, in characters: a zip within
            what was sent is a learner's own, and so is every name in it.
    """

    name: str
    read: Callable[[int], bytes]
    doubt: str = ""
    owned: int | None = None


@contextmanager
def files_in(where: Path) -> Iterator[Iterator[Found]]:
    """Open what was sent.

    Args:
        where: a folder or a zip.

    Yields:
        Its files, in the order of their names; they can be read as long as it is open.

    Raises:
        NotCollectable: it is neither, cannot be read, or holds more than may be.
    """
    with ExitStack() as open_:
        if where.is_dir():
            found = _in_folder(where, where, 0)
        else:
            try:
                if where.exists() and not where.is_file():  # a pipe would be waited for
                    raise zipfile.BadZipFile("it is no file")
                file = open_.enter_context(_Bounded(where))
                archive = open_.enter_context(zipfile.ZipFile(file))
            except (*_BROKEN, NotOrdinary) as error:
                reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is no zip"
                raise NotCollectable(f"{where} cannot be read as a folder or a zip: {reason}.") from error
            found = _in_zip(archive)
        yield _counted(found, str(where))


class _Bounded(io.FileIO):
    """Python takes a zip's directory into memory in one piece: it may not be a large one."""

    def read(self, size: int | None = -1) -> bytes:
        remaining = os.fstat(self.fileno()).st_size - self.tell()
        size = remaining if size is None or size < 0 else min(size, remaining)
        if size > MOST_DIRECTORY_BYTES:
            raise zipfile.BadZipFile("its directory is too large")
        return super().read(max(0, size)) or b""


def _counted(found: Iterator[Found], name: str) -> Iterator[Found]:
    yield from islice(found, MOST_FILES)
    if next(found, None) is not None:
        raise NotCollectable(f"{name} holds more than {MOST_FILES} files. Collect it in parts.")


def _in_folder(folder: Path, root: Path, depth: int) -> Iterator[Found]:
    with os.scandir(folder) as listed:
        entries = sorted(islice(listed, MOST_FILES + 1), key=lambda entry: entry.name)
    for entry in entries:
        path = Path(entry.path)
        name = os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "replace")
        if entry.is_symlink():
            yield Found(name, _nothing, "is a link")
        elif entry.is_dir(follow_symlinks=False):
            if depth == DEEPEST:
                yield Found(name, _nothing, f"lies more than {DEEPEST} folders deep")
            else:
                yield from _in_folder(path, root, depth + 1)
        elif not entry.is_file(follow_symlinks=False):
            yield Found(name, _nothing, "is not an ordinary file")
        else:
            yield from _file(Found(name, _reader(path), _name_doubt(name)))


def _in_zip(archive: zipfile.ZipFile) -> Iterator[Found]:
    for member in sorted(archive.infolist(), key=lambda member: member.filename):
        if not member.is_dir():
            yield from _file(_member(archive, member))


def _file(found: Found) -> Iterator[Found]:
    """A file, or, where it is a zip, the files in it; a zip in that one is not opened."""
    if found.doubt or not found.name.casefold().endswith(".zip"):
        yield found
        return
    try:
        archive = _zip_in_zip(found)
    except NotOrdinary as reason:
        yield Found(found.name, _nothing, str(reason))
        return
    names = [member.filename for member in archive.infolist() if not member.is_dir()]
    if not names:
        yield Found(found.name, _nothing, "is a zip with nothing in it")
        return
    if _went_back(names):
        yield Found(f"{found.name}/{ABOUT}", _nothing)
        return
    if len(names) > MOST_FILES_IN_A_ZIP_IN_ZIP:
        doubt = (
            f"holds more than {MOST_FILES_IN_A_ZIP_IN_ZIP} files. If it is a class's, collect it by itself"
        )
        yield Found(found.name, _nothing, doubt)
        return
    for number, member in enumerate(archive.infolist()):
        if member.is_dir():
            continue
        inner = _member(archive, member)
        doubt = inner.doubt
        if not doubt and inner.name.casefold().endswith(".zip"):
            doubt = "is a zip in a zip that was in what was sent, and was not opened"
        yield Found(f"{found.name}/{inner.name}", _again(found, number), doubt, owned=len(found.name))


def _went_back(names: list[str]) -> bool:
    """Whether a zip is what an assessor has sent back, as lies in a shared folder; no answers are in it."""
    could_be_work = {name for name in names if name.casefold().endswith((".json", ".ipynb", ".zip"))}
    return ABOUT in could_be_work <= {ABOUT, RECORD}


def _zip_in_zip(found: Found) -> zipfile.ZipFile:
    content = found.read(MOST_ZIP_IN_ZIP_BYTES)
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as error:
        raise NotOrdinary("is not a zip that can be read") from error


def _again(outer: Found, number: int) -> Callable[[int], bytes]:
    """Open the inner zip anew for each file, so that none of them is kept in memory."""

    def read(most: int) -> bytes:
        with _zip_in_zip(outer) as archive:
            return _unpacked(archive, archive.infolist()[number], most)

    return read


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Found:
    name = member.filename.replace("\\", "/")
    return Found(
        name, lambda most: _unpacked(archive, member, most), _name_doubt(name) or _member_doubt(member)
    )


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    too_large = f"is larger than {most // 1000} kB"
    if member.file_size > most:
        raise NotOrdinary(too_large)
    try:
        with archive.open(member) as file:
            content = file.read(most + 1)
    except _BROKEN as error:
        raise NotOrdinary("is damaged in its zip") from error
    if len(content) > most:
        raise NotOrdinary(too_large)
    return content


def _member_doubt(member: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "is a link"
    if kind not in {0, stat.S_IFREG}:
        return "is not an ordinary file"
    if member.flag_bits & _LOCKED:
        return "is locked with a password"
    if member.compress_type not in _READABLE_METHODS:
        return "is packed in a way that is not read here"
    return ""


def _name_doubt(name: str) -> str:
    if len(name) > LONGEST_NAME:
        return f"has a name longer than {LONGEST_NAME} characters"
    if not name.isprintable() or "\N{REPLACEMENT CHARACTER}" in name:
        return "has characters in its name that cannot be shown"
    parts = name.split("/")
    if ".." in parts or not parts[0] or ":" in parts[0]:
        return "has a name that leads out of its zip"
    return ""


def _reader(path: Path) -> Callable[[int], bytes]:
    def read(most: int) -> bytes:
        try:
            content = read_ordinary(path, most)
        except OSError as error:
            raise NotOrdinary(f"cannot be read ({error.strerror})") from error
        if content is None:
            raise NotOrdinary("is no longer there")
        return content

    return read


def _nothing(_: int) -> bytes:
    raise NotOrdinary("may not be read")
