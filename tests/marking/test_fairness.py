"""Marks have a history, a corrected key shows whom it moves first, and feedback tells no more than it may."""

from __future__ import annotations

import html
import json
import re
import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from nbgrader.api import Gradebook
from typer.testing import CliRunner

from benchmarks.agreement import rows
from benchmarks.cohort import PENALTY, hand_in_cohort, mark_some_by_hand, set_deadline, write_settings
from course.commands.app import app
from course.content.installed import course_content
from course.marking.cohort.corrections import Move, moves
from course.marking.cohort.marking_run import Manner, MarkedSubmission, mark_all
from course.marking.cohort.submission_files import who_handed_in
from course.marking.gradebook.allowances import UnknownLearner, allow_attempts, allow_time
from course.marking.gradebook.history import history
from course.marking.nbgrader.classroom import Classroom
from course.marking.rule.key_version import key_version
from course.marking.rule.marking_rule import RULE_VERSION
from tests.house.test_house import key_texts
from tests.marking.conftest import copy_of

EXERCISE = "ex2-reservist"


@pytest.fixture(scope="module")
def cohort(opened: Classroom, tmp_path_factory) -> Classroom:
    """Forty marked submissions, some of them with marks by hand."""
    room = copy_of(opened, tmp_path_factory.mktemp("fairness") / "class")
    learners = hand_in_cohort(room, EXERCISE, 40)
    mark(room)
    mark_some_by_hand(room, EXERCISE, learners)
    mark(room)
    return room


@pytest.fixture
def room(cohort: Classroom, tmp_path) -> Classroom:
    return copy_of(cohort, tmp_path / "class")


@pytest.fixture
def corrected(room: Classroom, tmp_path) -> Classroom:
    """The same classroom, once its key was corrected: one fact's best element is another."""
    solutions = tmp_path / "solutions"
    shutil.copytree(room.source, solutions)
    key = solutions / EXERCISE / "key.yaml"
    text = key.read_text(encoding="utf-8")
    assert '{ T4.1: "1", T7.2: "0.75" }' in text
    key.write_text(
        text.replace('{ T4.1: "1", T7.2: "0.75" }', '{ T7.2: "1", T4.1: "0.75" }', 1), encoding="utf-8"
    )
    return replace(room, source=solutions)


def mark(room: Classroom, **manner: bool) -> dict[str, MarkedSubmission]:
    learners = who_handed_in(room, EXERCISE)
    return {one.learner: one for one in mark_all(room, EXERCISE, learners, lambda _: None, Manner(**manner))}


def shown(room: Classroom) -> dict[str, Move]:
    return {
        move.learner: move for move in moves(room, EXERCISE, who_handed_in(room, EXERCISE), lambda _: None)
    }


def answer(room: Classroom, learner: str, **changes: object) -> None:
    """Hand in again, with other answers."""
    path = room.submission(learner, EXERCISE) / "answers.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes), encoding="utf-8")


def given_by_hand(room: Classroom) -> list[tuple]:
    """Whose slot has what points from a person."""
    return [(*row[:3], row[5]) for row in rows(room.gradebook)["grade"] if row[5] is not None]


def page(room: Classroom, learner: str, exercise: str = EXERCISE) -> str:
    """A learner's feedback as text."""
    text = room.feedback(learner, exercise).read_text(encoding="utf-8")
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text)))


def test_a_corrected_key_shows_who_moves_and_by_how_much_before_anything_changes(room, corrected):
    held, before = rows(room.gradebook), mark(room)

    told = shown(corrected)
    waiting = mark(corrected)
    forced = mark(corrected, force=True)

    assert shown(room) == {} and len(told) == 40
    assert {move.by == 0 for move in told.values()} == {True, False}
    assert {one.done for one in (*waiting.values(), *forced.values())} == {"waits for re-mark"}
    assert {id_: move.before for id_, move in told.items()} == {
        id_: one.points for id_, one in before.items()
    }
    assert rows(room.gradebook) == held


def test_what_was_shown_is_what_is_applied_and_the_old_marks_are_kept(room, corrected):
    told = shown(corrected)
    by_hand = given_by_hand(room)

    applied = mark(corrected, corrected_key=True)

    assert {id_: one.points for id_, one in applied.items()} == {
        id_: move.after for id_, move in told.items()
    }
    assert {one.done for one in applied.values()} == {"marked"} and shown(corrected) == {}
    assert given_by_hand(room) == by_hand and len(by_hand) > 20
    for learner, move in told.items():
        old, *by_hand_between, new = history(room, EXERCISE, learner)
        assert (old.why, new.why) == ("handed in", "corrected key")
        assert {one.why for one in by_hand_between} <= {"marks by hand"}
        assert old.key_version == key_version(EXERCISE, room.keys) != new.key_version
        assert new.rule_version == RULE_VERSION and new.marked_at >= old.marked_at
        assert move.after == new.points
        assert old.attempt == new.attempt and old.answers == new.answers


def test_a_learner_gains_what_a_corrected_key_accepts_as_well(opened, tmp_path):
    room, before = copy_of(opened, tmp_path / "class"), tmp_path / "before"
    shutil.copytree(room.source, before)
    key = before / EXERCISE / "key.yaml"
    accepted = "judgement: other-issue\n        also_judgements: [helps]\n"
    assert accepted in key.read_text(encoding="utf-8")
    key.write_text(
        key.read_text(encoding="utf-8").replace(accepted, "judgement: other-issue\n"), encoding="utf-8"
    )
    earlier = replace(room, source=before)
    hand_in_cohort(room, EXERCISE, 8)
    learner = next(id_ for id_, one in mark(earlier).items() if one.version == "base" and not one.passed)
    defended = {"judgement": "helps", "element": "T6.1", "cards": ["C.wifes-statement"]}
    answer(room, learner, boards={"match": {"kind": "match", "facts": {"C.10": defended}}})
    assert mark(earlier)[learner].points == 0

    told = shown(room)[learner]
    applied = mark(room, corrected_key=True)[learner]

    assert (told.before, told.after, told.by) == (0, 5, 5) and applied.points == 5
    assert history(room, EXERCISE, learner)[-1].why == "corrected key"


def test_the_commands_show_first_and_apply_only_what_was_shown(room, corrected, monkeypatch):
    monkeypatch.setattr("course.marking.nbgrader.own_classroom.own_classroom", lambda: corrected)

    def run(*words: str) -> tuple[int, str]:
        ran = CliRunner().invoke(app, list(words), env={"COLUMNS": "200"})
        assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
        return ran.exit_code, " ".join(ran.output.split())

    held = rows(room.gradebook)
    code, said = run("re-mark", EXERCISE)
    seal = said.rsplit(maxsplit=1)[-1]
    moved = [move for move in shown(corrected).values() if move.by]

    assert code == 0 and f"40 were marked by another key, and {len(moved)} of them would move." in said
    assert all(f"{move.by:+}" in said for move in moved)
    assert run("re-mark", EXERCISE, "--apply", "00000000")[0] == 1 and rows(room.gradebook) == held
    code, said = run("re-mark", EXERCISE, "--apply", seal)
    assert code == 0 and f"{EXERCISE}: 40 marked." in said
    assert "by the key and the rule as they are now" in run("re-mark", EXERCISE)[1]
    code, said = run("history", moved[0].learner, EXERCISE)
    assert code == 0 and str(moved[0].before) in said and str(moved[0].after) in said


@pytest.mark.parametrize("exercise", ["ex1-sources", "ex2-reservist", "ex4-two-objectors", "ex6-courier"])
def test_while_attempts_remain_no_sentence_of_the_key_is_told(opened, tmp_path, exercise):
    room, secrets = copy_of(opened, tmp_path / "class"), key_texts()
    learners = hand_in_cohort(room, exercise, 20)

    results = list(mark_all(room, exercise, learners, lambda _: None))

    for result in results:
        text = page(room, result.learner, exercise)
        told = [secret for secret in secrets if secret.replace("*", "") in text]
        assert bool(told) == result.passed, (result, told)
        assert ("You have 1 attempt left" in text) == (not result.passed and result.attempt == 1)
    assert {result.passed for result in results} == {True, False}


def test_a_pointer_does_not_say_who_says_it(opened, tmp_path):
    room, content = copy_of(opened, tmp_path / "class"), course_content()
    learners = hand_in_cohort(room, "ex1-sources", 20)
    reports = {source.short for source in content.sources.values() if source.id != "ART"}

    for result in mark_all(room, "ex1-sources", learners, lambda _: None):
        told = room.feedback(result.learner, "ex1-sources").read_text(encoding="utf-8")
        reread = re.findall(r"To reread for it:.*?</p>", told, re.DOTALL)
        assert not [report for report in reports for line in reread if report in line]
        assert bool(reread) != result.passed


def test_the_last_attempt_is_told_everything_and_nothing_counts_after_it(room):
    learner = next(id_ for id_, one in mark(room).items() if not one.passed and one.attempt == 1)
    strong = next(id_ for id_, one in mark(room).items() if one.passed)
    better = json.loads((room.submission(strong, EXERCISE) / "answers.json").read_text(encoding="utf-8"))
    answer(room, learner, boards={})
    second = mark(room)[learner]
    told = page(room, learner)

    answer(room, learner, boards=better["boards"])
    third = mark(room)[learner]

    assert "attempt left" not in told and "Best:" in told
    assert second.attempt == 2 and third.done == "not counted" and third.points == second.points
    assert "course allow" in third.remarks[-1] and page(room, learner) == told

    allow_attempts(room, learner, EXERCISE, 1, "ill on the day")
    fourth = mark(room)[learner]

    assert fourth.done == "marked" and fourth.attempt == 3 and fourth.points > third.points


def test_extra_time_takes_back_what_lateness_cost(opened, tmp_path):
    room = copy_of(opened, tmp_path / "class")
    learners = hand_in_cohort(room, EXERCISE, 20)
    set_deadline(room, EXERCISE, [])
    write_settings(room, PENALTY)
    before = mark(room)
    late = next(row[0] for row in rows(room.gradebook)["submitted_notebook"] if row[-1])

    allow_time(room, late, EXERCISE, timedelta(days=60))
    after = mark(room)

    assert after[late].done == "lateness" and after[late].points > before[late].points
    assert {one.done for id_, one in after.items() if id_ != late} == {"unchanged"}
    assert "handed in late" not in page(room, late) and len(learners) == 20
    assert not next(row[-1] for row in rows(room.gradebook)["submitted_notebook"] if row[0] == late)


def hand_in_others(room: Classroom) -> tuple[str, MarkedSubmission]:
    """Somebody who has passed hands in other answers, which do not count."""
    learner = next(id_ for id_, one in mark(room).items() if one.passed and one.attempt == 1)
    answer(room, learner, boards={})
    result = mark(room)[learner]
    assert result.done == "not counted" and result.passed and "was passed" in result.remarks[-1]
    return learner, result


def test_a_corrected_key_moves_them_too_who_handed_in_what_does_not_count(room, corrected):
    learner, _ = hand_in_others(room)

    told = shown(corrected)
    applied = mark(corrected, corrected_key=True)

    assert len(told) == 40 and applied[learner].points == told[learner].after
    assert applied[learner].done == "marked" and shown(corrected) == {}
    assert mark(corrected)[learner].done == "not counted"


def test_a_persons_marks_reach_the_page_of_work_after_which_something_was_handed_in(room):
    learner, before = hand_in_others(room)
    told = page(room, learner)
    mark_some_by_hand(room, EXERCISE, [learner])

    after = mark(room)[learner]

    assert (after.done, mark(room)[learner].done) == ("marks by hand", "not counted")
    assert (
        after.points != before.points
        and f"Together {after.points.normalize()} of" in page(room, learner) != told
    )


def test_marks_by_hand_and_what_lateness_cost_stand_in_the_history(opened, tmp_path):
    room = copy_of(opened, tmp_path / "class")
    learner, *_ = hand_in_cohort(room, EXERCISE, 2)
    first = mark(room)[learner]
    mark_some_by_hand(room, EXERCISE, [learner])
    second = mark(room)[learner]
    with Gradebook(room.gradebook, course_content().course.id) as book:
        book.update_or_create_assignment(EXERCISE, duedate=datetime(2025, 1, 1))  # noqa: DTZ001 (as nbgrader)
    write_settings(room, PENALTY)
    third = mark(room)[learner]

    found = history(room, EXERCISE, learner)

    assert [one.why for one in found] == ["handed in", "marks by hand", "lateness"]
    assert [one.points for one in found] == [first.points, second.points, third.points]
    assert third.points < second.points != first.points
    assert [one.done for one in (first, second, third)] == ["marked", "marks by hand", "lateness"]


def test_a_forced_run_gives_back_the_marks_that_count(room):
    learner, before = hand_in_others(room)
    with Gradebook(
        room.gradebook, course_content().course.id
    ) as book:  # as nbgrader's own autograder leaves it
        for grade in book.find_submission_notebook(EXERCISE, EXERCISE, learner).grades:
            grade.auto_score = 0
        book.db.commit()

    assert mark(room, force=True)[learner].points == before.points

    with Gradebook(room.gradebook, course_content().course.id) as book:
        assert round(Decimal(str(book.find_submission(EXERCISE, learner).score)), 2) == before.points


def test_nobody_is_allowed_anything_whom_the_gradebook_does_not_know(room):
    held = rows(room.gradebook)

    for allow in (
        lambda: allow_attempts(room, "typo", EXERCISE, 1, ""),
        lambda: allow_time(room, "typo", EXERCISE, timedelta(hours=1)),
    ):
        with pytest.raises(UnknownLearner, match="There is no learner typo in the gradebook"):
            allow()

    assert rows(room.gradebook) == held


def test_the_library_says_how_many_attempts_each_exercise_has():
    attempts = {id_: exercise.attempts for id_, exercise in course_content().exercises.items()}

    assert attempts.pop("ex7-advice") == 1 and set(attempts.values()) == {2}
    assert Decimal(0) not in {exercise.pass_mark for exercise in course_content().exercises.values()}
