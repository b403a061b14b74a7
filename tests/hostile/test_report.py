"""A cohort of attacks leaves the assessor a report that can be read, and an export that can be opened."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.commands.app import app
from course.marking.gradebook.enrolment import enrol
from tests.hostile.attacks import EVERY
from tests.hostile.conftest import plant
from tests.hostile.ground import EXERCISE, HONEST, Ground, earned, good_answers
from tests.hostile.pages import CONFIG

TOO_HEAVY = ("of 1 GB", "8 TB", "thousands of files")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture
def everybody(opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ground:
    """A class of nothing but attacks on one exercise, and an honest learner."""
    for number, attack in enumerate(EVERY):
        if attack.exercise == EXERCISE and not any(words in attack.name for words in TOO_HEAVY):
            named = attack if attack.learner != "mallory" else replace(attack, learner=f"mallory-{number:03}")
            plant(opened, tmp_path / "ground", named)
    ground = Ground(tmp_path / "ground")
    own = ground.classroom
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: own)
    monkeypatch.setattr("course.marking.nbgrader.configuration.open_classroom", lambda _: None)
    return ground


def test_the_report_of_a_cohort_of_attacks_is_whole_and_so_is_the_export(everybody, monkeypatch):
    monkeypatch.setattr("course.commands.marking.MOST_ROWS_OF_ALL", 1000)

    ran = CliRunner().invoke(app, ["mark", EXERCISE], env={"COLUMNS": "250"})
    again = CliRunner().invoke(app, ["re-mark", EXERCISE], env={"COLUMNS": "250"})

    assert ran.exit_code == 0 and again.exit_code == 0, (ran.output[-2000:], again.output, again.exception)
    honest = next(line for line in ran.output.splitlines() if line.split()[:1] == [HONEST])
    assert str(earned(EXERCISE, good_answers(EXERCISE, 0))) in honest
    assert all(char.isprintable() or char in "\n\N{ZERO WIDTH NON-JOINER}" for char in ran.output)
    enrol(everybody.classroom, {HONEST: "=1+1 <b>Victor</b>, @SUM(1)"})
    assert not any(cell.startswith(FORMULA) for row in _export(everybody) for cell in row)


def _export(ground: Ground) -> list[list[str]]:
    """The rows of nbgrader's own export."""
    root = ground.classroom.root
    (root / "nbgrader_config.py").write_text(CONFIG.format(root=str(root)), encoding="utf-8")
    words = [sys.executable, "-m", "nbgrader", "export", "--to=grades.csv"]
    subprocess.run(words, cwd=root, env=dict(os.environ), check=True, capture_output=True, timeout=120)
    with (root / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert len({len(row) for row in rows}) == 1  # no name has shifted a column
    shutil.copy(root / "grades.csv", root.parent)
    return rows
