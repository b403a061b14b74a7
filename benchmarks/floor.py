"""The floor: what is left of marking when only the files are read, and the rows and files written.

The rows go through the database's own driver, in transactions as large as the bulk path's,
and nothing is thought about in between. No marker that reads and writes the same can be faster.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, create_engine, delete

from course.learner.answers import FILE_NAME
from course.marking.cohort.marking_run import BATCH
from course.marking.cohort.submission_files import who_handed_in
from course.marking.gradebook.tables import comment, grade, marking, submitted_assignment, submitted_notebook
from course.marking.nbgrader.classroom import TIMESTAMP, Classroom

WHOSE = {
    submitted_assignment: "student_id",
    submitted_notebook: "assignment_id",
    grade: "notebook_id",
    comment: "notebook_id",
    marking: "learner",
}
Rows = dict[str, list[tuple[Any, ...]]]


def measure(room: Classroom, exercise: str, into: Path) -> dict[str, float]:
    """Do the least that can be done.

    Args:
        room: a classroom whose cohort was marked; its marks are taken out and put in again.
        exercise: the exercise.
        into: a folder to write to; it does not exist yet.

    Returns:
        The processor's seconds by what was done.
    """
    learners = who_handed_in(room, exercise)
    engine = create_engine(room.gradebook)
    rows = _taken_out(engine, learners)
    made = [path for name in ("autograded", "feedback") for path in (room.work / name).rglob("*.*")]
    texts = [(into / path.relative_to(room.work), path.read_bytes()) for path in made if path.is_file()]
    names = (FILE_NAME, f"{exercise}.ipynb", TIMESTAMP)
    found = [room.submission(learner, exercise) / name for learner in learners for name in names]
    try:
        return {
            "floor: read the files": _timed(lambda: _read(found)),
            "floor: commit the rows": _timed(lambda: _put_in(engine, rows)),
            "floor: write notebooks and pages": _timed(lambda: _write(texts)),
        }
    finally:
        engine.dispose()


def _timed(work: Callable[[], None]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _read(paths: list[Path]) -> None:
    for path in paths:
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except FileNotFoundError:
            continue
        os.read(descriptor, os.fstat(descriptor).st_size)
        os.close(descriptor)


def _write(texts: list[tuple[Path, bytes]]) -> None:
    for path, text in texts:
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
        except FileNotFoundError:
            path.parent.mkdir(parents=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
        os.write(descriptor, text)
        os.close(descriptor)


def _taken_out(engine: Engine, learners: list[str]) -> list[Rows]:
    """Take the marks out of the gradebook, in batches of whole submissions."""
    batches: list[Rows] = [{} for _ in range(0, len(learners), BATCH)]
    place = {learner: number // BATCH for number, learner in enumerate(learners)}
    with engine.begin() as connection:
        for table, by in WHOSE.items():
            names = [column.name for column in table.c]
            told = connection.exec_driver_sql(f"SELECT {', '.join(names)} FROM {table.name}")  # noqa: S608
            for row in told.all():
                number = place[row[names.index(by)]]
                place.setdefault(row[names.index("id")], number)
                batches[number].setdefault(table.name, []).append(tuple(row))
        for table in reversed(WHOSE):
            connection.execute(delete(table))
    return batches


def _put_in(engine: Engine, batches: list[Rows]) -> None:
    connection = engine.raw_connection()
    for rows in batches:
        cursor = connection.cursor()
        for table in WHOSE:
            cursor.executemany(_statement(engine, table), rows.get(table.name, []))
        connection.commit()
    connection.close()


def _statement(engine: Engine, table: Table) -> str:
    sign = "?" if engine.dialect.name == "sqlite" else "%s"
    columns = [column.name for column in table.c]
    return f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join([sign] * len(columns))})"  # noqa: S608
