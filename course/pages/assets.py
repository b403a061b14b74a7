"""What pages load on any host, and what stands in them: style, drawings, the evidence, the theme's script."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from course.boards.front import BOARDS, style_text
from course.content import Content
from course.pages.evidence import evidence_desk

TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
FRONT = Path(__file__).parent / "front"


@lru_cache(maxsize=8)
def assets(content: Content) -> dict[str, bytes]:
    """Every such file by its name; `page.css` is the style of a page and of all boards."""
    front = files_in(FRONT)
    desk = json.dumps(
        [entry.model_dump(mode="json") for entry in evidence_desk(content)], ensure_ascii=False
    ).encode()
    style = b"\n".join([front["study.css"], style_text(*BOARDS).encode()])
    return {"page.css": style, "mark.svg": front["mark.svg"], "evidence.json": desk}


@cache
def theme_script() -> str:
    """The script that stands in a page itself, so that a page chosen to be dark is never white first."""
    return (FRONT / "theme.js").read_text(encoding="utf-8")


def allowed(texts: Iterable[str]) -> str:
    """What a content security policy says to allow just these scripts or styles that stand in a page."""
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def files_in(folder: Path) -> dict[str, bytes]:
    """The files of a folder that a page can load, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in TYPES}
