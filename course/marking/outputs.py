"""Write what marking makes, so that a crash leaves the old file or the new one."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_hex

from course.marking.classroom import SECRET
from course.whole import put_in_place, remove

READ_ONLY = 0o444
FOR_THE_LEARNER = 0o644


def put(path: Path, content: bytes | None, mode: int) -> None:
    """Make a file, or replace it in one step.

    Args:
        path: the file; its folder is made if missing.
        content: all that it shall hold; None if it shall not be there.
        mode: its permissions, as nbgrader sets them.

    Raises:
        OSError: the folder cannot be written to, or the disk is full; the old file stands.
    """
    if content is None:
        remove(path)
        return
    try:
        _write(path, content, mode)
    except FileExistsError:
        unfinished = path.with_name(f".{path.name}.new")
        remove(unfinished)
        _write(unfinished, content, mode)
        put_in_place(unfinished, path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, content, mode)


def kept_secret(folder: Path) -> bytes:
    """The secret by which nbgrader's exchange releases feedback on work that came without one.

    Args:
        folder: where it may have been kept; nothing is written there.

    Returns:
        The one that is kept, or a new one.
    """
    try:
        return (folder / SECRET).read_bytes()
    except OSError:
        return token_hex(32).encode()


def _write(path: Path, content: bytes, mode: int) -> None:
    descriptor = os.open(path, _NEW)
    try:
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            file.write(content)
        path.chmod(mode)
    except BaseException:
        remove(path)
        raise


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
