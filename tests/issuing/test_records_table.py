"""A class's records as a table: by our command, and by stock nbgrader's; no cell of it does anything."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from benchmarks.cohort import write_settings
from course.issuing.completion import complete
from course.issuing.issue import own_register
from course.issuing.records_table import COLUMNS, as_csv, as_xlsx, rows_of
from course.issuing.table_file import write_table
from course.learner.signed_in import SignedIn
from course.marking.nbgrader.classroom import Classroom
from course.register.kept import Holder, Kept
from course.register.provider_folder import ProviderFolder
from course.register.register import Register
from tests.records.making import a_record
from tests.records.passes import ADA, EXERCISE, a_class, mark, pass_it
from tests.register.making import draft, holder

ROOT = Path(__file__).parents[2]
FORMULAS = ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\uff1dA1", "＋A1"]


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    made = a_class(tmp_path / "class")
    pass_it(made)
    mark(made)
    complete(made, ADA, EXERCISE)
    return made


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_every_record_is_a_row_with_what_holds_and_what_held(tmp_path):
    register = Register(f"sqlite:///{tmp_path / 'r.db'}")
    register.issue(holder(), draft())
    campus = SignedIn(by="platform", named="Campus")
    later = draft(mark="18.00")
    known = later.learner.model_copy(update={"signed_in": campus})
    register.issue(holder(), later.model_copy(update={"learner": known}))

    rows = read(as_csv(rows_of(sorted(register.all(), key=lambda one: one.standing))))

    assert [row["standing"] for row in rows] == ["superseded", "valid"]
    assert [row["mark"] for row in rows] == ["17.5", "18.0"]
    assert rows[1]["supersedes"] == rows[0]["record_id"] and rows[0]["why"]
    assert [(row["identity"], row["signed_in"]) for row in rows] == [
        ("roster", ""),
        ("roster", "platform: Campus"),
    ]
    assert (rows[1]["name"], rows[1]["passed"], rows[1]["measured_minutes"]) == ("Ada Example", "yes", "31")


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula):
    from course.records import to_json

    spoilt = a_record(name=f"{formula} A", provider={"name": formula, "contact": "x"})
    rows = rows_of([Kept(str(spoilt.record_id), Holder("p", formula, "w"), to_json(spoilt))])

    (row,) = read(as_csv(rows))
    assert row["name"] == f"'{formula} A" and row["learner"] == f"'{formula}"
    with zipfile.ZipFile(io.BytesIO(as_xlsx(rows))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        texts = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet and "hyperlink" not in sheet.lower() and "A</t>" in texts


def test_it_is_written_for_its_owner_alone(room, tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROVIDER", str(tmp_path / "no-provider"))

    assert (
        write_table(
            room, ProviderFolder(tmp_path / "no-provider"), tmp_path / "out" / "records.csv", works=[EXERCISE]
        )
        == 1
    )
    assert (
        write_table(
            room, ProviderFolder(tmp_path / "no-provider"), tmp_path / "none.csv", works=["ex2-reservist"]
        )
        == 0
    )

    assert (tmp_path / "out" / "records.csv").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["records.csv", "records.xlsx"])
def test_stock_nbgrader_exports_the_records(room, tmp_path, name):
    write_settings(room)
    exporter = "--exporter=course.issuing.nbgrader_export.RecordsExport"
    where = {
        "COURSE_CLASSROOM": str(room.root),
        "COURSE_PROVIDER": str(tmp_path / "none"),
        "PYTHONPATH": str(ROOT),
    }
    words = [sys.executable, "-m", "nbgrader", "export", exporter, "--to", name]
    ran = subprocess.run(
        words, cwd=room.root, env=os.environ | where, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stderr
    content, (kept,) = (room.root / name).read_bytes(), own_register(room).all()
    if name.endswith(".csv"):
        (row,) = read(content)
        assert tuple(row) == COLUMNS and row["record_id"] == kept.id and row["learner"] == ADA
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            assert kept.id in book.read("xl/sharedStrings.xml").decode()
