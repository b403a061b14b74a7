"""The evidence desk says of everything that it hands out how far it was checked."""

from __future__ import annotations

from course.content.board_specs import SourcesSpec
from course.content.installed import course_content
from course.content.rows import CheckedRow
from course.pages.evidence import evidence_desk, left_out


def test_a_citation_of_what_nobody_has_read_at_its_source_says_so():
    content = course_content()
    entries = {entry.id: entry for entry in evidence_desk(content)}

    checked = {id_: row for id_ in entries if isinstance(row := content.rows.get(id_), CheckedRow)}

    assert {row.status for row in checked.values()} > {"verified"}
    for id_, row in checked.items():
        assert (f"[{entries[id_].status}]" in entries[id_].cite) == (row.status != "verified"), id_


def test_the_desk_holds_all_that_can_be_cited_and_ties_nothing_to_an_exercises_key():
    content = course_content()
    entries = evidence_desk(content)

    tables = (content.propositions, content.sources, content.updates, content.offences, content.authorities)
    pages = [page.id for page in content.beyond.pages]
    assert [entry.id for entry in entries] == [*(id_ for table in tables for id_ in table), *pages]
    tests = {
        id_: name if (name := one.name).endswith("?") else f"{name}:" for id_, one in content.tests.items()
    }
    named = {f"{tests[row.test]} {row.short}" for row in content.elements.values()}
    assert all(set(entry.elements) <= named for entry in entries)


def test_each_subject_beyond_the_article_is_a_page_marked_so_with_what_it_rests_on():
    content = course_content()
    pages = {entry.id: entry for entry in evidence_desk(content) if "(beyond the article)" in entry.kind}

    assert len(pages) == 8
    for page in pages.values():
        assert page.status.startswith("Beyond the article") and page.cite == ""
        assert [name for name, lines in page.lists if lines] == list(content.words.beyond.values())


def test_beside_an_exercise_no_row_says_what_it_asks_about_or_leaves_one_limit_over():
    content = course_content()
    asking = []
    for exercise in content.exercises.values():
        absent = left_out(exercise, content)
        beside = [entry for entry in evidence_desk(content) if entry.id not in absent]
        specs = [board for board in exercise.boards if isinstance(board, SourcesSpec)]
        items = [item for spec in specs for group in spec.groups for item in group.items]
        asking += [exercise.id] * bool(items)

        assert bool(absent) == bool(items)
        for item in items:
            texts = [entry.text for entry in beside]
            assert content.propositions[item.proposition].text not in texts, item.id
            for limit in (content.propositions[id_].limit for id_ in item.limits):
                assert limit not in [entry.limit for entry in beside], item.id
    assert "ex1-sources" in asking


def test_beside_a_lesson_the_desk_leaves_out_nothing():
    content = course_content()

    assert not any(left_out(lesson, content) for lesson in content.lessons.values())
