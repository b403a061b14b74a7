"""What really happened: which files were opened, by the kernel's own word, and what changed on the disk."""

from __future__ import annotations

import ctypes
import hashlib
import os
import stat
import struct
from pathlib import Path
from types import TracebackType
from typing import Self

_ACCESS, _MODIFY, _OPEN = 0x1, 0x2, 0x20
_NONBLOCK = 0x800


class Watched:
    """Files that nobody should open, watched through Linux's inotify, whoever opens them."""

    def __init__(self, *paths: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._paths = paths
        self._descriptor = -1

    def __enter__(self) -> Self:
        self._descriptor = self._libc.inotify_init1(_NONBLOCK)
        for path in self._paths:
            added = self._libc.inotify_add_watch(
                self._descriptor, os.fsencode(path), _ACCESS | _MODIFY | _OPEN
            )
            assert added > 0, os.strerror(ctypes.get_errno())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)

    def opened(self) -> bool:
        """Whether any of them was opened, read or changed since."""
        try:
            found = os.read(self._descriptor, 65536)
        except BlockingIOError:
            return False
        return any(struct.unpack_from("iIII", found))


def snapshot(root: Path) -> dict[str, str]:
    """Everything under a folder: kind, mode, and content of what is small."""
    return {
        str(Path(folder, name).relative_to(root)): _state(Path(folder, name))
        for folder, folders, files in os.walk(root)
        for name in (*folders, *files)
    }


def _state(path: Path) -> str:
    try:
        found = path.lstat()
    except OSError as error:
        return str(error.strerror)
    content = ""
    if stat.S_ISLNK(found.st_mode):
        content = str(path.readlink())
    elif stat.S_ISREG(found.st_mode) and found.st_size < 2_000_000:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
    size = 0 if stat.S_ISDIR(found.st_mode) else found.st_size
    return f"{found.st_mode:o} {size} {content}"
