"""In a notebook of one's own a board stands among other widgets, and what is linked to it follows clicks."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import finish, give
from tests.browser.stock_lab import stock_lab
from tests.browser.test_boards_in_lab import GROUP, LESSON, board_called, keyed

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

CELLS = [
    "import course, ipywidgets, traitlets",
    'course.row("sepet")',
    'course.row("sepett")',
    f"""board, told = course.board("{LESSON}", "client-b-match"), ipywidgets.Label()
traitlets.dlink((board, "result"), (told, "value"), lambda result: result["text"])
ipywidgets.VBox([told, board])""",
]
TWO_LINES = 60
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def test_a_label_linked_to_a_board_changes_when_a_person_answers_and_checks(page: Page, tmp_path: Path):
    with stock_lab(tmp_path) as lab:
        cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
        for cell, nothing in zip(cells, (False, False, True, False), strict=True):
            cell.metadata.tags = ["raises-exception"] if nothing else []
        nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=KERNEL), lab.folder / "own.ipynb")
        lab.open(page, "own.ipynb")
        lab.run_all(page)
        board = board_called(page, "Client B: the evidence, fact by fact")
        told = page.locator(".widget-label")
        expect(told).to_contain_text("0 of")
        card = page.locator(".course-row")
        expect(card).to_contain_text("Sepet and Bulbul")
        expect(page.locator(".jp-Notebook")).to_contain_text(
            "No row is called 'sepett'. Did you mean 'sepet'"
        )
        expect(page.locator(".jp-Notebook")).not_to_contain_text("Traceback")

        for fact in GROUP.facts:
            give(board, fact, "hurts")
        finish(board, "1")

        expect(keyed(board, "result:1")).to_be_visible()
        # JupyterLab's own style of a list of terms leaves a letter a line.
        assert board.locator("dt").first.bounding_box()["height"] < TWO_LINES
        expect(told).to_contain_text(f"{len(GROUP.facts)} of")
        expect(told).to_contain_text("Judgement")
        right = keyed(board, "result:1").locator("strong").all_inner_texts()
        said = told.inner_text().split("checked. ")[1].removesuffix(".").split(", ")
        assert [part.split(maxsplit=1)[1] for part in said] == right
