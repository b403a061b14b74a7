"""Erase a learner from a class: records, marks, and what they handed in. The register's log stays whole.

Marks and submissions go too: from them the next `course records issue` would make the record anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sql

from course.base.atomic_write import remove, remove_folder
from course.base.clear_errors import Clear
from course.issuing.issue import OWN_REGISTER, class_id, own_register
from course.issuing.older_table import forget_before, records_before_of
from course.issuing.people import forget_seen, people_of
from course.issuing.signed_in import FOLDER as SIGNED_IN
from course.marking.gradebook.damage import file_of, keep_copy
from course.marking.gradebook.database import gradebook, has_gradebook, until_free
from course.marking.gradebook.tables import allowance, marking, student, submitted_assignment
from course.marking.nbgrader.classroom import Classroom
from course.register.register import Register

_OF_EACH = ("records", "feedback", "autograded", "submitted", "attempts", "arriving", SIGNED_IN)
_ANALYSIS = "analysis"


class NoLearner(Clear):
    """The text is no learner's id."""


@dataclass(frozen=True)
class Trace:
    """What is kept of a learner: what it is, where, and how much of it."""

    what: str
    where: str
    number: int


def traces(classroom: Classroom, learner: str, register: Register | None = None) -> list[Trace]:
    """What a class keeps of a learner; nothing where nothing is.

    Args:
        classroom: the class.
        learner: the learner's id.
        register: the provider's, if there is one, beside the class's own.

    Raises:
        NoLearner: it is no learner's id.
        NoGradebook: the gradebook cannot be reached.
        StoreFails: a register cannot be.
    """
    _make_sure_of(learner)
    found = [
        *_records(classroom, learner, register),
        *_in_gradebook(classroom, learner),
        Trace("whose document was seen", "the class's folder", int(learner in people_of(classroom).seen)),
        *(
            Trace("files", str(folder), sum(1 for path in folder.rglob("*") if not path.is_dir()))
            for folder in _folders(classroom, learner)
        ),
        *(Trace("a page that names them", str(path), 1) for path in _pages(classroom, learner)),
    ]
    return [one for one in found if one.number]


def erase(classroom: Classroom, learner: str, register: Register | None = None) -> None:
    """Erase all of that; stopped anywhere, it can be run again. For the arguments see `traces`.

    Raises:
        NoLearner: it is no learner's id.
        GradebookBusy: others keep writing to the gradebook.
        OSError: a register or a file cannot be written to.
    """
    _make_sure_of(learner)
    for one in _registers(classroom, register):
        for kept in one.of_learner(class_id(classroom), learner):
            one.erase(kept.id)
    for folder in _folders(classroom, learner):
        _remove(folder)
    for page in _pages(classroom, learner):
        remove(page)
    forget_seen(classroom, learner)
    # Last, so that whoever is stopped before sees by the class's list that something is left.
    if has_gradebook(classroom.gradebook):
        forget_before(classroom, learner)
        _forget_marks(classroom, learner)


def _make_sure_of(learner: str) -> None:
    """An id is a folder's name, and leads nowhere else."""
    if learner in {"", ".", ".."} or Path(learner).name != learner or "\\" in learner:
        raise NoLearner(f"'{learner}' is no learner's id.")


def _registers(classroom: Classroom, register: Register | None) -> list[Register]:
    own = [own_register(classroom)] if (classroom.work / OWN_REGISTER).is_file() else []
    return [*([register] if register else []), *own]


def _records(classroom: Classroom, learner: str, register: Register | None) -> Iterator[Trace]:
    for one in _registers(classroom, register):
        where = "the provider's register" if one is register else "the class's register"
        yield Trace("records", where, len(one.of_learner(class_id(classroom), learner)))
    yield Trace("records of an earlier version", "the gradebook", records_before_of(classroom, learner))


def _in_gradebook(classroom: Classroom, learner: str) -> Iterator[Trace]:
    if not has_gradebook(classroom.gradebook):
        return
    counted: Sequence[tuple[str, sql.ColumnElement[bool]]] = (
        ("name and id", student.c.id == learner),
        ("submissions with their marks", submitted_assignment.c.student_id == learner),
        ("markings in the history", marking.c.learner == learner),
        ("what was allowed", allowance.c.learner == learner),
    )
    with gradebook(classroom.gradebook).connect() as connection:
        for what, which in counted:
            number = connection.scalar(sql.select(sql.func.count()).where(which)) or 0
            yield Trace(what, "the gradebook", number)


def _folders(classroom: Classroom, learner: str) -> list[Path]:
    """Their folders, however they are spelled on this disk."""
    found = (classroom.work / kind / learner for kind in _OF_EACH)
    return [folder for folder in found if folder.is_dir() or folder.is_symlink()]


def _pages(classroom: Classroom, learner: str) -> list[Path]:
    """Pages and tables of an analysis in which their id stands; `course analyse` makes them anew."""
    found = (path for path in (classroom.work / _ANALYSIS).rglob("*") if path.is_file())
    return sorted(path for path in found if learner.encode() in path.read_bytes())


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
        return
    remove_folder(folder)
    if folder.exists():
        shutil.rmtree(folder)  # and say why it cannot be removed


def _forget_marks(classroom: Classroom, learner: str) -> None:
    """Take them out of the gradebook: what is nbgrader's, then what is ours, then what a file still has."""
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(classroom.gradebook, classroom.content.course.id) as book, suppress(MissingEntry):
        book.remove_student(learner)
    engine = gradebook(classroom.gradebook)

    def forget() -> None:
        with engine.begin() as connection:
            for table in (marking, allowance):
                connection.execute(table.delete().where(table.c.learner == learner))

    until_free(forget)
    if (file := file_of(engine)) is None:
        return
    # What was deleted stays in a file of SQLite's until it is written anew, and in the copy that is kept.
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        until_free(lambda: connection.exec_driver_sql("VACUUM"))
    file.touch()
    keep_copy(engine)
