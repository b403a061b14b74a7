"""What an assessor's notebook calls to read a class."""

from __future__ import annotations

from pathlib import Path

from course.analysis.cohort import Cohort, cohort_of
from course.marking.nbgrader.own_classroom import marking_classroom, separate_classroom


def cohort(exercise: str, folder: str | Path | None = None) -> Cohort:
    """A class's work on an exercise as DataFrames, from the gradebook; nothing is written.

    Args:
        exercise: the exercise's id.
        folder: the folder of a rehearsal, as `course rehearse` names it; this course's own class if left out.

    Returns:
        The tables: `learners`, `points`, and those that `course analyse` writes.

    Raises:
        NoKeys: this copy of the course has no keys to mark with.
        NoGradebook: there is none, or it cannot be read.
        NothingToAnalyse: nobody's work counts.
    """
    classroom = marking_classroom() if folder is None else separate_classroom(Path(folder))
    return cohort_of(classroom, classroom.content.exercises[exercise].id)
