"""Folders and addresses as nbgrader can be told them, whatever signs are in the path to them.

nbgrader reads a step's folder as a regular expression, and its whole path as a file pattern. A folder
that is named from its root, with plain signs, is the same in both; on Windows, too, where a path is full
of backslashes.
"""

from __future__ import annotations

import glob
from pathlib import Path


class NotReleased(Exception):
    """nbgrader refused an exercise's source; the message is its log."""


class ImpossiblePlace(NotReleased):
    """nbgrader cannot work in this folder."""


def as_step(root: Path, folder: Path) -> str:
    """A folder within nbgrader's root, as nbgrader's settings should name it.

    Args:
        root: nbgrader's course root.
        folder: lies in it.
    """
    return folder.relative_to(root).as_posix()


def check_place(root: Path) -> None:
    """See whether nbgrader finds anything in its root at all.

    Args:
        root: nbgrader's course root, which is there.

    Raises:
        ImpossiblePlace: a sign in its path makes it a pattern for other folders.
    """
    if glob.glob(str(root)) != [str(root)]:  # noqa: PTH207  # it is nbgrader's own way that is tried
        raise ImpossiblePlace(
            f"nbgrader cannot work in {root}: it reads [ in a folder's name (and * and ? beside folders of "
            "like names) as a pattern. Rename it, or name another in COURSE_CLASSROOM, and do it again."
        )
