"""What every story of a class has in it: its roster, what reaches the assessor, and the sheet at the end."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.classes.conftest import said
from tests.collecting.ground import put, zipped
from tests.collecting.packed import WAYS, Uploader

NAME, ADVICE = "Zoë Ødegård", "ex7-advice"


def a_class(folder: Path, id_: str, monkeypatch: pytest.MonkeyPatch, *more: str | Path) -> Classroom:
    """A class with Zoë and another on its list, in whose folder commands are typed."""
    said("class", "new", str(folder), *more)
    return enrolled(folder, id_, monkeypatch)


def enrolled(folder: Path, id_: str, monkeypatch: pytest.MonkeyPatch) -> Classroom:
    """A class that was made, once both are on its list."""
    monkeypatch.chdir(folder)
    (folder / "roster.csv").write_text(
        f"id,name,email\n{id_},{NAME},zoe@firm.example\nben,Ben Other,\n", "utf-8"
    )
    assert "2 new" in said("class", "enrol", "roster.csv")
    return separate_classroom(folder)


def as_it_comes(folder: Path, way: str, name: str, content: bytes) -> Path:
    """What reaches the assessor: the file as it was e-mailed, or a platform's zip with it in it."""
    if way == "e-mail":
        return put(folder, {name: content})
    packed = WAYS[way](Uploader("zo1", NAME), {name: content})
    folder.with_suffix(".zip").write_bytes(zipped(packed))
    return folder.with_suffix(".zip")


def marked_by_a_person(room: Classroom, id_: str, comment: str) -> None:
    """What a person does in the formgrader: points for each criterion, and a comment on one."""
    from nbgrader.api import Gradebook

    with Gradebook(room.gradebook, room.content.course.id) as book:
        notebook = book.find_submission_notebook(ADVICE, ADVICE, id_)
        for grade in notebook.grades:
            grade.manual_score, grade.needs_manual_grade = grade.max_score, False
        for one in notebook.comments[:1]:
            one.manual_comment = comment
        book.db.commit()


def the_letter(room: Classroom, exercise: str) -> dict[str, str]:
    """The one line of the list by which zips are sent."""
    with (room.root / "returned" / exercise / "letters.csv").open(encoding="utf-8-sig") as file:
        (letter,) = csv.DictReader(file)
    assert (letter["learner"], letter["email"]) == ("s100", "zoe@firm.example")
    return letter


def the_assessors_sheet_agrees(room: Classroom, page: Page, id_: str, exercise: str) -> None:
    """The page, the CSV and the workbook of the class say what the learner's pages say."""
    assert "1 passed, record issued, 1 not handed in" in said("class")
    folder = room.work / "overview"
    page.goto((folder / "class.html").as_uri())
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=NAME))
    expect(row).to_contain_text("passed, record issued100%")
    page.close()
    with (folder / "class.csv").open(encoding="utf-8-sig") as file:
        rows = {row["learner"]: row for row in csv.DictReader(file)}
    told = [rows[id_][f"{exercise} {what}"] for what in ("state", "percent", "record")]
    assert told == ["passed, record issued", "100", "yes"]
    assert rows["ben"][f"{exercise} state"] == "not handed in"
    assert (folder / "class.xlsx").stat().st_mode & 0o077 == 0
