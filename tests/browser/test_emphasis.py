"""Boards read emphasis as pages and paper do: the same table, in a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from course.base.emphasis import PATTERN
from course.boards import front
from tests.base.test_emphasis import RUNS, TEXTS
from tests.browser.site_rules import ask, offering

pytestmark = pytest.mark.browser

# A text on its own is a node without a name that anyone wrote.
SHOWN = """texts => texts.map((text) => rich(text).map(
  (node) => (typeof node === "string" ? ["plain", node] : [node.localName, node.textContent]),
))"""
DRAWN = """texts => texts.map((text) => rich(text).map(
  (node) => (typeof node === "string" ? ["plain", node] : [node.type, node.props.children]),
))"""


def test_boards_and_pages_read_every_sentence_as_the_table_says(browser: Browser):
    with offering(browser, emphasisRuns="emphasis", rich="elements") as page:
        assert ask(page, "texts => texts.map(emphasisRuns)", TEXTS) == RUNS
        assert ask(page, SHOWN, TEXTS) == RUNS
    with offering(browser, rich="draw") as board:
        assert ask(board, DRAWN, TEXTS) == RUNS


def test_the_pattern_of_the_boards_is_the_one_pattern():
    (held,) = re.findall(
        r"=\s*/(.*)/g;", (Path(front.__file__).parent / "shared" / "emphasis.ts").read_text(encoding="utf-8")
    )

    assert held == PATTERN
