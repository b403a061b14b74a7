"""The learners of a class, found by the id that a file's name gives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from sqlalchemy import select

from course.marking.classroom import Classroom
from course.marking.database import gradebook, has_gradebook
from course.marking.submitted import NotOrdinary, unfit
from course.marking.tables import student

_A_NEW_ID = re.compile(r"\w(?:[\w.@+'-]{0,126}[\w-])?")


class Learners:
    """Who is in a class.

    Args:
        names: each learner's name by their id.
        new_ones: whether somebody who is not in the class may hand in.
    """

    def __init__(self, names: Mapping[str, str], *, new_ones: bool) -> None:
        self._names = dict(names)
        self._new_ones = new_ones
        self._folded: dict[str, list[str]] = {}
        for id_ in names:
            self._folded.setdefault(_folded(id_), []).append(id_)

    def find(self, said: str) -> tuple[str, tuple[str, ...]]:
        """The learner whom a file's name means.

        Args:
            said: the id in the name.

        Returns:
            The learner's id, and what to look at.

        Raises:
            NotOrdinary: nobody is meant, or not plainly one.
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
        if not self._new_ones:
            raise NotOrdinary(f"names {said}, who is not in the gradebook")
        if not _A_NEW_ID.fullmatch(id_):
            raise NotOrdinary(f"names {said}, which cannot be a learner's id")
        self._names[id_] = ""
        self._folded[_folded(id_)] = [id_]
        return _safe(id_), ("This learner is new to the gradebook.",)

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
    no_file = not classroom.database and not (classroom.work / "gradebook.db").exists()
    if no_file or not has_gradebook(classroom.gradebook):
        return Learners({}, new_ones=new_ones)
    with gradebook(classroom.gradebook).connect() as connection:
        rows = connection.execute(select(student.c.id, student.c.first_name, student.c.last_name)).all()
    names = {row.id: " ".join(part for part in (row.first_name, row.last_name) if part) for row in rows}
    return Learners(names, new_ones=new_ones)


def _safe(id_: str) -> str:
    """An id is a folder's name: it may lead nowhere else, whatever the gradebook has taken."""
    if id_ in {"", ".", ".."} or re.search(r"[/\\\0]", id_) or unfit(id_):
        raise NotOrdinary("names a learner whose id cannot be a folder's name")
    return id_


def _folded(id_: str) -> str:
    return unicodedata.normalize("NFKC", id_).casefold()
