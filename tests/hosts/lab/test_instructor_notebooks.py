"""The notebooks for teachers: short, explained, run, and with no law typed into them; nbval runs them."""

from __future__ import annotations

import ast
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

import course
from course.base.places import content_root
from course.checking.release import WIDGET_VIEW
from course.content.installed import course_content

NOTEBOOKS = sorted((content_root() / "docs" / "instructor").glob("*.ipynb"))
LONGEST_CELL, MOST_CELLS = 50, 25


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def cells(request: pytest.FixtureRequest) -> list[nbformat.NotebookNode]:
    path: Path = request.param
    return nbformat.read(path, as_version=4).cells


def test_there_is_one_to_ask_one_to_build_and_one_to_read():
    assert [path.stem for path in NOTEBOOKS] == [
        "1-ask-the-evidence",
        "2-a-client-of-your-own",
        "3-read-a-class",
    ]


def test_it_has_run_and_holds_no_live_widget(cells):
    code = [cell for cell in cells if cell.cell_type == "code"]

    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not [one for cell in code for one in cell.outputs if WIDGET_VIEW in one.get("data", {})]


def test_it_calls_only_what_the_course_offers(cells):
    trees = [ast.parse(cell.source) for cell in cells if cell.cell_type == "code"]
    called = {
        node.attr
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "course"
    }

    assert called and called <= set(dir(course))


def test_it_is_short_and_every_cell_of_code_is_led_up_to(cells):
    code = [cell for cell in cells if cell.cell_type == "code"]

    assert len(cells) <= MOST_CELLS
    assert all(len(cell.source.splitlines()) <= LONGEST_CELL for cell in code)
    assert all(before.cell_type == "markdown" for before, cell in pairwise(cells) if cell in code)


def test_no_law_is_typed_into_it(cells):
    content = course_content()
    typed = "\n".join(cell.source for cell in cells)
    named = [
        words
        for row in content.authorities.values()
        for words in (row.citation, row.full_name or row.name)
        if words and words in typed
    ]

    assert not named
    assert not [row.provision for row in content.offences.values() if row.provision in typed]
