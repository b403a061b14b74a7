"""A place where learners' answers and progress are kept, as a person names it: a folder, or a database."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from course.learner.answers import FILE_NAME
from course.learner.file_store import EXERCISES, LESSONS, FileStore, home_store
from course.learner.learner import REFERENCE, begin_home, kept_reference
from course.learner.move import NotMoved, Source
from course.learner.own_store import back_in_files
from course.learner.progress_rows import FILE_NAME as PROGRESS
from course.learner.progress_rows import progress_file
from course.learner.sql_place import NoSuchPlace, opened, without_password
from course.learner.store import Progress, Store


class KeptIn(Protocol):
    """Where answers of learners are kept."""

    def sources(self) -> Iterator[Source | NotMoved]:
        """Every learner of whom something is kept here."""

    def target(self, learner: UUID) -> Store | NotMoved | None:
        """A learner's store, made if need be; nothing where this is another learner's own place."""

    def all_is_here(self, learner: UUID) -> None:
        """Note that all of a learner's work came here."""

    def __str__(self) -> str:
        """The place, without its password."""


class InFolders:
    """A learner's folder, or a folder in which learners' folders lie, however deep.

    Args:
        root: the folder.
        exercises: the ids of the course's exercises.

    Raises:
        NoSuchPlace: it is not there, and cannot be made.
    """

    def __init__(self, root: Path, exercises: Iterable[str], *, make: bool = False) -> None:
        self._root, self._exercises = root.expanduser().absolute(), list(exercises)
        if self._root.is_file():
            raise NoSuchPlace(
                f"{self._root} is a file, not a folder. Mend: name a learner's folder, or a folder of them; "
                f"if it is an SQLite database, write sqlite:///{self._root}"
            )
        if not self._root.is_dir() and not (make and self._root.parent.is_dir()):
            raise NoSuchPlace(f"There is no folder {self._root}. Mend: look how it is spelt.")
        self._not_seen: list[NotMoved] = []
        self._homes = [*_homes(self._root, self._not_seen)]
        self._of: defaultdict[UUID, list[Path]] = defaultdict(list)
        for home in self._homes:
            if (reference := kept_reference(home)) is not None:
                self._of[reference].append(home)

    def sources(self) -> Iterator[Source | NotMoved]:
        """The learner of every folder that is one's own; see `KeptIn`."""
        yield from self._not_seen
        for home in self._homes:
            reference, noted_in = kept_reference(home), home / PROGRESS
            if reference is None:
                problem = "the folder holds answers, and this file holds no learner's reference"
                mend = 'put back the reference that stands in the answers under "learner", and move again'
                yield NotMoved(str(home / REFERENCE), problem, mend)
                continue
            yield Source(reference, self._store(home), partial(_noted, home), str(noted_in))

    def target(self, learner: UUID) -> Store | NotMoved | None:
        """The store in the learner's folder, made if there is none; see `KeptIn`."""
        homes = self._of[learner]
        if len(homes) > 1:
            problem = f"these are both folders of the learner {learner}"
            return NotMoved(" and ".join(map(str, homes)), problem, "leave one of them here, and move again")
        if not homes and self._root in self._homes:
            return None
        home = homes[0] if homes else self._root / str(learner)
        try:
            begin_home(home, learner)
        except OSError as error:
            problem = f"the folder cannot be made: {error.strerror}"
            return NotMoved(str(home), problem, "see that you may write there, and move again")
        return self._store(home)

    def all_is_here(self, learner: UUID) -> None:
        """Have the learner's notebooks save there again; see `KeptIn`."""
        for home in self._of[learner]:
            back_in_files(home)

    def _store(self, home: Path) -> FileStore:
        """With exercises of other courses too: that they are there is told."""
        there = (folder.name for folder in (home / EXERCISES).glob("*") if (folder / FILE_NAME).exists())
        return home_store(home, {*self._exercises, *there})

    def __str__(self) -> str:
        return str(self._root)


class InDatabase:
    """A database of many learners.

    Args:
        address: as SQLAlchemy writes it.
        make: make the tables, if there are none.

    Raises:
        NoSuchPlace: it is not there, or holds nothing of a course.
    """

    def __init__(self, address: str, *, make: bool = False) -> None:
        self._shown = without_password(address)
        self._database = opened(address, make=make)

    def sources(self) -> Iterator[Source | NotMoved]:
        """Every learner who has a row; see `KeptIn`."""
        for learner in self._database.learners():
            try:
                reference = UUID(learner)
            except ValueError:
                mend = "write the learner's reference there, and move again"
                yield NotMoved(f"{self} (learner {learner})", "this is no learner's reference", mend)
                continue
            store = self._database.store(reference)
            yield Source(reference, store, partial(getattr, store, "progress"), f"{self} (learner {learner})")

    def target(self, learner: UUID) -> Store:
        """The learner's rows; see `KeptIn`."""
        return self._database.store(learner)

    def all_is_here(self, learner: UUID) -> None:
        """Nothing: whoever has the database's address says that it is used; see `KeptIn`."""

    def __str__(self) -> str:
        return self._shown


def kept_in(named: str, exercises: Iterable[str], *, make: bool = False) -> KeptIn:
    """The place that a person names.

    Args:
        named: a folder, or a database's address.
        exercises: the ids of the course's exercises.
        make: whether it may be made.

    Raises:
        NoSuchPlace: it cannot be used.
        StoreFails: the database cannot be reached.
    """
    if "://" in named:
        return InDatabase(named, make=make)
    return InFolders(Path(named), exercises, make=make)


def _homes(root: Path, not_seen: list[NotMoved]) -> Iterator[Path]:
    def tell(error: OSError) -> None:
        mend = "see that you may look into it, and move again"
        not_seen.append(NotMoved(str(error.filename), f"it cannot be looked into: {error.strerror}", mend))

    for name, inside, _ in os.walk(root, onerror=tell):
        folder = Path(name)
        if _is_home(folder):
            inside.clear()
            yield folder
        inside.sort()


def _noted(home: Path) -> Progress | None:
    """What was noted in a learner's folder; where nothing was, nothing is made to look."""
    return progress_file(home) if (home / PROGRESS).exists() else None


def _is_home(folder: Path) -> bool:
    patterns = (REFERENCE, f"{LESSONS}/*/{FILE_NAME}", f"{EXERCISES.as_posix()}/*/{FILE_NAME}")
    return any(next(folder.glob(pattern), None) is not None for pattern in patterns)
