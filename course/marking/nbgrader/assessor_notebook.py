"""The notebook that an assessor sees: the released one, filled in, with the learner's own cells as text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

from course.marking.cohort.submission import Marked
from course.marking.feedback.advice import advice_cells, as_plain_text

MOST_CELLS = 2000
MOST_OWN_CELLS = 50
LONGEST_OWN_CELL = 20_000
OWN = "**From here on, the learner's own cell, as text:**"
UNREADABLE = "The notebook that was handed in could not be read, so the released one is shown."
SHORTENED = "The notebook holds more cells of the learner's own, or longer ones, than are shown."
INSIDE_CELLS = "\n  "
INSIDE_A_CELL = "\n   "


class _Cell(BaseModel):
    source: str | Annotated[list[str], Field(fail_fast=True)] = ""
    metadata: dict[str, Any] = {}

    @property
    def text(self) -> str:
        return self.source if isinstance(self.source, str) else "".join(self.source)

    @property
    def grade_id(self) -> str | None:
        id_ = _nbgrader(self.metadata).get("grade_id")
        return id_ if isinstance(id_, str) else None


class _Notebook(BaseModel):
    cells: Annotated[list[_Cell], Field(max_length=MOST_CELLS, fail_fast=True)]


@dataclass(frozen=True)
class _Slotted:
    """A cell of the released notebook as JSON, cut where something is to be put in.

    `kind` is `graded` where outputs are put in, `told` where the course may put a text,
    `written` where the learner may, and else `plain`.
    """

    kind: str
    name: str
    code: bool
    source: str
    before: str
    after: str


@dataclass(frozen=True)
class AssessorNotebook:
    """A filled-in notebook.

    Attributes:
        text: the notebook's JSON, as nbformat writes it.
        changed: the names of the cells whose text is not the released one.
        remarks: what the assessor should know.
    """

    text: str = ""
    changed: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Template:
    """A released notebook, prepared for being filled in many times."""

    opening: str
    cells: tuple[_Slotted, ...]
    closing: str
    texts: frozenset[str]
    written: Mapping[str, _Slotted]


def template(released: Path) -> Template:
    """Prepare an exercise's released notebook.

    Args:
        released: the notebook as learners receive it.
    """
    notebook = json.loads(released.read_text(encoding="utf-8"))
    cells = tuple(_cut(cell) for cell in notebook["cells"])
    opening, closing = _dump({**notebook, "cells": ["@"]}, "\n").split('"@"')
    texts = frozenset(cell.source for cell in cells)
    written = {cell.name: cell for cell in cells if cell.kind == "written"}
    return Template(opening, cells, closing + "\n", texts, written)


def fill(prepared: Template, marked: Marked, notebook: bytes | None) -> AssessorNotebook:
    """Show a submission as it was marked.

    A cell whose text is none of the released ones is the learner's own. It stands where it
    stood, as plain text: neither its markup nor its code can do anything.

    Args:
        prepared: the exercise's released notebook.
        marked: the submission.
        notebook: what was handed in of the notebook; only cells' texts are taken from it.

    Returns:
        The notebook for nbgrader's `autograded` folder.
    """
    texts = advice_cells(marked)
    own: dict[int, list[str]] = {}
    remarks: tuple[str, ...] = ()
    if notebook is not None:
        try:
            cells = _Notebook.model_validate_json(notebook).cells
        except ValidationError:
            remarks = (UNREADABLE,)
        else:
            texts = {**_answers(cells, prepared), **texts}
            own, remarks = _own(cells, prepared)
    pieces = list(own.get(0, ()))
    for number, cell in enumerate(prepared.cells, start=1):
        pieces.append(_filled(cell, marked, texts))
        pieces += own.get(number, ())
    text = prepared.opening + f",{INSIDE_CELLS}".join(pieces) + prepared.closing
    return AssessorNotebook(text, frozenset(texts), remarks)


def _filled(cell: _Slotted, marked: Marked, texts: Mapping[str, str]) -> str:
    if cell.kind == "graded":
        points = float(marked.marks.slots.get(cell.name, 0))
        return cell.before + _outputs(repr(points), marked.remarks) + cell.after
    text = None if cell.kind == "plain" else texts.get(cell.name)
    return cell.before + (_released(cell.source) if text is None else _source(text)) + cell.after


def _own(cells: Sequence[_Cell], prepared: Template) -> tuple[dict[int, list[str]], tuple[str, ...]]:
    """The learner's own cells as JSON, by how many released cells stand before them."""
    found: dict[int, list[str]] = {}
    position = number = 0
    shortened = False
    for cell in cells:
        if cell.text in prepared.texts:
            position = min(position + 1, len(prepared.cells))
        elif cell.grade_id not in prepared.written and cell.text.strip():
            number += 1
            shortened = shortened or number > MOST_OWN_CELLS or len(cell.text) > LONGEST_OWN_CELL
            if number <= MOST_OWN_CELLS:
                found.setdefault(position, []).append(_own_cell(number, cell.text[:LONGEST_OWN_CELL]))
    return found, (SHORTENED,) if shortened else ()


def _own_cell(number: int, text: str) -> str:
    source = f"{OWN}\n\n{as_plain_text(text)}".splitlines(keepends=True)
    cell = {"cell_type": "markdown", "id": f"own-{number}", "metadata": {}, "source": source}
    return _dump(cell, INSIDE_CELLS)


def _answers(cells: Sequence[_Cell], prepared: Template) -> dict[str, str]:
    """What stands in cells that a person marks, where it is not as released; markup is made harmless."""
    found = {}
    for cell in cells:
        released = prepared.written.get(cell.grade_id or "")
        if released and cell.text != released.source:
            text = cell.text[:LONGEST_OWN_CELL]
            found[released.name] = text if released.code else as_plain_text(text)
    return found


def _cut(cell: dict[str, Any]) -> _Slotted:
    """Cut a released cell's JSON where its outputs, or else its text, will be put in."""
    about, code = _nbgrader(cell["metadata"]), cell["cell_type"] == "code"
    if about.get("solution"):
        kind = "written"
    elif about:
        kind = "graded" if code and about.get("grade") else "told"
    else:
        kind = "plain"
    emptied = {**cell, "outputs": [], "execution_count": None} if code else cell
    hole = "outputs" if kind == "graded" else "source"
    before, after = _dump({**emptied, hole: "@"}, INSIDE_CELLS).split(f'"{hole}": "@"')
    name, source = about.get("grade_id", ""), "".join(cell["source"])
    return _Slotted(kind, name, code, source, f'{before}"{hole}": ', after)


def _nbgrader(metadata: Mapping[str, Any]) -> Mapping[str, Any]:
    found = metadata.get("nbgrader")
    return found if isinstance(found, dict) else {}


@lru_cache(maxsize=4096)
def _outputs(points: str, remarks: tuple[str, ...]) -> str:
    said = [{"name": "stdout", "output_type": "stream", "text": [f"{remark}\n"]} for remark in remarks]
    result = {
        "data": {"text/plain": [points]},
        "execution_count": None,
        "metadata": {},
        "output_type": "execute_result",
    }
    return _dump([*said, result], INSIDE_A_CELL)


@lru_cache(maxsize=1024)
def _released(text: str) -> str:
    return _source(text)


def _source(text: str) -> str:
    return _dump(text.splitlines(keepends=True), INSIDE_A_CELL)


def _dump(part: Any, newline: str) -> str:
    """JSON as nbformat writes it, so deep in a notebook that a line begins with `newline`."""
    return json.dumps(part, ensure_ascii=False, indent=1, sort_keys=True).replace("\n", newline)
