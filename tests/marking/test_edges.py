"""The edges of nbgrader and of disks: extra credit, damage, four at once, and no locks."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update
from typer.testing import CliRunner

from benchmarks.cohort import hand_in_cohort
from course.base.locks import NoLocks
from course.base.places import solutions_root
from course.collecting import collect
from course.commands.app import app
from course.content import load_key
from course.content.installed import course_content
from course.hosts.lab import start
from course.learner.answers import FILE_NAME, now, save
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.damage import COPY
from course.marking.gradebook.database import NoGradebook, gradebook
from course.marking.gradebook.tables import grade, student
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import open_classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from course.rehearsal.learners import FictionalLearner, answered
from tests.conftest import how_many
from tests.learner.test_answers import LEARNER as REFERENCE
from tests.learner.test_answers import fresh

EXERCISE, LEARNER = "ex2-reservist", "ada-0001"


@pytest.fixture
def own(classroom: Classroom, monkeypatch: pytest.MonkeyPatch) -> Classroom:
    """The class that the commands work on, with a learner who has passed."""
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: classroom)
    exercise, moment = course_content().exercises[EXERCISE], now()
    strong = FictionalLearner("Ada Example", REFERENCE, "strong", moment, moment)
    answers = answered(
        strong, exercise, load_key(solutions_root(), exercise, course_content()), course_content()
    )
    folder = classroom.submission(LEARNER, EXERCISE)
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_text(answers.model_dump_json(), encoding="utf-8")
    assert run("mark", EXERCISE)[0] == 0
    return classroom


def run(*words: str) -> tuple[int, str]:
    ran = CliRunner().invoke(app, list(words))
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    return ran.exit_code, " ".join(ran.stdout.split())


@pytest.mark.parametrize("credit", [30.0, -200.0])
def test_credit_beyond_what_there_is_makes_a_record_or_a_sentence(own, credit):
    with gradebook(own.gradebook).begin() as connection:
        first = connection.scalar(select(grade.c.id).order_by(grade.c.id).limit(1))
        connection.execute(update(grade).where(grade.c.id == first).values(extra_credit=credit))

    marked, said = run("mark", EXERCISE)
    recorded, told = run("record", LEARNER)

    assert marked == 0 and "marks by hand" in said
    assert run("analyse", EXERCISE)[0] in {0, 1}
    if credit < 0:
        assert recorded == 1 and told.startswith("Not passed: 0.00%")
        return
    assert recorded == 0, told
    record = json.loads((own.record(LEARNER, EXERCISE) / "record.json").read_text(encoding="utf-8"))
    assert record["assessment"]["mark"] == record["assessment"]["out_of"] == "78.00"
    assert record["assessment"]["percent"] == "100.00" and record["assessment"]["results"] == []


COMMANDS = [
    ("mark", EXERCISE),
    ("history", LEARNER, EXERCISE),
    ("allow", LEARNER, EXERCISE, "--attempts", "1"),
    ("allow", LEARNER, EXERCISE, "--hours", "1"),
    ("re-mark", EXERCISE),
    ("record", LEARNER),
    ("analyse", EXERCISE),
    ("collect", "."),
    ("classroom",),
]


def test_random_pages_are_told_in_a_sentence_that_says_how_to_restore(own):
    file, copy = own.work / "gradebook.db", own.work / f"gradebook.db{COPY}"
    held, chance = file.read_bytes(), random.Random(20261128)
    pages = len(held) // 4096
    assert copy.is_file()

    for _ in range(how_many(4, 60)):
        damaged = bytearray(held)
        for page in chance.sample(range(1, pages), pages // 2):
            damaged[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
        file.write_bytes(damaged)
        gradebook.cache_clear()
        for words in COMMANDS:
            code, said = run(*words)

            assert code == 1 and "damaged" in said and "To restore it" in said, (words, said)
        assert file.read_bytes() == damaged, "nothing was written"

    shutil.copy(copy, file)
    gradebook.cache_clear()
    assert "1 unchanged" in run("mark", EXERCISE)[1]


def test_damage_that_is_met_on_the_way_is_told_too(own):
    file = own.work / "gradebook.db"
    held = file.read_bytes()
    engine = gradebook(own.gradebook)
    file.write_bytes(held[:4096] + random.Random(1).randbytes(len(held) - 4096))

    with pytest.raises(NoGradebook, match="To restore it"), engine.connect() as connection:
        connection.execute(select(grade)).all()


FIRST = """
import sys
from pathlib import Path
from course.marking.nbgrader.configuration import open_classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from course.marking.cohort.marking_run import mark_all
sys.stdin.readline()
room = separate_classroom(Path(sys.argv[1]))
open_classroom(room)
done = [one.done for one in mark_all(room, sys.argv[2], sys.argv[3:], lambda _: None)]
print(",".join(done))
"""


@pytest.mark.timeout(600)
def test_four_first_markers_at_once_make_one_gradebook(tmp_path, opened):
    root = tmp_path / "class"
    learners = hand_in_cohort(opened_copy(opened, root), EXERCISE, 4)
    (root / ".classroom" / "gradebook.db").unlink()
    markers = [
        subprocess.Popen(
            [sys.executable, "-c", FIRST, str(root), EXERCISE, *learners],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for marker in markers:
        marker.stdin.write("\n")
        marker.stdin.flush()
    ended = [marker.communicate() for marker in markers]

    assert [marker.returncode for marker in markers] == [0] * 4, ended
    done = [out.strip().split(",") for out, _ in ended]
    for number in range(len(learners)):
        assert sorted(row[number] for row in done) == ["marked", "unchanged", "unchanged", "unchanged"]


def opened_copy(opened: Classroom, root: Path) -> Classroom:
    shutil.copytree(opened.root, root)
    return separate_classroom(root)


@pytest.mark.skipif(os.name != "posix", reason="locks by fcntl are a thing of POSIX systems")
@pytest.mark.parametrize("reason", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_disk_without_locks_is_told_at_once_with_its_place(classroom, tmp_path, monkeypatch, reason):
    def refuse(*_: object) -> None:
        raise OSError(reason, os.strerror(reason))

    (tmp_path / "sent").mkdir()
    monkeypatch.setattr(fcntl, "flock", refuse)
    monkeypatch.setattr(fcntl, "lockf", refuse)
    gradebook.cache_clear()
    elsewhere = separate_classroom(tmp_path / "another")
    elsewhere.work.mkdir(parents=True)

    for do in (
        lambda: save(tmp_path / "answers.json", fresh()),
        lambda: list(mark_all(elsewhere, EXERCISE, [], lambda _: None)),
        lambda: list(collect(tmp_path / "sent", elsewhere)),
        lambda: open_classroom(elsewhere),
    ):
        with pytest.raises(NoLocks, match=r"has no locks.*COURSE_CLASSROOM") as told:
            do()
        assert str(tmp_path) in told.value.filename


def test_whom_the_formgrader_cannot_list_is_told(classroom, monkeypatch, capsys):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: classroom)
    monkeypatch.setattr(start, "run", lambda *_: 0)
    classroom.submission("__proto__", EXERCISE).mkdir(parents=True)
    with gradebook(classroom.gradebook).begin() as connection:
        connection.execute(insert(student), [{"id": "constructor"}, {"id": LEARNER}])

    assert start.open_assess(browser=False) == 0

    told = " ".join(capsys.readouterr().err.split())
    assert "submitted/__proto__ is left out of the formgrader" in told
    assert "The learner constructor is left out of the formgrader" in told and LEARNER not in told
