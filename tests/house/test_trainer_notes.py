"""A trainer's notes reach no learner: not in a release, on a page, slides or a desk, in wheel or sdist."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from course.base.places import content_root, solutions_root
from course.base.trainer_notes import without_notes
from course.checking import broken_promises
from course.checking.release import release_exercises
from course.content import load
from course.content.keys import Keys
from course.content.versions import BASE
from course.hosts.lab.notebook_copies import copy_notebooks
from course.hosts.slides import make_slides
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
# Keys, and the notebooks for assessors, which show what is right.
HELD_BACK = ("solutions", "docs/instructor")


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


def test_none_is_on_slides_unless_it_is_asked_for(root: Path, tmp_path: Path):
    content = load(root)
    lesson = content.lessons[LESSON]

    assert TOLD not in make_slides(lesson, content, tmp_path).read_text(encoding="utf-8")
    assert TOLD in make_slides(lesson, content, tmp_path, notes=True).read_text(encoding="utf-8")


@pytest.mark.timeout(300)
def test_none_is_in_the_wheel_or_in_the_sdist_nor_what_jupyterlab_leaves_beside_a_notebook(tmp_path: Path):
    copy = tmp_path / "checkout"
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in tracked.splitlines():
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy / name)
    with_a_note(copy / "modules" / f"{LESSON}.ipynb")
    for folder in ("modules", "exercises", f"exercises/{EXERCISE}"):
        checkpoints = copy / folder / ".ipynb_checkpoints"
        checkpoints.mkdir()
        (checkpoints / f"{LESSON}-checkpoint.ipynb").write_text(TOLD)

    # The wheel is made from the sdist, as it is wherever both are published.
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path), str(copy)]
    subprocess.run(build, check=True, capture_output=True)

    for built, inside in ((wheel_in(tmp_path), "course/_content/"), (sdist_in(tmp_path), "")):
        lessons = [name for name in built if name.startswith(f"{inside}modules/")]
        assert len(lessons) == len(list((ROOT / "modules").glob("*.ipynb")))
        assert f"{inside}exercises/{EXERCISE}/{EXERCISE}.ipynb" in built
        assert f"{inside}data/propositions.csv" in built
        assert not [name for name in built if ".ipynb_checkpoints" in name or name.startswith(HELD_BACK)]
        assert not [name for name, held in built.items() if TOLD.encode() in held and "tests/" not in name]


def wheel_in(folder: Path) -> dict[str, bytes]:
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist()}


def sdist_in(folder: Path) -> dict[str, bytes]:
    """What the sdist holds, by its name below the one folder that is in it."""
    (path,) = folder.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        files = {one.name.partition("/")[2]: sdist.extractfile(one) for one in sdist if one.isfile()}
        return {name: file.read() for name, file in files.items() if file}


def test_what_jupyterlab_keeps_beside_a_notebook_is_no_lesson_to_check_and_on_no_desk(
    root: Path, learner_home: Path
):
    for folder in ("modules", "exercises", "solutions", f"exercises/{EXERCISE}"):
        (root / folder / ".ipynb_checkpoints").mkdir()
        (root / folder / ".ipynb_checkpoints" / f"{LESSON}-checkpoint.ipynb").write_text(TOLD)

    faults = list(map(str, broken_promises(root, root / "solutions", load(root))))

    assert not [fault for fault in faults if "checkpoint" in fault]
    assert TOLD not in all_text(copy_notebooks(learner_home, root))


def test_a_notebook_without_notes_is_the_same_to_the_byte():
    own = without_notes((ROOT / "modules" / f"{LESSON}.ipynb").read_bytes())

    assert without_notes(own) is own
    assert without_notes(b"no notebook") == b"no notebook"
