"""In JupyterLab a link to a source stays in its own lesson, though another that has it is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab

pytestmark = [pytest.mark.browser, pytest.mark.timeout(200)]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Make a course of two lessons that link to the same source."""
    root = tmp_path / "content"
    (root / "modules").mkdir(parents=True)
    for name in ("one", "two"):
        cells = [
            new_markdown_cell(f"# Lesson {name}\n\n[See the source](#a-row)" + "\n\nA line." * 80, id="text"),
            new_code_cell(
                f"from IPython.display import HTML; HTML('<ul><li id=\"a-row\">Source of {name}</li></ul>')",
                id="sources",
            ),
        ]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        metadata = {"course": {"work": name}, "kernelspec": kernel}
        nbformat.write(new_notebook(cells=cells, metadata=metadata), root / f"modules/{name}.ipynb")
    return root


def test_a_link_leads_to_the_list_of_its_own_lesson(lab: Callable[..., Lab], content: Path, page: Page):
    opened = lab("modules/one.ipynb", content=content)
    page.goto(opened.address.replace("/doc/tree/", "/lab/tree/"))
    expect(page.locator("li#a-row", has_text="Source of one")).to_be_attached()

    page.locator(".jp-DirListing-item", has_text="two.ipynb").dblclick()
    expect(page.locator("li#a-row", has_text="Source of two")).to_be_attached()
    page.get_by_role("link", name="See the source").locator("visible=true").click()

    expect(page.locator("li#a-row", has_text="Source of two")).to_be_in_viewport()
    expect(page.locator("li#a-row", has_text="Source of two")).to_be_focused()
