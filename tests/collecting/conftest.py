"""A class that knows the learners, made once; each test works on a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import generate, make_folders
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.collecting.ground import ADDRESSES, EXERCISE, NAMES
from tests.shared import made_once


def enter(root: Path) -> None:
    """Make a class whose list has the learners, each with a name and an address."""
    made = separate_classroom(root)
    make_folders(made)
    generate(made, EXERCISE, made.work / "release")
    enrol(made, NAMES, ADDRESSES)


@pytest.fixture(scope="module")
def entered() -> Path:
    """The class as it was made; to be looked at, and copied."""
    return made_once("collecting-class", enter)


@pytest.fixture
def classroom(entered: Path, tmp_path: Path) -> Classroom:
    shutil.copytree(entered, tmp_path / "class")
    return separate_classroom(tmp_path / "class")


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    folder = tmp_path / "sent"
    folder.mkdir()
    return folder
