"""Answers that came after the end of somebody's time are left, with the reason, until a person decides."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from course.learner.answers import Sat
from course.marking.nbgrader.classroom import Classroom
from tests.classes.conftest import said
from tests.collecting.ground import ADA, EXERCISE, handed_in, outcome, put, text

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_what_came_after_the_end_is_left_with_the_reason_and_taken_where_a_person_says_so(
    classroom: Classroom, sent: Path
):
    name = f"{ADA}_{EXERCISE}.json"
    put(sent, {name: text(ADA, sat=Sat(begun=NINE, ended=NINE, by="after the end"))})

    done, why = outcome(sent, classroom)[name]
    assert done == "left" and "came after the end of the learner's time, 2026-12-01 09:00:00 UTC" in why
    assert "--late" in why and handed_in(classroom) == {}

    assert outcome(sent, classroom, late=True)[name][0] == "collected"


def test_the_commands_leave_it_take_it_and_say_in_the_history_how_it_came(
    classroom: Classroom, sent: Path, monkeypatch: pytest.MonkeyPatch
):
    (classroom.root / "class.yaml").write_text("title: Autumn\n", encoding="utf-8")
    monkeypatch.chdir(classroom.root)
    put(sent, {f"{ADA}_{EXERCISE}.json": text(ADA, sat=Sat(begun=NINE, ended=NINE, by="after the end"))})

    assert "came after the end of the learner's time" in said("collect", sent, code=1)
    assert handed_in(classroom) == {}

    assert "1 collected" in said("collect", sent, "--late")
    said("mark", EXERCISE)
    told = said("history", ADA, EXERCISE)
    assert "from 1 December 2026 at 09:00 (London) to 1 December 2026 at 09:00 (London)" in told
    assert "some of it came after the end." in told


def test_what_was_handed_in_in_time_is_collected_like_any_other(classroom: Classroom, sent: Path):
    name = f"{ADA}_{EXERCISE}.json"
    put(sent, {name: text(ADA, sat=Sat(begun=NINE, ended=NINE, by="clock"))})

    assert outcome(sent, classroom)[name][0] == "collected"
