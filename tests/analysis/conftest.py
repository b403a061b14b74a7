"""Real classes: some learners through a rehearsal, the others through the bulk path, in one gradebook."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace

import pytest
from filelock import FileLock

from course.base.places import solutions_root
from course.content import load_key
from course.content.installed import course_content
from course.learner.answers import FILE_NAME
from course.learner.identity import learner_id
from course.marking.cohort.marking_run import Manner, mark_all
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import own_classroom, separate_classroom
from course.rehearsal import rehearse
from course.rehearsal.learners import FictionalLearner, answered, fictional_learners

EXERCISE = "ex2-reservist"


def hand_in_and_mark(classroom: Classroom, exercise: str, learners: Sequence[FictionalLearner]) -> list[str]:
    """Answer by the course's own key, whatever key the classroom marks by."""
    plan, content = course_content().exercises[exercise], course_content()
    key = load_key(solutions_root(), plan, content)
    ids = []
    for learner in learners:
        ids.append(learner_id(learner.name, learner.reference))
        folder = classroom.submission(ids[-1], exercise)
        folder.mkdir(parents=True)
        text = answered(learner, plan, key, content).model_dump_json()
        text = text if learner.ability != "damaged file" else text[:99]
        (folder / FILE_NAME).write_text(text, encoding="utf-8")
        (folder / "timestamp.txt").write_text(f"{learner.handed_in:%Y-%m-%d %H:%M:%S} UTC\n")
    list(mark_all(classroom, exercise, ids, lambda _: None, Manner(files=False)))
    return ids


def real_class(factory: pytest.TempPathFactory) -> Classroom:
    """Ten learners rehearsed and eighty more, made once however many workers run the tests."""
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "real-class"
    with FileLock(shared / "real-class.lock"):
        classroom = separate_classroom(folder)
        if not (shared / "real-class.done").exists():
            list(rehearse(own_classroom(), folder, EXERCISE, 10, 7, lambda _: None))
            hand_in_and_mark(classroom, EXERCISE, fictional_learners(80, 21))
            (shared / "real-class.done").touch()
    return classroom


@pytest.fixture(scope="session")
def real(tmp_path_factory) -> Classroom:
    """The class that every test may read, and none may change."""
    return real_class(tmp_path_factory)


@pytest.fixture
def copy(real, tmp_path) -> Classroom:
    """A copy of that class, to change; every other exercise is entered, and nobody's work on it."""
    made = replace(real, root=tmp_path / "class")
    shutil.copytree(real.work, made.work)
    return made
