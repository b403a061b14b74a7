"""The course works wherever it was put: nbgrader's patterns and a database's address are told no path."""

from __future__ import annotations

import json
import ntpath
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import make_url
from traitlets.config import Config

from course.base.places import content_root
from course.base.sqlite_address import sqlite_address
from course.learner.answers import FILE_NAME
from course.marking.nbgrader.configuration import configure, make_folders
from course.marking.nbgrader.own_classroom import separate_classroom
from course.marking.nbgrader.places import ImpossiblePlace, as_step
from course.register.provider import ProviderFile
from course.register.provider_folder import ProviderFolder
from tests.me import me
from tests.records.passes import everything_right

EXERCISE = "ex2-reservist"
ODD = "курс, main (1) {2} + $3 ^4 | ?5 * 6% %20 #7 'q' & a=b"
CONTENT = ("course", "data", "modules", "exercises", "solutions", "nbgrader_config.py", "pyproject.toml")
STEPS = ("source", "release", "submitted", "autograded", "feedback")


def course_in(folder: Path, home: Path, *words: str) -> str:
    """Give a command in a checkout; what it said."""
    ran = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "COURSE_HOME": str(home), "COLUMNS": "400"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"{words}: {ran.stdout}{ran.stderr}"
    return ran.stdout


def answers_on_the_desk(home: Path) -> None:
    desk = home / "desk" / "exercises" / EXERCISE
    desk.mkdir(parents=True)
    shutil.copy(content_root() / "exercises" / EXERCISE / f"{EXERCISE}.ipynb", desk)
    (desk / FILE_NAME).write_text(everything_right(me().learner.reference, EXERCISE), encoding="utf-8")


@pytest.mark.timeout(300)
def test_the_whole_story_in_a_folder_full_of_signs_spaces_and_cyrillic(tmp_path, learner_home):
    checkout = tmp_path / ODD / ODD
    for name in CONTENT:
        whole = content_root() / name
        shutil.copytree(whole, checkout / name) if whole.is_dir() else shutil.copy(whole, checkout / name)
    home = tmp_path / f"{ODD} home"
    answers_on_the_desk(learner_home)
    shutil.copytree(learner_home, home)

    def course(*words: str) -> str:
        return course_in(checkout, home, "course.commands.app", *words)

    course("classroom")
    said = course("hand-in", EXERCISE, "--name", "Alex Example")
    learner = re.search(r"alex-example-\w{4}", said)[0]
    course("mark", EXERCISE)
    course("record", learner)
    course("analyse", EXERCISE)
    course_in(checkout, home, "nbgrader", "autograde", EXERCISE, "--force")

    work = checkout / ".classroom"
    assert (work / "gradebook.db").is_file() and (work / "analysis" / EXERCISE).is_dir()
    assert (work / "feedback" / learner / EXERCISE / f"{EXERCISE}.html").is_file()
    record = json.loads((work / "records" / learner / EXERCISE / "record.json").read_text(encoding="utf-8"))
    assert record["learner"]["name"] == "Alex Example"
    assert not [path for path in tmp_path.iterdir() if path.name not in {ODD, home.name, learner_home.name}]


def test_a_class_in_a_folder_of_its_own_has_nbgraders_sources_in_it_and_no_key():
    room = separate_classroom(Path("/srv/class (1)"))
    told = configure(Config(), room).CourseDirectory

    assert {told[f"{step}_directory"] for step in STEPS} == {
        f".classroom/{folder}" for folder in ("source", "release", "submitted", "autograded", "feedback")
    }


@pytest.mark.parametrize("step", STEPS)
def test_nbgrader_knows_its_own_paths_again_under_windows(step, monkeypatch):
    told = configure(Config(), separate_classroom(Path("/srv/class")))
    told.CourseDirectory.root = "C:\\Users\\Zoë (1)\\new"
    told.CourseDirectory.directory_structure = "{nbgrader_step}\\{student_id}\\{assignment_id}"
    for module in ("nbgrader.coursedir", "nbgrader.utils"):
        monkeypatch.setattr(f"{module}.os", SimpleNamespace(path=ntpath, sep="\\"))
    directory = CourseDirectory(config=told)
    folder = getattr(directory, f"{step}_directory")

    pattern = directory.format_path(folder, "(?P<student>.*)", "(?P<exercise>.*)", escape=True)
    found = re.match(pattern, directory.format_path(folder, "zoe-1a2b", EXERCISE))

    assert found and found.groupdict() == {"student": "zoe-1a2b", "exercise": EXERCISE}


def test_a_step_is_named_with_the_same_signs_on_every_system():
    root = PureWindowsPath("C:\\new class")

    assert as_step(root, root / ".classroom" / "submitted") == ".classroom/submitted"


@pytest.mark.parametrize("name", ["100% done", "50%20", "what?", "a#b", "ж", "a b", "x@y:z", "plain"])
def test_the_address_of_a_database_leads_to_its_own_file(name):
    file = Path("/srv") / name / "gradebook.db"

    assert make_url(sqlite_address(file)).database == str(file)


def test_a_folder_that_nbgrader_cannot_work_in_is_named_at_set_up(tmp_path):
    with pytest.raises(ImpossiblePlace, match=r"course \[1\].*Rename it"):
        make_folders(separate_classroom(tmp_path / "course [1]"))

    (tmp_path / "main2").mkdir()
    with pytest.raises(ImpossiblePlace):
        make_folders(separate_classroom(tmp_path / "main*"))


def test_a_providers_register_lies_in_its_folder_whatever_that_is_called(tmp_path):
    folder = ProviderFolder(tmp_path / ODD)
    provider = ProviderFile(
        name="A firm", contact="desk@firm.example", address="https://records.firm.example"
    )

    assert make_url(folder.register_address(provider)).database == str(tmp_path / ODD / "register.db")
