"""The handbook and the checklist are tagged, say what the data says, and give nothing away."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from course.base.places import solutions_root
from course.content import load_key
from course.content.installed import course_content
from course.handbook import checklist_pdf, handbook_pdf


def text_of(pdf: bytes) -> str:
    words = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", words)


@pytest.fixture(scope="module")
def learners() -> bytes:
    return handbook_pdf(course_content())


@pytest.fixture(scope="module")
def assessors() -> bytes:
    keys = {
        id_: load_key(solutions_root(), exercise, course_content())
        for id_, exercise in course_content().exercises.items()
    }
    return handbook_pdf(course_content(), keys)


def test_both_are_tagged_and_titled(learners):
    for pdf in (learners, checklist_pdf(course_content())):
        catalog = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]

        assert catalog["/MarkInfo"]["/Marked"] and catalog["/Lang"]
        assert pypdf.PdfReader(io.BytesIO(pdf)).metadata.title == course_content().course.title


def test_the_checklist_is_two_pages():
    assert len(pypdf.PdfReader(io.BytesIO(checklist_pdf(course_content()))).pages) == 2


def test_only_the_assessors_edition_has_the_exercises_answers(learners, assessors):
    heading = "the exercises’ clients"

    assert heading in text_of(assessors) and heading not in text_of(learners)


def test_every_test_and_trap_is_in_the_handbook(learners):
    text = text_of(learners).replace("’", "'").replace("“", '"').replace("”", '"').replace("‘", "'")

    def plain(words: str) -> str:
        return " ".join(words.replace("*", "").split())[:40]

    assert all(plain(test.name) in text for test in course_content().tests.values())
    assert sum(plain(trap.trap) in text for trap in course_content().traps.values()) >= 0.8 * len(
        course_content().traps
    )


def test_the_same_content_gives_the_same_bytes(learners):
    assert handbook_pdf(course_content()) == learners
