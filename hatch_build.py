"""What the wheel for learners carries of the lessons: each without the trainer's notes."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LessonsForLearners(BuildHookInterface):
    """Put the lessons into the wheel, without notes; `pyproject.toml` names the rest of it."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the copies that the wheel takes in."""
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        from course.base.trainer_notes import copies_without_notes

        self._copies = tempfile.TemporaryDirectory()
        for copy in copies_without_notes(Path(self.root) / "modules", Path(self._copies.name)):
            build_data["force_include"][str(copy)] = f"course/_content/modules/{copy.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove them again."""
        if version == "standard":
            self._copies.cleanup()
