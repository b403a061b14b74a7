"""All scripts of a page as one: what boards share is read once, and a file can hold it too.

From a file, a browser loads no module by its address.
"""

from __future__ import annotations

from pathlib import Path

from course.boards import front
from course.boards.bundle import exported, joined


def page_script(entry: Path) -> str:
    """The one script of a host's pages: its own modules, those of any study page, and every board.

    Args:
        entry: the host's module that exports `start(boards)`, given the boards' front ends by kind.

    Returns:
        JavaScript for a module script, complete in itself.

    Raises:
        CannotJoin: a script is written so that it cannot be joined.
    """
    boards = {kind: front.entry(kind) for kind in front.BOARDS}
    table = ", ".join(f'"{kind}": {exported(path)}.default' for kind, path in boards.items())
    return f"{joined(entry, *boards.values())}\n{exported(entry)}.start({{ {table} }});"
