"""A lesson's notebook as its slides take it: boards as text, no code, notes only for a trainer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

from course.base.trainer_notes import NOTES
from course.content.notebooks import BEGINS_STEP, Call

BELOW = "subslide"
# About what a slide holds, in letters that can be read from the last row.
MOST_WORDS = 110


def for_slides(
    notebook: NotebookNode, calls: Mapping[str, Call], board_text: Callable[[str], str], *, notes: bool
) -> NotebookNode:
    """What of a notebook goes on slides.

    Args:
        notebook: the lesson.
        calls: what its code cells call, by their ids.
        board_text: what a board of this id says, as Markdown that begins with its title.
        notes: whether the trainer's notes are to be on them.

    Returns:
        A notebook of the same cells, but for marks of the machine, code that shows nothing, and what is a
        learner's own. A board's text stands on as many slides, one below the other, as it needs; the list
        of sources is a slide of its own.
    """
    kept = (cell for cell in notebook.cells if _is_kept(cell, notes=notes))
    cells = [made for cell in kept for made in _on_slides(cell, calls.get(cell.id), board_text)]
    return NotebookNode({**notebook, "cells": cells})


def _is_kept(cell: NotebookNode, *, notes: bool) -> bool:
    kind = _slide_type(cell)
    return kind != "skip" and "mark" not in cell.metadata.get("tags", ()) and (notes or kind != NOTES)


def _on_slides(
    cell: NotebookNode, call: Call | None, board_text: Callable[[str], str]
) -> Iterator[NotebookNode]:
    match call:
        case None:
            if cell.cell_type != "code":
                yield cell
        case Call(name="board", values=(_, board)):
            for place, part in enumerate(in_parts(board_text(board))):
                kind = BEGINS_STEP if call.step and place == 0 else BELOW
                yield new_markdown_cell(part, id=f"{cell.id}-{place}", metadata=_shown_as(kind))
        case Call(name="came_back"):
            pass
        case Call(name="sources"):
            yield NotebookNode({**cell, "metadata": NotebookNode(_shown_as(BEGINS_STEP))})
        case _:
            yield cell


def _shown_as(kind: str) -> dict[str, dict[str, str]]:
    return {"slideshow": {"slide_type": kind}}


def _slide_type(cell: NotebookNode) -> str:
    shown: dict[str, Any] = cell.metadata.get("slideshow", {})
    return str(shown.get("slide_type", ""))


def in_parts(markdown: str) -> list[str]:
    """Cut a long text where a paragraph or an item ends, so that each part fits a slide.

    Args:
        markdown: its first line is its title, which becomes a heading.

    Returns:
        The parts. A line of emphasis that heads what follows is never parted from it.
    """
    title, _, rest = markdown.strip().partition("\n")
    parts = [[f"## {title.strip('*')}"]]
    words = 0
    for piece in _pieces(rest):
        more = len(piece.split())
        if words and words + more > MOST_WORDS:
            parts.append([])
            words = 0
        parts[-1].append(piece)
        words += more
    return ["\n".join(part).strip() for part in parts]


def _pieces(text: str) -> Iterator[str]:
    """Paragraphs and items, each with what hangs on it: an item's own items, what a heading heads."""
    held: list[str] = []
    open_heading = False
    for line in text.split("\n"):
        heads = line.startswith("*") and line.endswith(("*", ":")) and not line.startswith("* ")
        hangs = not line.strip() or line.startswith(" ") or open_heading
        if held and not hangs:
            yield "\n".join(held)
            held = []
        held.append(line)
        open_heading = heads or (open_heading and not line.strip())
    if held:
        yield "\n".join(held)
