"""The learner's desk: laid, kept up to date, and never at the cost of the learner's work."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course.hosts.lab.notebook_copies import copy_notebooks

LESSON = "modules/03-lesson.ipynb"
EXERCISE = "exercises/ex2/ex2.ipynb"


def write_notebook(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cells = [new_markdown_cell(text, id="text"), new_code_cell("course.board()", id="board")]
    nbformat.write(new_notebook(cells=cells), path)


def run_and_save(path: Path) -> None:
    """Leave a notebook as JupyterLab does after running it."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[1].execution_count = 7
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Course"}
    nbformat.write(notebook, path)


def is_trusted(home: Path, path: Path) -> bool:
    notary = NotebookNotary(data_dir=str(home / "jupyter" / "data"))
    try:
        return bool(notary.check_signature(nbformat.read(path, as_version=4)))
    finally:
        notary.store.close()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    write_notebook(root / LESSON, "A lesson")
    write_notebook(root / EXERCISE, "An exercise")
    (root / "exercises/ex2/summons.txt").write_text("Report by the 4th.")
    (root / "exercises/ex2/.ipynb_checkpoints").mkdir()
    (root / "exercises/ex2/.ipynb_checkpoints/ex2.ipynb").write_text("{}")
    return root


def words(path: Path) -> str:
    return str(nbformat.read(path, as_version=4).cells[0].source)


def test_laid(content: Path, learner_home: Path) -> None:
    """The desk holds a copy, byte for byte, of each lesson and each exercise's files, and no more."""
    desk = copy_notebooks(learner_home, content)

    laid = {path.relative_to(desk).as_posix() for path in desk.rglob("*") if path.is_file()}
    assert laid == {LESSON, EXERCISE, "exercises/ex2/summons.txt"}
    assert all((desk / name).read_bytes() == (content / name).read_bytes() for name in laid)


def test_trusted(content: Path, learner_home: Path) -> None:
    """The learner's Jupyter trusts every copy, and nothing that differs from one."""
    desk = copy_notebooks(learner_home, content)
    write_notebook(desk / "modules/stranger.ipynb", "Not ours")

    assert is_trusted(learner_home, desk / LESSON)
    assert is_trusted(learner_home, desk / EXERCISE)
    assert not is_trusted(learner_home, desk / "modules/stranger.ipynb")


def test_trusted_again(content: Path, learner_home: Path) -> None:
    """A learner who threw the Jupyter settings away gets trusted copies back."""
    desk = copy_notebooks(learner_home, content)
    run_and_save(desk / LESSON)
    shutil.rmtree(learner_home / "jupyter")

    copy_notebooks(learner_home, content)

    assert is_trusted(learner_home, desk / LESSON)
    assert is_trusted(learner_home, desk / EXERCISE)


def test_refreshed(content: Path, learner_home: Path) -> None:
    """A copy that was only run gives way to the course's new version without a trace."""
    desk = copy_notebooks(learner_home, content)
    run_and_save(desk / LESSON)
    write_notebook(content / LESSON, "A lesson, corrected")

    copy_notebooks(learner_home, content)

    assert (desk / LESSON).read_bytes() == (content / LESSON).read_bytes()
    assert is_trusted(learner_home, desk / LESSON)
    assert [path.name for path in (desk / "modules").iterdir()] == ["03-lesson.ipynb"]


def test_left_alone(content: Path, learner_home: Path) -> None:
    """Without a change in the course a copy stays as the learner left it; a lost one comes back."""
    desk = copy_notebooks(learner_home, content)
    write_notebook(desk / LESSON, "My own notes")
    (desk / EXERCISE).unlink()

    copy_notebooks(learner_home, content)

    assert words(desk / LESSON) == "My own notes"
    assert words(desk / EXERCISE) == "An exercise"


@pytest.mark.parametrize("ledger", ["kept", "lost", "damaged"])
def test_set_aside(content: Path, learner_home: Path, ledger: str) -> None:
    """What a learner wrote into a copy is kept beside the new version, with the time in its name."""
    desk = copy_notebooks(learner_home, content)
    write_notebook(desk / LESSON, "My own notes")
    write_notebook(content / LESSON, "A lesson, corrected")
    if ledger == "lost":
        (learner_home / "desk.json").unlink()
    elif ledger == "damaged":
        (learner_home / "desk.json").write_text('{"modules": 1}')

    copy_notebooks(learner_home, content)
    copy_notebooks(learner_home, content)

    (aside,) = (desk / "modules").glob("03-lesson (yours, 20*).ipynb")
    assert words(aside) == "My own notes"
    assert words(desk / LESSON) == "A lesson, corrected"


def test_answers_kept(content: Path, learner_home: Path) -> None:
    """Answers and added files outlive every refresh, even if the course ships such a file."""
    desk = copy_notebooks(learner_home, content)
    mine = {"answers.json": '{"revision": 3}', "notes.docx": "mine"}
    for name, text in mine.items():
        (desk / "exercises/ex2" / name).write_text(text)
    (content / "exercises/ex2/answers.json").write_text("{}")
    write_notebook(content / EXERCISE, "An exercise, corrected")

    copy_notebooks(learner_home, content)

    assert {name: (desk / "exercises/ex2" / name).read_text() for name in mine} == mine
    assert words(desk / EXERCISE) == "An exercise, corrected"


def test_interrupted(content: Path, learner_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk whose laying broke off is finished next time, and nothing counts as the learner's."""
    desk = copy_notebooks(learner_home, content)
    write_notebook(content / LESSON, "A lesson, corrected")
    with monkeypatch.context() as patch:
        patch.setattr("course.hosts.lab.notebook_copies._write_ledger", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            copy_notebooks(learner_home, content)

    copy_notebooks(learner_home, content)

    assert words(desk / LESSON) == "A lesson, corrected"
    assert [path.name for path in (desk / "modules").iterdir()] == ["03-lesson.ipynb"]
    assert LESSON in json.loads((learner_home / "desk.json").read_text())
