"""A lesson explains a term where it first stands, and lists what its boards say."""

from __future__ import annotations

from collections import Counter

import pytest
from bs4 import BeautifulSoup

from course.content.installed import course_content
from course.content.versions import BASE
from course.content.works import Exercise
from course.pages.markdown import as_html
from course.pages.page import make_page

CONTENT = course_content()
WORKS = [*CONTENT.lessons.values(), *CONTENT.exercises.values()]


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.id)
def test_each_term_is_explained_once_on_a_page_and_has_its_card_there(work):
    version = work.version_ids[0] if isinstance(work, Exercise) else BASE
    page = BeautifulSoup(make_page(work, version, CONTENT).html, "html.parser")

    marked = Counter(str(link["href"]).removeprefix("#") for link in page.select("a.term"))
    listed = {id_ for step in page.select("section[data-terms]") for id_ in str(step["data-terms"]).split()}

    assert set(marked.values()) <= {1}
    assert not page.select(":is(a, h1, h2, h3, code, button, summary) a.term")
    assert {card["id"] for card in page.select("#words .source-card")} == {*marked, *listed}


def test_a_card_says_what_a_term_means_on_what_that_rests_and_how_far_it_was_checked():
    page = BeautifulSoup(make_page(CONTENT.lessons["05-exclusion"], BASE, CONTENT).html, "html.parser")

    words = page.select_one("#term-refoulement").get_text(" ", strip=True)

    assert "sending somebody back" in words
    assert "Not opened yet: open it before you rely on it." in words
    assert "European Convention on Human Rights, article 3" in words


def test_without_terms_a_text_is_rendered_as_it_was():
    text = "To the lower\nstandard, *says* the [EUAA](#S3) & `1F`.\n\n- a\n- b\n"
    terms = [*CONTENT.glossary.values()]

    plain, marked = as_html(text), BeautifulSoup(as_html(text, None, terms), "html.parser")

    (term,) = marked.select("a.term")
    term.span.decompose()
    term.unwrap()
    assert str(marked) == plain
