"""What a statement rests on stands behind its mark: what it is, its limit, how far it was checked."""

from __future__ import annotations

from bs4 import BeautifulSoup

from course.content.installed import course_content
from course.content.versions import BASE
from course.pages.markdown import as_html
from course.pages.page import make_page
from course.pages.source_marks import SourceMarks

CONTENT = course_content()


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def test_a_link_to_a_row_is_a_mark_that_says_its_kind_and_how_far_it_was_checked():
    text = "So [the Handbook says](#handbook-167), [he thinks](#A11), and [there](#nowhere)."
    marks = SourceMarks(["handbook-167", "A11", "nowhere"], CONTENT)

    page = soup(as_html(text, marks.mark))

    assert [mark["class"] for mark in page.select("a.source")] == [
        ["source", "source-law", "source-solid"],
        ["source", "source-country", "source-dashed"],
    ]
    assert page.find("a").get_text().startswith("the Handbook says§ (source: law, checked)")
    assert [end.contents[0] for end in page.select(".source-end")] == ["says", "thinks"]


def test_each_card_stands_once_with_all_that_is_said_of_its_row():
    marks = SourceMarks(["handbook-167", "A11", "handbook-167"], CONTENT)

    law, view = soup(marks.cards()).select("li")

    row = CONTENT.authorities["handbook-167"]
    assert (law["id"], law["value"], view["id"]) == ("handbook-167", "1", "A11")
    for words in (
        "Guidance",
        row.decides,
        row.caution,
        "Checked on",
        "Copy the citation",
        row.cite_as.replace("&", "&amp;"),
    ):
        assert words in str(law).replace("&#39;", "'")
    assert CONTENT.words.as_author in view.get_text()


def test_the_card_of_a_question_of_law_gives_its_test_its_standard_and_its_authorities_with_their_statuses():
    marks = SourceMarks(["T3.1"], CONTENT)

    (card,) = soup(marks.cards()).select("li")

    row, said = CONTENT.elements["T3.1"], card.get_text(" ", strip=True)
    assert CONTENT.tests[row.test].plain_words in said
    assert row.explanation in said
    assert f"Standard of proof: {row.standard}." in said
    for id_ in row.authorities:
        authority = CONTENT.authorities[id_]
        assert authority.name in said
        assert card.find("a", href=authority.cite_as), "each opens at its official address"
    assert [one for one in ("seen in part", "checked") if f"({one})" in said] == ["seen in part", "checked"]


def test_a_card_says_what_its_mark_means_what_was_read_and_what_to_open():
    said = {
        id_: soup(SourceMarks([id_], CONTENT).cards()).select_one(".source-checked").get_text()
        for id_ in ("handbook-56-60", "vb-ukraine-2017", "naba-2022-s33", "A13")
    }

    assert said["handbook-56-60"] == (
        "Not opened yet (outlined mark). The heading was read on a contents page. The content is known with "
        "high confidence. Before you rely on it, open the whole text (UNHCR)."
    )
    assert said["vb-ukraine-2017"].startswith(
        "Seen in part on 28 November 2026 (outlined mark). The headnote was read in full, and two summaries."
    )
    assert said["vb-ukraine-2017"].endswith("open the whole text (The National Archives).")
    assert said["naba-2022-s33"].startswith(
        "Checked on 23 November 2026 (solid mark): the passage itself was read."
    )
    assert said["A13"] == f"Dashed mark. {CONTENT.words.as_author}"


def test_a_card_tells_nothing_that_the_exercise_asks():
    marks = SourceMarks(["A17"], CONTENT, ["A17"])

    (card,) = soup(marks.cards()).select("li")

    assert CONTENT.propositions["A17"].text not in card.get_text()
    assert "Limit:" not in card.get_text()


def test_every_row_that_a_lesson_links_to_has_its_card_at_the_end_of_the_page_and_none_other():
    for lesson in CONTENT.lessons.values():
        page = soup(make_page(lesson, BASE, CONTENT).html)

        linked = list(dict.fromkeys(mark["data-source"] for mark in page.select("a.source")))
        assert [card["id"] for card in page.select("#sources li")] == linked
        assert page.select("main, div, details")[-1].get("id") == "sources"
