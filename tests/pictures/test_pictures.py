"""Pictures are drawn from the data, need nothing from outside, and can be read as text."""

from __future__ import annotations

import pytest

import course
from course.content.installed import course_content

PICTURES = {
    "coverage": course.coverage,
    "timeline": lambda: course.timeline("S1", "S6", "N5", "pk-and-os"),
    "stations": lambda: course.stations("T4"),
    "penalties": lambda: course.penalties("art-328-1", "art-338-3"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_html_that_asks_nothing_of_the_network_and_has_a_text_equivalent(name):
    bundle = PICTURES[name]()._repr_mimebundle_()

    assert bundle["text/html"].startswith("<figure") and bundle["text/markdown"].strip()
    assert not any(word in bundle["text/html"] for word in ("src=", "url(", "<script", "http"))


@pytest.mark.parametrize("name", PICTURES)
def test_no_mark_is_drawn_by_a_background_which_forced_colours_and_printers_leave_out(name):
    html = PICTURES[name]()._repr_mimebundle_()["text/html"]

    assert "background:currentColor" not in html and "background:color-mix" not in html


def test_a_timeline_is_in_order_of_time_and_tells_the_layers_apart():
    lines = repr(course.timeline("N5", "S6", "S1")).splitlines()[2:]

    assert [line.split(":")[0] for line in lines] == ["- August 2022", "- December 2022", "- 24 April 2024"]
    assert "After the article" in lines[-1] and "Used by the article" in lines[0]


def test_what_the_reports_cover_is_shown_for_the_topics_that_a_lesson_asks_for():
    lines = repr(course.coverage("war crimes", "dissidents")).splitlines()[2:]

    assert lines == ["- war crimes: EUAA, military service", lines[1]]
    assert lines[1].startswith("- dissidents: ") and "Asylos on dissidents" in lines[1]
    assert "Asylos on deserters" not in course.coverage("war crimes")._repr_mimebundle_()["text/html"]


def test_the_stations_are_the_tests_questions_in_order():
    questions = [element.question for element in course_content().elements.values() if element.test == "T4"]

    assert [line.split(". ", 1)[1] for line in repr(course.stations("T4")).splitlines()[2:]] == questions


def test_penalties_show_fifteen_years_for_desertion_and_two_for_evading_conscription():
    text = repr(course.penalties("art-328-1", "art-338-3"))

    assert "5 to 15 years" in text and "up to 2 years" in text
