"""The register: minutes as they were, codes that change, corrections beside what was taken."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from course.content.completion_rules import Workshop
from course.content.run_sheets import run_sheets
from course.hosts.room.attendance.acts import Corrected, Named, Seen, SignedIn, SignedOut, TakenBack
from course.hosts.room.attendance.book import Book
from course.hosts.room.attendance.codes import Codes
from course.hosts.room.attendance.register import Register
from course.hosts.room.attendance.written import (
    Left,
    NoAttendance,
    counts_of,
    erase_from,
    held_of,
    register_csv,
    workshop_named,
)
from course.issuing.stays import attended_of
from tests.browser.room import open_room
from tests.hosts.room.rooms import BEGAN, LESSON, Played, lesson_agenda
from tests.hosts.room.served import ask, trainers_cookie

UUID_ = UUID("7d3a0f62-0d7e-4e59-8a53-8f9a1d6a2c55")
WORKSHOP = Workshop(id="one-evening", title="One evening", minutes=90, outcomes=["Match a fact."])


def minute(number: float) -> datetime:
    """So many minutes after the session began."""
    return BEGAN + timedelta(minutes=number)


def ended(register: Register, minutes: int = 90) -> Left:
    """A room whose session was so long."""
    room = Played()
    room.session.held_from, room.session.held_until = BEGAN, minute(minutes)
    return Left(room.session, register)


def signed(name: str, *, came: float, left: float | None, seen: float) -> Register:
    register = Register()
    register.take(Named(who=name, name=name, number=UUID_), minute(came))
    register.take(SignedIn(who=name), minute(came))
    register.take(Seen(who=name), minute(seen))
    if left is not None:
        register.take(SignedOut(who=name), minute(left))
    return register


def there(register: Register) -> tuple[int, int, int]:
    held = held_of(ended(register), WORKSHOP)
    found = attended_of(held.people[0], held)
    return found.present, found.late, found.early


def test_a_code_stands_for_half_a_minute_the_one_before_it_is_still_taken_and_none_older():
    codes, at = Codes("secret"), datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
    code = codes.at(at)
    later = at + timedelta(seconds=29), at + timedelta(seconds=59), at + timedelta(seconds=60)

    assert code.isdecimal() and len(code) == 6
    assert [codes.holds(code, when) for when in later] == [True, True, False]
    assert codes.holds(f" {code[:3]} {code[3:]} ", at) and not codes.holds("", at)
    assert not Codes("another").holds(code, at) and codes.at(later[1]) != code


def test_minutes_are_as_they_were_and_who_forgot_counts_until_last_seen():
    assert there(signed("Ada", came=4, left=88, seen=50)) == (84, 4, 2)
    register = signed("Ada", came=-5, left=None, seen=60)
    assert there(register) == (60, 0, 30) and register.entries["Ada"].forgot
    assert "did not sign out" in held_of(ended(register), WORKSHOP).method


def test_a_correction_has_a_reason_stands_beside_what_was_taken_and_can_be_taken_back():
    register = signed("Ada", came=4, left=None, seen=30)
    register.take(Corrected(who="Ada", left=minute(90), reason="Her battery was flat"), minute(91))
    assert there(register) == (86, 4, 0) and not register.entries["Ada"].forgot
    left = ended(register)
    (row,) = csv.DictReader(io.StringIO(register_csv(left, held_of(left, WORKSHOP)).decode("utf-8-sig")))
    assert (row["Minutes"], row["How"], row["Corrected"]) == ("86", "corrected", "Her battery was flat")
    assert "battery" not in held_of(left, WORKSHOP).model_dump_json()
    register.take(TakenBack(who="Ada"), minute(92))
    assert there(register) == (26, 4, 60)


def test_a_register_is_counted_without_a_name():
    register = signed("Ada", came=0, left=90, seen=90)
    for name, came, left in (("Ben", 4, 90), ("Cleo", -3, 80)):
        register.take(Named(who=name, name=name, number=UUID_), minute(came))
        register.take(SignedIn(who=name), minute(came))
        register.take(SignedOut(who=name), minute(left))
    register.take(Corrected(who="Cleo", left=minute(85), reason="As I saw"), minute(91))

    counts = counts_of(ended(register))
    assert vars(counts) == {"held": 90, "signed": 3, "whole": 1, "late": 1, "early": 1, "corrected": 1}


def test_who_left_and_came_again_is_not_counted_between():
    register = signed("Ada", came=0, left=20, seen=20)
    register.take(SignedIn(who="Ada"), minute(50))
    register.take(SignedOut(who="Ada"), minute(90))

    assert there(register) == (60, 0, 0)


def test_no_file_is_made_of_a_session_that_did_not_begin_or_of_which_nobody_wants_a_record():
    with pytest.raises(NoAttendance, match="did not begin"):
        held_of(Left(Played().session, signed("Ada", came=0, left=9, seen=9)), WORKSHOP)
    with pytest.raises(NoAttendance, match="Nobody signed in"):
        held_of(ended(Register()), WORKSHOP)
    with pytest.raises(NoAttendance, match=r"data/course\.yaml"):
        workshop_named("another", lesson_agenda(), lesson_content())


def test_a_room_is_the_workshop_that_follows_its_run_sheet():
    content = lesson_content()
    workshop = workshop_named(None, lesson_agenda(), content)

    assert (workshop.lesson, workshop.minutes) == (LESSON, 45)
    for one in content.course.completion.workshops:
        assert workshop_named(one.id, lesson_agenda(), content) == one
        if one.lesson:
            assert one.minutes in run_sheets(one.lesson, content)


def lesson_content():
    from course.content.installed import course_content

    return course_content()


def test_a_name_is_erased_for_good_and_the_others_stay(tmp_path: Path):
    room = tmp_path / "03_45_now.room"
    book = Book(room.with_suffix(".names"))
    for name in ("Ada Lovelorn", "Grace Hopeful"):
        who = name[:3]
        book.add([Named(who=who, name=name, number=UUID_), SignedIn(who=who)], BEGAN)
    book.add([Corrected(who="Ada", left=minute(3), reason="Ada Lovelorn left")], BEGAN)
    book.close()

    assert erase_from(room, "Ada Lovelorn") == 1 and erase_from(room, "Ada Lovelorn") == 0
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Lovelorn" not in kept and b"Grace Hopeful" in kept


def test_no_name_reaches_the_log_the_wall_or_a_phone_and_codes_cannot_be_guessed(tmp_path):
    ticket = "a" * 24
    with open_room(tmp_path / "home") as room:
        _, _, reply = ask(room, "/join", {"code": room.code, "alias": "Heron"})
        seat = {"Cookie": reply.getheader("Set-Cookie").partition(";")[0]}
        sent = {"ticket": ticket, "name": "Ada Lovelorn", "reference": "", "code": "000000"}
        assert ask(room, "/attend/in", sent)[0] == 403
        assert ask(room, "/attend/name", {"name": "Ada \U0001f642"}, headers=seat)[0] == 400
        tried = [ask(room, "/attend/in", sent, headers=seat)[0] for _ in range(14)]
        assert tried[0] == 403 and tried[-1] == 429
        correction = {"who": "x", "came": None, "left": None, "reason": "why"}
        assert ask(room, "/register/correct", correction, headers=seat)[0] == 403
        trainer = {"Cookie": trainers_cookie(room)}
        assert ask(room, "/register/correct", correction, headers=trainer)[0] == 404
        stay = {"came": _now(-60), "left": _now(0), "reason": "No phone"}
        added = {"name": "Ada Lovelorn", "reference": "ada@training.example", **stay}
        assert ask(room, "/register/add", added, headers=trainer)[0] == 200
        assert ask(room, "/register/add", {**added, "reason": " "}, headers=trainer)[0] == 400
    (log,) = (tmp_path / "home" / "rooms").glob("*.room")
    assert b"Lovelorn" not in log.read_bytes() and b"ada@" not in log.read_bytes()
    assert b"Heron" not in log.with_suffix(".names").read_bytes()
    assert log.with_suffix(".names").stat().st_mode & 0o077 == 0


def _now(minutes: int) -> str:
    return (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()
