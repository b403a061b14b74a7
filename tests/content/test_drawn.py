"""What a lesson draws from rows is a line each, with the rest behind it; as Markdown it is whole."""

from __future__ import annotations

from bs4 import BeautifulSoup

from course.content import lesson_text
from course.content.installed import course_content
from course.content.versions import BASE
from course.pages.page import make_page

CONTENT = course_content()


def test_a_legal_test_is_a_line_for_each_question_and_the_rest_opens():
    law = lesson_text.law(CONTENT, "T3")

    page = BeautifulSoup(law._repr_mimebundle_()["text/html"], "html.parser")

    elements = [element for element in CONTENT.elements.values() if element.test == "T3"]
    assert [line.get_text() for line in page.select("ol > li > details > summary")] == [
        element.question.replace("*", "") for element in elements
    ]
    assert [link["href"] for link in page.select("details a")] == [
        f"#{id_}" for element in elements for id_ in element.authorities
    ]
    assert not page.select("details[open]")


def test_as_markdown_nothing_of_it_is_left_out():
    for shown in (
        lesson_text.law(CONTENT, "T3"),
        lesson_text.evidence(CONTENT, "A17"),
        lesson_text.traps(CONTENT, "E01"),
    ):
        bundle = shown._repr_mimebundle_()
        html = BeautifulSoup(bundle["text/html"], "html.parser")

        for part in html.select("summary, p"):
            words = part.get_text().split()
            assert all(word.strip(":;.") in bundle["text/markdown"].replace("*", "") for word in words)
        assert str(shown) == bundle["text/plain"] == bundle["text/markdown"]


def test_whatever_a_lesson_links_to_stands_in_its_list_of_sources_drawn_rows_too():
    for lesson in CONTENT.lessons.values():
        listed = BeautifulSoup(
            lesson_text.sources(CONTENT, lesson.id)._repr_mimebundle_()["text/html"], "html.parser"
        )
        page = BeautifulSoup(make_page(lesson, BASE, CONTENT).html, "html.parser")

        linked = list(dict.fromkeys(mark["data-source"] for mark in page.select("a.source")))
        assert [one["id"] for one in listed.select("li")] == linked
