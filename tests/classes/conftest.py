"""A class as its provider makes it, made once for all tests; each works on a copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.commands.app import app
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.shared import made_once

Course = Callable[..., str]


def said(*words: str | Path, code: int = 0) -> str:
    """Run a command, and give what it says in one line."""
    ran = CliRunner().invoke(app, [str(word) for word in words], env={"COLUMNS": "300"})
    assert ran.exit_code == code, ran.output
    return " ".join(ran.output.split())


def a_class_made() -> Path:
    """The folder of a class with nobody in it, which nobody changes."""
    return made_once("a-class", lambda folder: said("class", "new", str(folder), "--title", "Autumn"))


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Classroom:
    """A class in whose folder commands are typed."""
    shutil.copytree(a_class_made(), tmp_path / "autumn")
    monkeypatch.chdir(tmp_path / "autumn")
    return separate_classroom(tmp_path / "autumn")
