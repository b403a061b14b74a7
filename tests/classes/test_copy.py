"""What learners are given is proved to hold no key, and a key anywhere in it is found."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from course.base.places import content_root
from course.classes.no_key import KeyFound, key_sentences, prove
from course.hosts.lab.notebook_copies import copy_notebooks
from course.learner.answers import FILE_NAME
from course.learner.learner import learner_at
from course.marking.nbgrader.classroom import Classroom
from tests.classes.conftest import said
from tests.records.passes import EXERCISE, everything_right


def zipped(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        into.writestr(name, content)
    return made.getvalue()


def a_learner_hands_in_by_the_command(folder: Path) -> None:
    """In what learners were given, `course hand-in` gives the file to send, with the name in it."""
    desk = copy_notebooks(folder / "learner", content_root()) / "exercises" / EXERCISE
    reference = learner_at(folder / "learner").reference
    (desk / FILE_NAME).write_text(everything_right(reference), encoding="utf-8")
    variables = {"COURSE_HOME": str(folder / "learner"), "PYTHONPATH": str(folder / "copy"), "COLUMNS": "300"}
    command = ["-P", "-m", "course.commands.app", "hand-in", EXERCISE, "--name", "Ada Example"]

    ran = subprocess.run(
        [sys.executable, *command],
        check=False,
        cwd=folder,
        env=os.environ | variables,
        capture_output=True,
        text=True,
    )

    assert ran.returncode == 0 and "has reached nobody yet" in ran.stdout, ran.stdout + ran.stderr
    (sent,) = (folder / "learner" / "to-send").iterdir()
    assert f"The file: {sent}" in ran.stdout and '"name": "Ada Example"' in sent.read_text(encoding="utf-8")


@pytest.mark.timeout(120)
def test_the_zip_for_learners_holds_the_course_and_no_key(room: Classroom, tmp_path: Path):
    told = said("class", "copy", "--into", tmp_path / "out", "--as", "zip")

    assert "none is in it" in told
    with zipfile.ZipFile(tmp_path / "out" / "course-for-learners.zip") as made:
        (wheel,) = [name for name in made.namelist() if name.endswith(".whl")]
        assert wheel.rsplit("/", 1)[1] in made.read("course/READ-ME-FIRST.txt").decode()
        with zipfile.ZipFile(io.BytesIO(made.read(wheel))) as inside:
            names = inside.namelist()
            inside.extractall(tmp_path / "copy")
    assert "course/_content/data/course.yaml" in names
    assert not [name for name in names if "solutions" in name or "key.yaml" in name or ".git/" in name]
    a_learner_hands_in_by_the_command(tmp_path)
    assert "Say one of these: --as wheel, zip, site, image" in said(
        "class", "copy", "--into", tmp_path, "--as", "paper", code=2
    )


@pytest.mark.parametrize("depth", [0, 1, 2])
@pytest.mark.parametrize("what", ["sentence", "key.yaml", ".git/config", "solutions/a.txt"])
def test_a_key_or_history_is_found_however_it_is_packed(room: Classroom, what: str, depth: int):
    secret = key_sentences(room.keys)[0]
    name, content = ("a.txt", f"Before. {secret} After.".encode()) if what == "sentence" else (what, b"")
    for _ in range(depth):
        name, content = f"{name.replace('/', '-')}.zip", zipped(name, content)

    with pytest.raises(KeyFound) as found:
        prove({name: content}, room.keys)

    assert secret not in str(found.value)
