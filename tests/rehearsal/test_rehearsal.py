"""A rehearsal takes fictional learners through the whole chain, always the same for a seed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.commands.app import app
from course.learner.identity import learner_id
from course.marking.nbgrader.own_classroom import own_classroom
from course.records import from_json
from course.rehearsal import FolderInUse, rehearse
from course.rehearsal.learners import fictional_learners
from tests.conftest import how_many

EXERCISE = "ex2-reservist"


def rows(folder: Path, number: int = 10, seed: int = 7) -> list:
    return list(rehearse(own_classroom(), folder, EXERCISE, number, seed, lambda _: None))


def told(found: list) -> list[tuple]:
    return [
        (
            r.learner,
            r.name,
            r.ability,
            r.handed_in,
            r.marked.points,
            r.marked.version,
            r.marked.passed,
            r.outcome,
        )
        for r in found
    ]


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory) -> list:
    return rows(tmp_path_factory.mktemp("rehearsal") / "once")


def test_the_same_seed_gives_the_same_rehearsal(rehearsed, tmp_path):
    assert told(rows(tmp_path / "again")) == told(rehearsed)


def test_ten_thousand_learners_have_ten_thousand_ids():
    learners = fictional_learners(10_000, seed=1)

    assert len({learner_id(one.name, one.reference) for one in learners}) == 10_000


def test_each_learners_row_makes_sense(rehearsed):
    marks = {row.ability: row.marked for row in rehearsed}

    assert all((row.record is not None) == row.marked.passed for row in rehearsed)
    assert marks["chooses everything"].points == marks["blank"].points == marks["damaged file"].points == 0
    assert marks["strong"].passed and not marks["careless"].passed
    assert "could not be read" in next(row.outcome for row in rehearsed if row.ability == "damaged file")


def test_a_record_says_what_was_done_and_stays_as_issued(rehearsed):
    row = next(row for row in rehearsed if row.record)
    record = from_json((row.record / "record.json").read_text(encoding="utf-8"))

    assert record.learner.name == row.name
    assert record.assessment.mark == row.marked.points and record.assessment.passed
    assert record.notional_minutes == 25 and record.status == "specimen"
    assert record.completed == row.handed_in
    assert (row.record / "certificate.pdf").read_bytes().startswith(b"%PDF")


def test_asking_again_gives_the_same_record(rehearsed):
    from course.issuing.completion import complete
    from course.marking.nbgrader.own_classroom import separate_classroom

    row = next(row for row in rehearsed if row.record)
    before = (row.record / "record.json").read_bytes()

    complete(separate_classroom(row.record.parents[3]), row.learner, EXERCISE)

    assert (row.record / "record.json").read_bytes() == before


def test_real_work_is_never_written_over(tmp_path):
    (tmp_path / "a-real-file.txt").write_text("precious")

    with pytest.raises(FolderInUse):
        rows(tmp_path, number=1)

    assert (tmp_path / "a-real-file.txt").read_text() == "precious"


def test_the_command_prints_a_row_a_learner_and_ends_well(tmp_path):
    words = ["rehearse", "--learners", "3", "--seed", "7", "--into", str(tmp_path / "new")]

    ran = CliRunner().invoke(app, words, env={"COLUMNS": "200"})

    assert ran.exit_code == 0, ran.output
    assert ran.output.count(" of 78 ") == 3 and "Everything is in" in ran.output


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_a_rehearsal_of_any_size_keeps_within_its_memory(tmp_path):
    number = how_many(120, 10_000)
    words = ["rehearse", "--learners", str(number), "--into", str(tmp_path / "new")]
    # getrusage counts what the process was forked from, too; the kernel's own peak does not.
    code = f"""
import pathlib
from course.commands.app import app
app({words!r}, standalone_mode=False)
status = pathlib.Path("/proc/self/status").read_text()
print(int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert f"of {number:,} passed" in ran.stdout
    assert int(ran.stdout.split()[-1]) < 300
