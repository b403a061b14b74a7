"""The papers that the tests of marking work on: every version of every exercise, with its key."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.base.places import solutions_root
from course.content import Paper, load_key, paper
from course.content.installed import course_content
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import open_classroom
from course.marking.nbgrader.own_classroom import separate_classroom


def papers() -> list[Paper]:
    content = course_content()
    return [
        paper(exercise, version, content, load_key(solutions_root(), exercise, content))
        for exercise in content.exercises.values()
        for version in exercise.version_ids
    ]


@pytest.fixture(params=papers(), ids=lambda made: f"{made.exercise.id}-{made.version}")
def made(request: pytest.FixtureRequest) -> Paper:
    return request.param


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    """A classroom opened once; each test copies it."""
    room = separate_classroom(tmp_path_factory.mktemp("classroom"))
    open_classroom(room)
    return room


@pytest.fixture
def classroom(opened: Classroom, tmp_path: Path) -> Classroom:
    return copy_of(opened, tmp_path / "class")


def copy_of(room: Classroom, root: Path) -> Classroom:
    shutil.copytree(room.root, root)
    return separate_classroom(root)


def nbgrader(room: Classroom, *words: str, **variables: str) -> str:
    """Run nbgrader's command in a classroom that has its settings; give what it said."""
    ran = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words],
        cwd=room.root,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        timeout=3600,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stderr
