"""A single lesson has a record of its own, of what was sent of it: the learner's word, never attested."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from course.issuing.cohort import issue_cohort
from course.issuing.steps import step, who_may_have
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter
from course.register.pinned import Pinned
from course.register.published import published_issuer
from course.register.register import Register
from course.register.verify import verify
from tests.issuing.test_study_sent import ASKED, CONTENT, EXERCISE, LESSON, commands, hands_in, studied, told
from tests.pdf_words import words_of
from tests.records.passes import ADA, REFERENCE, a_class
from tests.register.making import issuer_named

TITLE = CONTENT.lessons[LESSON].title


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    made = a_class(tmp_path / "class")
    enter(made, EXERCISE)
    return made


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(f"sqlite:///{tmp_path / 'p.db'}", issuer_named("Example", "https://training.example"))


def issued(room: Classroom, register: Register) -> str:
    (one,) = issue_cohort(room, LESSON, who_may_have(room, LESSON), register, lambda _: None)
    return one.doing


def test_it_says_what_was_done_in_how_long_and_whose_word_that_is(room, register):
    hands_in(room, told({LESSON: studied(last=date(2026, 1, 4))}))

    assert issued(room, register) == "issue" and issued(room, register) == "keep"

    (kept,) = register.all()
    said = kept.statement
    assert (said.activity.kind, said.activity.work, said.activity.title) == ("lesson", LESSON, TITLE)
    assert (said.started_on, said.completed_on) == (date(2026, 1, 2), date(2026, 1, 4))
    assert said.notional_minutes == CONTENT.lessons[LESSON].minutes and said.measured.minutes == 31
    assert said.learner.name == "Ada Example" and said.learner.reference == REFERENCE
    assert said.assessment is None and said.outcomes == tuple(CONTENT.lessons[LESSON].outcomes)
    assert (said.studied.lessons[0].decisions, said.studied.lessons[0].of) == (ASKED, ASKED)
    assert "marked exercise" not in said.mode
    page = words_of((room.record(ADA, LESSON) / "certificate.pdf").read_bytes())
    wanted = (
        "completed the lesson",
        TITLE,
        "counted by the learner\u2019s own copy",
        "As the learner told",
    )
    assert [words for words in wanted if words not in page] == []


def test_a_provider_who_has_a_key_attests_nothing_of_it(room, register):
    hands_in(room, told({LESSON: studied()}))

    issued(room, register)

    (kept,) = register.all()
    assert kept.statement.status == "self-assessed" and not kept.credential and kept.place is None
    pinned = [Pinned(published_issuer(register.issuer.provider))]
    pdf = register.certificate(kept.id)
    assert verify(pdf, pinned).outcome == "refused" and "self-assessed" in verify(pdf, pinned).words.lower()


def test_sent_again_with_more_it_replaces_the_record_and_with_the_same_it_does_not(room, register):
    hands_in(room, told({LESSON: studied()}))
    issued(room, register)

    hands_in(room, told({LESSON: studied(), EXERCISE: studied(minutes=12)}))
    assert issued(room, register) == "keep"
    hands_in(room, told({LESSON: studied(minutes=45)}))
    assert issued(room, register) == "supersede"

    assert sorted(one.standing for one in register.all()) == ["superseded", "valid"]


@pytest.mark.parametrize(
    ("works", "why"),
    [
        ({}, "was not sent along with any exercise that was marked"),
        ({LESSON: studied(parts=ASKED - 1)}, f"{ASKED - 1} of {ASKED} decisions are made"),
        ({LESSON: studied(minutes=1441)}, "it has more minutes than those days have"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_issued(room, register, works, why):
    hands_in(room, told(works))

    lacking = step(room, ADA, LESSON, register)

    assert lacking.doing == "nothing" and why in lacking.why
    assert issued(room, register) == "nothing" and not list(register.all())


def test_the_commands_know_a_lesson_by_its_id_and_say_so_where_there_is_none(room, monkeypatch, tmp_path):
    hands_in(room, told({LESSON: studied()}))

    assert "1 new" in commands(room, monkeypatch, ["records", "issue", LESSON])
    assert "1 new" in commands(room, monkeypatch, ["records", "issue", LESSON, "--apply"])
    assert "1 kept" in commands(room, monkeypatch, ["records", "issue", LESSON, "--apply"])
    sent = commands(room, monkeypatch, ["records", "send", LESSON, "--into", str(tmp_path / "zips")])
    assert "1 of 1 have a record" in sent and (tmp_path / "zips" / f"{ADA}-{LESSON}.zip").is_file()
    made = commands(room, monkeypatch, ["records", "table", str(tmp_path / "t.csv"), "--work", LESSON])
    assert "1 records are in" in made
