"""Somebody who has passed: what a record is made from."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

from course.base.places import learner_home
from course.content import load_key
from course.content.installed import course_content
from course.handing_in.submission_folder import hand_in
from course.learner.answers import FILE_NAME
from course.learner.learner import kept_reference
from course.marking.cohort.marking_run import Manner, mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.history import MarkedBy
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter, make_folders
from course.marking.nbgrader.own_classroom import separate_classroom
from course.rehearsal.learners import HABITS, FictionalLearner, answered

EXERCISE, ADA = "ex5-parent", "ada-1234"
REFERENCE = UUID("7d3a0f62-0d7e-4e59-8a53-8f9a1d6a2c55")
HANDED_IN = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
NOT_LEFT_TO_CHANCE = {"strong": HABITS["strong"].__class__(right=1.0)}


def a_class(root: Path) -> Classroom:
    """A class in which one exercise can be handed in."""
    classroom = separate_classroom(root)
    make_folders(classroom)
    enter(classroom, EXERCISE)
    return classroom


def everything_right(reference: UUID, exercise: str = EXERCISE) -> str:
    """The answers of somebody who knows everything."""
    plan, content = course_content().exercises[exercise], course_content()
    learner = FictionalLearner("Ada Example", reference, "strong", HANDED_IN, HANDED_IN)
    with patch("course.rehearsal.learners.HABITS", NOT_LEFT_TO_CHANCE):
        key = load_key(separate_classroom(Path()).source, plan, content)
        return answered(learner, plan, key, content).model_dump_json()


def pass_it(
    classroom: Classroom, moment: datetime = HANDED_IN, typed: str = "", roster: str = "Ada Example"
) -> None:
    """Hand in what earns everything, with the name that was typed, by somebody on the class's list."""
    desk = classroom.root / "desk"
    desk.mkdir(exist_ok=True)
    shutil.copy2(classroom.work / "release" / EXERCISE / f"{EXERCISE}.ipynb", desk)
    (desk / FILE_NAME).write_text(everything_right(REFERENCE), encoding="utf-8")
    enrol(classroom, {ADA: roster})
    hand_in(desk, classroom, ADA, EXERCISE, moment, typed)


def mark(classroom: Classroom, marked_by: MarkedBy = "assessor", *, force: bool = False) -> None:
    """Mark what Ada handed in."""
    manner = Manner(force=force, marked_by=marked_by, own_reference=kept_reference(learner_home()))
    (result,) = mark_all(classroom, EXERCISE, [ADA], lambda _: None, manner)
    assert result.passed, result


def a_cohort(root: Path, number: int) -> Classroom:
    """A class in which so many learners, each with a name on its list, have passed the exercise."""
    classroom = a_class(root)
    desk = root / "desk"
    desk.mkdir()
    shutil.copy2(classroom.work / "release" / EXERCISE / f"{EXERCISE}.ipynb", desk)
    names = {f"learner-{n:04}": f"Learner Example {n}" for n in range(number)}
    enrol(classroom, names)
    for n, learner in enumerate(names):
        (desk / FILE_NAME).write_text(everything_right(UUID(int=n + 1, version=4)), encoding="utf-8")
        hand_in(desk, classroom, learner, EXERCISE, HANDED_IN)
    marked = list(mark_all(classroom, EXERCISE, list(names), lambda _: None, Manner(marked_by="assessor")))
    assert all(one.passed for one in marked)
    return classroom
