"""A learner's own export says the same in every format, is safe to open, and never more than is so."""

from __future__ import annotations

import csv
import io
import json

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from course.content.schemes import Scheme
from course.records.own_docx import NOT_WRITTEN, own_docx
from course.records.own_files import own_csv, own_json, plain_cell
from course.records.own_layout import PARTLY, SELF_ASSESSED, note_words, rows
from course.records.own_pdf import ExportNotMade, own_pdf
from tests.records.owned import LSS, SCHEMES, own_record, work

each = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda one: one.id)


def in_csv(content: bytes) -> dict[str, str]:
    """What a spreadsheet shows: by heading."""
    headings, cells = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return dict(zip(headings, cells, strict=True))


def in_docx(content: bytes) -> list[tuple[str, str]]:
    (table,) = Document(io.BytesIO(content)).tables
    return [(row.cells[0].text, row.cells[1].text) for row in table.rows]


def in_pdf(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


@each
def test_the_lines_of_a_layout_are_the_same_in_all_four_formats(scheme: Scheme):
    own, made = own_record(), rows(own_record(), scheme)

    told = in_csv(own_csv(own, scheme))
    assert {label: told[label].removeprefix("'") for label, _ in made} == dict(made)
    assert [*json.loads(own_json(own, scheme))["rows"]] == [row._asdict() for row in made]
    assert in_docx(own_docx(own, scheme)) == [(label, text or NOT_WRITTEN) for label, text in made]
    shown = in_pdf(own_pdf(own, scheme))
    for label, text in made:
        assert label in shown
        assert all(" ".join(line.split()) in shown for line in (text or NOT_WRITTEN).split("\n"))


@each
def test_each_says_that_it_is_self_assessed_and_what_of_the_layout_was_not_checked(scheme: Scheme):
    own = own_record()
    texts = [
        own_csv(own, scheme).decode(),
        own_json(own, scheme).decode(),
        "\n".join(one.text for one in Document(io.BytesIO(own_docx(own, scheme))).paragraphs),
        in_pdf(own_pdf(own, scheme)),
    ]
    for text in texts:
        assert SELF_ASSESSED in text
        assert note_words(scheme) in text
        assert "Not verified:" in text
        assert "points" not in text
        assert "accredited" not in text


def test_what_a_provider_attests_is_named_by_its_code_and_the_rest_stays_self_assessed():
    own = own_record(work(id="ex2-reservist", title="C", standing="attested", code="7K3MXQ2A9BCD"), work())
    found = dict(rows(own, LSS))
    assert "C: record 7K3MXQ2A9BCD, attested by" in found["Evidence"]
    assert PARTLY in found["Evidence"]


def test_hours_are_claimed_under_the_scheme_they_were_claimed_under_and_no_other():
    own = own_record()
    assert dict(rows(own, LSS))["Hours that I claim"] == "Verifiable: 3 hours 30 minutes"
    assert dict(rows(own, SCHEMES["cilex"]))["Hours that I claim"] == ""


def test_measured_and_notional_minutes_are_told_apart_with_the_method():
    own = own_record(work(), work(id="x", finished_on="", notional=40, measured=5))
    told = dict(rows(own, LSS))["Time"]
    assert told == (
        "38 minutes at work, measured: as counted. The provider's estimate for what is finished: "
        "30 minutes of study (notional)."
    )


@given(st.text(max_size=40))
def test_no_cell_of_the_csv_begins_as_a_formula_does(text: str):
    cell = plain_cell(text)
    assert cell[:1] not in {*"=+-@\t\r\uff1d\uff0b\uff0d\uff20"}
    assert cell.lstrip()[:1] not in {*"=+-@"}
    assert cell.removeprefix("'") in {text, text.removeprefix("'")}


def test_what_was_pasted_with_signs_that_no_file_can_hold_is_exported_without_them():
    own = own_record(name="Ann\x0b Lee")
    for made in (own_csv, own_json, own_docx, own_pdf):
        assert made(own, LSS)
    assert in_docx(own_docx(own, LSS))[0] == ("Name", "Ann Lee")


def test_a_name_in_arabic_is_set_and_a_sign_without_a_typeface_is_told_instead_of_misprinted():
    assert own_pdf(own_record(name="محمد"), LSS)
    with pytest.raises(ExportNotMade, match="no typeface"):
        own_pdf(own_record(name="\U0001f980"), LSS)
