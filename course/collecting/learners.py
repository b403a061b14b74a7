"""The learners of a class, found by the id that a file's name gives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import select

from course.marking.cohort.submission_files import NotOrdinary
from course.marking.gradebook.database import gradebook, has_gradebook
from course.marking.gradebook.enrolment import harmless
from course.marking.gradebook.learner_ids import unfit
from course.marking.gradebook.tables import marking, student
from course.marking.gradebook.typed_names import letters, plain
from course.marking.nbgrader.classroom import Classroom

_NOT_IN_A_NEW_ID = re.compile(r"[ ()]")  # what a browser or a mailer puts into a file's name


class NotListed(NotOrdinary):
    """Nobody in the class has this id; the message is a sentence's predicate."""


class Learners:
    """Who is in a class.

    Args:
        names: each learner's name by their id.
        new_ones: whether somebody who is not in the class may hand in.
        emails: where they can be written to, by their id.
    """

    def __init__(
        self, names: Mapping[str, str], *, new_ones: bool, emails: Mapping[str, str] | None = None
    ) -> None:
        self._names = dict(names)
        self._new_ones = new_ones
        self._folded: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] | None = None
        self._squeezed: dict[str, set[str]] | None = None
        self._by_address: dict[str, list[str]] = {}
        for id_ in names:
            self._folded.setdefault(_folded(id_), []).append(id_)
        for id_, address in (emails or {}).items():
            if address:
                self._by_address.setdefault(_folded(address), []).append(id_)

    def find(self, said: str) -> tuple[str, tuple[str, ...]]:
        """The learner whom a file's name means.

        Args:
            said: the id in the name.

        Returns:
            The learner's id, and what to look at.

        Raises:
            NotListed: nobody is meant.
            NotOrdinary: not plainly one is.
        """
        id_ = unicodedata.normalize("NFC", said)
        for exactly in (said, id_):
            if exactly in self._names:
                return _safe(exactly), ()
        alike = self._folded.get(_folded(id_), [])
        if len(alike) == 1 and alike[0] in self._names:
            return _safe(alike[0]), (f"Its name says {said}; that was taken for {alike[0]}.",)
        if alike:
            raise NotOrdinary(f"names {said}, which could be each of: {', '.join(sorted(alike))}")
        meant = self.called(id_)
        if len(meant) > 1:
            raise NotOrdinary(f"names {said}, which could be each of: {', '.join(meant)}")
        if meant:
            return _safe(meant[0]), (f"Its name says {said}: that is {meant[0]}.",)
        raise NotListed(f"names {said}, who is not in the gradebook")

    def has(self, said: str) -> bool:
        """Whether this is the id of somebody in the class, sign by sign."""
        return said in self._names

    def with_id(self, said: str) -> str:
        """The learner who has this id, sign by sign; raises NotListed where nobody has it."""
        if said not in self._names:
            raise NotListed(f"names {said}, who is not in the gradebook")
        return _safe(said)

    def among(self, ids: Iterable[str]) -> list[str]:
        """All who have one of these ids or addresses, whatever their case."""
        found: set[str] = set()
        for said in ids:
            id_ = unicodedata.normalize("NFC", said)
            exactly = [one for one in (said, id_) if one in self._names]
            folded = _folded(id_)
            found |= set(exactly[:1] or self._folded.get(folded, []) or self._by_address.get(folded, []))
        return sorted(_safe(one) for one in found)

    def called(self, said: str, *, squeezed: bool = False) -> list[str]:
        """The ids of all who have this name or address.

        Args:
            said: as a platform or a folder has it.
            squeezed: whether it is Canvas's, which leaves out all but letters and digits, last name first.
        """
        if squeezed:
            return sorted(_safe(one) for one in self._by_letters().get(letters(said), ()))
        found = self._by_address.get(_folded(said), []) or self.named(said)
        return sorted(_safe(one) for one in found)

    def _by_letters(self) -> Mapping[str, set[str]]:
        """Who has which letters in their name, from any of its words on: which is the last is not known."""
        if self._squeezed is None:
            self._squeezed = {}
            for one, name in self._names.items():
                words = name.split()
                for at in range(len(words)):
                    turned = letters("".join(words[at:] + words[:at]))
                    self._squeezed.setdefault(turned, set()).add(one)
            self._squeezed.pop("", None)
        return self._squeezed

    def named(self, typed: str) -> list[str]:
        """The ids of all who have this name on the class's list, whatever its order, accents and case."""
        if self._by_name is None:
            self._by_name = {}
            for one, name in self._names.items():
                if name:
                    self._by_name.setdefault(plain(name), []).append(one)
        wanted = {plain(typed), plain(harmless(typed))} - {""}
        return sorted({one for name in wanted for one in self._by_name.get(name, [])})

    @property
    def closed(self) -> bool:
        """Whether nobody may hand in who is not in the class."""
        return not self._new_ones

    def take(self, said: str, unknown: NotListed) -> tuple[str, tuple[str, ...]]:
        """Take somebody who is not in the class, where others may hand in.

        Args:
            said: the id in a file's name.
            unknown: what is raised where they may not.

        Returns:
            The learner's id, and what to look at.

        Raises:
            NotOrdinary: they may not, or it cannot be an id.
        """
        if not self._new_ones:
            raise unknown
        id_ = unicodedata.normalize("NFC", said)
        if _NOT_IN_A_NEW_ID.search(id_):
            raise NotOrdinary(f"names {said}, which cannot be a learner's id")
        self._names[_safe(id_)] = ""
        self._folded[_folded(id_)] = [id_]
        return id_, ("This learner is new to the gradebook.",)

    def name(self, id_: str) -> str:
        """A learner's name; empty where the gradebook has none."""
        return self._names.get(id_, "")


def learners_of(classroom: Classroom, *, new_ones: bool) -> Learners:
    """The learners who are in a class's gradebook.

    Args:
        classroom: whose gradebook; where it has none yet, it has no learners.
        new_ones: whether others may hand in, too.

    Raises:
        NoGradebook: it cannot be reached.
    """
    if not _has_gradebook(classroom):
        return Learners({}, new_ones=new_ones)
    with gradebook(classroom.gradebook).connect() as connection:
        columns = (student.c.id, student.c.first_name, student.c.last_name, student.c.email)
        rows = connection.execute(select(*columns)).all()
    emails = {row.id: row.email or "" for row in rows}
    names = {row.id: " ".join(part for part in (row.first_name, row.last_name) if part) for row in rows}
    return Learners(names, new_ones=new_ones, emails=emails)


def references_of(classroom: Classroom) -> dict[UUID, set[str]]:
    """Whose work carried which reference, of all that was ever marked in a class.

    Args:
        classroom: whose gradebook.

    Raises:
        NoGradebook: it cannot be reached.
    """
    found: dict[UUID, set[str]] = {}
    if _has_gradebook(classroom):
        wanted = select(marking.c.learner, marking.c.reference).where(marking.c.reference != "").distinct()
        with gradebook(classroom.gradebook).connect() as connection:
            for row in connection.execute(wanted):
                found.setdefault(UUID(row.reference), set()).add(row.learner)
    return found


def _has_gradebook(classroom: Classroom) -> bool:
    no_file = not classroom.database and not (classroom.work / "gradebook.db").exists()
    return not no_file and has_gradebook(classroom.gradebook)


def _safe(id_: str) -> str:
    """An id is a folder's name: it may lead nowhere else, whatever the gradebook has taken."""
    if why := unfit(id_):
        raise NotOrdinary(f"names the learner {id_}, and that {why}")
    return id_


def _folded(id_: str) -> str:
    return unicodedata.normalize("NFKC", id_).casefold()
