"""A changed submission: an honest one of which something is not what it was."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from course.learner.answers import FILE_NAME
from course.marking.nbgrader.classroom import TIMESTAMP
from tests.hostile.ground import HANDED_IN
from tests.hostile.mutations import as_text, bytewise, fitting, structural


def _as_folder(path: Path, _: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def _as_link(path: Path, outside: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(outside)


def _as_pipe(path: Path, _: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def _as_nothing(path: Path, _: Path) -> None:
    path.unlink(missing_ok=True)


def _as_hole(path: Path, _: Path) -> None:
    path.unlink(missing_ok=True)
    with path.open("wb") as file:
        file.truncate(10**10)


Replace = Callable[[Path, Path], None]
replacements: st.SearchStrategy[Replace] = st.sampled_from(
    [_as_folder, _as_link, _as_pipe, _as_nothing, _as_hole]
)


def unchanged() -> dict[str, Any]:
    """A submission in which nothing is changed."""
    return {
        "answers": [],
        "bytes": [],
        "notebook": [],
        "notebook bytes": [],
        "files": {},
        "timestamp": None,
    }


@st.composite
def submissions(draw: st.DrawFn) -> dict[str, Any]:
    """How a submission is changed; most are changed in one way, so that most can still be read."""
    kind = draw(st.sampled_from(["choices", "answers", "choices", "bytes", "notebook", "files", "timestamp"]))
    made = unchanged()
    if kind == "choices":
        made["answers"] = draw(st.lists(fitting, min_size=1, max_size=6))
    elif kind == "answers":
        made["answers"] = draw(st.lists(structural, min_size=1, max_size=3))
    elif kind == "bytes":
        made["bytes"] = draw(st.lists(bytewise, min_size=1, max_size=2))
    elif kind == "notebook":
        made["notebook"] = draw(st.lists(structural, max_size=4))
        made["notebook bytes"] = draw(st.lists(bytewise, max_size=1))
    elif kind == "files":
        made["files"] = draw(st.dictionaries(st.integers(0, 2), replacements, min_size=1, max_size=2))
    else:
        made["timestamp"] = draw(
            st.binary(max_size=110)
            | st.text(max_size=40).map(str.encode)
            | st.datetimes().map(lambda one: f"{one} UTC".encode())
        )
    return made


def written(
    made: dict[str, Any], folder: Path, exercise: str, answers: bytes, notebook: bytes, outside: Path
) -> None:
    """Write a changed submission into its folder, and leave the rest as an honest one's."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    answers = as_text(made["answers"], answers) if made["answers"] else answers
    notebook = as_text(made["notebook"], notebook) if made["notebook"] else notebook
    for change in made["bytes"]:
        answers = change(answers)
    for change in made["notebook bytes"]:
        notebook = change(notebook)
    paths = [folder / FILE_NAME, folder / f"{exercise}.ipynb", folder / TIMESTAMP]
    contents = [
        answers,
        notebook,
        made["timestamp"] if made["timestamp"] is not None else HANDED_IN,
    ]
    for number, (path, content) in enumerate(zip(paths, contents, strict=True)):
        path.write_bytes(content)
        if number in made["files"]:
            made["files"][number](path, outside)
