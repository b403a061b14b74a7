"""Write files whole: whatever stops the machine, the old file stands or the new one."""

from __future__ import annotations

import errno
import os
import shutil
import stat
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
    replace_whole(path, content, mode)


def replace_whole(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Make a file, or replace it in one step, in a folder that is there.

    Args:
        path: the file.
        content: all that it shall hold.
        mode: its permissions, as in `write_whole`.

    Raises:
        OSError: the folder is not there or cannot be written to, or the disk is full; the old file stands.
    """
    # Its own name for every writer, so that of two at once neither takes the other's draft.
    draft = path.with_name(f".{path.name}.{token_hex(4)}.new")
    try:
        write_new(draft, content, mode)
        put_in_place(draft, path)
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


def put_in_place(new: Path, path: Path) -> None:
    """Give a file another's place in one step, also where that one is read-only, which Windows minds.

    Args:
        new: the file, on the same disk.
        path: where it shall stand.

    Raises:
        OSError: it cannot be put there; what stands there stays.
    """
    try:
        new.replace(path)
    except PermissionError:
        mode = _made_writable(path)
        try:
            new.replace(path)
        except OSError:
            if mode is not None:
                path.chmod(mode)
            raise


def remove(path: Path) -> None:
    """Remove a file, if it is there, also if it is read-only.

    Args:
        path: the file.

    Raises:
        OSError: it cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        _made_writable(path)
        path.unlink(missing_ok=True)


def remove_folder(folder: Path) -> None:
    """Remove a folder with all that is in it, as far as that can be done, also what is read-only.

    Args:
        folder: the folder; nothing is done where there is none.
    """
    shutil.rmtree(folder, ignore_errors=True)
    if folder.is_dir() and not folder.is_symlink():
        for path in folder.rglob("*"):
            _made_writable(path)
        shutil.rmtree(folder, ignore_errors=True)


def _made_writable(path: Path) -> int | None:
    """What the mode was of a file that may now be written to; nothing where that was not to be had."""
    with suppress(OSError):
        mode = stat.S_IMODE(path.lstat().st_mode)
        if not path.is_symlink():
            path.chmod(mode | stat.S_IWUSR)
            return mode
    return None


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
