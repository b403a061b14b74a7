"""The search looks through all of the lessons, the evidence and the glossary, and nothing of an exercise."""

from __future__ import annotations

from course.content.installed import course_content
from course.content.versions import BASE
from course.pages.evidence import evidence_desk
from course.pages.page import make_page
from course.pages.search_entries import search_entries

CONTENT = course_content()


def test_every_step_row_and_word_can_be_found_at_a_place_that_its_lesson_has():
    pages = [(lesson, make_page(lesson, BASE, CONTENT)) for lesson in CONTENT.lessons.values()]

    entries = search_entries(pages, CONTENT, lambda lesson, id_: f"{lesson.id}#{id_}")

    ids = [entry.id for entry in entries]
    assert len(ids) == len({*ids})
    steps = {f"{lesson.id}#step-{step.id}" for lesson, page in pages for step in page.steps}
    assert {entry.address for entry in entries if entry.group == "step"} == steps
    assert {entry.id for entry in entries if entry.group == "word"} == {*CONTENT.glossary}
    assert [entry.id for entry in entries if entry.group == "evidence"] == [
        entry.id for entry in evidence_desk(CONTENT)
    ]
    assert {entry.address for entry in entries} <= steps | {""}
