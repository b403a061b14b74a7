"""Lessons and marked exercises on legal casework, from the content in `data/`.

What a notebook may call stands here; each name is fetched when first used, so
that commands and pages which need no boards do not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Any

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
    "penalties",
    "points",
    "sources",
    "stations",
    "timeline",
    "traps",
]

_OF_A_LEARNER = ("board", "came_back", "file", "points")
_PICTURES = ("coverage", "penalties", "stations", "timeline")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"the course offers nothing called {name!r}; it offers {', '.join(__all__)}")
    if name in _OF_A_LEARNER:
        return getattr(import_module("course.hosts.lab.notebook"), name)
    calls = import_module("course.pictures" if name in _PICTURES else "course.content.lesson_text").CALLS
    return _of_this_course(calls[name])


def _of_this_course(call: Callable[..., Any]) -> Callable[..., Any]:
    """What a cell calls, for the content that this copy of the course carries."""
    from course.content.installed import course_content

    @wraps(call)
    def called(*values: Any) -> Any:
        return call(course_content(), *values)

    return called
