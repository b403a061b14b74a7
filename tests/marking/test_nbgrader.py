"""nbgrader marks from data, whoever asks it to, and no submission makes more of itself than it is."""

from __future__ import annotations

import json
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import nbformat
import pytest
from traitlets.config import Config

from benchmarks.cohort import write_settings
from course.base.places import solutions_root
from course.content import load_key
from course.content.installed import course_content
from course.handing_in.submission_folder import hand_in
from course.learner.answers import FILE_NAME
from course.marking.cohort.marking_run import mark_all
from course.marking.cohort.submission import mark_folder
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import configure
from course.marking.nbgrader.own_classroom import own_classroom, separate_classroom
from course.rehearsal.learners import answered, fictional_learners
from tests.marking.conftest import nbgrader

EXERCISE = "ex2-reservist"


def varied(number: int) -> dict[str, str]:
    """The texts of answers files, good, poor, and not to be read at all."""
    exercise, content = course_content().exercises[EXERCISE], course_content()
    key, chance = load_key(solutions_root(), exercise, content), Random(11)
    texts = {}
    for index, learner in enumerate(fictional_learners(number, seed=11)):
        text = answered(learner, exercise, key, content).model_dump_json()
        if learner.ability == "damaged file":
            damages = [text[: len(text) // 2], "", "[]", text.replace("ex2-reservist", "ex9-other"), "\x00"]
            text = chance.choice(damages)
        texts[f"learner-{index:03}"] = text
    return texts


def submit(classroom: Classroom, learner: str, text: str | None) -> Path:
    desk = classroom.root / "desks" / learner
    desk.mkdir(parents=True, exist_ok=True)
    shutil.copy(classroom.release / EXERCISE / f"{EXERCISE}.ipynb", desk)
    if text is not None:
        (desk / FILE_NAME).write_text(text, encoding="utf-8")
    return hand_in(desk, classroom, learner, EXERCISE, datetime(2026, 1, 5, 9, 30, tzinfo=UTC))


def scores(classroom: Classroom) -> dict[tuple[str, str], float]:
    """Every score in the gradebook by learner and slot, as nbgrader's own tables hold it."""
    with sqlite3.connect(classroom.work / "gradebook.db") as database:
        rows = database.execute(
            "SELECT sa.student_id, base_cell.name, grade.auto_score FROM grade"
            " JOIN base_cell ON base_cell.id = grade.cell_id"
            " JOIN submitted_notebook sn ON sn.id = grade.notebook_id"
            " JOIN submitted_assignment sa ON sa.id = sn.assignment_id"
        )
        return {(learner, slot): score for learner, slot, score in rows}


def test_the_command_line_marks_from_data_and_runs_nothing(classroom, tmp_path):
    text = varied(1)["learner-000"]
    submission = submit(classroom, "learner-000", text)
    trap = tmp_path / "it-was-run"
    path = submission / f"{EXERCISE}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(f"open({str(trap)!r}, 'w')"))
    path.chmod(0o644)
    nbformat.write(notebook, path)
    write_settings(classroom)

    nbgrader(classroom, "autograde", EXERCISE)

    expected = mark_folder(submission, EXERCISE, own_classroom().keys).marks.slots
    assert {slot: score for (_, slot), score in scores(classroom).items()} == {
        s: float(p) for s, p in expected.items()
    }
    assert not trap.exists()


def test_points_written_into_the_learners_notebook_count_for_nothing(classroom):
    submission = submit(classroom, "forger", None)
    path = submission / f"{EXERCISE}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.points = 5000.0
            cell.source = "5000.0"
            cell.outputs = [nbformat.v4.new_output("execute_result", data={"text/plain": "5000.0"})]
    nbformat.write(notebook, path)

    (result,) = mark_all(classroom, EXERCISE, ["forger"], lambda _: None)

    assert set(scores(classroom).values()) == {0.0}
    assert result.points == 0 and "nothing was answered" in result.remarks[0]


def test_one_damaged_file_costs_nobody_else_anything(classroom):
    good = varied(1)["learner-000"]
    submit(classroom, "before", good)
    submit(classroom, "damaged", "{")
    submit(classroom, "after", good)

    before, damaged, after = mark_all(classroom, EXERCISE, ["before", "damaged", "after"], lambda _: None)

    assert before.points == after.points > 0
    assert damaged.points == 0 and "could not be read" in damaged.remarks[0]


def test_the_recorded_version_is_marked_and_a_misfit_is_shown_to_the_assessor(classroom):
    answers = json.loads(varied(1)["learner-000"])
    versions = course_content().exercises[EXERCISE].version_ids
    other = next(version for version in versions if version != answers["version"])
    folder = submit(classroom, "misfit", json.dumps(answers | {"version": other}))

    result = mark_folder(folder, EXERCISE, own_classroom().keys)

    assert result.paper.version == other and result.marks.total > 0
    assert "was not drawn for this learner" in result.remarks[0]


def test_feedback_names_what_was_chosen_what_was_right_why_and_the_source(classroom):
    texts = varied(4)
    for attempt in ("learner-003", "learner-001"):
        submit(classroom, "learner", texts[attempt])
        list(mark_all(classroom, EXERCISE, ["learner"], lambda _: None))

    page = classroom.feedback("learner", EXERCISE).read_text(encoding="utf-8")
    assert all(words in page for words in ("You: ", "Best: ", "Missing:", "Sources:", "A pass needs"))
    assert page.count("<details") == 15


def test_markup_in_a_name_does_nothing(classroom):
    from course.marking.gradebook.enrolment import enrol

    submit(classroom, "learner", varied(1)["learner-000"])
    enrol(classroom, {"learner": "<script>alert(1)</script> Example"})

    list(mark_all(classroom, EXERCISE, ["learner"], lambda _: None))

    page = classroom.feedback("learner", EXERCISE).read_text(encoding="utf-8")
    assert "<script>" not in page and "\u2039script\u203aalert(1)\u2039/script\u203a Example" in page


def test_the_configuration_names_preprocessors_that_exist():
    from traitlets.utils.importstring import import_item

    config = configure(Config(), separate_classroom(Path("anywhere")))

    assert all(import_item(name) for name in config.Autograde.autograde_preprocessors)
    assert not any("Execute" in name for name in config.Autograde.autograde_preprocessors)


def test_stock_marking_without_the_keys_gives_nothing_instead_of_everything(monkeypatch):
    from course import points

    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")

    with pytest.raises(RuntimeError, match="COURSE_KEYS"):
        points(EXERCISE, "match-1")


def test_a_learner_reads_words_where_a_mark_will_stand():
    from course import points

    assert repr(points(EXERCISE, "match-1")) == "Marked after hand-in."


def test_varied_submissions_are_varied():
    kinds = {text[:1] for text in varied(40).values()}

    assert len(set(varied(40).values())) > 30 and "{" in kinds
