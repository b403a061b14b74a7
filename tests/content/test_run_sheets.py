"""A run sheet's minutes add up, what it names is there, and every lesson has one of 45 minutes."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest

from course.base.clear_errors import UnknownId
from course.base.places import content_root
from course.checking.rooms import unplayable
from course.content import Content, ContentFaults, load
from course.content.installed import course_content
from course.content.rooms import LENGTHS, RunSheet
from course.content.run_sheets import least_minutes, run_sheet, run_sheets

LESSON = "03-prosecution-or-persecution"
FILE = f"data/rooms/{LESSON}.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the course's content whose plans a test may spoil."""
    for name in ("data", "modules"):
        shutil.copytree(content_root() / name, tmp_path / name)
    return tmp_path


def spoiled(root: Path, written: str, instead: str) -> list[str]:
    """What is told of the plan once some words in it are others."""
    path = root / FILE
    text = path.read_text(encoding="utf-8")
    assert written in text
    path.write_text(text.replace(written, instead, 1), encoding="utf-8")
    try:
        content = load(root)
    except ContentFaults as found:
        return str(found).splitlines()
    return [str(fault) for fault in unplayable(content, root)]


def every_sheet(content: Content) -> list[tuple[str, RunSheet]]:
    return [(id_, sheet) for id_ in content.lessons for sheet in run_sheets(id_, content).values()]


def test_the_minutes_of_every_sheet_add_up_and_what_a_row_asks_fits_into_it():
    for id_, sheet in every_sheet(course_content()):
        assert sheet.total == sheet.minutes, id_
        assert sheet.starts[0] == 0 and sheet.starts[-1] + sheet.rows[-1].minutes == sheet.minutes
        for row in sheet.rows:
            if row.asks:
                assert row.minutes >= math.floor(least_minutes(row, len(row.asks))), (id_, row.title)


def test_every_lesson_has_a_sheet_of_45_minutes_and_this_one_of_90_and_180():
    content = course_content()

    assert all(45 in run_sheets(id_, content) for id_ in content.lessons)
    assert tuple(run_sheets(LESSON, content)) == LENGTHS
    # Whoever is not in the room is told what to do, where it differs.
    assert all(any(row.remote for row in sheet.rows) for sheet in run_sheets(LESSON, content).values())


def test_what_is_written_for_a_room_says_what_the_file_speaks_of_and_what_those_do_who_are_remote():
    content = course_content()
    for id_, plan in content.rooms.items():
        assert plan.care.note and plan.care.pause and plan.ask, id_
        lengths = {sheet.minutes for sheet in plan.sheets}
        assert {45, 90} <= lengths and lengths == set(run_sheets(id_, content)), id_
        assert all(any(row.remote for row in sheet.rows) for sheet in plan.sheets), id_


def test_every_sheet_begins_with_care_ends_with_the_sentence_and_lets_the_room_talk():
    for id_, sheet in every_sheet(course_content()):
        kinds = [row.kind for row in sheet.rows]
        assert kinds[0] == "care" and kinds[-1] == "close", id_
        assert any(row.twice or row.kind in ("talk", "route") for row in sheet.rows), id_


def test_who_asks_for_a_length_that_is_not_there_is_told_which_are():
    with pytest.raises(UnknownId, match=r"no run sheet of 90 minutes. There is: 45\."):
        run_sheet("05-exclusion", 90, course_content())


@pytest.mark.parametrize(
    ("written", "instead", "says"),
    [
        ("        minutes: 3\n", "        minutes: 4\n", "its rows take 46 minutes"),
        ("board: client-b-match", "board: client-b-mach", "client-b-mach names nothing"),
        ("asks: [B.1, B.2, B.3]", "asks: [B.1, B.2, B.33]", "B.33 names nothing"),
        ("twice: [B.2]", "twice: [B.4]", "twice: B.4 names nothing"),
        ("asks: [T3.1, T4.2, T5.1]", "asks: [T3.1, T4.2, T9.1]", "T9.1 names nothing"),
        ("step: soldier", "step: the-soldier", "step: the-soldier names nothing"),
        ("case: client-b", "case: client-z", "client-z names nothing"),
        ("lesson: 04-refusing-to-take-part", "lesson: 14-refusing", "14-refusing names nothing"),
        ("twice: [B.2]", "twice: [B.1, B.2, B.3]", "it has 8 minutes, and what it asks takes 15"),
        ("kind: route", "kind: interview", "names no interview board"),
        ("kind: care", "kind: talk", "it does not begin with care"),
        ("kind: break", "kind: talk", "nobody has had a break for 75 minutes"),
        ("](#A13)", "](#A133)", "A133 names nothing"),
        ("The cards are in the", "By section 31 they are in the", "names section 31, and has no source"),
        ("trap: E14", "trap: E99", "papers, refusal-letter: E99 names nothing"),
        ("  B.2:\n    helps:", "  B.22:\n    helps:", "ask: B.22 names nothing"),
        ("T5.1: Which fact in this", "T9.3: Which fact in this", "ask, B.2: T9.3 names nothing"),
        ("rows: [S6, A09, N2]", "rows: [S66, A09, N2]", "S66 names nothing"),
        ("  - minutes: 90", "  - minutes: 60", "60 is not allowed"),
        ("kind: vote", "kind: poll", "choose one of 'care', 'step', 'vote'"),
    ],
)
def test_each_fault_in_a_plan_is_a_line_with_its_place_and_mend(root, written: str, instead: str, says: str):
    told = spoiled(root, written, instead)

    assert any(line.startswith(FILE) and says in line and "Mend: " in line for line in told), told


def test_a_row_may_ask_of_another_lesson_and_is_of_its_own_where_it_says_nothing():
    rows = run_sheet(LESSON, 180, course_content()).rows

    assert {row.lesson for row in rows} == {LESSON, "04-refusing-to-take-part"}
