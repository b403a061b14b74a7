"""What pages load on any host, and what stands in them: drawings, typefaces, evidence, the theme's script."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from course.content import Content
from course.pages.evidence import evidence_desk

TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".woff2": "font/woff2",
}
HERE = Path(__file__).parent
FRONT, BUILT, FONTS = HERE / "front", HERE / "built", HERE / "fonts"
TEMPLATES = HERE / "templates"


@lru_cache(maxsize=8)
def assets(content: Content) -> dict[str, bytes]:
    """Every such file by its name; scripts and styles are each host's own."""
    desk = json.dumps(
        [entry.model_dump(mode="json") for entry in evidence_desk(content)], ensure_ascii=False
    ).encode()
    return {"mark.svg": (FRONT / "mark.svg").read_bytes(), "evidence.json": desk, **typefaces()}


@cache
def typefaces() -> dict[str, bytes]:
    """The files of the course's typefaces by name."""
    return {path.name: path.read_bytes() for path in sorted(FONTS.glob("*.woff2"))}


@cache
def theme_script() -> str:
    """The script that stands in a page itself, so that a page chosen to be dark is never white first."""
    return (BUILT / "theme.js").read_text(encoding="utf-8")


@cache
def row_style() -> str:
    """The style of a row's card where it stands alone."""
    return (BUILT / "row.css").read_text(encoding="utf-8")


def allowed(texts: Iterable[str]) -> str:
    """What a content security policy says to allow just these scripts or styles that stand in a page."""
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def built(folder: Path) -> dict[str, str]:
    """The scripts and styles that `make front` built for a host, by name.

    Args:
        folder: the host's `built/`.
    """
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}
