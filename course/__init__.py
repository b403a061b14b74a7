"""A course on country evidence for Russian deserters and dissidents who claim asylum in the UK.

What a notebook may call stands here; each name is fetched when first used, so
that commands and pages which need no boards do not wait for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from course.notebook import board, points
    from course.reading import (
        after_the_article,
        client,
        evidence,
        law,
        offences,
        outcomes,
        passage,
        sources,
        traps,
    )

__all__ = [
    "after_the_article",
    "board",
    "client",
    "evidence",
    "law",
    "offences",
    "outcomes",
    "passage",
    "points",
    "sources",
    "traps",
]

_HOMES = dict.fromkeys(__all__, "course.reading") | {
    "board": "course.notebook",
    "points": "course.notebook",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"the course offers nothing called {name!r}; it offers {', '.join(__all__)}")
