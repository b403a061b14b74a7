"""What a power cut would leave: only what was synced, files and the names that lead to them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest


class Disk:
    """Looks on while files are synced and renamed; nothing is kept from happening.

    Args:
        monkeypatch: by which the calls are looked at.

    Attributes:
        early: files that took a name before their content was on the disk: a power cut then leaves
            an empty file in the place of the old one.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.early: list[Path] = []
        self._contents: dict[int, bytes] = {}
        self._names: dict[int, dict[str, int]] = {}
        self._fsync, self._replace, self._rename = os.fsync, os.replace, os.rename
        monkeypatch.setattr(os, "fsync", self._synced)
        monkeypatch.setattr(os, "replace", self._taking_a_name(os.replace))
        monkeypatch.setattr(os, "rename", self._taking_a_name(os.rename))

    def lost(self, root: Path) -> list[str]:
        """What of all that is in a folder a power cut would take away now, by its path in it."""
        found = [path for path in sorted(root.rglob("*")) if not path.name.endswith(".lock")]
        return [path.relative_to(root).as_posix() for path in found if not self._would_stay(path)]

    def _would_stay(self, path: Path) -> bool:
        there = path.lstat()
        named = self._names.get(path.parent.stat().st_ino, {}).get(path.name) == there.st_ino
        return named and (path.is_dir() or self._contents.get(there.st_ino) == path.read_bytes())

    def _synced(self, descriptor: int) -> None:
        self._fsync(descriptor)
        there = os.fstat(descriptor)
        if stat.S_ISDIR(there.st_mode):
            with os.scandir(descriptor) as listed:
                self._names[there.st_ino] = {entry.name: entry.inode() for entry in listed}
        else:
            self._contents[there.st_ino] = Path(f"/proc/self/fd/{descriptor}").read_bytes()

    def _taking_a_name(self, really: object) -> object:
        def take(source: Path, target: Path, **more: object) -> None:
            path = Path(source)
            if path.is_file() and self._contents.get(path.stat().st_ino) != path.read_bytes():
                self.early.append(Path(target))
            really(source, target, **more)

        return take
