# ruff: noqa: ARG002  # a store that keeps nothing needs nothing
"""Where a learner's own answers and progress are kept, whichever host asks.

A learner's kernel and commands run code of theirs, and hold no address of their class's database. They
know from the learner's folder that there is one, and say so, rather than begin a second set of answers.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from pathlib import Path

from course.base.atomic_write import remove, write_whole
from course.learner.answers import Answers
from course.learner.file_store import FileStore
from course.learner.learner import learner_at
from course.learner.store import Accepted, Listed, Opened, Progress, Store, StoreFails

IN_A_DATABASE = "answers-are-in-a-database.txt"
_SAID = (
    "This learner's answers are kept in a database of their class, which its study pages write to.\n"
    "While this file is here, notebooks and commands keep no second set of answers.\n"
    "course move-answers --from DATABASE --to this folder brings the answers here, and removes this file.\n"
)


class KeptElsewhere(StoreFails):
    """The answers are in a database that was not named here."""

    def __init__(self) -> None:
        super().__init__(
            errno.EREMOTE,
            "your class keeps its answers in a database, which is not open from here. "
            "Answer and hand in on your class's study pages",
        )


def own_store(home: Path, exercises: Mapping[str, Path], database: str = "") -> Store:
    """Where a learner's answers and progress are kept.

    Args:
        home: the learner's folder; it is noted there that a database is used.
        exercises: the folder of each exercise, for answers that are files.
        database: the address of the class's database, if this process has it.

    Returns:
        The database's store, the files', or one that keeps nothing and says where answers are.

    Raises:
        StoreFails: the database cannot be reached.
        OSError: the learner's folder cannot be written to.
    """
    if database:
        from course.learner.sql_store import Database

        store = Database(database).store(learner_at(home).reference)
        if not (home / IN_A_DATABASE).exists():
            write_whole(home / IN_A_DATABASE, _SAID.encode())
        return store
    return Elsewhere() if (home / IN_A_DATABASE).exists() else FileStore(home, exercises)


def back_in_files(home: Path) -> None:
    """Note that a learner's answers are files in their folder again.

    Raises:
        OSError: it cannot be noted.
    """
    remove(home / IN_A_DATABASE)


class Elsewhere:
    """A store that keeps nothing: everything raises `KeptElsewhere`; see `Store`."""

    @property
    def progress(self) -> Progress:
        """None from here."""
        raise KeptElsewhere

    def ground(self, work: str) -> Callable[[], bool]:
        """It is as it was."""
        return lambda: True

    def read(self, work: str) -> Answers | None:
        """None from here."""
        raise KeptElsewhere

    def open(self, fresh: Answers) -> Opened:
        """None from here."""
        raise KeptElsewhere

    def save(self, answers: Answers) -> Opened:
        """None from here."""
        raise KeptElsewhere

    def accept(self, answers: Answers, edition: str | None = None) -> Accepted:
        """None from here."""
        raise KeptElsewhere

    def place(self, work: str) -> str:
        """Where the answers are."""
        return f"{work}, in the class's database"

    def listing(self) -> Mapping[str, Listed]:
        """None from here."""
        raise KeptElsewhere
