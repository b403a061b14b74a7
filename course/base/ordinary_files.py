"""Read files that somebody else may have put there: a pipe is not waited for, and no size is a surprise."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
MOST_BYTES = 32_000_000


class NotAFile(OSError):
    """What stands there is a pipe, a device or a folder, or far too large."""


def read_ordinary(path: Path, most: int = MOST_BYTES) -> bytes:
    """Read a file whole.

    Args:
        path: the file.
        most: how large it may be.

    Returns:
        What it holds.

    Raises:
        NotAFile: it is no ordinary file, or larger.
        OSError: it is not there, or cannot be read.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _NO_WAIT), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise NotAFile("it is not an ordinary file")
        content = file.read(most + 1)
    if len(content) > most:
        raise NotAFile(f"it is larger than {most:,} bytes")
    return content
