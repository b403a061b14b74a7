"""A trainer's notes reach no learner: not in a release, on a page, on a learner's desk or in the wheel."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from course.base.places import content_root, solutions_root
from course.base.trainer_notes import without_notes
from course.checking.release import release_exercises
from course.content import load
from course.content.keys import Keys
from course.content.versions import BASE
from course.hosts.lab.notebook_copies import copy_notebooks
from course.pages.page import make_page

ROOT = content_root()
TOLD = "Ask the room who has had such a client"
LESSON, EXERCISE = "00-start-here", "ex2-reservist"
NOTE = {
    "cell_type": "markdown",
    "id": "for-the-trainer",
    "metadata": {"slideshow": {"slide_type": "notes"}},
    "source": [TOLD],
}


def with_a_note(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"].insert(1, NOTE)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert TOLD in path.read_text(encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the course whose first lesson and an exercise have a trainer's note."""
    for name in ("data", "modules", "exercises"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(solutions_root(), tmp_path / "solutions")
    with_a_note(tmp_path / "modules" / f"{LESSON}.ipynb")
    with_a_note(tmp_path / "solutions" / EXERCISE / f"{EXERCISE}.ipynb")
    return tmp_path


def all_text(folder: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.ipynb"))


def test_none_is_in_a_release_that_is_otherwise_the_same(root: Path, tmp_path: Path):
    keys = Keys(root / "solutions", load(root))
    (tmp_path / "released").mkdir()

    list(release_exercises(keys, tmp_path / "released"))

    assert TOLD not in all_text(tmp_path / "released")
    made, committed = (
        place / EXERCISE / f"{EXERCISE}.ipynb" for place in (tmp_path / "released", ROOT / "exercises")
    )
    assert made.read_text(encoding="utf-8") == committed.read_text(encoding="utf-8")


def test_none_is_on_a_page_or_on_a_learners_desk(root: Path, learner_home: Path):
    content = load(root)

    desk = copy_notebooks(learner_home, root)

    assert TOLD not in make_page(content.lessons[LESSON], BASE, content).html
    assert TOLD not in all_text(desk)
    assert (desk / f"modules/{LESSON}.ipynb").is_file()


@pytest.mark.timeout(300)
def test_none_is_in_the_wheel(tmp_path: Path):
    copy = tmp_path / "checkout"
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in tracked.splitlines():
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy / name)
    with_a_note(copy / "modules" / f"{LESSON}.ipynb")
    checkpoints = copy / "modules" / ".ipynb_checkpoints"
    checkpoints.mkdir()
    (checkpoints / f"{LESSON}-checkpoint.ipynb").write_text(TOLD)

    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(copy)]
    subprocess.run(build, check=True, capture_output=True)

    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        lessons = [name for name in opened.namelist() if "_content/modules/" in name]
        assert len(lessons) == len(list((ROOT / "modules").glob("*.ipynb")))
        assert not [name for name in lessons if TOLD in opened.read(name).decode()]


def test_a_notebook_without_notes_is_the_same_to_the_byte():
    own = (ROOT / "modules" / f"{LESSON}.ipynb").read_bytes()

    assert without_notes(own) is own
    assert without_notes(b"no notebook") == b"no notebook"
