"""Who was at a workshop has a record of how long, as it was; who only booked has none."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from course.commands.app import app
from course.content import Content
from course.content.completion_rules import CompletionRules
from course.content.installed import course_content
from course.issuing.attendance import (
    AttendanceUnreadable,
    Attendant,
    Stay,
    WorkshopHeld,
    attendance_from_json,
)
from course.issuing.completion import NotCompleted
from course.issuing.erase import erase
from course.issuing.stays import attended_of
from course.issuing.steps import take
from course.issuing.workshop import statement_of_attendance, workshop_steps
from course.marking.nbgrader.classroom import Classroom
from course.register.compact import read
from course.register.pinned import pinned_in
from course.register.published import files
from course.register.register import Register
from course.register.verify import verify
from tests.pdf_words import words_of
from tests.records.passes import a_class
from tests.register.making import issuer_named

OPENED = datetime(2026, 3, 5, 17, 30, tzinfo=UTC)
WORKSHOP = {
    "id": "one-evening",
    "title": "One evening on a deserter's file",
    "minutes": 90,
    "attend": 80,
    "outcomes": ["Match a fact to the evidence that proves it."],
}
METHOD = "Signed in and out by a code on the wall that changes"


def course() -> Content:
    content = course_content()
    rules = CompletionRules.model_validate({"workshops": [WORKSHOP]})
    return replace(content, course=content.course.model_copy(update={"completion": rules}))


CONTENT = course()


def at(minute: float) -> datetime:
    """So many minutes after it was opened."""
    return OPENED + timedelta(minutes=minute)


def somebody(*stays: tuple[float, float], id_: str = "ada") -> Attendant:
    who = {"name": "Ada Example", "identity_basis": "self-declared"}
    who["reference"] = "7d3a0f62-0d7e-4e59-8a53-8f9a1d6a2c55"
    return Attendant.model_validate(
        {"id": id_, "learner": who, "stays": [{"came": at(one), "left": at(other)} for one, other in stays]}
    )


def held(*people: Attendant) -> WorkshopHeld:
    return WorkshopHeld(workshop="one-evening", opened=OPENED, closed=at(90), method=METHOD, people=people)


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    return replace(a_class(tmp_path / "class"), content=CONTENT)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(f"sqlite:///{tmp_path / 'p.db'}", issuer_named("Example", "https://training.example"))


def issued(room: Classroom, register: Register, now: WorkshopHeld) -> list[str]:
    """Issue, and give what was done."""
    steps = workshop_steps(room, now, register)
    for one in steps:
        take(room, one, now.work, register)
    return [one.doing for one in steps]


@pytest.mark.parametrize(
    ("stays", "present", "late", "early", "away"),
    [
        ([(0, 90)], 90, 0, 0, 0),
        ([(-10, 200)], 90, 0, 0, 0),  # who comes before and stays after attends no longer than it was held
        ([(4, 88)], 84, 4, 2, 0),
        ([(0, 30), (45, 90)], 75, 0, 0, 15),
        ([(0, 60), (30, 90)], 90, 0, 0, 0),  # two devices
        ([(89, 95), (0, 88)], 89, 0, 0, 1),
        ([(0.5, 89.6)], 89, 0, 0, 1),
    ],
)
def test_minutes_are_counted_as_they_were(stays, present, late, early, away):
    found = attended_of(somebody(*stays), held())

    assert (found.present, found.late, found.early, found.away) == (present, late, early, away)


@given(st.lists(st.tuples(st.integers(-6000, 12000), st.integers(0, 9000)), max_size=12))
def test_however_often_somebody_came_and_left_no_second_counts_twice_nor_outside(stays):
    person = somebody(*((came / 60, (came + length) / 60) for came, length in stays))
    there = {s for came, length in stays for s in range(max(came, 0), min(came + length, 5400))}

    found = attended_of(person, held())

    assert (found.present if found else 0) == len(there) // 60
    assert found is None or found.late + found.present + found.early <= found.held == 90


@pytest.mark.parametrize(
    ("stays", "why"),
    [
        ([], "a booking is no attendance"),
        ([(91, 200)], "a booking is no attendance"),
        ([(0, 0.9)], "a booking is no attendance"),
        ([(0, 71)], "71 of its 90 minutes were attended, and 72 are asked for."),
    ],
)
def test_a_booking_or_too_short_a_stay_makes_no_record(room, register, stays, why):
    now = held(somebody(*stays))
    with pytest.raises(NotCompleted, match=why):
        statement_of_attendance(now.people[0], now, CONTENT)

    assert issued(room, register, now) == ["nothing"] and not list(register.all())


def test_a_record_is_attested_says_how_long_and_can_be_checked(room, register, tmp_path):
    now = held(somebody((4, 88)))

    assert issued(room, register, now) == ["issue"] and issued(room, register, now) == ["keep"]

    (kept,) = register.all()
    said = kept.statement
    assert said.attested and (said.activity.kind, said.activity.title) == ("workshop", WORKSHOP["title"])
    assert (said.attended.present, said.attended.held, said.notional_minutes) == (84, 90, 90)
    assert (said.started, said.completed) == (at(4), at(88)) and said.measured is None
    page = words_of((room.record("ada", now.work) / "certificate.pdf").read_bytes())
    wanted = (
        "attended the workshop",
        "84 of 90 minutes",
        "arrived 4 minutes late, left 2 minutes early",
    )
    assert [words for words in wanted if words not in page] == []
    assert METHOD in page and "marked exercise" not in page
    for name, content in files(register.issuer, register.all(), register.sealed()).items():
        (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / name).write_bytes(content)
    found = verify(register.certificate(kept.id), [pinned_in(tmp_path / "out")])
    assert found.outcome == "valid" and found.names("Ada Example")
    criteria = read(kept.credential).claims["credentialSubject"]["achievement"]["criteria"]["narrative"]
    assert f"84 of 90 minutes attended (arrived 4 minutes late; left 2 minutes early). {METHOD}." in criteria


def test_a_correction_replaces_or_revokes_and_another_day_is_another_record(room, register):
    issued(room, register, held(somebody((4, 88))))
    assert issued(room, register, held(somebody((0, 88)))) == ["supersede"]
    assert issued(room, register, held(somebody((0, 20)))) == ["revoke"]
    assert sorted(one.standing for one in register.all()) == ["revoked", "superseded"]

    week = timedelta(days=7)
    later = held().model_copy(update={"opened": OPENED + week, "closed": at(90) + week})
    stay = Stay(came=later.opened, left=later.closed)
    there = somebody().model_copy(update={"stays": (stay,)})
    for now in (held(somebody((0, 90))), later.model_copy(update={"people": (there,)})):
        assert issued(room, register, now) == ["issue"]
    assert [one.standing for one in register.all()].count("valid") == 2 and register.broken() is None

    erase(room, "ada", register)
    assert not list(register.all()) and not (room.work / "records" / "ada").exists()


def test_the_command_shows_first_then_issues_once_and_zips_for_each(room, monkeypatch, tmp_path):
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    monkeypatch.setenv("COURSE_PROVIDER", str(room.root / "no-provider"))
    monkeypatch.setattr("course.commands.attended.this_classroom", lambda: room)
    file = tmp_path / "attendance.json"
    file.write_text(held(somebody((0, 90)), somebody(id_="ben")).model_dump_json(), encoding="utf-8")

    def said(*words: str, code: int = 0) -> str:
        made = CliRunner().invoke(app, ["records", "attended", *words], env={"COLUMNS": "300"})
        assert made.exit_code == code, made.output
        return " ".join(made.output.split())

    assert "1 new, 1 none. Nothing is changed yet." in said(str(file))
    assert "1 new, 1 none." in said(str(file), "--apply", "--into", str(tmp_path / "zips"))
    assert "1 kept, 1 none." in said(str(file), "--apply")
    (made,) = (tmp_path / "zips").iterdir()
    assert {"certificate.pdf", "record.json"} <= set(zipfile.ZipFile(made).namelist())
    file.write_text("{}", encoding="utf-8")
    assert "This is no attendance of a workshop: workshop: Field required" in said(str(file), code=1)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"workshop": "other"}, "no workshop called 'other'.*There is: one-evening"),
        ({"closed": "2026-03-05T17:30:00Z"}, "closed before it was opened"),
        ({"more": 1}, "more: Extra inputs"),
        ({"people": [json.loads(somebody().model_dump_json())] * 2}, "somebody stands in it twice"),
    ],
)
def test_what_is_no_attendance_is_said_in_words(changed, why):
    with pytest.raises(AttendanceUnreadable, match=why):
        attendance_from_json(json.dumps(json.loads(held().model_dump_json()) | changed), CONTENT)


def test_the_form_that_the_documentation_shows_is_one():
    text = (course_content().root / "docs" / "records.md").read_text(encoding="utf-8")
    shown = text[text.index('    {"workshop"') :].partition("\n\n")[0]

    now = attendance_from_json(shown, CONTENT)

    assert statement_of_attendance(now.people[0], now, CONTENT).attended.present == 84
