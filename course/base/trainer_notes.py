"""A trainer's notes in notebooks: cells of the slide type `notes`, taken out of what learners receive."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from course.base.atomic_write import write_whole

NOTES = "notes"


def _is_note(cell: Mapping[str, Any]) -> bool:
    """Whether a cell of a notebook is a trainer's note."""
    slideshow = cell.get("metadata", {}).get("slideshow", {})
    return bool(slideshow.get("slide_type") == NOTES)


def without_notes(notebook: bytes) -> bytes:
    """A notebook as learners receive it.

    Args:
        notebook: its file.

    Returns:
        The same bytes where there is no note in it, or where it is no notebook.
    """
    try:
        read = json.loads(notebook)
        kept = [cell for cell in read["cells"] if not _is_note(cell)]
    except (ValueError, KeyError, TypeError, AttributeError):
        return notebook
    if len(kept) == len(read["cells"]):
        return notebook
    return (json.dumps({**read, "cells": kept}, indent=1, ensure_ascii=False) + "\n").encode()


def copies_without_notes(folder: Path, into: Path) -> Iterable[Path]:
    """Copy a folder's notebooks for learners.

    Args:
        folder: the folder.
        into: where each is written under its name.

    Yields:
        Each copy, once it is written.
    """
    for notebook in sorted(folder.glob("*.ipynb")):
        copy = into / notebook.name
        write_whole(copy, without_notes(notebook.read_bytes()))
        yield copy
