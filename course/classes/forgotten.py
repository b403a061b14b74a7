"""A learner of a class with a server of its own is erased there too: every row, and their line of links."""

from __future__ import annotations

import csv
import io
from uuid import UUID

import sqlalchemy as sql

from course.base.atomic_write import write_whole
from course.classes.served import database_of, is_served, served
from course.classes.serving import LINKS
from course.classes.settings import settings_of
from course.hosts.serve.database import class_engine, forget, kept_of
from course.issuing.erase import Trace
from course.issuing.records_table import harmless_cell
from course.learner.people import People
from course.marking.nbgrader.classroom import Classroom

_OWN = 0o600


def served_traces(classroom: Classroom, learner: str) -> list[Trace]:
    """What a class's server keeps of a learner; nothing where the class has none.

    Args:
        classroom: the class.
        learner: the learner's id.

    Raises:
        NotServed: the file with the class's number cannot be read.
        StoreFails: the database cannot be reached.
    """
    found = _member(classroom, learner)
    kept = kept_of(*found).items() if found else ()
    rows = [Trace(words, "the database of the class's server", number) for words, number in kept]
    return [*rows, Trace("a link that opens their work", LINKS, 1)] if _in_links(classroom, learner) else rows


def forget_served(classroom: Classroom, learner: str) -> None:
    """Erase all of that; stopped anywhere, it can be run again. For the arguments see `served_traces`.

    Raises:
        StoreFails: the database cannot be written to.
        OSError: the list of links cannot be.
    """
    if lines := _in_links(classroom, learner):
        made = io.StringIO()
        csv.writer(made).writerows(lines)
        write_whole(classroom.root / LINKS, made.getvalue().encode("utf-8-sig"), _OWN)
    # The row by which they are found goes with the others, so that nothing is left that nobody finds.
    if found := _member(classroom, learner):
        forget(*found)


def _member(classroom: Classroom, learner: str) -> tuple[sql.Engine, UUID] | None:
    if not is_served(classroom):
        return None
    engine = class_engine(database_of(classroom, settings_of(classroom)))
    there = People(engine, served(classroom).room).all()
    return next(((engine, one.reference) for one in there if one.id == learner), None)


def _in_links(classroom: Classroom, learner: str) -> list[list[str]]:
    """The other lines of the list of links, if the learner has one there; none where they have not."""
    path = classroom.root / LINKS
    if not path.is_file():
        return []
    lines = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    others = [line for line in lines if line[:1] != [harmless_cell(learner)]]
    return others if len(others) < len(lines) else []
