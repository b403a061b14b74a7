"""Write what marking makes: all of a batch is on the disk before the gradebook says so."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import NamedTuple, Self

from course.base.atomic_write import put_in_place, remove, sync_folder
from course.marking.cohort.run import Output
from course.marking.cohort.submission_files import MOST_SECRET_BYTES, NotOrdinary, is_secret, read_ordinary
from course.marking.nbgrader.classroom import SECRET

READ_ONLY = 0o444
FOR_THE_LEARNER = 0o644
MANY = 30  # files for which it pays to have the whole disk synced at once
_SYNCED_LATER = os.name == "posix"  # elsewhere a file can be synced only by who may write to it


class _Waiting(NamedTuple):
    """A file that waits to take its place: its draft (None where it is to be removed), and the place."""

    owner: str
    draft: Path | None
    path: Path


class Batch:
    """The files of some submissions, written under other names until they are all on the disk.

    To wait for the disk once for each file would take longer than everything else.
    """

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._folders: dict[Path, set[str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._discard(self._waiting)

    def add(self, owner: str, outputs: Iterable[Output]) -> None:
        """Write a submission's files, each beside its place.

        Args:
            owner: whose they are.
            outputs: the files.

        Raises:
            OSError: one cannot be written; none of this submission's will be.
        """
        own: list[_Waiting] = []
        try:
            for output in outputs:
                self._prepare(owner, output.path.parent)
                own.append(_Waiting(owner, _draft(output), output.path))
        except BaseException:
            self._discard(own)
            raise
        self._waiting += own

    def settle(self) -> dict[str, OSError]:
        """Bring everything to the disk, and to its place.

        Returns:
            Whose files could not be brought there, and why.
        """
        failed: dict[str, OSError] = {}
        drafts = [one for one in self._waiting if one.draft is not None]
        if len(drafts) > MANY and sys.platform == "linux":
            os.sync()  # all in one go: what is said to be on the disk below is there already
        for one in drafts:
            _try(partial(_sync_file, one.draft), {one.owner}, failed)
        for one in self._waiting:
            if one.owner not in failed:
                _try(partial(_take_place, one), {one.owner}, failed)
        for folder, owners in self._folders.items():
            _try(partial(sync_folder, folder), owners, failed)
        self._discard([one for one in self._waiting if one.owner in failed])
        self._waiting = []
        return failed

    def _prepare(self, owner: str, folder: Path) -> None:
        """Make a folder; note which folders' names are to be brought to the disk."""
        self._folders.setdefault(folder, set()).add(owner)
        if not folder.is_dir():
            missing = [one for one in (folder, *folder.parents) if not one.exists()]
            folder.mkdir(parents=True, exist_ok=True)
            for made in missing:
                self._folders.setdefault(made.parent, set()).add(owner)

    def _discard(self, waiting: Iterable[_Waiting]) -> None:
        for one in waiting:
            if one.draft is not None:
                remove(one.draft)


def kept_secret(folder: Path) -> bytes:
    """The secret by which nbgrader's exchange releases feedback on work that came without one.

    Args:
        folder: where it may have been kept; nothing is written there.

    Returns:
        The one that is kept, or a new one.
    """
    with suppress(OSError, NotOrdinary):
        found = read_ordinary(folder / SECRET, MOST_SECRET_BYTES)
        if found is not None and is_secret(found):
            return found
    return token_hex(32).encode()


def _draft(output: Output) -> Path | None:
    if output.content is None:
        return None
    # One who was killed here left the same name: nobody else marks this exercise now.
    draft = output.path.with_name(f".{output.path.name}.new")
    remove(draft)
    try:
        with os.fdopen(os.open(draft, _NEW, 0o600), "wb", buffering=0) as file:
            file.write(output.content)
            if not _SYNCED_LATER:
                os.fsync(file.fileno())
        draft.chmod(output.mode)
    except BaseException:
        remove(draft)
        raise
    return draft


def _take_place(one: _Waiting) -> None:
    if one.draft is None:
        remove(one.path)
    else:
        put_in_place(one.draft, one.path)


def _sync_file(path: Path | None) -> None:
    if path is not None and _SYNCED_LATER:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _try(do: Callable[[], object], owners: set[str], failed: dict[str, OSError]) -> None:
    """Do something; note whose could not be done."""
    try:
        do()
    except OSError as error:
        failed.update(dict.fromkeys(owners, error))


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
