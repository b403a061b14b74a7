"""What a notebook of one's own may ask the course: tables, rows, citations; and what a slip is told."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from IPython.core.interactiveshell import InteractiveShell

import course
from course.base.clear_errors import UnknownId
from course.base.places import content_root
from course.content.installed import course_content
from course.content.row_names import status
from course.pages.source_marks import SourceMarks

TABLES = ("propositions", "sources", "updates", "tests", "elements", "authorities", "offences", "traps")


def told(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a notebook shows of a line that cannot be done."""
    InteractiveShell().run_cell(f"import course\n{line}")
    return capsys.readouterr().out.strip()


def test_the_documented_list_is_what_dir_shows():
    text = (content_root() / "docs" / "notebooks.md").read_text(encoding="utf-8")

    assert set(re.findall(r"`course\.(\w+)\(", text)) == set(dir(course))


@pytest.mark.parametrize("name", course.__all__)
def test_each_call_says_how_it_is_called_and_nothing_of_what_it_is_given_inside(name: str):
    call = getattr(course, name)

    assert inspect.getdoc(call) and "content:" not in inspect.getdoc(call)
    assert "content" not in inspect.signature(call).parameters


def test_nothing_heavy_is_loaded_before_it_is_called():
    script = "import sys, course; dir(course); print([m for m in ('pandas', 'anywidget', 'pydantic')"
    ran = subprocess.run(
        [sys.executable, "-c", f"{script} if m in sys.modules])"], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_each_row_with_its_status_in_a_readers_words(name: str):
    rows = getattr(course_content(), name)

    made = getattr(course, name)()

    assert isinstance(made, pd.DataFrame) and list(made.index) == list(rows)
    said = [status(row, course_content())[1].partition(".")[0] for row in rows.values()]
    assert list(made.get("status", [""] * len(rows))) == said


def test_clients_facts_and_documents_are_tables_and_nothing_of_a_key_is_in_them():
    cases = course_content().cases.values()

    assert list(course.clients()["facts"]) == [len(case.facts) for case in cases]
    assert list(course.facts().index) == [fact.id for case in cases for fact in case.facts]
    assert list(course.facts()) == ["client", "text", "short", "offered", "after"]
    assert course.documents()["text"].str.len().min() > 0


def test_a_row_is_shown_as_the_card_that_the_pages_show():
    alone = BeautifulSoup(course.row("sepet")._repr_html_(), "html.parser").select_one(".source-card")
    on_page = BeautifulSoup(SourceMarks(["sepet"], course_content()).cards(), "html.parser")
    on_page.select_one(".source-copy").decompose()

    assert alone.get_text().split() == on_page.select_one(".source-card").get_text().split()
    assert "Sepet and Bulbul" in alone.get_text()


def test_a_row_as_text_says_the_same_and_its_fields_are_attributes():
    row, found = course.row("A17"), course_content().propositions["A17"]

    assert (row.limit, row.paragraph) == (found.limit, found.paragraph) and "limit" in dir(row)
    assert found.limit in repr(row) and "<" not in repr(row)


def test_a_citation_is_text_to_paste_and_keeps_its_italics_in_a_notebook():
    cited = course.cite("sepet")

    assert isinstance(cited, str) and "Sepet and Bulbul [2003] UKHL 15" in cited and "*" not in cited
    assert "*Sepet and Bulbul*" in cited._repr_markdown_()


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("course.row('sepett')", "'sepet' (Sepet and Bulbul)"),
        ("course.row('JS (Sri Lanka)')", "'js-sri-lanka'"),
        ("course.cite('a17')", "'A17'"),
        ("course.client('client-bb')", "'client-b' (Client B)"),
        ("course.law('T33')", "'T3'"),
        ("course.offences('art-37')", "'art-337'"),
        ("course.board('03-prosecution', 'client-b-match')", "'03-prosecution-or-persecution'"),
        ("course.board('03-prosecution-or-persecution', 'client-b')", "'client-b-match'"),
        ("course.coverage('Russian laws')", "'Russian law'"),
        ("course.propostions()", "'propositions'"),
    ],
)
def test_a_mistyped_id_names_its_neighbours_with_none_of_our_code_around_it(line, near, capsys):
    said = told(line, capsys)

    assert near in said and said.count("\n") == 0 and said.startswith(("No ", "The course offers nothing"))


def test_what_is_there_but_cannot_be_cited_is_told_so(capsys):
    assert told("course.cite('T3')", capsys) == (
        "T3 cannot be cited; propositions, sources, updates, authorities and offences can."
    )


def test_where_nothing_is_near_it_is_said_where_to_look():
    with pytest.raises(UnknownId, match=r"^No authority is called 'xqzw'\. See course\.authorities\(\)\.$"):
        course_content().authorities["xqzw"]
