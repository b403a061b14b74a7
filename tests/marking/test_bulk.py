"""A cohort marked in bulk: row for row what nbgrader's own autograder writes, only faster."""

from __future__ import annotations

import json
from itertools import count

import pytest

from benchmarks.agreement import differences, rows, without_refusals
from benchmarks.cohort import (
    PENALTY,
    STOCK,
    hand_in_cohort,
    mark_some_by_hand,
    set_deadline,
    write_settings,
)
from course.base.places import solutions_root
from course.marking.cohort.marking_run import Manner, MarkedSubmission, mark_all
from course.marking.cohort.submission_files import who_handed_in
from course.marking.nbgrader.classroom import SECRET, Classroom
from tests.conftest import how_many
from tests.marking.conftest import copy_of, nbgrader

EXERCISE = "ex2-reservist"


def mark(room: Classroom, exercise: str = EXERCISE, **manner: bool) -> list[MarkedSubmission]:
    return list(mark_all(room, exercise, who_handed_in(room, exercise), lambda _: None, Manner(**manner)))


def files(room: Classroom) -> dict[str, tuple[int, bytes]]:
    """Every file that marking wrote, by its path, with when it was written."""
    made = [path for name in ("autograded", "feedback") for path in (room.work / name).rglob("*.*")]
    return {
        str(path.relative_to(room.work)): (path.stat().st_mtime_ns, path.read_bytes())
        for path in made
        if path.is_file()
    }


def notebooks(room: Classroom, exercise: str) -> dict[str, dict]:
    made = (room.work / "autograded").glob(f"*/{exercise}/{exercise}.ipynb")
    return {path.parents[1].name: json.loads(path.read_text(encoding="utf-8")) for path in made}


@pytest.fixture(scope="module")
def cohort(opened: Classroom, tmp_path_factory) -> Classroom:
    """Forty submissions of every kind, not marked yet; each test copies it."""
    room = copy_of(opened, tmp_path_factory.mktemp("cohort") / "class")
    hand_in_cohort(room, EXERCISE, 40)
    return room


@pytest.mark.soak
@pytest.mark.timeout(4000)
@pytest.mark.parametrize("exercise", [EXERCISE, "ex7-advice"])
def test_every_row_equals_what_nbgraders_own_autograder_writes(opened, tmp_path, exercise):
    first = copy_of(opened, tmp_path / "first")
    learners = hand_in_cohort(first, exercise, how_many(7, 200))
    set_deadline(first, exercise, learners)
    bulk, ours = copy_of(first, tmp_path / "bulk"), copy_of(first, tmp_path / "ours")
    for room in (bulk, ours):
        write_settings(room, PENALTY)

    mark(bulk, exercise)
    nbgrader(ours, "autograde", exercise)

    found = rows(bulk.gradebook)
    assert len(found["grade"]) >= 4 * len(learners) and len(found["student"]) == len(learners)
    assert exercise != EXERCISE or any(row[-1] for row in found["submitted_notebook"])  # some are late
    assert differences(rows(ours.gradebook), without_refusals(found)) == []
    theirs = notebooks(ours, exercise)
    for learner, notebook in notebooks(bulk, exercise).items():
        released = [cell for cell in notebook["cells"] if not cell["id"].startswith("own-")]
        assert released == [_mended(cell) for cell in theirs[learner]["cells"] if cell["id"] != "my-note"]
        assert notebook["metadata"] == theirs[learner]["metadata"]

    for room in (bulk, ours):
        mark_some_by_hand(room, exercise, learners)
    mark(bulk, exercise, force=True)
    if exercise == EXERCISE:  # stock runs the notebooks, and no notebook holds the written advice
        write_settings(ours, PENALTY + STOCK)
    nbgrader(ours, "autograde", exercise, "--force", COURSE_KEYS=str(solutions_root()))

    again = rows(bulk.gradebook)
    assert any(row[-1] for row in again["grade"]) and again != found
    assert differences(rows(ours.gradebook), without_refusals(again)) == []


def _mended(cell: dict) -> dict:
    """Put back what nbgrader leaves: the points that a learner wrote into a task's cell."""
    about = cell["metadata"].get("nbgrader", {})
    if about.get("task"):
        about["points"] = 3
    return cell


def test_what_is_unchanged_is_skipped_and_its_files_left_alone(cohort, tmp_path):
    room = copy_of(cohort, tmp_path / "class")
    first = mark(room)
    written, held = files(room), rows(room.gradebook)

    again = mark(room)

    assert {result.done for result in first} == {"marked"} and len(first) == 40
    assert {result.done for result in again} == {"unchanged"}
    assert [result.points for result in again] == [result.points for result in first]
    assert files(room) == written and rows(room.gradebook) == held


def test_force_marks_what_is_unchanged_and_comes_to_the_same(cohort, tmp_path):
    room = copy_of(cohort, tmp_path / "class")
    first = mark(room)
    held, pages = rows(room.gradebook), {path: text for path, (_, text) in files(room).items()}

    again = mark(room, force=True)

    assert {result.done for result in again} == {"marked"}
    assert [result.points for result in again] == [result.points for result in first]
    assert rows(room.gradebook) == held
    assert {path: text for path, (_, text) in files(room).items()} == pages


def test_only_what_was_handed_in_again_is_marked_again(cohort, tmp_path):
    room = copy_of(cohort, tmp_path / "class")
    before = {result.learner: result for result in mark(room)}
    learner = next(result.learner for result in before.values() if not result.passed and result.points)
    path = room.submission(learner, EXERCISE) / "answers.json"
    answers = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(answers | {"boards": {}}), encoding="utf-8")

    after = {result.learner: result for result in mark(room)}

    assert [id_ for id_, result in after.items() if result.done != "unchanged"] == [learner]
    assert after[learner].points == 0 and after[learner].attempt == before[learner].attempt + 1


def test_marks_given_by_hand_survive_every_re_mark_and_are_flagged(cohort, tmp_path):
    room = copy_of(cohort, tmp_path / "class")
    learners = [result.learner for result in mark(room)]
    mark_some_by_hand(room, EXERCISE, learners)
    given = _by_hand(room)

    mark(room)
    mark(room, force=True)
    for learner in learners:
        (room.submission(learner, EXERCISE) / "answers.json").write_text("{", encoding="utf-8")
    mark(room, force=True)

    assert _by_hand(room) == given and len(given["grade"]) > 20
    flagged = {(row[0], row[2]) for row in rows(room.gradebook)["grade"] if row[-1]}
    assert flagged == {(row[0], row[2]) for row in given["grade"] if row[1] is not None}


def _by_hand(room: Classroom) -> dict[str, list[tuple]]:
    """Whose cell has what points, extra credit and comments from a person."""
    found = rows(room.gradebook)
    grades = [(row[0], row[5], row[2], row[6]) for row in found["grade"]]
    return {
        "grade": [row for row in grades if row[1] is not None or row[3] is not None],
        "comment": [(row[0], row[2], row[-1]) for row in found["comment"] if row[-1]],
    }


def test_the_page_follows_a_mark_given_by_hand(cohort, tmp_path):
    room = copy_of(cohort, tmp_path / "class")
    learners = [result.learner for result in mark(room)]
    mark_some_by_hand(room, EXERCISE, learners[:1])

    again = {result.learner: result.done for result in mark(room)}

    assert again[learners[0]] == "marks by hand" and {*list(again.values())[1:]} == {"unchanged"}


def test_a_removed_page_or_notebook_is_written_again(cohort, tmp_path):
    room = copy_of(cohort, tmp_path / "class")
    learners = [result.learner for result in mark(room)]
    written = {path: text for path, (_, text) in files(room).items()}
    room.feedback(learners[0], EXERCISE).unlink()
    (room.autograded(learners[1], EXERCISE) / f"{EXERCISE}.ipynb").unlink()

    mark(room)

    assert {path: text for path, (_, text) in files(room).items()} == written


def test_what_is_marked_before_ctrl_c_is_kept_and_the_next_run_goes_on(cohort, tmp_path):
    room, turn = copy_of(cohort, tmp_path / "class"), count(1)

    def begun(_learner: str) -> None:
        if next(turn) == 25:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(mark_all(room, EXERCISE, who_handed_in(room, EXERCISE), begun, Manner(batch=10)))
    kept = len(rows(room.gradebook)["submitted_notebook"])
    again = [result.done for result in mark(room)]

    assert kept == 20 and again == ["unchanged"] * 20 + ["marked"] * 20


def test_a_learner_who_comes_back_without_a_secret_keeps_the_one_given(cohort, tmp_path):
    room = copy_of(cohort, tmp_path / "class")
    learners = [result.learner for result in mark(room)]
    secrets = {room.feedback(learner, EXERCISE).with_name(SECRET).read_text() for learner in learners}

    mark(room, force=True)

    assert len(secrets) == 40
    assert secrets == {room.feedback(id_, EXERCISE).with_name(SECRET).read_text() for id_ in learners}
