"""Who marked by hand, and who saw whose identity document, is said by the class, and stands on the record."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from course.commands.app import app
from course.issuing.completion import complete
from course.issuing.erase import erase, traces
from course.issuing.issue import own_register
from course.issuing.people import PeopleUnreadable, people_of
from course.issuing.steps import step
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.tables import grade
from course.marking.nbgrader.classroom import Classroom
from course.records.wording import wording
from tests.records.passes import ADA, EXERCISE, a_class, mark, pass_it


@pytest.fixture
def room(tmp_path: Path, monkeypatch) -> Classroom:
    made = a_class(tmp_path / "class")
    pass_it(made, typed="Ada Other")
    mark(made)
    monkeypatch.setenv("COURSE_CLASSROOM", str(made.root))
    return made


def said(*words: str) -> int:
    return CliRunner().invoke(app, ["records", *words]).exit_code


def now(room: Classroom):
    complete(room, ADA, EXERCISE)
    return next(one for one in own_register(room).all() if one.standing == "valid").statement


def test_an_identity_document_that_was_seen_settles_the_name_and_says_by_whom(room):
    assert now(room).learner.identity_basis == "not-as-on-roster"

    assert said("id-seen", ADA, "--name", "Ada B. Example", "--by", "C. Clerk") == 0

    assert step(room, ADA, EXERCISE, own_register(room)).remarks == ()
    record = now(room)
    assert (record.learner.name, record.learner.checked_by) == ("Ada B. Example", "C. Clerk")
    assert wording(record)["identity"] == "An identity document was checked by C. Clerk."
    assert said("id-seen", ADA, "--withdraw") == 0
    assert now(room).learner.identity_basis == "not-as-on-roster"


def test_what_stays_unsaid_is_asked_for_and_a_spoilt_file_is_told(room):
    assert said("id-seen", ADA, "--by", "C. Clerk") == 2 and people_of(room).seen == {}

    (room.work / "record-people.json").write_text("{")

    with pytest.raises(PeopleUnreadable):
        people_of(room)
    assert said("assessor", "D. Marker") == 1


def test_an_assessor_is_named_only_where_a_person_gave_points(room):
    assert said("assessor", "D. Marker") == 0
    assert now(room).assessment.assessor is None

    with gradebook(room.gradebook).begin() as connection:
        connection.execute(update(grade).values(manual_score=grade.c.auto_score))

    record = now(room)
    assert (record.assessment.marking_method, record.assessment.assessor) == ("human-reviewed", "D. Marker")
    assert "(D. Marker)" in wording(record)["marking"]


def test_whoever_is_erased_is_forgotten_here_too(room):
    said("id-seen", ADA, "--name", "Ada Example", "--by", "C. Clerk")
    assert "whose document was seen" in {one.what for one in traces(room, ADA)}

    erase(room, ADA)

    assert traces(room, ADA) == [] and b"Ada" not in (room.work / "record-people.json").read_bytes()
