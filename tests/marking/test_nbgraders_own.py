"""nbgrader's other commands go on working on what was marked in bulk."""

from __future__ import annotations

import csv

import pytest

from benchmarks.agreement import rows
from benchmarks.cohort import hand_in_cohort, mark_some_by_hand, write_settings
from course.marking.cohort.marking_run import mark_all
from tests.marking.conftest import nbgrader

EXERCISE = "ex2-reservist"


def test_export_feedback_and_its_release_are_true_after_a_bulk_run(classroom, tmp_path):
    learners = hand_in_cohort(classroom, EXERCISE, 6)
    (classroom.submission(learners[0], EXERCISE) / "submission_secret.txt").write_text("its-own-secret")
    list(mark_all(classroom, EXERCISE, learners, lambda _: None))
    mark_some_by_hand(classroom, EXERCISE, learners)
    points = {one.learner: one.points for one in mark_all(classroom, EXERCISE, learners, lambda _: None)}
    exchange = tmp_path / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    write_settings(classroom, f"c.Exchange.root = {str(exchange)!r}\n")
    pages = {learner: classroom.feedback(learner, EXERCISE).read_bytes() for learner in learners}
    held = rows(classroom.gradebook)

    nbgrader(classroom, "export", "--to", str(tmp_path / "grades.csv"))
    nbgrader(classroom, "generate_feedback", EXERCISE)
    skipped = {learner: classroom.feedback(learner, EXERCISE).read_bytes() for learner in learners}
    nbgrader(classroom, "generate_feedback", EXERCISE, "--force")
    nbgrader(classroom, "release_feedback", EXERCISE)

    with (tmp_path / "grades.csv").open(encoding="utf-8") as file:
        exported = {
            row["student_id"]: float(row["score"])
            for row in csv.DictReader(file)
            if row["assignment"] == EXERCISE
        }
    assert exported == pytest.approx({learner: float(given) for learner, given in points.items()})
    released = {path.read_bytes() for path in (exchange / "country-evidence" / "feedback").iterdir()}
    assert {classroom.feedback(learner, EXERCISE).read_bytes() for learner in learners} == set(pages.values())
    assert skipped == pages and released == set(pages.values())
    assert rows(classroom.gradebook) == held
