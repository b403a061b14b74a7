"""A board's front end: one script and one style sheet, complete in themselves, as `make front` built them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from course.boards.kinds import KINDS

BUILT = Path(__file__).parent / "built"
BOARDS = tuple(KINDS)


@cache
def module_text(board: str) -> str:
    """The board's ES module.

    Args:
        board: the kind of board, one of BOARDS.

    Returns:
        JavaScript that exports `render` by default.
    """
    return (BUILT / f"{board}.js").read_text(encoding="utf-8")


@cache
def style_text(board: str) -> str:
    """The style sheet of a board: what all boards share, its own, and what the reader's system asks for.

    Args:
        board: the kind of board, one of BOARDS.
    """
    return (BUILT / f"{board}.css").read_text(encoding="utf-8")
