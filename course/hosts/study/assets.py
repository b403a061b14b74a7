"""What the server's pages load, under an address that changes when any of it does."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from course.pages import assets
from course.pages.script import page_script


@cache
def served() -> dict[str, bytes]:
    """Every file that a page loads by its name: those of any host, and the server's own script."""
    script = page_script(Path(__file__).parent / "front" / "page.js")
    return assets.assets() | {"page.js": script.encode()}


@cache
def edition() -> str:
    """The name under which they are served: the hash of them together."""
    digest = hashlib.sha256()
    for name, content in served().items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
