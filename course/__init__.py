"""Lessons and marked exercises on legal casework, from the content in `data/`.

What a notebook may call stands here; each name is fetched when first used, so
that commands and pages which need no boards do not wait for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from course.content.passages import (
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
    from course.hosts.lab.notebook import board, came_back, file, points
    from course.pictures import coverage, penalties, stations, timeline

__all__ = [
    "after_the_article",
    "board",
    "came_back",
    "client",
    "coverage",
    "evidence",
    "file",
    "law",
    "offences",
    "outcomes",
    "passage",
    "penalties",
    "points",
    "sources",
    "stations",
    "timeline",
    "traps",
]

_HOMES = {
    "board": "course.hosts.lab.notebook",
    "came_back": "course.hosts.lab.notebook",
    "file": "course.hosts.lab.notebook",
    "points": "course.hosts.lab.notebook",
    "coverage": "course.pictures",
    "penalties": "course.pictures",
    "stations": "course.pictures",
    "timeline": "course.pictures",
}


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(_HOMES.get(name, "course.content.passages")), name)
    raise AttributeError(f"the course offers nothing called {name!r}; it offers {', '.join(__all__)}")
