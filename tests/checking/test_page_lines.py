"""`course check` finds a document that is to be marked and cannot be, and a line that stands on no page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from course.base.places import solutions_root
from course.checking.page_lines import unmarkable
from course.content import Content, load_key
from course.content.board_specs import Group, MatchSpec
from course.content.documents import DocumentPage
from course.content.installed import course_content
from course.content.keys import ExerciseKey
from course.content.line_keys import PageKey
from course.content.page_lines import line_saying, lines_of
from course.content.versions import case_in

NOTICE = "C.notice"


def keys() -> dict[str, ExerciseKey]:
    content = course_content()
    return {id_: load_key(solutions_root(), one, content) for id_, one in content.exercises.items()}


def with_key(key: PageKey | None) -> list[str]:
    """What is found where the reservist's notice has this key."""
    every = keys()
    own = every["ex2-reservist"].cases["client-c"]
    lines = {id_: one for id_, one in own.lines.items() if id_ != NOTICE} | ({NOTICE: key} if key else {})
    flips = {id_: flip.model_copy(update={"lines": {}}) for id_, flip in own.flips.items()}
    changed = own.model_copy(update={"lines": lines, "flips": flips})
    every["ex2-reservist"] = every["ex2-reservist"].model_copy(update={"cases": {"client-c": changed}})
    return [str(fault) for fault in unmarkable(course_content(), every)]


def own_key() -> PageKey:
    return keys()["ex2-reservist"].cases["client-c"].lines[NOTICE]


def asking(pages: list[str]) -> Content:
    """The course where the reservist's board asks about other documents."""
    content = course_content()
    exercise = content.exercises["ex2-reservist"]

    def board(spec: object) -> object:
        if not isinstance(spec, MatchSpec):
            return spec
        groups = [group for group in spec.groups if group.facts]
        return spec.model_copy(update={"groups": [*groups, Group(title="Papers", pages=pages)]})

    changed = exercise.model_copy(update={"boards": [board(spec) for spec in exercise.boards]})
    return replace(content, exercises={**content.exercises, exercise.id: changed})


def page() -> DocumentPage:
    found = next(one.page for one in course_content().cases["client-c"].documents if one.id == NOTICE)
    assert found is not None
    return found


def test_every_document_that_is_asked_about_has_both_lines_on_its_page_in_every_version():
    asked = [
        page
        for work in [*course_content().lessons.values(), *course_content().exercises.values()]
        for board in work.boards
        if isinstance(board, MatchSpec)
        for group in board.groups
        for page in group.pages
    ]

    assert [str(fault) for fault in unmarkable(course_content(), keys())] == []
    assert len(asked) == 12


@pytest.mark.parametrize(
    ("proves", "says"),
    [
        ("a criminal case was opened against your brother", "stands on no line, or on more than one"),
        ("e", "“e” stands on no line, or on more than one"),
        ("until trial will be decided", "a line both proves and leaves open"),
    ],
)
def test_a_line_that_stands_nowhere_or_is_both_is_told(proves: str, says: str):
    line = own_key().proves.model_copy(update={"words": proves, "also": []})
    told = with_key(own_key().model_copy(update={"proves": line}))

    assert any(NOTICE in one and says in one for one in told), told


def test_a_document_without_a_key_and_a_key_without_a_board_are_told():
    assert any("two lines are asked of it, and none are keyed" in one for one in with_key(None))
    told = [str(fault) for fault in unmarkable(asking(["C.letter"]), keys())]
    assert any("lines, C.notice: no board asks about it" in one for one in told), told


def test_a_version_whose_page_reads_otherwise_needs_lines_of_its_own():
    told = with_key(own_key())

    assert any("C-f2" in one and "stands on no line" in one for one in told), told


def test_a_lines_id_says_what_it_says_and_stays_whatever_stands_around_it():
    lines = lines_of(page())
    shorter = lines_of(page().model_copy(update={"body": page().body[1:]}))
    texts = [line.text for line in lines]

    assert [(line.id, line.text) for line in shorter] == [(line.id, line.text) for line in lines]
    assert len({line.id for line in lines}) == len(lines) == len(set(texts)) == 4
    found = line_saying(page(), "he left his unit on 14 November")
    assert found is not None and found.text.endswith("on 14 November 2022.")
    other = next(
        one.page for one in case_in(course_content().cases["client-c"], "C-f2").documents if one.id == NOTICE
    )
    assert other is not None
    assert {line.id for line in lines}.isdisjoint(line.id for line in lines_of(other))
