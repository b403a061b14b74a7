"""The course on paper: a handbook of the whole, and a checklist for the next file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import typst

from course.base.atomic_write import write_whole
from course.content import Content
from course.content.keys import ExerciseKey
from course.handbook.contents import checklist_contents, handbook_contents
from course.handbook.typesetting import set_pdf

__all__ = ["checklist_pdf", "handbook_pdf"]


def handbook_pdf(content: Content, keys: dict[str, ExerciseKey] | None = None) -> bytes:
    """Set the handbook.

    Args:
        content: the library.
        keys: the exercises' keys, for the assessor's edition; left out, it has none of them.

    Returns:
        A tagged PDF (PDF/UA-1): always the same bytes for the same content.
    """
    return _set("handbook.typ", handbook_contents(content, keys))


def checklist_pdf(content: Content) -> bytes:
    """Set the two-page checklist for the next file.

    Args:
        content: the library.

    Returns:
        A tagged PDF (PDF/UA-1): always the same bytes for the same content.
    """
    return _set("checklist.typ", checklist_contents(content))


def _set(template: str, contents: dict[str, Any]) -> bytes:
    return set_pdf(__name__, template, contents, _bundled_fonts())


@cache
def _bundled_fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


def write(path: Path, pdf: bytes) -> Path:
    """Write a PDF, making its folder if need be."""
    write_whole(path, pdf)
    return path
