"""A board's front end as one text: its own module and those it imports, joined.

anywidget loads a module from a blob address, where relative imports fail, and a
page opened from a memory stick may not import at all. So every host gets the
same joined text, and the files stay apart for those who edit them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
BOARDS = ("match", "route", "draft", "questions", "sources", "two-files", "interview", "need")

_IMPORT = re.compile(r"^import\b[^;]*?\bfrom\s+\"\./(?P<part>[\w-]+)\.js\";\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class)\b)", re.MULTILINE)


@cache
def module_text(board: str) -> str:
    """The board's ES module, complete in itself.

    Args:
        board: the kind of board, one of BOARDS.

    Returns:
        JavaScript that default-exports `render`.
    """
    texts = ((HERE / f"{part}.js").read_text(encoding="utf-8") for part in parts(board))
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", text)) for text in texts)


@cache
def style_text(*boards: str) -> str:
    """The style sheet of one board, or of several on one page, complete in itself.

    Args:
        boards: kinds of board, of BOARDS.

    Returns:
        CSS: what all boards share, that of each part that has any, once, and what the system asks for.
    """
    own = [part for board in boards for part in parts(board)]
    names = dict.fromkeys(["shared", "parts", *own, "access", "print"])
    sheets = (HERE / f"{part}.css" for part in names)
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets if sheet.exists())


def parts(board: str) -> list[str]:
    """The modules a board is made of, each after those it imports, the board's own last."""
    found: dict[str, None] = {}

    def visit(part: str) -> None:
        text = (HERE / f"{part}.js").read_text(encoding="utf-8")
        for imported in _IMPORT.finditer(text):
            if imported["part"] not in found:
                visit(imported["part"])
        found[part] = None

    visit(board)
    return list(found)
