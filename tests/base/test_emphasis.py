"""One grammar of emphasis: pages, boards and paper read the same sentence the same way."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import typst
from bs4 import BeautifulSoup

from course.base.emphasis import PATTERN, as_html, runs
from course.base.places import content_root

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "emphasis.json").read_text(encoding="utf-8")
)
TEXTS = [case["text"] for case in CASES]
RUNS = [case["runs"] for case in CASES]


def test_python_reads_every_sentence_as_the_table_says():
    assert [[[run.look, run.text] for run in runs(text)] for text in TEXTS] == RUNS


def test_a_page_shows_each_letter_and_only_the_emphasis_becomes_an_element():
    for text, expected in zip(TEXTS, RUNS, strict=True):
        soup = BeautifulSoup(as_html(text), "html.parser")

        shown = [[node.name or "plain", node.get_text()] for node in soup.children]
        assert shown == expected, text


def test_paper_reads_every_sentence_as_the_table_says():
    shared = (content_root() / "course" / "handbook" / "common.typ").read_bytes()
    told = b"#metadata(contents.texts.map(runs)) <told>"
    inputs = {"contents": json.dumps({"title": "T", "provider": "P", "texts": TEXTS}), "emphasis": PATTERN}

    (read,) = json.loads(typst.query(shared + told, "<told>", field="value", sys_inputs=inputs))

    assert read == RUNS


def test_no_other_module_reads_asterisks_for_itself():
    own = re.compile(r"""split\(["']\*|replace(?:All)?\(["']\*|\(\?<!\\s\)\\\*""")
    for path in (content_root() / "course").rglob("*"):
        if path.suffix in {".py", ".js", ".ts", ".tsx", ".typ"} and not {"emphasis", "built"} & {
            path.stem,
            path.parent.name,
        }:
            assert not own.search(path.read_text(encoding="utf-8")), path
