"""The front of a certificate: its figure, the provider's letterhead, the whole course or one exercise."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from course.records import CertificateNotMade, Statement, certificate_pdf, to_json
from course.records.figure import figure
from course.records.letterhead import Letterhead
from tests.pdf_words import pages_to_read

MakeRecord = Callable[..., Statement]

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">'
    b'<rect width="80" height="80" fill="#7a2e1d"/></svg>'
)
ADDRESS = "https://training.example/verify.html#7QKM2R9DXW4B"


def _pages(pdf: bytes) -> list[str]:
    return [re.sub(r"\s+", " ", page.extract_text()).replace("\u2019", "'") for page in pages_to_read(pdf)]


def _alternatives(pdf: bytes) -> list[str]:
    """What a screen reader says in place of each picture."""
    found = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for part in node:
                walk(part)
        elif isinstance(node, dict) and "/S" in node:
            found.extend([str(node["/Alt"])] if "/Alt" in node else [])
            walk(node.get("/K", []))

    walk(PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]["/K"])  # type: ignore[index]
    return found


def test_no_two_records_have_the_same_figure_and_one_has_always_its_own() -> None:
    """It is drawn from the digest alone, and every byte of that has a part in it."""
    digest = hashlib.sha256(b"a record").digest()
    changed = [bytes([*digest[:at], digest[at] ^ 1, *digest[at + 1 :]]) for at in range(32)]
    drawn = [figure(one.hex()) for one in (digest, *changed)]

    assert len(set(drawn)) == 33
    assert drawn[0] == figure(digest.hex())


def test_a_changed_record_draws_another_figure(make_record: MakeRecord) -> None:
    """Another letter in the name, another minute, another mark: another figure."""
    records = [make_record(), make_record(name="Ana Kowál"), make_record(notional_minutes=26)]
    digests = [hashlib.sha256(to_json(record).encode()).hexdigest() for record in records]

    assert 3 == len({figure(digest) for digest in digests})
    assert 3 == len({certificate_pdf(record) for record in records})


def test_no_logo_address_or_code_is_made_up(make_record: MakeRecord) -> None:
    """What the provider has not set is not there: no picture to look at, nothing to scan or to follow."""
    pdf = certificate_pdf(make_record())
    front, _ = _pages(pdf)

    assert not _alternatives(pdf)
    assert "Check it" not in front and "http" not in front
    assert "Certificate 7QKM-2R9D-XW4B" in front


def test_the_letterhead_of_a_provider_is_on_the_front(make_record: MakeRecord) -> None:
    """Its logo, whom to ask, and where the certificate can be checked, to scan, to follow and to read."""
    pdf = certificate_pdf(make_record(), letterhead=Letterhead(LOGO, ADDRESS))
    front, _ = _pages(pdf)

    assert {
        "Logo of Example Law Training",
        "QR code of the page on which this certificate can be checked",
    } == set(_alternatives(pdf))
    assert "Check it at training.example/verify.html" in front
    assert "Example Law Training records@training.example" in front
    links = [note.get_object() for note in PdfReader(io.BytesIO(pdf)).pages[0]["/Annots"]]  # type: ignore[attr-defined]
    assert ADDRESS in [link["/A"]["/URI"] for link in links if "/A" in link]
    assert pdf == certificate_pdf(make_record(), letterhead=Letterhead(LOGO, ADDRESS))


def test_a_logo_that_is_no_picture_is_said(make_record: MakeRecord) -> None:
    """It is an error with a sentence, and no certificate without what was asked for."""
    with pytest.raises(CertificateNotMade, match="could not be made"):
        certificate_pdf(make_record(), letterhead=Letterhead(b"no picture"))


def test_a_credential_is_attached_beside_the_record(make_record: MakeRecord) -> None:
    """One file is the certificate and the proof."""
    provider = {"name": "Example Law Training", "contact": "-", "id": "https://training.example"}
    attested = make_record(status="attested", provider=provider)
    pdf = certificate_pdf(attested, "eyJhbGciOiJFUzI1NiJ9.e30.c2ln")
    attached = PdfReader(io.BytesIO(pdf)).attachments

    assert [b"eyJhbGciOiJFUzI1NiJ9.e30.c2ln"] == attached["credential.jwt"]
    assert [to_json(attested).encode()] == attached["record.json"]
    assert "credential.jwt, the same, signed by the provider" in _pages(pdf)[1]
    assert "credential.jwt" not in _pages(certificate_pdf(make_record()))[1]


def test_specimen_stands_across_every_page(make_record: MakeRecord) -> None:
    """Front and schedule, large and in words, however many pages there are."""
    outcomes = [f"Outcome {n}: say what follows from it, with its source and limit." for n in range(50)]
    pages = _pages(certificate_pdf(make_record(status="specimen", outcomes=outcomes)))

    assert len(pages) > 2
    assert all(re.search(r"S ?P ?E ?C ?I ?M ?E ?N", page) for page in pages)
    assert "SPECIMEN. A rehearsal made this" in pages[0]
    assert not any("SPECIMEN" in page for page in _pages(certificate_pdf(make_record())))


def test_the_whole_course_is_named_once(make_record: MakeRecord) -> None:
    """A record of the course says so, and not that it is an exercise in itself."""
    activity = make_record().activity.model_dump() | {
        "kind": "course",
        "title": "Country evidence in asylum claims",
    }
    front, behind = _pages(certificate_pdf(make_record(activity=activity)))

    assert "completed the course Country evidence in asylum claims" in front
    assert "in the course" not in front + behind
