"""JupyterLab as anybody has it, with nothing of the course's but a notebook and the package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep

import pytest
import requests
from playwright.sync_api import Page, expect

from course.base.places import content_root
from tests.ports import free_port

TOKEN = "stock"  # noqa: S105  # it guards nothing


@dataclass
class StockLab:
    """A JupyterLab that is running on a folder with one of the course's lessons."""

    root: str
    home: Path
    folder: Path
    process: subprocess.Popen[bytes]

    def open(self, page: Page, notebook: str) -> None:
        """Open a notebook, and wait until its kernel is there."""
        page.goto(f"{self.root}/doc/tree/{notebook}?token={TOKEN}")
        expect(page.locator(".jp-Notebook")).to_be_visible(timeout=60_000)
        expect(page.get_by_role("button", name="| Idle")).to_be_visible(timeout=60_000)

    def command(self, page: Page, name: str) -> None:
        """Do what one of JupyterLab's menus offers, and wait until it is done."""
        page.evaluate("name => window.jupyterapp.commands.execute(name)", name)

    def run_all(self, page: Page) -> None:
        """Choose Run, Run All Cells."""
        self.command(page, "notebook:run-all-cells")

    def kernels(self) -> list[str]:
        """The kernels that are running, by their ids."""
        return [one["id"] for one in self._ask("GET", "api/kernels")]

    def restart(self) -> None:
        """Restart the kernel, as a script would."""
        (kernel,) = self.kernels()
        self._ask("POST", f"api/kernels/{kernel}/restart")

    def shut_down(self) -> None:
        """Shut every kernel down."""
        for session in self._ask("GET", "api/sessions"):
            self._ask("DELETE", f"api/sessions/{session['id']}")

    def _ask(self, method: str, path: str) -> list[dict[str, str]]:
        headers = {"Authorization": f"token {TOKEN}"}
        reply = requests.request(method, f"{self.root}/{path}", headers=headers, timeout=30)
        reply.raise_for_status()
        return reply.json() if reply.content else []


@contextmanager
def stock_lab(place: Path, *lessons: str) -> Iterator[StockLab]:
    """Run JupyterLab until the block is left.

    Parameters:
        place: An empty folder.
        lessons: The lessons that lie in the folder it shows.
    """
    folder, home, port = place / "notebooks", place / "learner", free_port()
    folder.mkdir()
    for lesson in lessons:
        shutil.copy(content_root() / "modules" / f"{lesson}.ipynb", folder)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    own = {"COURSE_HOME": str(home), "JUPYTER_TOKEN": TOKEN, "IPYTHONDIR": str(place / "ipython")}
    for kind in ("CONFIG", "DATA", "RUNTIME"):
        own[f"JUPYTER_{kind}_DIR"] = str(place / "jupyter" / kind.lower())
    words = (
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        "--LabApp.expose_app_in_browser=True",
    )
    command = [sys.executable, "-m", "jupyterlab", *words]
    command += [f"--ServerApp.port={port}", f"--ServerApp.root_dir={folder}", "--LabApp.news_url=None"]
    with (place / "lab.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=kept | own, stdout=log, stderr=log)
        try:
            root = f"http://127.0.0.1:{port}"
            _wait_for(f"{root}/api", process)
            yield StockLab(root, home, folder, process)
        finally:
            process.terminate()
            process.wait(timeout=60)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(900):
        assert process.poll() is None, "JupyterLab ended"
        with suppress(requests.ConnectionError):
            requests.get(address, timeout=30)
            return
        sleep(0.1)
    pytest.fail("JupyterLab does not answer")
