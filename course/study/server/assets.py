"""What the server's pages load, under an address that changes when any of it does."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from course.study.pages import assets


@cache
def served() -> dict[str, bytes]:
    """Every script and style sheet by its name: those of any host, and the server's own."""
    return assets.assets() | assets.files_in(Path(__file__).parent / "front")


@cache
def edition() -> str:
    """The name under which they are served: the hash of them together."""
    digest = hashlib.sha256()
    for name, content in served().items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
