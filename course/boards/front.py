"""A board's front end as one text: the shared parts and its own, joined.

anywidget loads a module from a blob address, where relative imports fail, and a
page opened from a memory stick may not import at all. So every host gets the
same joined text, and the files stay apart for those who edit them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
PARTS: dict[str, tuple[str, ...]] = {
    "match": ("shared", "match"),
    "route": ("shared", "route"),
    "draft": ("shared", "draft"),
}

_IMPORT = re.compile(r"^import\s[^;]*?;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class)\b)", re.MULTILINE)


@cache
def module_text(board: str) -> str:
    """The board's ES module, complete in itself.

    Args:
        board: the kind of board, a key of PARTS.

    Returns:
        JavaScript that default-exports `render`.
    """
    parts = [(HERE / f"{part}.js").read_text(encoding="utf-8") for part in PARTS[board]]
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", part)) for part in parts)


@cache
def style_text(board: str) -> str:
    """The board's style sheet, complete in itself.

    Args:
        board: the kind of board, a key of PARTS.

    Returns:
        CSS.
    """
    sheets = (HERE / f"{part}.css" for part in PARTS[board])
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets if sheet.exists())
