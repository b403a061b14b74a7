"""What is made once for all tests, however many processes run them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from filelock import FileLock

_folders: list[Path] = []


def share(folder: Path) -> None:
    """Keep what is made once in this folder, which every process of a run calls its own."""
    _folders.append(folder)


def made_once(name: str, make: Callable[[Path], object]) -> Path:
    """What one process makes, and the others wait for.

    Args:
        name: of the folder.
        make: makes it under another name, so that nobody takes what is half made.
    """
    folder = _folders[-1] if _folders else Path(_of_no_run().name)
    with FileLock(folder / f"{name}.lock"):
        if not (folder / name).exists():
            make(folder / f"{name}-unfinished")
            (folder / f"{name}-unfinished").rename(folder / name)
    return folder / name


@cache
def _of_no_run() -> tempfile.TemporaryDirectory[str]:
    """Where no tests are run, as for screenshots."""
    return tempfile.TemporaryDirectory(prefix="course-shared-")
