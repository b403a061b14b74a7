"""What issuing would do is shown first; then each pass has one record, and a withdrawn one has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from course.issuing.completion import complete
from course.issuing.issue import holder_of, own_register
from course.issuing.steps import step, steps, take
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.tables import grade
from course.marking.nbgrader.classroom import Classroom
from course.register.register import Register
from tests.records.passes import ADA, EXERCISE, a_class, mark, pass_it
from tests.register.making import issuer_named


@pytest.fixture
def classroom(tmp_path: Path) -> Classroom:
    room = a_class(tmp_path / "class")
    pass_it(room)
    mark(room)
    return room


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(
        f"sqlite:///{tmp_path / 'provider.db'}", issuer_named("Example", "https://training.example")
    )


def given(classroom: Classroom, points: float) -> None:
    """Have a person give so many points for each part of the work."""
    with gradebook(classroom.gradebook).begin() as connection:
        connection.execute(update(grade).values(manual_score=points))


def test_it_is_shown_first_then_done_once(classroom: Classroom, register: Register):
    (shown,) = steps(classroom, EXERCISE, register)
    assert (shown.learner, shown.doing, shown.standing) == (ADA, "issue", None)
    assert not register.log() and not classroom.record(ADA, EXERCISE).exists()

    take(classroom, shown, EXERCISE, register)
    take(classroom, shown, EXERCISE, register)

    assert step(classroom, ADA, EXERCISE, register).doing == "keep"
    assert len(list(register.all())) == 1 and (classroom.record(ADA, EXERCISE) / "credential.jwt").is_file()


def test_a_re_mark_replaces_the_record_up_or_down_and_a_withdrawn_pass_has_none(
    classroom: Classroom, register: Register
):
    complete(classroom, ADA, EXERCISE, register=register)
    full = register.standing(holder_of(classroom, ADA, EXERCISE))

    given(classroom, 4)
    lower = step(classroom, ADA, EXERCISE, register)
    assert lower.doing == "supersede" and lower.why == "it was marked or answered otherwise"
    take(classroom, lower, EXERCISE, register)
    assert register.find(full.id).standing == "superseded"

    given(classroom, 0)
    withdrawn = step(classroom, ADA, EXERCISE, register)
    assert withdrawn.doing == "revoke" and withdrawn.why.startswith("Not passed: 0.00%")
    take(classroom, withdrawn, EXERCISE, register)
    assert register.standing(holder_of(classroom, ADA, EXERCISE)) is None
    assert {one.standing for one in register.all()} == {"superseded", "revoked"}
    assert step(classroom, ADA, EXERCISE, register).doing == "nothing" and register.broken() is None


def test_a_corrected_name_replaces_it_and_a_provider_attests_what_nobody_had_signed(
    classroom: Classroom, register: Register
):
    complete(classroom, ADA, EXERCISE)
    assert step(classroom, ADA, EXERCISE, own_register(classroom)).doing == "keep"
    assert step(classroom, ADA, EXERCISE, register).doing == "issue"
    take(classroom, step(classroom, ADA, EXERCISE, register), EXERCISE, register)

    enrol(classroom, {ADA: "Ada Éxample"})

    assert step(classroom, ADA, EXERCISE, register).why == "the name on it was corrected"
