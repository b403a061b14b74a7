"""What a course notebook consists of: text, and calls of what the course offers. Nothing in it is run."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HAND_IN = "hand-in"


class NotACourseCell(Exception):
    """A cell holds code that is no plain call of the course's; the message shows it."""


@dataclass(frozen=True)
class Text:
    """A cell of text, as Markdown."""

    id: str
    markdown: str


@dataclass(frozen=True)
class Call:
    """A cell that calls one of the names that `course` offers, with plain values."""

    id: str
    name: str
    values: tuple[Any, ...]


def cells_of(path: Path) -> Iterator[Text | Call]:
    """Read the cells of a lesson or exercise that a learner is to see.

    Args:
        path: the notebook.

    Yields:
        Each cell in order; those that only carry a mark are left out.

    Raises:
        NotACourseCell: a cell holds some other code.
    """
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if "mark" in cell["metadata"].get("tags", ()):
            continue
        if cell["cell_type"] == "markdown":
            yield Text(cell["id"], source)
        elif source.strip() != "import course":
            yield Call(cell["id"], *_called(source))


def _called(source: str) -> tuple[str, tuple[Any, ...]]:
    try:
        tree = ast.parse(source, mode="eval").body
    except SyntaxError:
        tree = None
    match tree:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="course"), attr=name), args=args, keywords=[]):
            return name, tuple(ast.literal_eval(value) for value in args)
    raise NotACourseCell(f"This cell is no plain call of the course's, so no page can show it: {source[:80]}")
