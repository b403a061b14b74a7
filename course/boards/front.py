"""A board's front end as one script and one style sheet, complete in themselves, the same for every host."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from course.boards.bundle import exported, in_order, joined
from course.boards.kinds import KINDS

HERE = Path(__file__).parent
SHARED = HERE / "shared"
BOARDS = tuple(KINDS)


def entry(board: str) -> Path:
    """The module that a kind of board begins with; it stands in the kind's own folder.

    Args:
        board: the kind of board, one of BOARDS.
    """
    return HERE / board.replace("-", "_") / f"{board}.js"


@cache
def module_text(board: str) -> str:
    """The board's ES module.

    Args:
        board: the kind of board, one of BOARDS.

    Returns:
        JavaScript that default-exports `render`.
    """
    return f"{joined(entry(board))}\nexport default {exported(entry(board))}.default;\n"


@cache
def style_text(*boards: str) -> str:
    """The style sheet of one board, or of several on one page.

    Args:
        boards: kinds of board, of BOARDS.

    Returns:
        CSS: what all boards share, that of each part that has any, once, and what the system asks for.
    """
    own = [path for board in boards for path in in_order(entry(board))]
    first, last = (SHARED / "shared.css", SHARED / "parts.css"), (SHARED / "access.css", SHARED / "print.css")
    names = dict.fromkeys([*first, *(path.with_suffix(".css") for path in own), *last])
    return "\n".join(path.read_text(encoding="utf-8") for path in names if path.exists())
