"""What learners told of lessons counts for the whole course's record, where it can, as their own word."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from pypdf import PdfReader
from typer.testing import CliRunner

from course.commands.app import app
from course.content.completion_rules import LessonRule
from course.content.installed import course_content
from course.handing_in.submission_folder import place, stage
from course.issuing.cohort import issue_cohort
from course.issuing.steps import step
from course.issuing.study_sent import credible, decisions_of
from course.learner.answers import FILE_NAME, Along, Answers, Study, WorkStudied, parse
from course.marking.cohort.marking_run import Manner, mark_all
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter
from course.register.compact import read
from course.register.register import Register
from tests.pdf_words import words_of
from tests.records.passes import ADA, REFERENCE, a_class, everything_right
from tests.register.making import issuer_named

EXERCISE, LESSON = "ex5-parent", "03-prosecution-or-persecution"
CONTENT = course_content()
ASKED = decisions_of(CONTENT, LESSON)
DAY = date(2026, 1, 2)
HANDED_IN = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def studied(**changes: Any) -> WorkStudied:
    """A lesson of which everything was done in half an hour, or what of it is otherwise."""
    whole = WorkStudied(parts=ASKED, of=ASKED, minutes=31, first=DAY, last=DAY)
    return whole.model_copy(update=changes)


def told(works: dict[str, WorkStudied], learner: Any = REFERENCE) -> Answers:
    """Ada's answers, with what she tells of lessons."""
    study = Study(learner=learner, edition="1", works=works)
    mine = parse(everything_right(REFERENCE, EXERCISE).encode())
    return mine.model_copy(update={"along": Along(study=study)})


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    """A class whose course is completed by an exercise, and a lesson in half an hour."""
    made = a_class(tmp_path / "class")
    enter(made, EXERCISE)
    rules = made.content.course.completion
    whole = rules.course.model_copy(update={"exercises": [EXERCISE], "lessons": [LESSON]})
    asks = {"course": whole, "lesson": LessonRule(decisions=100, minutes=30)}
    course = made.content.course.model_copy(update={"completion": rules.model_copy(update=asks)})
    return replace(made, content=replace(made.content, course=course))


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(f"sqlite:///{tmp_path / 'p.db'}", issuer_named("Example", "https://training.example"))


def hands_in(room: Classroom, answers: Answers) -> None:
    """Have Ada hand in answers, and have them marked."""
    enrol(room, {ADA: "Ada Example"})
    desk = room.root / "desk"
    shutil.rmtree(desk, ignore_errors=True)
    desk.mkdir()
    shutil.copy2(room.work / "release" / EXERCISE / f"{EXERCISE}.ipynb", desk)
    (desk / FILE_NAME).write_text(answers.model_dump_json(), encoding="utf-8")
    # What lies in the answers is not sent again: only what is chosen at handing in.
    arriving = stage(desk, room, ADA, EXERCISE, HANDED_IN, "", answers.along)
    place(arriving, room, ADA, EXERCISE)
    (one,) = mark_all(room, EXERCISE, [ADA], lambda _: None, Manner(marked_by="assessor"))
    assert one.passed


def test_a_course_that_asks_for_a_lesson_is_completed_by_what_was_told_of_it(room, register):
    work = room.content.course.id
    hands_in(room, told({LESSON: studied(), EXERCISE: studied(minutes=12)}))

    (done,) = issue_cohort(room, work, [ADA], register, lambda _: None)

    assert done.doing == "issue" and step(room, ADA, work, register).doing == "keep"
    (kept,) = register.all()
    (lesson,) = kept.statement.studied.lessons
    assert (lesson.work, lesson.decisions, lesson.of, lesson.minutes) == (LESSON, ASKED, ASKED, 31)
    assert "the learner's own copy" in kept.statement.studied.method
    assert kept.statement.measured.minutes == 43 and "the learner sent it" in kept.statement.measured.method
    criteria = read(kept.credential).claims["credentialSubject"]["achievement"]["criteria"]["narrative"]
    assert "Lessons, as the learner told" in criteria and lesson.title in criteria
    pdf = (room.record(ADA, work) / "certificate.pdf").read_bytes()
    page = words_of(pdf)
    assert lesson.title in page and "As the learner told" in page and "2 January 2026" in page
    assert json.loads(PdfReader(io.BytesIO(pdf)).attachments["record.json"][0])["studied"]


def test_what_is_missing_of_a_lesson_is_said_and_takes_back_no_pass(room, register):
    work = room.content.course.id
    title = CONTENT.lessons[LESSON].title
    hands_in(room, told({}))
    lacking = step(room, ADA, work, register)
    assert lacking.doing == "nothing" and title in lacking.why
    assert "was not sent along with any exercise" in lacking.why

    hands_in(room, told({LESSON: studied(parts=ASKED - 1, minutes=5)}))
    lacking = step(room, ADA, work, register)
    assert f"{ASKED - 1} of {ASKED} decisions are made, and all of them are asked for." in lacking.why
    assert "5 minutes at work were measured, and 30 are asked for." in lacking.why

    hands_in(room, told({LESSON: studied()}))
    list(issue_cohort(room, work, [ADA], register, lambda _: None))
    no_more = room.content.course.completion.model_copy(update={"lesson": LessonRule(minutes=600)})
    course = room.content.course.model_copy(update={"completion": no_more})
    stricter = replace(room, content=replace(room.content, course=course))
    assert step(stricter, ADA, work, register).doing == "nothing"
    assert [one.standing for one in register.all()] == ["valid"]


def test_lessons_that_are_told_later_replace_the_record_and_one_without_is_kept(room, register):
    rules = room.content.course.completion
    whole = rules.course.model_copy(update={"lessons": []})
    course = room.content.course.model_copy(update={"completion": rules.model_copy(update={"course": whole})})
    room = replace(room, content=replace(room.content, course=course))
    hands_in(room, told({}))
    (first,) = issue_cohort(room, course.id, [ADA], register, lambda _: None)
    assert first.doing == "issue" and first.draft.studied is None

    hands_in(room, told({LESSON: studied()}))
    (second,) = issue_cohort(room, course.id, [ADA], register, lambda _: None)

    assert second.doing == "supersede"
    assert sorted(one.standing for one in register.all()) == ["superseded", "valid"]


def test_minutes_at_an_exercise_stand_on_its_record_with_whose_word_they_are(room, register):
    hands_in(room, told({EXERCISE: studied(minutes=12)}))

    list(issue_cohort(room, EXERCISE, [ADA], register, lambda _: None))

    (kept,) = register.all()
    assert kept.statement.measured.minutes == 12 and kept.statement.studied is None
    page = words_of((room.record(ADA, EXERCISE) / "certificate.pdf").read_bytes())
    assert "12 minutes at work (measured on the learner’s own computer)" in page


@pytest.mark.parametrize(
    ("works", "why"),
    [
        ({"99-invented": studied()}, "this course has none of that name"),
        ({LESSON: studied(of=1, parts=1)}, f"it has 1 decisions there, and {ASKED} in this edition"),
        ({LESSON: studied(parts=ASKED + 1)}, "it has more decisions than there are"),
        ({LESSON: studied(first=date(2026, 1, 3))}, "its days are in no order"),
        ({LESSON: studied(last=date(2090, 1, 3))}, "its days are in no order, or after it was saved"),
        ({LESSON: studied(minutes=1441)}, "it has more minutes than those days have"),
    ],
)
def test_what_cannot_be_does_not_count_and_why_is_said(works, why):
    found = credible(told(works), CONTENT)

    assert found.works == {} and why in found.remarks[0] and len(found.remarks) == 1


def test_another_learners_lessons_do_not_count():
    found = credible(told({LESSON: studied()}, learner=uuid4()), CONTENT)

    assert found.works == {} and found.remarks == (
        "What it tells of lessons is another learner's: it does not count.",
    )


def test_of_other_exercises_nothing_is_believed():
    assert credible(told({"ex1-sources": studied()}), CONTENT).works == {}


def commands(room: Classroom, monkeypatch: pytest.MonkeyPatch, words: Iterable[str]) -> str:
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    monkeypatch.setenv("COURSE_PROVIDER", str(room.root / "no-provider"))
    made = CliRunner().invoke(app, [*words], env={"COLUMNS": "300"})
    assert made.exit_code == 0, made.output
    return " ".join(made.output.split())


def test_the_command_says_what_does_not_count(room, monkeypatch):
    hands_in(room, told({LESSON: studied(minutes=1441)}))

    said = commands(room, monkeypatch, ["records", "issue", "course"])

    assert "1 none" in said  # the real course asks for exercises that Ada did not hand in
