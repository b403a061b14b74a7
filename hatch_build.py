"""What is built for others to have: the course's content, without the trainer's notes and plans for rooms."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ForLearners(BuildHookInterface):
    """Put the content into the wheel; in the wheel and in the sdist, put lessons without notes."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the copies that are taken in, and name what else is."""
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        from course.base.trainer_notes import copies_without_notes

        root, inside = Path(self.root), "course/_content/" if self.target_name == "wheel" else ""
        taken = build_data["force_include"]
        self._copies = tempfile.TemporaryDirectory()
        for copy in copies_without_notes(root / "modules", Path(self._copies.name)):
            taken[str(copy)] = f"{inside}modules/{copy.name}"
        if inside:
            # File by file: of a folder, the builder would take hidden ones such as JupyterLab's checkpoints.
            for path in _seen_in(root / "data", root / "exercises"):
                if root / "data" / "rooms" in path.parents:
                    continue
                taken[str(path)] = inside + path.relative_to(root).as_posix()

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove them again."""
        if version == "standard":
            self._copies.cleanup()


def _seen_in(*folders: Path) -> Iterator[Path]:
    """The files of folders, but those that are hidden or stand in hidden folders."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if path.is_file() and not hidden:
                yield path
