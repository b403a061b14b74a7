"""A class's work on an exercise as DataFrames: who earned what, and what `course analyse` says of it."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pandas as pd

from course.analysis.class_work import ClassWork, class_work
from course.analysis.report import Report, analyse
from course.marking.nbgrader.classroom import Classroom


@dataclass(frozen=True, repr=False)
class Cohort(Report):
    """A class's work on an exercise; `docs/analysis.md` says what each column means.

    Attributes:
        exercise: the exercise's id.
        points: what each slot earned (columns) by learner (rows).
        learners: by learner: the version they had, minutes from the first board to the last save, points
            in all, out of how many, and whether that reaches the pass mark.
        left_out: why whose work does not count, and how many they are.
    """

    exercise: str
    points: pd.DataFrame
    learners: pd.DataFrame
    left_out: dict[str, int]

    def __repr__(self) -> str:
        tables = ", ".join(table.name for table in fields(Report))
        people = f"{len(self.points)} learner{'s' if len(self.points) != 1 else ''}"
        return f"{self.exercise}: {people}. Tables: learners, points, {tables}."


def cohort_of(classroom: Classroom, exercise: str) -> Cohort:
    """Read a class's work on an exercise; nothing is written.

    Args:
        classroom: whose gradebook, and whose submissions.
        exercise: the exercise's id.

    Raises:
        NoGradebook: there is none, or it cannot be read.
        NotEntered: the gradebook does not know the exercise.
        NothingToAnalyse: nobody's work counts.
    """
    work = class_work(classroom, exercise)
    report = analyse(work)
    tables = {table.name: getattr(report, table.name) for table in fields(Report)}
    return Cohort(
        **tables,
        exercise=exercise,
        points=work.points,
        learners=_learners(work),
        left_out=dict(work.left_out),
    )


def _learners(work: ClassWork) -> pd.DataFrame:
    out_of = float(work.out_of.sum())
    total = work.points.sum(axis=1, skipna=False)
    return pd.DataFrame(
        {
            "version": work.versions,
            "minutes": work.minutes,
            "points": total,
            "out_of": out_of,
            "passed": total >= float(work.exercise.pass_mark) / 100 * out_of,
        }
    )
