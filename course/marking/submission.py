"""Mark one submission folder from its answers file alone. Nothing in it is run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from course.answers import FILE_NAME, Answers, AnswersDamaged, read
from course.learner import draw_version
from course.library import library, load_key
from course.library.cases import CaseKey, When
from course.library.plan import Exercise, RouteSpec
from course.library.versions import key_in
from course.marking.rule import Marks, mark


@dataclass(frozen=True)
class Marked:
    """A submission once marked.

    Attributes:
        marks: points by slot, and how they came about.
        answers: the answers that were marked; nothing where none could be read.
        version: the version that was marked.
        key: what is right in that version.
        remarks: what the assessor should know, a sentence each; empty if all is well.
    """

    marks: Marks
    answers: Answers | None
    version: str
    key: CaseKey
    remarks: tuple[str, ...]


def mark_folder(folder: Path, exercise_id: str, solutions: Path) -> Marked:
    """Mark the answers in a submission's folder.

    Args:
        folder: holds `answers.json`; whatever else it holds is not looked at.
        exercise_id: the exercise that was handed in.
        solutions: the folder of the keys.

    Returns:
        The marks; 0 throughout, with a remark, where no answers can be read.

    Raises:
        ContentFaults: the course's own content or key is at fault.
    """
    exercise = library().exercises[exercise_id]
    answers, remarks = _readable(folder / FILE_NAME, exercise)
    version, doubts = _version(answers, exercise)
    key = key_in(_key(solutions, exercise_id), version)
    marks = mark(answers, key, exercise.points, asked_at(exercise))
    return Marked(marks, answers, version, key, (*remarks, *doubts))


def asked_at(exercise: Exercise) -> When:
    """The date at which an exercise asks for the route."""
    return next(board.when for board in exercise.boards if isinstance(board, RouteSpec))


@cache
def _key(solutions: Path, exercise_id: str) -> CaseKey:
    content = library()
    return load_key(solutions, content.exercises[exercise_id], content)


def _readable(path: Path, exercise: Exercise) -> tuple[Answers | None, tuple[str, ...]]:
    if path.is_symlink() or (path.exists() and not path.is_file()):
        return None, (f"{FILE_NAME} is not an ordinary file, so nothing was marked.",)
    try:
        answers = read(path)
    except AnswersDamaged as damage:
        return None, (f"{FILE_NAME} could not be read, so nothing was marked: {damage}.",)
    if answers is None:
        return None, (f"There is no {FILE_NAME}, so nothing was answered.",)
    if answers.work != exercise.id:
        return None, (
            f"{FILE_NAME} belongs to {answers.work!r}, not to this exercise, so nothing was marked.",
        )
    return answers, ()


def _version(answers: Answers | None, exercise: Exercise) -> tuple[str, tuple[str, ...]]:
    """The version to mark by: the recorded one, with a doubt where it was not drawn for this learner."""
    if answers is None:
        return exercise.versions[0], ()
    drawn = draw_version(exercise.id, answers.learner, exercise.versions)
    if answers.version not in exercise.versions:
        return drawn, (f"The recorded version {answers.version!r} does not exist; {drawn} was marked.",)
    if answers.version != drawn:
        return answers.version, (
            f"The recorded version {answers.version} was not drawn for this learner (that is {drawn}).",
        )
    return answers.version, ()
