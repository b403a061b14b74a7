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
from course.issuing.signed_in import note_signed_in
from course.issuing.steps import step
from course.learner.answers import FILE_NAME
from course.learner.signed_in import SignedIn
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.tables import grade
from course.marking.nbgrader.classroom import Classroom
from course.records.wording import wording
from tests.pdf_words import words_of
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


CAMPUS, AT_THE_HUB = SignedIn(by="platform", named="Campus"), SignedIn(by="hub")


def handed_in(room: Classroom, how: SignedIn | None, answers: bytes = b"") -> None:
    """Note how somebody was signed in who handed in what was marked, or other answers."""
    marked = (room.autograded(ADA, EXERCISE) / FILE_NAME).read_bytes()
    note_signed_in(room, ADA, EXERCISE, answers or marked, how)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (CAMPUS, "The learner signed in through the learning platform Campus."),
        (AT_THE_HUB, "The learner signed in at the provider’s JupyterHub."),
    ],
)
def test_a_record_says_who_else_knew_the_learner_beside_how_the_name_is_known(
    room: Classroom, how: SignedIn, told: str
):
    handed_in(room, how)

    record = now(room)

    assert record.learner.signed_in == how
    assert record.learner.identity_basis == "not-as-on-roster", "a login does not confirm a name"
    page = words_of((room.record(ADA, EXERCISE) / "certificate.pdf").read_bytes())
    assert f"the class’s list has another. {told}" in page
    said("id-seen", ADA, "--name", "Ada Example", "--by", "C. Clerk")
    assert (now(room).learner.identity_basis, now(room).learner.signed_in) == ("id-checked", how)


def test_what_was_noted_of_other_answers_or_spoilt_is_said_of_no_record(room: Classroom):
    handed_in(room, CAMPUS, b"others")
    assert now(room).learner.signed_in is None

    note = room.work / "signed-in" / ADA / f"{EXERCISE}.json"
    note.write_text("{")
    assert now(room).learner.signed_in is None


def test_the_same_answers_handed_in_by_another_way_replace_no_record_that_is_valid(room: Classroom):
    before = now(room)
    for how in (CAMPUS, AT_THE_HUB, None):
        handed_in(room, how)
        assert step(room, ADA, EXERCISE, own_register(room)).doing == "keep"
        assert now(room) == before


def test_how_somebody_signed_in_is_forgotten_with_them(room: Classroom):
    handed_in(room, CAMPUS)
    assert any("signed-in" in one.where for one in traces(room, ADA))

    erase(room, ADA)

    assert traces(room, ADA) == [] and not (room.work / "signed-in" / ADA).exists()
