"""What the gradebook holds of an exercise, read through a connection that cannot write."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, NullPool, Select, create_engine, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from course.marking.gradebook.damage import NoGradebook, check_whole, say_what_is_damaged
from course.marking.gradebook.entries import Layout, layout
from course.marking.gradebook.tables import (
    assignment,
    grade,
    marking,
    submitted_assignment,
    submitted_notebook,
)
from course.marking.nbgrader.classroom import Classroom


@dataclass
class Marks:
    """What one learner's work earned, by slot, in points; not a number where a mark is to come.

    `version` and `answers` say what was marked (the version, a digest of the answers file); both
    are empty where the history of marks does not know.
    """

    points: dict[str, float] = field(default_factory=dict)
    version: str = ""
    answers: str = ""


def marks_of(classroom: Classroom, exercise: str) -> dict[str, Marks]:
    """Every learner's marks in an exercise, a person's in place of the machine's, extra credit left out.

    Args:
        classroom: whose gradebook; it is only read.
        exercise: the exercise's id.

    Raises:
        NoGradebook: there is none, or it cannot be reached.
        NotEntered: the gradebook does not know the exercise.
    """
    with _reading(classroom) as connection:
        found: dict[str, Marks] = {}
        known = layout(connection, exercise)
        learners = {row.id: row.student_id for row in connection.execute(_notebooks(known))}
        for notebook, cell, by_machine, by_hand in connection.execute(_grades(known)):
            if notebook not in learners:  # entered by somebody between the two questions
                continue
            points = by_machine if by_hand is None else by_hand
            marks = found.setdefault(learners[notebook], Marks())
            marks.points[known.names[cell]] = float("nan") if points is None else points
        if inspect(connection).has_table(marking.name):
            newest_last = (
                select(marking.c.learner, marking.c.version, marking.c.answers)
                .where(marking.c.exercise == exercise)
                .order_by(marking.c.number)
            )
            for learner, version, answers in connection.execute(newest_last):
                if learner in found:
                    found[learner].version, found[learner].answers = version, answers
    return found


def exercises_in(classroom: Classroom) -> list[str]:
    """The ids of the exercises that somebody's work was entered for.

    Args:
        classroom: whose gradebook; it is only read.

    Raises:
        NoGradebook: there is none, or it cannot be reached.
    """
    handed_in = select(assignment.c.name).where(
        assignment.c.id.in_(select(submitted_assignment.c.assignment_id))
    )
    with _reading(classroom) as connection:
        return sorted(connection.scalars(handed_in))


def _notebooks(known: Layout) -> Select[Any]:
    return (
        select(submitted_notebook.c.id, submitted_assignment.c.student_id)
        .join(submitted_assignment, submitted_notebook.c.assignment_id == submitted_assignment.c.id)
        .where(submitted_notebook.c.notebook_id == known.notebook)
    )


def _grades(known: Layout) -> Select[Any]:
    """By cell alone: joined with the submissions, SQLite reads all grades anew for each of them."""
    return select(grade.c.notebook_id, grade.c.cell_id, grade.c.auto_score, grade.c.manual_score).where(
        grade.c.cell_id.in_(known.names)
    )


@contextmanager
def _reading(classroom: Classroom) -> Iterator[Connection]:
    try:
        url = make_url(classroom.gradebook)
        if url.get_backend_name() == "sqlite":
            path = Path(url.database or "")
            engine = create_engine("sqlite://", creator=_opened(path), poolclass=NullPool)
            say_what_is_damaged(engine, path)
            check_whole(engine, path)
        else:
            engine = create_engine(url, poolclass=NullPool)
        with engine.connect() as connection:
            connection.execution_options(postgresql_readonly=True)
            if not inspect(connection).has_table(assignment.name):
                raise NoGradebook("There is no gradebook yet. Make one with: course classroom")
            yield connection
    except ArgumentError as error:
        raise NoGradebook(f"{classroom.gradebook} is not the address of a database: {error}") from error
    except DBAPIError as error:
        raise NoGradebook(f"The gradebook cannot be read: {error.orig}") from error


def _opened(path: Path) -> Callable[[], sqlite3.Connection]:
    if not path.is_file():
        raise NoGradebook("There is no gradebook yet. Make one with: course classroom")
    return lambda: sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
