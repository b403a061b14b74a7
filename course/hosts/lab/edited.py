"""What JupyterLab saves of a notebook that a trainer edits: the words they changed, and nothing besides."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

Cell = dict[str, Any]
Notebook = dict[str, Any]

_BY_A_PROGRAM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{8}")
_NOISE = {"editable", "deletable", "trusted", "execution", "collapsed", "scrolled"}
_WORDS_OF_AN_ID = 4


def keep_tidy(model: dict[str, Any], path: str, contents_manager: Any, **_: object) -> None:
    """Jupyter's `pre_save_hook`: change what is about to be saved.

    Args:
        model: what is saved; changed in place.
        path: where, as Jupyter names it.
        contents_manager: Jupyter's, which knows the file of that name.
    """
    if model["type"] != "notebook" or not isinstance(model.get("content"), dict):
        return
    before = None
    # A new notebook, or one that is broken in its file, is saved as it is.
    with suppress(OSError, ValueError):
        file = contents_manager._get_os_path(path)  # noqa: SLF001  # Jupyter has no other way to ask
        before = json.loads(Path(file).read_text(encoding="utf-8"))
    if before and "cells" in before:
        model["content"] = settled(model["content"], before)


def settled(notebook: Notebook, before: Notebook) -> Notebook:
    """A notebook as it is to be saved.

    Args:
        notebook: as JupyterLab sends it.
        before: as it stands in its file.

    Returns:
        The same words; cells with the ids that they had, or ones that say what they are, and with the
        outputs that the course made; nothing that running or showing it has left behind.
    """
    cells = [dict(cell) for cell in notebook["cells"]]
    _name(cells, before["cells"])
    earlier = {cell["id"]: cell for cell in before["cells"]}
    return {**before, "cells": [_settled(cell, earlier.get(cell["id"])) for cell in cells]}


def _settled(cell: Cell, before: Cell | None) -> Cell:
    metadata = {name: value for name, value in cell["metadata"].items() if name not in _NOISE}
    if not metadata.get("tags", True):
        del metadata["tags"]
    if metadata.get("slideshow") in ({}, {"slide_type": ""}, {"slide_type": "-"}):
        del metadata["slideshow"]
    kept = {name: cell[name] for name in ("id", "cell_type", "source")} | {"metadata": metadata}
    if cell["cell_type"] == "code":
        made = before if before and before["cell_type"] == "code" and _source(before) == _source(cell) else {}
        kept |= {"outputs": made.get("outputs", []), "execution_count": made.get("execution_count")}
    return kept


def _name(cells: list[Cell], before: list[Cell]) -> None:
    """Give each cell whose id a program made up the one that it had, or one from its words."""
    earlier = {cell["id"]: cell for cell in before}
    for place, cell in enumerate(cells):
        if cell["id"] in earlier or not _BY_A_PROGRAM.fullmatch(cell["id"]):
            continue
        taken = {one["id"] for one in cells}
        moved = [id_ for id_, old in earlier.items() if id_ not in taken and _source(old) == _source(cell)]
        following = cells[place + 1] if cells[place + 1 :] else None
        old = earlier.get(following["id"]) if following else None
        if moved:
            cell["id"] = moved[0]
        elif following and old and _source(cell).strip() and _source(old).startswith(_source(cell).strip()):
            # Split in two, the second half has kept the id; links and addresses mean the first.
            cell["id"], following["id"] = following["id"], _new_id(following, taken)
        else:
            cell["id"] = _new_id(cell, taken)


def _new_id(cell: Cell, taken: Iterable[str]) -> str:
    words = re.findall(r"[a-z0-9]+", _source(cell).lower())[:_WORDS_OF_AN_ID]
    own = "-".join(words)[:40].strip("-") or "new"
    own = own if not _BY_A_PROGRAM.fullmatch(own) else f"cell-{own}"
    number, found = 1, own
    while found in taken:
        number += 1
        found = f"{own}-{number}"
    return found


def _source(cell: Cell) -> str:
    return "".join(cell["source"])
