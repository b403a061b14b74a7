"""The handbook and the checklist are tagged, say what the data says, and give nothing away."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from course.base.places import solutions_root
from course.content import library, load_key
from course.handbook import checklist_pdf, handbook_pdf


def text_of(pdf: bytes) -> str:
    words = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", words)


@pytest.fixture(scope="module")
def learners() -> bytes:
    return handbook_pdf(library())


@pytest.fixture(scope="module")
def assessors() -> bytes:
    keys = {
        id_: load_key(solutions_root(), exercise, library()) for id_, exercise in library().exercises.items()
    }
    return handbook_pdf(library(), keys)


def test_both_are_tagged_and_titled(learners):
    for pdf in (learners, checklist_pdf(library())):
        catalog = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]

        assert catalog["/MarkInfo"]["/Marked"] and catalog["/Lang"]
        assert pypdf.PdfReader(io.BytesIO(pdf)).metadata.title == library().course.title


def test_the_checklist_is_two_pages():
    assert len(pypdf.PdfReader(io.BytesIO(checklist_pdf(library()))).pages) == 2


def test_only_the_assessors_edition_has_the_exercises_answers(learners, assessors):
    heading = "the exercises’ clients"

    assert heading in text_of(assessors) and heading not in text_of(learners)


def test_every_test_and_trap_is_in_the_handbook(learners):
    text = text_of(learners).replace("’", "'").replace("“", '"').replace("”", '"').replace("‘", "'")

    def plain(words: str) -> str:
        return " ".join(words.replace("*", "").split())[:40]

    assert all(plain(test.name) in text for test in library().tests.values())
    assert sum(plain(trap.trap) in text for trap in library().traps.values()) >= 0.8 * len(library().traps)


def test_the_same_content_gives_the_same_bytes(learners):
    assert handbook_pdf(library()) == learners
