"""The class's list: nbgrader's students, with what the course asks of them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from course.marking.gradebook.database import gradebook, has_gradebook
from course.marking.gradebook.tables import student
from course.marking.nbgrader.classroom import Classroom


@dataclass(frozen=True)
class Student:
    """Somebody on the class's list; a name or an address that it does not have is empty."""

    id: str
    name: str
    email: str


def listed(classroom: Classroom) -> list[Student]:
    """Everybody on a class's list, in the order of their names.

    Args:
        classroom: whose gradebook; where it has none yet, it has no learners.

    Raises:
        NoGradebook: it cannot be reached.
    """
    no_file = not classroom.database and not (classroom.work / "gradebook.db").exists()
    if no_file or not has_gradebook(classroom.gradebook):
        return []
    columns = (student.c.id, student.c.first_name, student.c.last_name, student.c.email)
    with gradebook(classroom.gradebook).connect() as connection:
        rows = connection.execute(select(*columns)).all()
    found = [
        Student(row.id, " ".join(part for part in (row.first_name, row.last_name) if part), row.email or "")
        for row in rows
    ]
    return sorted(found, key=lambda one: ((one.name or one.id).casefold(), one.id))
