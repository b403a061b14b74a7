"""The desk's idea of trust: what was not trusted when it was opened is not trusted once saved."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from course.hosts.lab.notebook_trust import NotebookTrust


def open_and_save(manager: Any) -> list[bool]:
    """Open a notebook, save it as a browser would, open it again; say which cells are trusted."""

    async def work() -> Any:
        opened = await manager.get("lesson.ipynb")
        await manager.save({"type": "notebook", "content": opened["content"]}, "lesson.ipynb")
        return await manager.get("lesson.ipynb")

    return [cell.metadata.trusted for cell in asyncio.run(work())["content"]["cells"]]


@pytest.fixture
def manager(tmp_path: Path) -> NotebookTrust:
    nbformat.write(new_notebook(cells=[new_code_cell("import os")]), tmp_path / "lesson.ipynb")
    made = NotebookTrust(root_dir=str(tmp_path))
    made.notary.store = made.notary.store_factory()
    return made


def test_stranger_stays_one(manager: NotebookTrust, tmp_path: Path) -> None:
    """Saving a stranger's notebook does not make it trusted, nor leaves a mark in the file."""
    assert open_and_save(manager) == [False]

    assert "trusted" not in (tmp_path / "lesson.ipynb").read_text()


def test_course_stays_trusted(manager: NotebookTrust, tmp_path: Path) -> None:
    """A notebook that was trusted is trusted after it was saved."""
    manager.notary.sign(nbformat.read(tmp_path / "lesson.ipynb", as_version=4))

    assert open_and_save(manager) == [True]
