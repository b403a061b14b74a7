"""The evidence desk says of everything that it hands out how far it was checked."""

from __future__ import annotations

from course.library import library
from course.library.models import CheckedRow
from course.study.pages.evidence import evidence_desk


def test_a_citation_of_what_nobody_has_read_at_its_source_says_so():
    content = library()
    entries = {entry["id"]: entry for entry in evidence_desk(content)}

    checked = {id_: row for id_ in entries if isinstance(row := content.rows.get(id_), CheckedRow)}

    assert {row.status for row in checked.values()} > {"verified"}
    for id_, row in checked.items():
        assert (f"[{entries[id_]['status']}]" in entries[id_]["cite"]) == (row.status != "verified"), id_


def test_the_desk_holds_all_that_can_be_cited_and_ties_nothing_to_an_exercises_key():
    content = library()
    entries = evidence_desk(content)

    tables = (content.propositions, content.sources, content.updates, content.offences, content.authorities)
    pages = [page.id for page in content.beyond.pages]
    assert [entry["id"] for entry in entries] == [*(id_ for table in tables for id_ in table), *pages]
    named = {f"{content.tests[row.test].name}: {row.short}" for row in content.elements.values()}
    assert all(set(entry["elements"]) <= named for entry in entries)


def test_each_subject_beyond_the_article_is_a_page_marked_so_with_what_it_rests_on():
    content = library()
    pages = {
        entry["id"]: entry for entry in evidence_desk(content) if "(beyond the article)" in entry["kind"]
    }

    assert len(pages) == 8
    for page in pages.values():
        assert page["status"].startswith("Beyond the article") and page["cite"] == ""
        assert [name for name, lines in page["lists"] if lines] == list(content.words.beyond.values())
