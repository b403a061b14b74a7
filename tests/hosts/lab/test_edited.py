"""A trainer edits a lesson in JupyterLab, and the repository changes by the words they changed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from course.base.places import content_root, solutions_root
from course.hosts.lab.edited import settled
from tests.ports import free_port

LESSON = "modules/00-start-here.ipynb"
MADE_UP = "4b1f1c7e-52f0-4a0b-9d4e-0a1b2c3d4e5f"
OPEN = "import sys; from course.hosts.lab.start import open_edit; sys.exit(open_edit(port={}, browser=False))"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    for name in ("data", "modules", "exercises"):
        shutil.copytree(content_root() / name, root / name)
    shutil.copytree(solutions_root(), root / "solutions")
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *command], cwd=root, check=True)
    return root


@pytest.fixture
def server(checkout: Path, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The address of `course edit`, and its token."""
    variables = os.environ | {"COURSE_CONTENT": str(checkout), "COURSE_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-u", "-c", OPEN.format(free_port())]
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        found = next(
            hit for said in running.stdout if (hit := re.search(r"(http://[\d.:]+)\S*token=(\S+)", said))
        )
        yield found[1], found[2]
        running.terminate()


def ask(server: tuple[str, str], path: str, model: Any = None, method: str = "GET") -> Any:
    request = urllib.request.Request(  # noqa: S310  # our own server
        f"{server[0]}/api/contents/{path}",
        data=json.dumps(model).encode() if model else None,
        headers={"Authorization": f"token {server[1]}"},
        method=method,
    )
    with urllib.request.urlopen(request, timeout=60) as reply:  # noqa: S310
        return json.load(reply)


@pytest.mark.timeout(180)
def test_one_edited_word_is_a_diff_of_one_line_and_nothing_else_is_left_in_the_checkout(
    server: tuple[str, str], checkout: Path
):
    model = ask(server, LESSON)
    cells = model["content"]["cells"]
    words = next(cell for cell in cells if cell["id"] == "surprise")
    words["source"] = words["source"].replace("the", "THE", 1)
    for cell in cells:
        cell["metadata"] |= {"editable": True, "deletable": True, "tags": cell["metadata"].get("tags", [])}
        if cell["cell_type"] == "code":
            cell["execution_count"], cell["outputs"] = 77, []
    model["content"]["metadata"]["language_info"] = {"name": "python", "version": "3.99"}

    ask(server, f"{LESSON}/checkpoints", method="POST")
    ask(server, LESSON, {"type": "notebook", "format": "json", "content": model["content"]}, "PUT")

    diff = ["git", "diff", "--numstat"]
    told = subprocess.run(diff, cwd=checkout, check=True, capture_output=True, text=True).stdout
    assert told.split() == ["1", "1", LESSON]
    status = ["git", "status", "--porcelain", "--ignored"]
    assert subprocess.run(
        status, cwd=checkout, check=True, capture_output=True, text=True
    ).stdout.split() == ["M", LESSON]


def notebook(*cells: tuple[str, str]) -> dict[str, Any]:
    listed = [{"id": id_, "cell_type": "markdown", "metadata": {}, "source": text} for id_, text in cells]
    return {"cells": listed, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.mark.parametrize(
    ("cells", "ids"),
    [
        ([(MADE_UP, "One."), ("why", "Two.")], ["why", "two"]),
        ([("law", "Law"), (MADE_UP, "One.\n\nTwo.")], ["law", "why"]),
        ([("why", "One.\n\nTwo."), (MADE_UP, "A new thought of hers, here")], ["why", "a-new-thought-of"]),
        ([("why", "One.\n\nTwo."), (MADE_UP, "Why")], ["why", "why-2"]),
    ],
    ids=["split", "moved", "new", "of a name that is taken"],
)
def test_a_cell_keeps_its_id_and_a_new_one_is_named_by_its_words(
    cells: list[tuple[str, str]], ids: list[str]
):
    found = settled(notebook(*cells), notebook(("why", "One.\n\nTwo."), ("law", "Law")))

    assert [cell["id"] for cell in found["cells"]] == ids
