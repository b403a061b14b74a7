"""The learner as a value: made from their folder once, at the edge, and passed from there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol
from uuid import UUID, uuid4

from course.base.atomic_write import write_whole
from course.base.locks import locked
from course.base.ordinary_files import NotAFile, read_ordinary
from course.learner.identity import learner_id

REFERENCE, _NAME, _ID = "learner-reference.txt", "learner-name.txt", "learner-id.txt"
_ACCOUNT = "learner-account.txt"


class Person(Protocol):
    """Whoever learns, wherever what they make is kept; `Learner` says what each is."""

    @property
    def reference(self) -> UUID:
        """A random one, the same ever after."""

    @property
    def name(self) -> str:
        """What should stand on their record; empty until it is known."""

    @property
    def id(self) -> str:
        """Under which they hand in; empty until it is known."""

    @property
    def account(self) -> str:
        """The name by which JupyterHub knows them; empty where there is no Hub."""


@dataclass(frozen=True)
class Learner:
    """Who learns.

    Attributes:
        home: the folder for everything that they make.
        reference: a random one, made at the first run and the same ever after.
        name: what should stand on their record; empty until they have given it.
        id: under which they hand in, whatever their name has been since; empty until they have a name.
        account: the name by which JupyterHub knows them; empty where there is no Hub.
    """

    home: Path
    reference: UUID
    name: str = ""
    id: str = ""
    account: str = ""

    def named(self, name: str) -> Learner:
        """The same learner by another name; their id stays what it was.

        Args:
            name: as the learner states it, in any script.
        """
        return replace(self, name=name, id=self.id or learner_id(name, self.reference))


def learner_at(home: Path) -> Learner:
    """The learner whose folder this is.

    Args:
        home: the folder; made if missing, with a reference in it.

    Returns:
        The learner as their folder has them now.

    Raises:
        OSError: the folder has no reference yet, and cannot be written to.
    """
    reference, name = _reference(home), _line(home / _NAME)
    id_ = _line(home / _ID) or (learner_id(name, reference) if name else "")
    return Learner(home, reference, name, id_, _line(home / _ACCOUNT))


def kept_reference(home: Path) -> UUID | None:
    """The learner's reference, if one was made; a file that a power cut has emptied or spoilt holds none.

    Args:
        home: the learner's folder.
    """
    try:
        return UUID(read_ordinary(home / REFERENCE).decode().strip())
    except (FileNotFoundError, NotAFile, ValueError):
        return None


def begin_home(home: Path, reference: UUID) -> None:
    """Make a folder for a learner who has a reference from elsewhere.

    Args:
        home: the folder.
        reference: the learner's reference.

    Raises:
        OSError: it cannot be made.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    if kept_reference(home) != reference:
        write_whole(home / REFERENCE, f"{reference}\n".encode())


class AnothersHome(Exception):
    """The folder holds another's work: another user of JupyterHub was there before."""


def claim(home: Path, account: str) -> None:
    """Take a folder for a user of JupyterHub, for whom it stays.

    Args:
        home: the learner's folder; made if missing.
        account: the name by which the Hub knows them.

    Raises:
        AnothersHome: it is another user's.
        OSError: it cannot be written.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with locked(home / ".account.lock", 30):
        owner = _line(home / _ACCOUNT)
        if owner and owner != account:
            raise AnothersHome(
                f"{home} holds the work of another user. Each needs a COURSE_HOME of their own"
            )
        if not owner:
            write_whole(home / _ACCOUNT, f"{account}\n".encode())


def remember(learner: Learner) -> None:
    """Keep the name for the record, and the id, which stays when the name is corrected.

    Args:
        learner: the learner, named.

    Raises:
        OSError: it cannot be written.
    """
    learner.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    for place, line in ((_ID, learner.id), (_NAME, learner.name)):
        write_whole(learner.home / place, f"{line}\n".encode())


def _reference(home: Path) -> UUID:
    # Without a lock: whoever only reads needs no folder that can be written to.
    if (kept := kept_reference(home)) is not None:
        return kept
    path = home / REFERENCE
    home.mkdir(parents=True, exist_ok=True)
    with locked(path.with_suffix(".lock"), 30):
        if (kept := kept_reference(home)) is not None:
            return kept
        reference = uuid4()
        write_whole(path, f"{reference}\n".encode())
        return reference


def _line(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""
