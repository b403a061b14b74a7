"""The certificate: what the PDF says, carries and refuses."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from pypdf import PdfReader

from course.records import CertificateNotMade, Statement, certificate_pdf, from_json, to_json
from tests.conftest import how_many
from tests.pdf_words import pages_to_read

MakeRecord = Callable[..., Statement]

ATTESTED: dict[str, Any] = {
    "status": "attested",
    "provider": {"name": "Example Law Training", "contact": "a@b.example", "id": "did:web:b.example"},
}
LETTERS = {
    "Latin": "AZaz\u00c0\u017f\u0218\u021b",
    "Greek": "\u0386\u03ce",
    "Cyrillic": "\u0400\u045f\u0490\u0493",
    "Vietnamese": "\u1ea0\u1ef9",
    "Hebrew": "\u05d0\u05ea",
    "Armenian": "\u0531\u0556",
    "Georgian": "\u10d0\u10f0",
}


def _alphabet(ends: str) -> st.SearchStrategy[str]:
    """Return the letters between each pair of ends."""
    pairs = zip(ends[::2], ends[1::2], strict=True)
    return st.one_of(
        *(st.characters(min_codepoint=ord(a), max_codepoint=ord(z), categories=["L"]) for a, z in pairs)
    )


NAMES = {script: st.text(_alphabet(ends), min_size=1, max_size=20) for script, ends in LETTERS.items()}
# The letters of many scripts, with combining marks, which stack in ways that no font foresees.
ANY_NAME = st.text(
    st.one_of(st.characters(categories=["L", "M"], max_codepoint=0x2FFFF), _alphabet("AZaz")),
    min_size=1,
    max_size=12,
)


def _read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


def _text(pdf: bytes) -> str:
    """Return the words on all pages, with one space between them and straight quotes."""
    pages = " ".join(page.extract_text() for page in pages_to_read(pdf))
    return re.sub(r"\s+", " ", pages).replace("\u2019", "'")


def _solid(text: str) -> str:
    """Return a text composed and without blanks, as lines may break anywhere."""
    return re.sub(r"[\s\u200b]", "", unicodedata.normalize("NFKC", text))


def _glyphs(pdf: bytes) -> Iterator[int]:
    """Yield the number of each glyph shown; number 0 is the box for a missing one."""
    for page in pages_to_read(pdf):
        content = page.get_contents()
        assert content is not None
        for operands, operator in content.operations:
            assert operator not in (b"'", b'"')
            shown = operands[0] if operator in (b"Tj", b"TJ") else []
            for piece in [shown] if operator == b"Tj" else shown:
                raw = getattr(piece, "original_bytes", b"")
                yield from (int.from_bytes(raw[i : i + 2]) for i in range(0, len(raw), 2))


def _tags(pdf: bytes) -> list[tuple[int, str]]:
    """Return the structure tags in reading order, each with its depth."""
    found = []

    def walk(node: Any, depth: int) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for part in node:
                walk(part, depth)
        elif isinstance(node, dict) and "/S" in node:
            found.append((depth, str(node["/S"])))
            walk(node.get("/K", []), depth + 1)

    walk(_read(pdf).root_object["/StructTreeRoot"]["/K"], 0)  # type: ignore[index]
    return found


def test_the_certificate_states_the_record(make_record: MakeRecord) -> None:
    """Everything a solicitor files is on the page, in words."""
    said = _text(certificate_pdf(make_record()))

    for expected in (
        "CERTIFICATE OF COMPLETION",
        "SCHEDULE TO THE CERTIFICATE",
        "Ana Kowal",
        "completed the exercise The sergeant in the course Country evidence in asylum claims",
        "Passed, 87.5%",
        "Name as stated by the learner; identity was not checked.",
        "The sergeant",
        "Country evidence in asylum claims",
        "Started 21 November 2026, completed 23 November 2026",
        "25 minutes of study (notional)",
        "17.5 out of 20 points (87.5%). Pass mark 70%, reached at the first attempt.",
        "Marked automatically against the assessor's key on 23 November 2026",
        "Self-paced online study.",
        "Written reasons for every lost point.",
        "Asylum; Exclusion",
        "1 November 2026",
        "Example Law Training",
        "records@training.example",
        "To work a claim in the order a lawyer works it.",
        "Cite a report with its limit.",
        "The route",
        "Keep this with your note of why you took it and what you will do differently.",
        "No regulator has accredited this activity.",
        "7QKM-2R9D-XW4B",
        "3f0c7c1e-4a0b-4f5e-9f57-0a3a1f2c9b11",
        "5d" * 32,
        "9f" * 32,
    ):
        assert expected in said


def test_the_certificate_claims_no_points_and_no_approval(make_record: MakeRecord) -> None:
    """It never counts CPD points and never calls itself accredited, approved or certified."""
    said = _text(certificate_pdf(make_record())).casefold()

    assert "cpd points" not in said
    assert not re.search(r"approved|certified|(?<!has )accredited", said)


def test_self_assessed_work_says_so(make_record: MakeRecord) -> None:
    """Work marked on the learner's own machine bears the plain line; other work does not."""
    line = "Self-assessed: marked on the learner's own machine; the provider does not attest it"

    alone, attested = make_record(assessment={"marked_by": "learner"}), make_record(**ATTESTED)

    assert line in _text(certificate_pdf(alone))
    assert "Self-assessed: no provider's key has signed this record" in _text(certificate_pdf(make_record()))
    assert "Self-assessed" not in _text(certificate_pdf(attested))


def test_a_fail_cannot_be_taken_for_a_pass(make_record: MakeRecord) -> None:
    """Below the pass mark, the sentence with the name and the result both say so."""
    failed = make_record(assessment={"mark": Decimal(9), "results": []})
    said = _text(certificate_pdf(failed))

    assert "completed, below the pass mark, the exercise" in said
    assert "Not passed, 45%" in said
    assert "Pass mark 70%, not reached" in said
    assert not re.search("below|[Nn]ot passed", _text(certificate_pdf(make_record())))


def test_the_record_is_attached(make_record: MakeRecord) -> None:
    """The PDF carries record.json, byte for byte, and it reads back as the record."""
    record = make_record(name="Łucja O'Neverson")
    (attached,) = _read(certificate_pdf(record)).attachments["record.json"]

    assert to_json(record).encode() == attached
    assert record == from_json(attached)


def test_the_file_says_what_it_is(make_record: MakeRecord) -> None:
    """Title, language, date and the two standards are in the file for readers and archives."""
    reader = _read(certificate_pdf(make_record()))
    about: Any = reader.metadata
    root: Any = reader.root_object
    xmp = root["/Metadata"].get_data().decode()

    assert "Certificate of completion: Ana Kowal, The sergeant" == about.title
    assert "Example Law Training" == about.author
    assert datetime(2026, 11, 23, 18, 2, tzinfo=UTC) == about.creation_date
    assert "en-GB" == root["/Lang"]
    assert "<pdfaid:part>3</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert all((842, 595) == tuple(map(round, page.mediabox[2:])) for page in reader.pages)


def test_the_page_is_tagged_for_screen_readers(make_record: MakeRecord) -> None:
    """A title, the headings, labelled lists and a table with header cells are marked as such."""
    pdf = certificate_pdf(make_record())
    names = [name for _, name in _tags(pdf)]

    assert _read(pdf).root_object["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert 1 == names.count("/Title")
    assert (1, 1) == (names.count("/H1"), names.count("/H2"))
    assert 4 == names.count("/L")
    assert names.count("/LI") == names.count("/LBody") == names.count("/Lbl")
    assert 3 == names.count("/TH")
    assert 6 == names.count("/TD")
    assert (1, "/Span") not in _tags(pdf)


def test_the_same_record_gives_the_same_bytes(
    make_record: MakeRecord, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A certificate can be made again, anywhere and at any time, and is the same file."""
    first = certificate_pdf(make_record())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")

    assert first == certificate_pdf(from_json(to_json(make_record())))
    assert first != certificate_pdf(make_record(notional_minutes=26))


@pytest.mark.parametrize(
    "name",
    [
        '#read("/etc/passwd") Ana',
        "[Ana] *Kowal* _x_ `y` $z$",
        "#Ana @Kowal <label> // not a comment",
        "\\u{41} \\ Ana ~ -- ---",
        "\"Ana\" 'Kowal' {{name}} %s",
        "= Ana / Kowal: - + 1.",
    ],
)
def test_markup_in_a_name_is_only_a_name(make_record: MakeRecord, name: str) -> None:
    """What a learner types is printed as typed: no code is run and nothing is restyled."""
    assert _solid(name) in _solid(_text(certificate_pdf(make_record(name=name))))


@pytest.mark.parametrize("field", ["aims", "mode", "feedback", "scheme_note"])
def test_markup_in_other_text_is_only_text(make_record: MakeRecord, field: str) -> None:
    """A provider's text is data too."""
    said = _text(certificate_pdf(make_record(**{field: "#panic() [x] *y* $z$ @w"})))

    assert "#panic() [x] *y* $z$ @w" in said


@pytest.mark.parametrize("script", sorted(NAMES))
@settings(max_examples=how_many(20, 1000))
@given(data=st.data())
def test_a_name_in_a_script_with_a_font_is_printed(
    make_record: MakeRecord, script: str, data: st.DataObject
) -> None:
    """Every letter of these scripts has a glyph, and can be copied from the page again."""
    name = data.draw(NAMES[script])
    pdf = certificate_pdf(make_record(name=name))
    said = _solid(_text(pdf))

    assert 0 not in _glyphs(pdf)
    assert all(letter in said for letter in _solid(name))


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Phương Ánh",
        "Łucja Żółkoś",
        "Δανάη Παπαδοπούλου",
        "Олеся Ґалаган",
        "Şirin Ğ. İnanç",
        "Þóra Æðardóttir",
    ],
)
def test_names_lawyers_have_are_printed_whole(make_record: MakeRecord, name: str) -> None:
    """Accents, stacked marks and letters beyond English are all there, in order."""
    pdf = certificate_pdf(make_record(name=name))

    assert 0 not in _glyphs(pdf)
    assert _solid(name) in _solid(_text(pdf))


def test_a_stacked_mark_is_printed_and_the_title_has_the_name_exactly(
    make_record: MakeRecord,
) -> None:
    """A letter with a mark that has no one code point has its glyphs, and the title is exact.

    Copied from the page the letter comes twice (typst issue 8767); the title and the attached
    record are what a program should read.
    """
    name = "Ọlábísí Adébáyọ̀"
    pdf = certificate_pdf(make_record(name=name))
    about = _read(pdf).metadata

    assert 0 not in _glyphs(pdf)
    assert about is not None
    assert f"Certificate of completion: {name}, The sergeant" == about.title


@pytest.mark.parametrize("name", ["محمد الخيالي", "پرویز گل", "مريم بن عبد الله"])
def test_an_arabic_name_is_printed(make_record: MakeRecord, name: str) -> None:
    """Arabic and Persian letters have glyphs, if plain ones."""
    assert 0 not in _glyphs(certificate_pdf(make_record(name=name)))


@settings(max_examples=how_many(60, 5000), suppress_health_check=[HealthCheck.too_slow])
@given(name=ANY_NAME)
def test_no_glyph_is_ever_missing_silently(make_record: MakeRecord, name: str) -> None:
    """Any name at all gives a PDF with every glyph in it, or the clear error."""
    try:
        record = make_record(name=name)
    except ValidationError:
        return
    try:
        pdf = certificate_pdf(record)
    except CertificateNotMade as refusal:
        said = str(refusal)
    else:
        said = ""
        assert 0 not in _glyphs(pdf)

    assert not said or re.search(r"has no font for .+ \(U\+[0-9A-F]{4,5}\).* in learner\.name", said)


@pytest.fixture
def no_more_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the fonts that come with the course."""
    monkeypatch.setenv("COURSE_FONTS", str(tmp_path))


@pytest.mark.usefixtures("no_more_fonts")
def test_characters_without_a_font_are_all_named(make_record: MakeRecord) -> None:
    """The refusal lists each such character once, says where it stands and what to do."""
    record = make_record(name="Ming 李明李", outcomes=["Read it.", "Read 明 too."])
    with pytest.raises(CertificateNotMade) as refusal:
        certificate_pdf(record)
    said = str(refusal.value)

    assert "no font for 明 (U+660E), 李 (U+674E) in learner.name and outcomes.2." in said
    assert "Ask for a spelling in another script, such as Latin letters" in said
    assert "the fonts for Chinese, Japanese and Korean names (docs/records.md says how)" in said
    assert refusal.value.__suppress_context__
    assert "Traceback" not in said
    assert "certificate.typ" not in said


@pytest.mark.usefixtures("no_more_fonts")
@pytest.mark.parametrize("name", ["ཚེ་རིང", "🙂 Ana", "ᠮᠣᠩᠭᠣᠯ"])
def test_a_script_that_would_be_misspelt_or_left_out_is_refused(make_record: MakeRecord, name: str) -> None:
    """A font sets only the scripts that it can join and shape."""
    with pytest.raises(CertificateNotMade, match=r"learner\.name"):
        certificate_pdf(make_record(name=name))


def test_a_long_record_flows_to_numbered_pages(make_record: MakeRecord) -> None:
    """What does not fit one page goes on, whole, and each page says which record it is."""
    outcomes = [f"Outcome {n}: say what follows from it, with its source and limit." for n in range(50)]
    results = [{"label": f"Part {n}", "points": Decimal("0.50"), "out_of": Decimal(1)} for n in range(40)]
    pdf = certificate_pdf(
        make_record(
            outcomes=outcomes,
            assessment={"mark": Decimal(20), "out_of": Decimal(40), "results": results},
        )
    )
    said = _text(pdf)
    count = len(_read(pdf).pages)

    assert count > 1
    # The front, which hangs on a wall, has no number.
    assert all(f"Page {number} of {count}" in said for number in range(2, count + 1))
    assert all(outcome in said for outcome in outcomes)
    assert all(f"Part {n} 0.50 1.00" in said for n in range(40))


def test_an_ordinary_record_fits_a_front_and_one_page_behind_it(make_record: MakeRecord) -> None:
    """Four outcomes and ten parts, self-assessed, with a long name, stay on two pages."""
    pdf = certificate_pdf(
        make_record(
            name="Maria Wilhelmina Konstantinopolskaya-Inventedhaugh de la Vega y Fictional",
            outcomes=["Take the elements in order and say how strong the answer is, and why."] * 4,
            assessment={
                "results": [
                    {"label": f"Fact {n}", "points": Decimal("1.75"), "out_of": Decimal(2)} for n in range(10)
                ]
            },
        )
    )

    front, behind = (page.extract_text() for page in pages_to_read(pdf))
    assert "Keep this with your note" in behind
    assert "Self-assessed" in front and "Page 1" not in front


def test_nothing_runs_off_the_page(make_record: MakeRecord) -> None:
    """The longest unbroken words that a record admits go over as many lines as they need."""
    contact = "https://training.example/contact/about-a-record-of-completion"
    pdf = certificate_pdf(
        make_record(
            name="W" * 200,
            provider={"name": "W" * 300, "contact": contact},
            outcomes=["m" * 2000],
            evidence=[{"name": "m" * 300, "sha256": "0" * 64}],
        )
    )
    runs = re.findall(r"W+|m{10,}", " ".join(page.extract_text() for page in pages_to_read(pdf)))

    # At the smallest size in use, 8 points, this many of each fill the width between the margins.
    assert max(len(run) for run in runs if run[0] == "W") <= 70
    assert max(len(run) for run in runs if run[0] == "m") <= 97
    # The name and the provider's stand on both pages.
    assert 2 * (200 + 300) <= sum(run.count("W") for run in runs)
    assert 2300 == sum(run.count("m") for run in runs)
    assert _solid(contact) in _solid(_text(pdf))
