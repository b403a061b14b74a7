"""What a learner sees on opening a lesson: its boards, no code, and no word to the outer world."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab, Watch

pytestmark = pytest.mark.browser

LESSON = "modules/lesson.ipynb"
BOARD = '''
import anywidget, traitlets

class Board(anywidget.AnyWidget):
    _esm = """
    export default { render({ model, el }) {
      const button = Object.assign(document.createElement("button"), { className: "board" });
      const show = () => { button.textContent = `Chosen: ${model.get("chosen")}`; };
      button.onclick = () => { model.set("chosen", model.get("chosen") + 1); model.save_changes(); };
      model.on("change:chosen", show);
      el.append(button);
      show();
    } };
    """
    chosen = traitlets.Int(0).tag(sync=True)

Board()
'''

# What JupyterLab sends when a notebook is saved; it sends nothing for one that was not changed.
SAVE = """async (path) => {
  const address = `/api/contents/${path}`;
  const found = await (await fetch(address)).json();
  const token = document.cookie.match(/_xsrf=([^;]+)/)[1];
  const body = JSON.stringify({ type: "notebook", format: "json", content: found.content });
  const headers = { "X-XSRFToken": token, "Content-Type": "application/json" };
  return (await fetch(address, { method: "PUT", headers, body })).status;
}"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Make a course of one lesson, which leaves a mark each time it is run."""
    root = tmp_path / "content"
    mark = f"import os; print(os.getpid(), file=open({str(tmp_path / 'runs')!r}, 'a'))"
    cells = [
        new_markdown_cell("# A lesson\n\nRead this first.", id="text"),
        new_code_cell(mark, id="setup"),
        new_code_cell(BOARD, id="board"),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"course": {"work": "lesson"}, "kernelspec": kernel}
    (root / "modules").mkdir(parents=True)
    nbformat.write(new_notebook(cells=cells, metadata=metadata), root / LESSON)
    return root


def runs(content: Path) -> list[int]:
    """Return the process that ran the lesson, for each time it was run."""
    mark = content.parent / "runs"
    return [int(line) for line in mark.read_text().split()] if mark.exists() else []


def test_opened_worked_on_and_closed(
    lab: Callable[..., Lab], content: Path, page: Page, watch: Watch
) -> None:
    """The board is there with no click, works, shows no code, no key harms it; only this machine is asked.

    Closing the course ends it cleanly, and a page that is still open says that nothing is kept.
    """
    opened = lab(LESSON, content)

    page.goto(opened.address)

    board = page.get_by_role("button", name="Chosen: 0")
    expect(board).to_be_visible()
    board.click()
    expect(page.get_by_role("button", name="Chosen: 1")).to_be_visible()
    expect(page.get_by_role("heading", name="A lesson")).to_be_visible()
    expect(page.locator(".cm-editor:visible")).to_have_count(0)
    expect(page.get_by_text("anywidget").filter(visible=True)).to_have_count(0)
    expect(page.locator(".jp-Toolbar:visible, .jp-InputPrompt:visible")).to_have_count(0)
    expect(page.locator(".ce-Notice")).to_be_hidden()

    # Keys that delete or add cells in JupyterLab do nothing in a lesson, on a board or beside it.
    text = page.get_by_role("paragraph").filter(has_text="Read this first.")
    for place in (page.locator(".board"), text):
        place.click()
        for key in "ddabxmy":
            page.keyboard.press(key)
    text.dblclick()
    page.keyboard.press("Enter")
    expect(text).to_be_visible()
    expect(page.locator(".board")).to_be_visible()
    expect(page.locator(".jp-Notebook .jp-Cell")).to_have_count(3)
    expect(page.locator(".cm-editor:visible")).to_have_count(0)
    assert len(runs(content)) == 1
    assert watch.errors == []
    assert watch.hosts == {"127.0.0.1"}

    assert opened.stop() == 0
    expect(page.get_by_role("alert").filter(has_text="connection to the course")).to_be_visible()


@pytest.mark.long
def test_again_after_a_restart(lab: Callable[..., Lab], content: Path, page: Page) -> None:
    """Boards come back by themselves when their kernel was restarted, and on opening again."""
    page.goto(lab(LESSON, content).address)
    page.get_by_role("button", name="Chosen: 0").click()
    expect(page.get_by_role("button", name="Chosen: 1")).to_be_visible()

    os.kill(runs(content)[0], signal.SIGKILL)
    expect(page.get_by_role("button", name="Chosen: 0")).to_be_visible()
    assert len(runs(content)) == 2

    page.reload()
    expect(page.get_by_role("button", name="Chosen: 0")).to_be_visible()
    assert len(runs(content)) == 3


def test_a_stranger_is_not_run_and_python_that_does_not_start_is_told(
    lab: Callable[..., Lab], content: Path, page: Page
) -> None:
    """A copy that is not the course's own is not run, says so, and saving it changes nothing.

    If Python does not start, the page says so in plain words and can be told to try again.
    """
    opened = lab(LESSON, content)
    stranger = opened.desk / "modules/stranger.ipynb"
    changed = json.loads((content / LESSON).read_text())
    changed["cells"][1]["source"] += "; 'and something else'"
    stranger.write_text(json.dumps(changed))
    kernel = opened.home / "jupyter/data/kernels/python3/kernel.json"
    good = kernel.read_text()

    for _ in range(2):
        page.goto(opened.page("modules/stranger.ipynb"))
        # JupyterLab itself has to open first.
        expect(page.get_by_role("status")).to_contain_text("This copy is not the course", timeout=120_000)
        expect(page.get_by_role("heading", name="A lesson")).to_be_visible()
        expect(page.locator(".cm-editor:visible, .board")).to_have_count(0)
        assert page.evaluate(SAVE, "modules/stranger.ipynb") == HTTPStatus.OK
    assert runs(content) == []

    kernel.write_text(json.dumps(json.loads(good) | {"argv": ["no-such-python"]}))
    page.goto(opened.address)
    expect(page.get_by_role("alert")).to_contain_text("did not start")
    kernel.write_text(good)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("button", name="Chosen: 0")).to_be_visible()


@pytest.mark.long
def test_other_notebooks(lab: Callable[..., Lab], content: Path, page: Page) -> None:
    """A notebook that does not name the course looks and behaves as in any JupyterLab."""
    opened = lab(LESSON, content)
    shutil.copy(opened.desk / LESSON, opened.desk / "own.ipynb")
    own = nbformat.read(opened.desk / "own.ipynb", as_version=4)
    del own.metadata["course"]
    nbformat.write(own, opened.desk / "own.ipynb")

    page.goto(opened.page("own.ipynb"))

    expect(page.locator(".cm-editor:visible").first).to_be_visible()
    expect(page.locator(".jp-NotebookPanel-toolbar")).to_be_visible()
    assert runs(content) == []
