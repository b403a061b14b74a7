"""What goes wrong on the machine is told in a sentence, and costs no learner a mark."""

from __future__ import annotations

import sqlite3

import pytest

from benchmarks.agreement import rows
from benchmarks.cohort import hand_in_cohort
from course.learner.answers import RouteAnswers, parse
from course.learner.learner import learner_at
from course.marking.cohort.corrections import moves
from course.marking.cohort.marking_run import mark_all
from course.marking.cohort.submission import mark_answers
from course.marking.cohort.submission_files import who_handed_in
from course.marking.gradebook.database import NoGradebook, gradebook
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import open_classroom
from tests.records.passes import everything_right

EXERCISE = "ex2-reservist"


def test_work_that_is_not_there_when_its_turn_comes_keeps_its_mark(classroom: Classroom):
    learners = hand_in_cohort(classroom, EXERCISE, 3)
    list(mark_all(classroom, EXERCISE, learners, lambda _: None))
    held = rows(classroom.gradebook)
    folder = classroom.submission(learners[0], EXERCISE)
    folder.rename(folder.with_name(".arriving"))  # as while somebody hands in again

    results = list(mark_all(classroom, EXERCISE, learners, lambda _: None))

    assert [result.done for result in results] == ["not marked", "unchanged", "unchanged"]
    assert "No such file" in results[0].remarks[0] and rows(classroom.gradebook) == held
    assert list(moves(classroom, EXERCISE, learners, lambda _: None)) == []


def test_a_learners_folder_that_leads_nowhere_has_a_row_too(classroom: Classroom):
    hand_in_cohort(classroom, EXERCISE, 1)
    submitted = classroom.work / "submitted"
    (submitted / "nowhere").symlink_to("gone")
    (submitted / "loop").symlink_to("loop")
    (submitted / "notes.txt").write_text("not a learner", encoding="utf-8")

    learners = who_handed_in(classroom, EXERCISE)

    assert {"nowhere", "loop"} < set(learners) and "notes.txt" not in learners
    told = {one.learner: one.remarks for one in mark_all(classroom, EXERCISE, learners, lambda _: None)}
    assert all("is not an ordinary folder" in told[learner][0] for learner in ("nowhere", "loop"))


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_gradebook_that_is_damaged_is_told_in_a_sentence(classroom: Classroom, content: bytes):
    (classroom.work / "gradebook.db").write_bytes(content)
    gradebook.cache_clear()

    for ask in (lambda: gradebook(classroom.gradebook), lambda: open_classroom(classroom)):
        with pytest.raises(NoGradebook, match="cannot be read: "):
            ask()


def test_a_database_of_something_else_is_left_alone(classroom: Classroom):
    path = classroom.work / "gradebook.db"
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE invoices (number INTEGER)")
    gradebook.cache_clear()
    before = path.read_bytes()

    with pytest.raises(NoGradebook, match="tables of something else"):
        open_classroom(classroom)

    assert path.read_bytes() == before


def test_an_outcome_that_the_course_does_not_know_is_refused_by_its_name(classroom: Classroom):
    learner = learner_at(classroom.root / "learner").reference
    answers = parse(everything_right(learner, "ex5-parent").encode())
    route = next(id_ for id_, board in answers.boards.items() if isinstance(board, RouteAnswers))
    asked = answers.boards[route].model_copy(update={"outcome": "a-free-flight"})
    text = answers.model_copy(update={"boards": answers.boards | {route: asked}}).model_dump_json()

    marked = mark_answers(text.encode(), "ex5-parent", classroom.keys)

    assert marked.marks.total == 0
    assert "names no outcome of this course ('a-free-flight')" in " ".join(marked.remarks)
