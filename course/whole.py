"""Write files whole: whatever stops the machine, the old file stands or the new one."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_NOT_DONE_HERE = {errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EROFS}


def write_whole(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Make a file, or replace it in one step; once this returns, a power cut does not undo it.

    Args:
        path: the file; its folder is made if need be.
        content: all that it shall hold.
        mode: its permissions; those that this process may not give (its umask) are left out.

    Raises:
        OSError: the folder cannot be written to, or the disk is full; the old file stands.
    """
    make_folder(path.parent)
    # Its own name for every writer, so that of two at once neither takes the other's draft.
    draft = path.with_name(f".{path.name}.{token_hex(4)}.new")
    try:
        write_new(draft, content, mode)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Make a file that is not there yet, and have it on the disk; `sync_folder` keeps its name there.

    Args:
        path: the file, in a folder that is there.
        content: all that it shall hold.
        mode: its permissions, as in `write_whole`.

    Raises:
        FileExistsError: it is there already.
        OSError: it cannot be written.
    """
    with os.fdopen(os.open(path, _NEW, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def make_folder(folder: Path) -> None:
    """Make a folder, and those that it lies in, if they are not there; a power cut does not undo it.

    Args:
        folder: the folder.

    Raises:
        OSError: it cannot be made.
    """
    missing = [made for made in (folder, *folder.parents) if not made.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in reversed(missing):
        sync_folder(made.parent)


def sync_folder(folder: Path) -> None:
    """Have a folder's names on the disk: what was made, renamed or removed in it outlives a power cut.

    Args:
        folder: the folder; nothing is done where the system does not do that, or not for us.

    Raises:
        OSError: the disk is at fault.
    """
    if os.name != "posix":
        return
    with suppress(PermissionError):  # one may write in a folder without being allowed to open it
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NOT_DONE_HERE:
                raise
        finally:
            os.close(descriptor)
