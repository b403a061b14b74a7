"""A back-up: folders and PostgreSQL's databases in one file, taken while they are in use, and put back."""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import tarfile
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import quote

from course.base import postgres_tools
from course.base.atomic_write import put_in_place
from course.base.clear_errors import Clear

MANIFEST = "back-up.json"
FORMAT = 1
_SQLITE = b"SQLite format 3\0"
# What SQLite has beside a database while it is in use; the copy of the database has it all.
_BESIDE = ("-wal", "-shm", "-journal")

Begun = Callable[[str], None]


class NotBackedUp(Clear):
    """A back-up could not be made; the message says why."""


class NotRestored(Clear):
    """A back-up could not be put back; the message says why."""


@dataclass
class Manifest:
    """What a back-up holds.

    Attributes:
        folders: where each folder was, in order.
        databases: each database's address without its password, in order.
        digests: the SHA-256 of each file, by its name in the back-up.
        links: what was left out, for it only points elsewhere.
        format: of this file.
    """

    folders: list[str]
    databases: list[str]
    digests: dict[str, str] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    format: int = FORMAT


def back_up(into: Path, folders: Sequence[Path], databases: Sequence[str], begun: Begun) -> Manifest:
    """Copy folders and databases into one file, while they are in use.

    Databases come first: the course writes files before a database speaks of them, so that whatever the
    copy of a database names is in the copy of the folders. A database in a file (SQLite) is copied by its own
    means, as it is at one moment.

    Args:
        into: the file, which is not there yet.
        folders: the folders.
        databases: PostgreSQL's databases, by their addresses.
        begun: called with what is copied now.

    Returns:
        What it holds.

    Raises:
        NotBackedUp: a folder is not there, or the file is, or would lie in what it holds.
        ToolFails: a database could not be copied.
        OSError: something cannot be read, or the file not be written.
    """
    into, whole = into.absolute(), [folder.absolute() for folder in folders]
    for folder in whole:
        if not folder.is_dir():
            raise NotBackedUp(f"{folder} is no folder. Mend: name one that is there.")
        if into.is_relative_to(folder):
            raise NotBackedUp(f"{into} would lie in {folder}, which it holds. Mend: put it elsewhere.")
    if into.exists():
        raise NotBackedUp(f"{into} is there already. Mend: give each back-up a name of its own.")
    held = Manifest([str(folder) for folder in whole], [postgres_tools.named(one) for one in databases])
    with tempfile.TemporaryDirectory(dir=into.parent, prefix=f".{into.name}.") as apart:
        draft = Path(apart) / "draft"
        with tarfile.open(draft, "w:gz") as archive:
            for at, address in enumerate(databases):
                begun(held.databases[at])
                dumped = Path(apart) / "dumped"
                postgres_tools.dump(address, dumped)
                _add(archive, f"databases/{at}", dumped, dumped, held)
            for at, folder in enumerate(whole):
                begun(str(folder))
                _add_folder(archive, f"folders/{at}", folder, Path(apart) / "copy", held)
            _add_bytes(archive, MANIFEST, json.dumps(asdict(held), indent=1).encode())
        draft.chmod(0o600)
        put_in_place(draft, into)
    return held


def _add_folder(archive: tarfile.TarFile, name: str, folder: Path, copy: Path, held: Manifest) -> None:
    archive.add(folder, name, recursive=False)
    for path in sorted(folder.rglob("*")):
        inside = f"{name}/{path.relative_to(folder).as_posix()}"
        with suppress(FileNotFoundError):  # it was there a moment ago: a draft of somebody's
            if path.is_symlink():
                held.links.append(str(path))
            elif path.is_dir():
                archive.add(path, inside, recursive=False)
            elif path.is_file() and not _stands_beside_a_database(path):
                _add(archive, inside, _copied(path, copy) if _is_database(path) else path, path, held)


def _add(archive: tarfile.TarFile, name: str, path: Path, like: Path, held: Manifest) -> None:
    """Add a file as it is at one moment, with the permissions and the time of another."""
    content, about = path.read_bytes(), archive.gettarinfo(like, name)
    held.digests[name] = hashlib.sha256(content).hexdigest()
    about.size = len(content)
    archive.addfile(about, io.BytesIO(content))


def _add_bytes(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    about = tarfile.TarInfo(name)
    about.size, about.mode = len(content), 0o600
    archive.addfile(about, io.BytesIO(content))


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _stands_beside_a_database(path: Path) -> bool:
    of = next(
        (path.with_name(path.name.removesuffix(end)) for end in _BESIDE if path.name.endswith(end)), None
    )
    return of is not None and of.is_file() and _is_database(of)


def _copied(database: Path, copy: Path) -> Path:
    copy.unlink(missing_ok=True)
    address = f"file:{quote(str(database))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as there, closing(sqlite3.connect(copy)) as here:
        there.backup(here)
    return copy
