"""A notebook is text and one-line calls, read in one place; whatever else it holds is told cell by cell."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from course.base.places import content_root
from course.content import ContentFaults
from course.content.notebooks import Call, Text, calls_of, cells_of, places_linked


def notebook(folder: Path, *sources: str, kind: str = "code") -> Path:
    cells = [
        {"id": f"c{number}", "cell_type": kind, "metadata": {}, "source": [source]}
        for number, source in enumerate(sources, start=1)
    ]
    path = folder / "modules" / "09-more.ipynb"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    return path


def test_every_notebook_of_the_course_is_text_and_calls():
    for path in [*content_root().glob("modules/*.ipynb"), *content_root().glob("exercises/*/*.ipynb")]:
        cells = cells_of(path)

        assert any(isinstance(cell, Text) for cell in cells) and any(calls_of(path)), path


def test_calls_are_read_and_not_run(tmp_path):
    path = notebook(tmp_path, "import course", 'course.law("T3", "T3.1")\n', " course.came_back()")

    assert cells_of(path) == [Call("c2", "law", ("T3", "T3.1")), Call("c3", "came_back", ())]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("print('x')", "it is no plain call of the course's"),
        ("course.law('T3'", "it is no plain call of the course's"),
        ("course.law('T3'); course.law('T4')", "it is no plain call of the course's"),
        ("x = course.law('T3')", "it is no plain call of the course's"),
        ("course.law(test='T3')", "it is no plain call of the course's"),
        ("course.law(T3)", "T3 is no plain value"),
        ("course.law(course.law('T3'))", "course.law('T3') is no plain value"),
        ("course.law(*['T3'])", "*['T3'] is no plain value"),
        ("course.laws('T3')", "the course offers nothing called laws"),
        ("course.__class__()", "the course offers nothing called __class__"),
        ("", "it is no plain call of the course's"),
        ("\0", "it is no plain call of the course's"),
    ],
)
def test_other_code_is_told_with_its_notebook_its_cell_and_a_mend(tmp_path, source, problem):
    path = notebook(tmp_path, "import course", source)

    with pytest.raises(ContentFaults) as told:
        cells_of(path)

    assert str(told.value).startswith(f"modules/09-more.ipynb, cell c2: {problem}")
    assert ". Mend: write one line such as course.law(" in str(told.value)


def test_all_bad_cells_are_told_in_one_go(tmp_path):
    path = notebook(tmp_path, "1", "course.law('T3')", "2")

    with pytest.raises(ContentFaults) as told:
        cells_of(path)

    assert [fault.place for fault in told.value.faults] == ["cell c1", "cell c3"]


@pytest.mark.parametrize("text", ["", "{", "{}", "[]", '{"cells": 3}', '{"cells": [{}]}', '{"cells": [[]]}'])
def test_a_file_that_is_no_notebook_is_told(tmp_path, text):
    path = notebook(tmp_path)
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ContentFaults, match=r"modules/09-more\.ipynb, the file: it cannot be read"):
        cells_of(path)


def test_no_other_module_parses_what_a_notebook_calls():
    for path in (content_root() / "course").rglob("*.py"):
        if re.search(r"ast\.parse", path.read_text(encoding="utf-8")):
            assert path.name in {"notebooks.py", "code_texts.py"}, path


def test_a_step_begins_where_a_slide_does_and_a_trainers_notes_are_left_out(tmp_path):
    path = notebook(tmp_path, "One", "Two", "Say this aloud", "Three", kind="markdown")
    read = json.loads(path.read_text(encoding="utf-8"))
    for cell, kind in zip(read["cells"], ["slide", "fragment", "notes", "slide"], strict=True):
        cell["metadata"]["slideshow"] = {"slide_type": kind}
    path.write_text(json.dumps(read), encoding="utf-8")

    assert cells_of(path) == [Text("c1", "One", step=True), Text("c2", "Two"), Text("c4", "Three", step=True)]


def test_what_a_notebooks_text_links_to_within_itself_is_told_once_in_order(tmp_path):
    path = notebook(
        tmp_path, "[b](#B) and [a](#A)", "[a again](#A), [out](https://example.org)", kind="markdown"
    )

    assert places_linked(path) == ["B", "A"]
