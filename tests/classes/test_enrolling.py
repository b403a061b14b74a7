"""A class is made in a folder of its own, and its roster is taken whole or told line by line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from course.issuing.people import people_of
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.listed import Student, listed
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import own_classroom
from tests.classes.conftest import said
from tests.marking.conftest import nbgrader

ROSTER = """\
id,name,email,identity,checked_by
ada,Ada Example,ada@firm.example,,
ben,Ben Önder,,id-checked,Prof. Check
"""


def roster(folder: Path, text: str | bytes = ROSTER) -> Path:
    path = folder / "roster.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_commands_typed_in_a_class_are_about_it_and_several_stand_on_one_machine(
    room: Classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    said("class", "enrol", roster(room.root))
    (room.root / "deeper").mkdir()
    monkeypatch.chdir(room.root / "deeper")
    assert own_classroom().root == room.root

    told = said("class", "new", str(tmp_path / "spring"))
    assert str(tmp_path / "spring") in told
    monkeypatch.chdir(tmp_path / "spring")

    assert own_classroom().root == tmp_path / "spring" and listed(own_classroom()) == []
    assert [one.id for one in listed(room)] == ["ada", "ben"]
    assert "is there already" in said("class", "new", str(room.root), code=1)


def test_typed_outside_a_class_they_do_nothing_and_say_where_they_are_typed(
    room: Classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    roster = tmp_path / "roster.csv"
    roster.write_text("id,name\ns100,Ada Example\n", encoding="utf-8")

    for words in (
        ("class", "enrol", roster),
        ("class", "allow", "s100", "ex2-reservist", "--minutes", "5"),
        ("class", "release", "ex2-reservist"),
        ("class",),
    ):
        told = said(*words, code=1)
        assert f"{tmp_path} is no class's folder, so nothing was done." in told and "course class new" in told
    assert sorted(one.name for one in tmp_path.iterdir() if one.name != "learner-home") == [
        "autumn", "roster.csv",
    ]  # fmt: skip


def test_enrolling_makes_nbgraders_students_and_again_changes_nothing(room: Classroom):
    path = roster(room.root)
    assert "2 new, 0 corrected, 0 as before" in said("class", "enrol", path)
    assert "0 new, 0 corrected, 2 as before" in said("class", "enrol", path)

    assert listed(room) == [
        Student("ada", "Ada Example", "ada@firm.example"),
        Student("ben", "Ben Önder", ""),
    ]
    assert people_of(room).seen["ben"].by == "Prof. Check"
    # nbgrader's own command, in the class's folder, knows them.
    nbgrader(room, "db", "student", "add", "cem")
    assert {one.id for one in listed(room)} == {"ada", "ben", "cem"}


def test_who_was_identified_by_hand_stays_so_and_who_left_the_roster_stays_enrolled(room: Classroom):
    said("class", "enrol", roster(room.root))
    said("records", "id-seen", "ada", "--name", "Ada Example", "--by", "R. Eader")

    told = said("class", "enrol", roster(room.root, "id;first_name;last_name\nada;Ada;Example-Smith\n"))

    assert "0 new, 1 corrected" in told and "left as they are: ben" in told
    assert {one.id for one in listed(room)} == {"ada", "ben"}
    assert people_of(room).seen.keys() == {"ada", "ben"}


def test_two_of_one_name_are_told_of(room: Classroom):
    told = said("class", "enrol", roster(room.root, "id,name\nada,Ada Example\nada2,EXAMPLE Ada\n"))

    assert "ada and ada2 have the same name" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id,name\nc7,Bob Example\n", "roster.csv, line 2, id: c7 is one that nbgrader's pages take"),
        ("id,name\n../x,Bob Example\n", "line 2, id:"),
        ("id,name\nada,Ada Example\nbob,12345\n", "line 3, name: This cannot stand on a record"),
        ("id,name\nbob,\n", "line 2, name: Please give the name"),
        ("id,name,email\nbob,Bob Example,bob\n", "line 2, email: bob is no address. Mend:"),
        ("id,name,identity\nbob,Bob Example,passport\n", "line 2, identity: passport is not known. Mend:"),
        ("id,name,identity\nbob,Bob Example,id-checked\n", "line 2, checked_by:"),
        ("id,name\nbob,Bob Example\nBOB,Bob Other\n", "lines 2 and 3, id: bob stands more than once. Mend:"),
        ("id,mark\nbob,12\n", "line 1: it needs the headings id and name"),
        ("id,name\n", "has no row below its headings"),
        ("id,name\nbob,Zoë\n".encode("cp1252"), "line 2: it is not in UTF-8"),
        (b"PK\x03\x04", "is a workbook. Mend: save it as CSV UTF-8"),
    ],
)
def test_a_bad_row_is_told_by_file_line_and_mend_and_nobody_is_enrolled(
    room: Classroom, text: str | bytes, told: str
):
    assert told in said("class", "enrol", roster(room.root, text), code=1)
    assert listed(room) == []


def test_no_cell_of_the_class_does_anything_in_a_spreadsheet(room: Classroom):
    said("class", "enrol", roster(room.root))
    enrol(room, {"eve": "=1+1 Eve"}, {"eve": "=cmd@x.example"})
    said("class")

    rows = (room.work / "overview" / "class.csv").read_text(encoding="utf-8-sig").splitlines()
    (eve,) = [row for row in rows if row.startswith("eve")]
    assert all(not cell.startswith(("=", "+", "-", "@")) for cell in eve.split(","))
    assert "'=cmd@x.example" in eve


def test_nbgraders_exchange_is_the_one_that_the_class_has_now_or_none(room: Classroom, tmp_path: Path):
    def typed(*words: str) -> str:
        command = [sys.executable, "-m", "nbgrader", *words, "ex2-reservist"]
        return subprocess.run(command, cwd=room.root, capture_output=True, text=True, check=False).stderr

    assert "This class has no exchange" in typed("release_assignment")
    assert "This class has no exchange" in typed("collect")

    exchange = tmp_path / "exchange"
    exchange.mkdir(0o777)
    path = room.root / "class.yaml"
    path.write_text(path.read_text().replace('exchange: ""', f'exchange: "{exchange}"'))
    assert "Released as: " in typed("release_assignment")
    assert list(exchange.glob("*/outbound/ex2-reservist"))
