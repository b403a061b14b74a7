"""What the server's pages load, under an address that changes when any of it does."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from course.content import Content
from course.hosts.desk.compress import smaller
from course.pages import assets


@lru_cache(maxsize=8)
def served(content: Content) -> dict[str, bytes]:
    """Every file that a page loads by its name: those of any host, and the server's own script and style."""
    own = assets.built(Path(__file__).parent / "built")
    return assets.assets(content) | {name: text.encode() for name, text in own.items()}


@lru_cache(maxsize=8)
def edition(content: Content) -> str:
    """The name under which they are served: the hash of them together."""
    digest = hashlib.sha256()
    for name, text in served(content).items():
        digest.update(name.encode() + b"\0" + text + b"\0")
    return digest.hexdigest()[:16]


@lru_cache(maxsize=64)
def as_sent(content: bytes, accepted: str) -> tuple[bytes, str]:
    """A file as it is sent to a browser, compressed once for all; see `smaller`."""
    return smaller(content, accepted, kept=True)
