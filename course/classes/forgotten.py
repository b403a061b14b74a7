"""A learner is erased from a class: from its records, marks and files, its doubts, and its own server."""

from __future__ import annotations

import csv
import io
from uuid import UUID

import sqlalchemy as sql

from course.base.atomic_write import write_whole
from course.classes.served import database_of, is_served, served
from course.classes.serving import LINKS
from course.classes.settings import settings_of
from course.collecting import doubts
from course.hosts.serve.database import class_engine, forget_rows, rows_of
from course.issuing.erase import Trace, erase, traces
from course.issuing.records_table import harmless_cell
from course.learner.people import People
from course.marking.nbgrader.classroom import Classroom
from course.register.register import Register

_OWN = 0o600


def kept_of(classroom: Classroom, learner: str, register: Register | None = None) -> list[Trace]:
    """What a class keeps of a learner, its own server with it; nothing where nothing is.

    Args:
        classroom: the class.
        learner: the learner's id.
        register: the provider's, if there is one, beside the class's own.

    Raises:
        NoLearner: it is no learner's id.
        NoGradebook: the gradebook cannot be reached.
        NotServed: the file with the served class's number cannot be read.
        StoreFails: a register, or the server's database, cannot be reached.
    """
    found = traces(classroom, learner, register)
    if member := _member(classroom, learner):
        place = "the database of the class's server"
        found += [Trace(words, place, number) for words, number in rows_of(*member).items()]
    return [
        *found,
        *([Trace("a link that opens their work", LINKS, 1)] if _in_links(classroom, learner) else []),
    ]


def forget(classroom: Classroom, learner: str, register: Register | None = None) -> None:
    """Erase all of that; stopped anywhere, it can be run again. For the arguments see `kept_of`.

    Raises:
        NoLearner: it is no learner's id.
        GradebookBusy: others keep writing to the gradebook.
        StoreFails: the server's database cannot be written to.
        OSError: a register or a file cannot be.
    """
    if lines := _in_links(classroom, learner):
        made = io.StringIO()
        csv.writer(made).writerows(lines)
        write_whole(classroom.root / LINKS, made.getvalue().encode("utf-8-sig"), _OWN)
    # The row by which they are found goes with the others, so that nothing is left that nobody finds.
    if member := _member(classroom, learner):
        forget_rows(*member)
    erase(classroom, learner, register)
    doubts.forget(doubts.doubts_of(classroom), learner)


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
