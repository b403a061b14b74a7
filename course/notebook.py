"""What a notebook calls: boards wired to the learner's answers, and the line that carries a mark."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from course.answers import FILE_NAME
from course.boards.common import View
from course.boards.show import exercise_view, lesson_view
from course.boards.widget import Board, shown
from course.learner import draw_version, learner_reference
from course.library import Library, library, paper
from course.library.plan import BoardSpec, Exercise, Lesson
from course.library.versions import BASE
from course.places import learner_home
from course.sheet import Sheet

KEYS_VARIABLE = "COURSE_KEYS"


def board(work: str, id_: str) -> Board:
    """Show a board of a lesson or exercise, with the learner's own answers on it.

    Args:
        work: the lesson's or exercise's id.
        id_: the board's id within it.

    Returns:
        The board; JupyterLab shows it.
    """
    content = library()
    found = content.work(work)
    spec = next(spec for spec in found.boards if spec.id == id_)
    sheet = _sheet(work, Path.cwd())
    return shown(_view(spec, found, sheet.answers.version, content), sheet.board(id_))


def points(exercise: str, slot: str) -> float | MarkedLater:
    """The points of one slot: where marks are given, the number; for a learner, a line of words.

    Stock nbgrader takes the number from this call's result. It is read from the
    answers file beside the notebook; nothing else in the notebook counts.

    Args:
        exercise: the exercise's id.
        slot: `match-1`, … `route-strength`.

    Returns:
        The points as a plain float, or what the learner reads instead.

    Raises:
        RuntimeError: nbgrader is marking and the keys are not configured. An error
            earns nothing, where words would have earned full marks.
    """
    keys = os.environ.get(KEYS_VARIABLE)
    if keys:
        from course.marking.submission import mark_folder

        return float(mark_folder(Path.cwd(), exercise, Path(keys)).marks.slots[slot])
    if os.environ.get("NBGRADER_EXECUTION"):
        raise RuntimeError(
            f"Set {KEYS_VARIABLE} to the folder of the keys; nothing can be marked without it."
        )
    return MarkedLater()


class MarkedLater:
    """What stands in a mark's place until the work has been handed in."""

    def __repr__(self) -> str:
        return "Marked after hand-in."


@cache
def _sheet(work: str, folder: Path) -> Sheet:
    content = library()
    learner = learner_reference()
    if work in content.exercises:
        versions = content.exercises[work].version_ids
        return Sheet(folder / FILE_NAME, work, learner, draw_version(work, learner, versions))
    return Sheet(learner_home() / "lessons" / work / FILE_NAME, work, learner, BASE)


def _view(spec: BoardSpec, work: Lesson | Exercise, version: str, content: Library) -> View:
    if isinstance(work, Lesson):
        return lesson_view(spec, content)
    known = (
        version
        if version in work.version_ids
        else draw_version(work.id, learner_reference(), work.version_ids)
    )
    return exercise_view(spec, paper(work, known, content), content)
