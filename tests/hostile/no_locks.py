"""Run Python as on a disk without locks: the kernel answers every request for one with "No locks available".

`python -m tests.hostile.no_locks -m nbgrader …` does to programs written in C, SQLite among them, what such a
disk does: a filter of system calls (seccomp) that the process and its children keep.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

NUMBERS = {"x86_64": (72, 73), "aarch64": (25, 32)}  # of fcntl and flock
LOCKS = (6, 7, 37, 38)  # F_SETLK, F_SETLKW, and those of open file descriptions
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def refuse_locks() -> None:
    """Have the kernel refuse every lock on a file to this process, from now on.

    Raises:
        OSError: the kernel does not take the filter.
    """
    fcntl, flock = NUMBERS[platform.machine()]
    commands = [(_EQUAL, len(LOCKS) - place, 0, command) for place, command in enumerate(LOCKS)]
    steps = [
        (_LOAD, 0, 0, 0),  # the call's number
        (_EQUAL, len(LOCKS) + 3, 0, flock),
        (_EQUAL, 0, len(LOCKS) + 1, fcntl),
        (_LOAD, 0, 0, 24),  # what fcntl is asked to do
        *commands,
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE | errno.ENOLCK),
    ]
    packed = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = _Program(len(steps), packed)
    libc = ctypes.CDLL(None, use_errno=True)
    for words in (
        (_NO_NEW_PRIVILEGES, 1, 0, 0, 0),
        (_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0),
    ):
        if libc.prctl(*words):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))


if __name__ == "__main__":
    refuse_locks()
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])  # noqa: S606  # the interpreter itself
