"""What pages load, on any host: scripts, style sheets, the boards' front ends, and the evidence."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from course.boards.front import BOARDS, module_text, style_text
from course.library import library
from course.study.pages.evidence import evidence_desk

TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


@cache
def assets() -> dict[str, bytes]:
    """Every such file by its name; a board's module is `board-<kind>.js`."""
    boards = {f"board-{kind}.js": module_text(kind).encode() for kind in BOARDS}
    desk = json.dumps(evidence_desk(library()), ensure_ascii=False).encode()
    own = files_in(Path(__file__).parent / "front")
    return own | boards | {"boards.css": style_text(*BOARDS).encode(), "evidence.json": desk}


def files_in(folder: Path) -> dict[str, bytes]:
    """The files of a folder that a page can load, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in TYPES}
