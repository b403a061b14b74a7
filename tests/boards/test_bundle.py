"""Modules are joined by the paths they import from, and what cannot be joined is told by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.boards.bundle import CannotJoin, exported, in_order, joined
from course.boards.front import BOARDS, entry
from course.boards.kinds import KINDS


def write(folder: Path, **texts: str) -> Path:
    """Modules by name, `a__b` for one in a folder; the path of the first."""
    paths = [folder / f"{name.replace('__', '/')}.js" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return paths[0].resolve()


def test_two_modules_of_one_name_in_two_folders_are_two(tmp_path):
    first = write(
        tmp_path,
        a__start='import { one } from "./part.js";\nimport { two } from "../b/part.js";\n',
        a__part="export const one = 1;\n",
        b__part='import { one } from "../a/part.js";\nexport const two = one + 1;\n',
    )

    order = in_order(first)

    assert [path.relative_to(tmp_path.resolve()).as_posix() for path in order] == [
        "a/part.js",
        "b/part.js",
        "a/start.js",
    ]
    text = joined(first)
    assert all(f"{exported(path)} = " in text for path in order) and "import" not in text


def test_an_import_of_a_file_that_is_not_there_is_told(tmp_path):
    first = write(tmp_path, start='import { one } from "./gone.js";\n')

    with pytest.raises(CannotJoin, match=r"start\.js imports \./gone\.js, and there is no such file"):
        joined(first)


@pytest.mark.parametrize("text", ['import "./x.js";\n', 'export * from "./x.js";\n', "export { one };\n"])
def test_a_form_that_cannot_be_joined_is_told(tmp_path, text):
    first = write(tmp_path, start=text, x="")

    with pytest.raises(CannotJoin, match=r"start\.js imports or exports in a form"):
        joined(first)


@pytest.mark.parametrize("kind", BOARDS)
def test_a_kind_of_board_is_a_folder_and_what_all_share(kind):
    folder = entry(kind).parent

    assert (folder / "view.py").exists() and KINDS[kind].view.__module__.split(".")[2] == folder.name
    assert {path.parent.name for path in in_order(entry(kind))} <= {folder.name, "shared"}
