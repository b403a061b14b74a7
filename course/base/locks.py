"""Locks on files, and a word at once where a disk has none."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from filelock import FileLock, Timeout

# What a lock says that somebody else holds; anything else says that there are none to be had.
_HELD = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EINTR}


class NoLocks(OSError):
    """The disk on which a folder lies has no locks, so that two programs could undo each other's work."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            errno.ENOLCK,
            "this disk has no locks, so nothing can be written there safely. Keep the folder on a disk of "
            "this computer: name one in COURSE_CLASSROOM (a class) or COURSE_HOME (your own work)",
            str(folder),
        )


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """Hold a lock.

    Args:
        path: the lock's file, in a folder that is there.
        seconds: how long to wait while somebody else holds it.

    Raises:
        Timeout: they held it all that time.
        NoLocks: the disk has no locks.
    """
    lock = FileLock(path)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            check_locks(path.parent)
            lock.acquire(timeout=seconds)
    except NotImplementedError:
        raise NoLocks(path.parent) from None
    except OSError as error:
        if isinstance(error, Timeout) or error.errno not in {errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL}:
            raise
        raise NoLocks(path.parent) from error
    try:
        yield
    finally:
        lock.release()


def check_locks(folder: Path) -> None:
    """Make sure that files in a folder can be locked, as databases and we ourselves lock them.

    Args:
        folder: where; nothing is done where it is not there, or nothing may be written to it.

    Raises:
        NoLocks: they cannot.
    """
    if os.name != "posix":
        return
    import fcntl

    probe = folder / f".locks-{token_hex(4)}"
    with suppress(PermissionError, FileNotFoundError):
        descriptor = os.open(probe, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            for take in (fcntl.lockf, fcntl.flock):
                take(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                take(descriptor, fcntl.LOCK_UN)
        except OSError as error:
            if error.errno not in _HELD:
                raise NoLocks(folder) from error
        finally:
            os.close(descriptor)
            probe.unlink(missing_ok=True)
