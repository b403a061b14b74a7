"""The commands a learner and an assessor type, from handing in to the record, and their plain errors."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.base.places import content_root, solutions_root
from course.commands.app import app
from course.content import load_key
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, now
from course.learner.identity import draw_version
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import own_classroom
from course.rehearsal.learners import FictionalLearner, answered
from tests.browser.perfect import keyed_paper, right
from tests.me import me

EXERCISE = "ex2-reservist"


@pytest.fixture
def classroom(tmp_path, monkeypatch) -> Classroom:
    """The course's own classroom, put in a folder of the test's."""
    monkeypatch.setenv("COURSE_CLASSROOM", str(tmp_path / "class"))
    return own_classroom()


def run(*words: str) -> tuple[int, str]:
    ran = CliRunner().invoke(app, list(words), env={"COLUMNS": "200"})
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    return ran.exit_code, " ".join(ran.stdout.split())


def work_on(home: Path, ability: str) -> None:
    """Leave on the desk what a learner of this ability would have answered, or who knows the key."""
    desk = home / "desk" / "exercises" / EXERCISE
    desk.mkdir(parents=True)
    shutil.copy(content_root() / "exercises" / EXERCISE / f"{EXERCISE}.ipynb", desk)
    exercise, moment = course_content().exercises[EXERCISE], now()
    learner = FictionalLearner("Alex Example", me().learner.reference, ability, moment, moment)
    answers = answered(
        learner, exercise, load_key(solutions_root(), exercise, course_content()), course_content()
    )
    if ability == "perfect":
        boards = right(keyed_paper(EXERCISE, answers.version))
        answers = answers.model_copy(update={"boards": boards})
    (desk / FILE_NAME).write_text(answers.model_dump_json(), encoding="utf-8")
    assert answers.version == draw_version(EXERCISE, me().learner.reference, exercise.version_ids)


def handed_in(*more: str) -> str:
    """Hand in, and give the learner's id."""
    _, said = run("hand-in", EXERCISE, "--name", "Alex Example", *more)
    assert "Handed in as alex-example-" in said, said
    return next(word for word in said.split() if word.startswith("alex-example-")).rstrip(".")


def test_from_handing_in_to_a_self_assessed_record(classroom, learner_home):
    work_on(learner_home, "perfect")

    learner = handed_in()
    assert run("mark", EXERCISE)[0] == 0
    code, said = run("record", learner)

    assert code == 0 and "certificate.pdf" in said
    record = json.loads((classroom.record(learner, EXERCISE) / "record.json").read_text(encoding="utf-8"))
    assert record["status"] == "self-assessed" and record["learner"]["name"] == "Alex Example"
    assert record["learner"]["reference"] == str(me().learner.reference)


@pytest.mark.parametrize(
    "begun", ["2026-01-01T00:00:00", 0, "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-05:00"]
)
def test_a_clock_that_was_wrong_costs_nobody_their_record(classroom, learner_home, begun):
    work_on(learner_home, "perfect")
    path = learner_home / "desk" / "exercises" / EXERCISE / FILE_NAME
    path.write_text(json.dumps(json.loads(path.read_text()) | {"begun": begun}), encoding="utf-8")

    learner = handed_in()

    record = json.loads((classroom.record(learner, EXERCISE) / "record.json").read_text(encoding="utf-8"))
    known = str(begun).startswith("2026")
    assert record["started"] == ("2026-01-01T00:00:00Z" if known else record["completed"])


def test_what_no_record_can_hold_is_told_in_a_sentence(classroom, learner_home):
    work_on(learner_home, "perfect")
    answers = learner_home / "desk" / "exercises" / EXERCISE / FILE_NAME
    reference = str(me().learner.reference)
    of_no_learner = f"{reference[:14]}1{reference[15:]}"  # its version is 1, not 4
    answers.write_text(json.dumps(json.loads(answers.read_text()) | {"learner": of_no_learner}))
    learner = handed_in()

    code, said = run("record", learner)

    assert code == 1 and "states a time or a reference that no record can hold: " in said


def test_a_learner_who_has_not_passed_is_told_what_is_missing(classroom, learner_home):
    work_on(learner_home, "blank")
    learner = handed_in("--as-it-is")

    code, said = run("record", learner)

    assert code == 1 and "Not passed" in said and "60.00%" in said


def test_mistakes_are_told_in_one_sentence(classroom):
    assert run("hand-in", EXERCISE, "--name", "Alex") == (
        1,
        f"Stopped: {EXERCISE} was not opened yet. Open it, answer it, and then hand it in.",
    )
    assert run("mark", "ex9") == (
        2,
        f"There is no exercise called 'ex9'. There is: {', '.join(course_content().exercises)}.",
    )
    assert run("mark", "[/foo]")[1].startswith("There is no exercise called '[/foo]'.")
    assert run("allow", "typo-0000", EXERCISE, "--hours", "48")[1].startswith(
        "Stopped: There is no learner typo-0000 in the gradebook"
    )
    assert run("mark", EXERCISE) == (0, f"Nobody has handed in {EXERCISE} yet.")
    assert run("record", "nobody-0000") == (1, "nobody-0000 has not handed in anything.")


def test_a_copy_made_for_learners_says_that_it_cannot_mark(monkeypatch):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.solutions_root", lambda: None)

    code, said = run("mark", EXERCISE)

    assert code == 1 and "has no keys" in said


@pytest.mark.parametrize("command", ["study", "lab", "assess"])
def test_a_course_with_a_fault_is_not_opened_and_the_fault_is_named(tmp_path, learner_home, command):
    for part in ("data", "modules", "exercises", "solutions"):
        shutil.copytree(content_root() / part, tmp_path / "other" / part)
    plan = tmp_path / "other" / "data" / "course.yaml"
    plan.write_text(": [\n" + plan.read_text(encoding="utf-8"), encoding="utf-8")
    variables = {"COURSE_CONTENT": str(tmp_path / "other"), "COLUMNS": "400"}

    ran = CliRunner().invoke(app, [command, "--no-browser"], env=variables)

    assert ran.exit_code == 1
    assert "Stopped: data/course.yaml, line 1" in ran.output and "Traceback" not in ran.output
