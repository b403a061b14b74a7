"""The handbook and the checklist are tagged, say what the data says, and give nothing away."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from course.base.places import content_root, solutions_root
from course.boards.review_items.items import review_items
from course.content import Content, load, load_key
from course.content.forms import FORMS
from course.content.installed import course_content
from course.handbook import checklist_pdf, handbook_pdf
from tests.pdf_words import words_of

TOY = content_root() / "tests" / "toy_course"


@pytest.fixture(scope="module")
def learners() -> bytes:
    return handbook_pdf(course_content())


@pytest.fixture(scope="module")
def toy() -> Content:
    return load(TOY)


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

    assert heading in words_of(assessors) and heading not in words_of(learners)


def test_the_assessors_edition_alone_prints_both_forms_and_what_the_review_asks_with_what_is_right(
    learners, assessors
):
    printed = _plain_words(assessors)
    for pair in course_content().forms.pairs:
        for form in FORMS:
            question = pair.question(form)
            right = next(option.text for option in question.options if option.id == question.right)
            assert _plain(question.text) in printed and _plain(question.text) not in _plain_words(learners)
            assert f"Right: {_plain(right)}" in printed and _plain(question.why) in printed
    for item in review_items(course_content()).values():
        assert _plain(item.question) in printed, item.id


def _plain_words(pdf: bytes) -> str:
    return _plain(words_of(pdf))


def _plain(text: str) -> str:
    marks = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "*": ""})
    return " ".join(text.translate(marks).split())


def test_the_glossary_is_printed_with_what_each_word_rests_on_and_how_far_it_was_checked(learners):
    text = words_of(learners).replace("’", "'").replace("“", '"').replace("”", '"')

    for term in course_content().glossary.values():
        assert " ".join(term.text.replace("*", "").split()) in text, term.id


def test_every_test_and_trap_is_in_the_handbook(learners):
    text = words_of(learners).replace("’", "'").replace("“", '"').replace("”", '"').replace("‘", "'")

    def plain(words: str) -> str:
        return " ".join(words.replace("*", "").split())[:40]

    assert all(plain(test.name) in text for test in course_content().tests.values())
    assert sum(plain(trap.trap) in text for trap in course_content().traps.values()) >= 0.8 * len(
        course_content().traps
    )


def test_a_lessons_notes_are_in_both_editions_with_what_they_rest_on(toy):
    key = load_key(TOY / "solutions", toy.exercises["ex1-keeper"], toy)

    for pdf in (handbook_pdf(toy), handbook_pdf(toy, {"ex1-keeper": key})):
        text = words_of(pdf).split("Notes to the lessons")[-1]

        assert text.startswith(" One lamp Why the water comes second")
        assert "pays a fine never sees a hulk. Rests on: Taking a fine" in text


def test_a_course_without_notes_has_no_chapter_for_them(toy):
    lessons = {id_: lesson.model_copy(update={"notes": []}) for id_, lesson in toy.lessons.items()}

    assert "Notes to the lessons" not in words_of(handbook_pdf(replace(toy, lessons=lessons)))


def test_the_same_content_gives_the_same_bytes(learners):
    assert handbook_pdf(course_content()) == learners


def test_only_the_assessors_edition_prints_the_documents_with_what_shows_which_fact(toy):
    key = load_key(TOY / "solutions", toy.exercises["ex1-keeper"], toy)
    read = "She is a friend of the enemy fleet"

    printed = words_of(handbook_pdf(toy, {"ex1-keeper": key})).split("The papers to read")[-1]

    assert read not in words_of(handbook_pdf(toy))
    assert printed.count(read) == 2  # on the page, and as what shows the fact
    assert "Invented, as all Arvenia is." in printed
    assert "If: She fell asleep" in printed and "I fell asleep, and it burned by mistake." in printed
