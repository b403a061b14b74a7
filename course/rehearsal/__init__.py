"""A rehearsal: the whole chain from handing in to the record, with fictional learners."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from course.base.atomic_write import remove_folder, write_whole
from course.base.clear_errors import Clear
from course.base.places import REHEARSAL
from course.content import load_key
from course.content.keys import ExerciseKey
from course.content.works import Exercise
from course.handing_in.submission_folder import hand_in
from course.issuing.completion import NotCompleted, complete
from course.learner.answers import FILE_NAME
from course.learner.identity import learner_id
from course.marking.cohort.marking_run import MarkedSubmission, mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter, make_folders, open_classroom
from course.rehearsal.learners import FictionalLearner, answered, fictional_learners

__all__ = ["FolderInUse", "Rehearsed", "rehearse"]

TOGETHER = 200
CONFIG = """from pathlib import Path

from course.marking.nbgrader.configuration import configure
from course.marking.nbgrader.own_classroom import separate_classroom

configure(get_config(), separate_classroom(Path(__file__).parent))
"""


class FolderInUse(Clear):
    """A rehearsal writes only into a new folder, or over an earlier rehearsal."""


@dataclass(frozen=True)
class Rehearsed:
    """What happened to one fictional learner."""

    learner: str
    name: str
    ability: str
    handed_in: datetime
    marked: MarkedSubmission
    record: Path | None
    outcome: str


def rehearse(
    own: Classroom,
    folder: Path,
    exercise_id: str,
    number: int,
    seed: int,
    begun: Callable[[str], None],
    *,
    kept: bool = True,
) -> Iterator[Rehearsed]:
    """Take fictional learners through the whole chain.

    Args:
        own: the classroom whose course, exercises and keys are tried.
        folder: where everything is written: new, empty, or an earlier rehearsal's.
        exercise_id: the exercise they answer.
        number: how many learners.
        seed: the same seed gives the same learners, answers and marks.
        begun: called with each learner's id as their work comes to be marked.
        kept: whether the folder is to be worked in afterwards: with every exercise, and with records.

    Yields:
        A row per learner.

    Raises:
        FolderInUse: the folder holds something that is not a rehearsal.
    """
    _clear(folder)
    classroom = own.elsewhere(folder)
    if kept:
        open_classroom(classroom)
    else:
        make_folders(classroom)
        enter(classroom, exercise_id)
    write_whole(folder / "nbgrader_config.py", CONFIG.encode())
    exercise = classroom.content.exercises[exercise_id]
    key = load_key(classroom.source, exercise, classroom.content)
    coming = iter(fictional_learners(number, seed))
    while group := list(islice(coming, TOGETHER)):
        learners = {learner_id(learner.name, learner.reference): learner for learner in group}
        enrol(classroom, {id_: learner.name for id_, learner in learners.items()})
        for id_, learner in learners.items():
            _hand_in(id_, learner, classroom, exercise, key)
        for marked in mark_all(classroom, exercise_id, list(learners), begun):
            yield _row(learners[marked.learner], marked, classroom, exercise_id if kept else "")


def _clear(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        if not (folder / REHEARSAL).exists():
            raise FolderInUse(f"{folder} holds other things. Name a new folder, or an earlier rehearsal's.")
        remove_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / REHEARSAL, b"Everyone in this folder is invented. It can be deleted.\n")


def _hand_in(
    id_: str, learner: FictionalLearner, classroom: Classroom, exercise: Exercise, key: ExerciseKey
) -> None:
    desk = classroom.root / "desks" / id_
    desk.mkdir(parents=True)
    shutil.copy2(classroom.release / exercise.id / f"{exercise.id}.ipynb", desk)
    text = answered(learner, exercise, key, classroom.content).model_dump_json(indent=1)
    if learner.ability == "damaged file":
        text = text[: len(text) // 2]
    (desk / FILE_NAME).write_text(text, encoding="utf-8")
    hand_in(desk, classroom, id_, exercise.id, learner.handed_in)


def _row(
    learner: FictionalLearner, marked: MarkedSubmission, classroom: Classroom, exercise: str
) -> Rehearsed:
    if not exercise:
        return _told(learner, marked, None, "")
    try:
        record = complete(classroom, marked.learner, exercise).folder
        outcome = "Passed: record and certificate written."
    except NotCompleted as missing:
        record, outcome = None, str(missing)
    return _told(learner, marked, record, outcome)


def _told(
    learner: FictionalLearner, marked: MarkedSubmission, record: Path | None, outcome: str
) -> Rehearsed:
    return Rehearsed(
        marked.learner, learner.name, learner.ability, learner.handed_in, marked, record, outcome
    )
