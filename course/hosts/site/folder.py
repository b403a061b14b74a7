"""Write a site's folder in one step, and never over anything that is not an earlier site."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from course.base.atomic_write import remove_folder

MARK = "site.json"


class FolderNotOurs(Exception):
    """The folder holds something that is not an earlier site; the message says what."""


def check_folder(into: Path, kind: str) -> None:
    """Make sure that a folder may be replaced by a site.

    Args:
        into: a folder that is not there yet, is empty, or holds an earlier site and nothing else.
        kind: what an earlier site of this course says of itself; another course's is a stranger's.

    Raises:
        FolderNotOurs: it is anything else.
    """
    if into.is_symlink() or os.path.ismount(into):
        raise FolderNotOurs(
            f"{into} is a link or a whole drive. Name a folder on it, such as {into / 'course'}."
        )
    if not into.exists():
        return
    if not into.is_dir():
        raise FolderNotOurs(f"{into} is a file. Name a folder.")
    there = {path.relative_to(into).as_posix() for path in into.rglob("*") if not path.is_dir()}
    strangers = sorted(there - _written_before(into, kind))
    if strangers:
        raise FolderNotOurs(
            f"{into} holds what is no part of an earlier site ({', '.join(strangers[:3])}"
            f"{' …' if strangers[3:] else ''}). Nothing was written. Name a new or an empty folder."
        )


def replace_folder(into: Path, kind: str, files: Mapping[str, bytes], about: Mapping[str, str]) -> None:
    """Write a site beside its place, then put it there, so that there is always a whole one.

    Args:
        into: where it shall stand.
        kind: what it is to say of itself in `site.json`.
        files: its files by name.
        about: what to note of it in `site.json`.

    Raises:
        FolderNotOurs: the place holds something else.
        OSError: it cannot be written; what stood there stands there still.
    """
    into = into.absolute()
    check_folder(into, kind)
    into.parent.mkdir(parents=True, exist_ok=True)
    new = into.with_name(f".{into.name}.{os.getpid()}.new")
    old = into.with_name(f".{into.name}.{os.getpid()}.old")
    try:
        _write(new, files, {"kind": kind, **about})
        if into.exists():
            into.rename(old)
        try:
            new.rename(into)
        except OSError:
            if old.exists():
                old.rename(into)
            raise
    finally:
        remove_folder(new)
    remove_folder(old)


def _write(folder: Path, files: Mapping[str, bytes], about: Mapping[str, str]) -> None:
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    mark = {**about, "files": digests}
    text = json.dumps(mark, ensure_ascii=False, indent=1) + "\n"
    for name, content in {**files, MARK: text.encode()}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _written_before(into: Path, kind: str) -> set[str]:
    """The names of the files that an earlier site put there; none where there was none."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        mark = json.loads((into / MARK).read_bytes())
        if mark["kind"] == kind:
            return {MARK, *mark["files"]}
    return set()
