"""The cells of an exercise's source that carry its marks: one for each slot, as nbgrader wants them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from course.base.atomic_write import write_whole
from course.content import Paper
from course.content.papers import AdvicePaper

Cell = dict[str, Any]
_HIDDEN = {"outputs_hidden": True, "source_hidden": True}


def set_mark_cells(source: Path, made: Paper) -> bool:
    """Give an exercise's source the cells that its slots need, where it has others.

    A cell that fits stays as it is, with whatever else an editor wrote in it.

    Args:
        source: the notebook in `solutions/`.
        made: the exercise in any of its versions, which have the same slots.

    Returns:
        Whether the notebook was changed.
    """
    notebook = json.loads(source.read_text(encoding="utf-8"))
    if fits(notebook, made):
        return False
    cells: list[Cell] = notebook["cells"]
    there = {_slot(cell): cell for cell in cells if _slot(cell) in made.slots}
    others = [cell for cell in cells if _slot(cell) is None]
    first = next((at for at, cell in enumerate(cells) if _slot(cell) is not None), len(others))
    wanted = [
        there[slot] if slot in there and _points(there[slot]) == points else _cell(slot, float(points), made)
        for slot, points in made.slots.items()
    ]
    others[first:first] = wanted
    write_whole(
        source, f"{json.dumps(notebook | {'cells': others}, ensure_ascii=False, indent=1)}\n".encode()
    )
    return True


def fits(notebook: dict[str, Any], made: Paper) -> bool:
    """Whether a source has a cell for each slot, in order, with the slot's points, and no other.

    Args:
        notebook: the source, as JSON has it.
        made: the exercise in any of its versions.
    """
    there = [(_slot(cell), _points(cell)) for cell in notebook["cells"] if _slot(cell) is not None]
    return there == [(slot, float(points)) for slot, points in made.slots.items()]


def _slot(cell: Cell) -> str | None:
    about = cell["metadata"].get("nbgrader", {})
    return str(about["grade_id"]) if about.get("grade") or about.get("task") else None


def _points(cell: Cell) -> float:
    return float(cell["metadata"]["nbgrader"]["points"])


def _cell(slot: str, points: float, made: Paper) -> Cell:
    by_hand = slot in made.by_hand
    about = {
        "cell_type": "markdown" if by_hand else "code",
        "grade": not by_hand,
        "grade_id": slot,
        "locked": True,
        "points": points,
        "schema_version": 3,
        "solution": False,
        "task": by_hand,
    }
    cell: Cell = {"cell_type": about["cell_type"], "id": f"mark-{slot}"[:64]}
    if by_hand:
        words = f"**{_criterion(slot, made)}.** A person marks this, from 0 to {points:g}."
        return cell | {"metadata": {"nbgrader": about, "tags": ["mark"]}, "source": words}
    metadata = {"jupyter": _HIDDEN, "nbgrader": about, "tags": ["mark"]}
    source = f'course.points("{made.exercise.id}", "{slot}")'
    return cell | {"execution_count": None, "metadata": metadata, "outputs": [], "source": source}


def _criterion(slot: str, made: Paper) -> str:
    boards = (board for board in made.boards if isinstance(board, AdvicePaper))
    named = {
        id_: one.text for board in boards for one in board.spec.criteria for id_ in [board.slots[one.id]]
    }
    return named[slot].rstrip(".")
