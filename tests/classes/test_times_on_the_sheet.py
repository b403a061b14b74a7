"""Where a class sets times, its sheet says what is not open, what closed, and what the clock handed in."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta

import yaml

from course.learner.answers import FILE_NAME, Sat, now
from course.marking.nbgrader.classroom import Classroom
from tests.classes.conftest import said
from tests.classes.test_enrolling import roster
from tests.collecting.ground import ADA, EXERCISE, OTHER, text

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)


def sheet(room: Classroom) -> dict[str, dict[str, str]]:
    with (room.work / "overview" / "class.csv").open(encoding="utf-8-sig") as file:
        return {row["learner"]: row for row in csv.DictReader(file)}


def test_closed_not_open_yet_and_by_the_clock(room: Classroom):
    said("class", "enrol", roster(room.root))
    set_ = {EXERCISE: {"closes": "2020-12-01 09:00"}, OTHER: {"opens": "2090-12-01 09:00"}}
    with (room.root / "class.yaml").open("a", encoding="utf-8") as file:
        file.write(yaml.safe_dump({"exercises": set_}))
    handed_in = room.submission("ada", EXERCISE)
    handed_in.mkdir(parents=True)
    (handed_in / FILE_NAME).write_bytes(text(ADA, sat=Sat(begun=NINE, ended=NINE, by="clock")))

    told = said("class")

    assert "1 handed in, to be marked, 1 closed, not handed in." in told and "2 not open yet." in told
    ada, ben = sheet(room)["ada"], sheet(room)["ben"]
    assert ada[f"{EXERCISE} handed in by"] == "the clock" and ben[f"{EXERCISE} handed in by"] == ""
    assert ben[f"{EXERCISE} state"] == "closed, not handed in"
    assert ada[f"{OTHER} state"] == "not open yet" and ada["ex7-advice state"] == "not handed in"
    page = (room.work / "overview" / "class.html").read_text(encoding="utf-8")
    assert "by the clock" in page and "not open yet" in page

    said("class", "allow", "ben", EXERCISE, "--until", f"{now() + timedelta(days=1):%Y-%m-%d %H:%M}+00:00")
    said("class")
    assert sheet(room)["ben"][f"{EXERCISE} state"] == "not handed in"


def test_feedback_that_waits_for_closing_is_not_released_through_the_exchange_either(room: Classroom):
    set_ = {EXERCISE: {"closes": "2090-12-01 09:00", "feedback": "after closing"}}
    with (room.root / "class.yaml").open("a", encoding="utf-8") as file:
        file.write(yaml.safe_dump({"exercises": set_}))

    told = said("records", "release", EXERCISE, code=1)

    assert "Feedback is given after it has closed for everybody: 1 December 2090 at 09:00 (London)." in told
