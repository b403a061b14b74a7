"""The whole course is completed by its exercises, and its record is made of theirs."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from course.commands.app import app
from course.content.installed import course_content
from course.handing_in.submission_folder import hand_in
from course.issuing.cohort import issue_cohort
from course.issuing.steps import step, who_may_have
from course.issuing.whole_course import exercises_of, lessons_of, whole_course
from course.learner.answers import FILE_NAME
from course.learner.signed_in import SignedIn
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.tables import grade
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter
from course.records.certificate import certificate_pdf
from course.register.register import Register
from tests.pdf_words import words_of
from tests.records.making import a_record
from tests.records.passes import ADA, HANDED_IN, REFERENCE, a_class, everything_right
from tests.register.making import issuer_named

TWO = ["ex2-reservist", "ex5-parent"]


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    """A class whose course is completed by two exercises."""
    made = a_class(tmp_path / "class")
    enter(made, TWO[0])
    course = made.content.course
    rule = course.completion.course.model_copy(update={"exercises": TWO})
    completion = course.completion.model_copy(update={"course": rule})
    content = replace(made.content, course=course.model_copy(update={"completion": completion}))
    return replace(made, content=content)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(f"sqlite:///{tmp_path / 'p.db'}", issuer_named("Example", "https://training.example"))


def passes(room: Classroom, exercises: Sequence[str]) -> None:
    """Have Ada hand in what earns everything, and have it marked."""
    enrol(room, {ADA: "Ada Example"})
    for exercise in exercises:
        desk = room.root / "desk" / exercise
        desk.mkdir(parents=True)
        shutil.copy2(room.work / "release" / exercise / f"{exercise}.ipynb", desk)
        (desk / FILE_NAME).write_text(everything_right(REFERENCE, exercise), encoding="utf-8")
        hand_in(desk, room, ADA, exercise, HANDED_IN)
        list(mark_all(room, exercise, [ADA], lambda _: None))


def test_what_makes_up_the_course_is_data_and_this_one_asks_for_no_lesson():
    content = course_content()

    assert exercises_of(content) == content.course.exercises and lessons_of(content) == []


def test_what_is_missing_is_said_of_each_exercise_and_then_it_is_issued_once(room, register):
    work = room.content.course.id
    passes(room, TWO[:1])
    assert who_may_have(room, work) == [ADA]
    lacking = step(room, ADA, work, register)
    title = room.content.exercises[TWO[1]].title
    assert (lacking.doing, lacking.why) == ("nothing", f"{title}: It was not handed in yet.")

    passes(room, TWO[1:])
    (done,) = issue_cohort(room, work, [ADA], register, lambda _: None)

    assert done.doing == "issue" and step(room, ADA, work, register).doing == "keep"
    (kept,) = register.all()
    said = kept.statement
    assert said.attested and (said.activity.kind, said.activity.title) == (
        "course",
        room.content.course.title,
    )
    assert [result.label for result in said.assessment.results] == [
        room.content.exercises[id_].title for id_ in TWO
    ]
    assert said.assessment.percent == Decimal(100) and said.learner.name == "Ada Example"
    assert said.notional_minutes == sum(room.content.exercises[id_].minutes for id_ in TWO)
    page = words_of((room.record(ADA, work) / "certificate.pdf").read_bytes())
    assert "completed the course" in page and room.content.course.title in page


def test_a_pass_that_is_withdrawn_withdraws_the_course(room, register):
    work = room.content.course.id
    passes(room, TWO)
    list(issue_cohort(room, work, [ADA], register, lambda _: None))

    with gradebook(room.gradebook).begin() as connection:
        connection.execute(update(grade).values(manual_score=0))
    (done,) = issue_cohort(room, work, [ADA], register, lambda _: None)

    assert done.doing == "revoke" and "Not passed: 0.00%" in done.why
    assert [one.standing for one in register.all()] == ["revoked"]


def test_whoever_passed_each_passed_the_whole_and_it_is_no_more_than_its_least():
    low = {"mark": Decimal("14.01"), "pass_mark": Decimal("70.05"), "results": []}
    parts = [a_record(), a_record(assessment=low | {"marked_by": "learner", "attempt": 3})]

    whole = whole_course(parts, course_content())

    told = whole.assessment
    assert told.passed and (told.mark, told.out_of) == (Decimal("31.51"), Decimal(40))
    assert (told.marked_by, told.attempt) == ("learner", 3)
    assert whole.record_id not in {part.record_id for part in parts}
    assert certificate_pdf(whole)


def test_of_the_whole_is_said_only_what_holds_of_every_part():
    def signed_in(*ways: str) -> SignedIn | None:
        said = [SignedIn(by="platform", named=one) if one else None for one in ways]
        whose = a_record().learner
        parts = [a_record(learner=whose.model_copy(update={"signed_in": one})) for one in said]
        return whole_course(parts, course_content()).learner.signed_in

    assert signed_in("Campus", "Campus") == SignedIn(by="platform", named="Campus")
    assert signed_in("Campus", "") is signed_in("Campus", "Other") is None


def test_the_command_knows_the_course_by_its_name(room, monkeypatch):
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    monkeypatch.setenv("COURSE_PROVIDER", str(room.root / "no-provider"))
    passes(room, TWO[:1])

    made = CliRunner().invoke(app, ["records", "issue", "course"])

    assert made.exit_code == 0 and "course: 1 none." in made.output, made.output
