"""Lessons and marked exercises on legal casework, from the content in `data/`.

What a notebook may call stands here (`docs/notebooks.md` lists it); each name is fetched when first
used, so that commands and pages which need no boards do not wait for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from course.analysis.notebook import cohort
    from course.hosts.lab.calls import (
        after_the_article,
        authorities,
        cite,
        client,
        clients,
        coverage,
        documents,
        elements,
        evidence,
        facts,
        law,
        offences,
        outcomes,
        penalties,
        propositions,
        row,
        sources,
        stations,
        tests,
        timeline,
        traps,
        updates,
    )
    from course.hosts.lab.notebook import board, came_back, file, own_board, points
    from course.rehearsal.notebook import rehearsed

__all__ = [
    "after_the_article",
    "authorities",
    "board",
    "came_back",
    "cite",
    "client",
    "clients",
    "cohort",
    "coverage",
    "documents",
    "elements",
    "evidence",
    "facts",
    "file",
    "law",
    "offences",
    "outcomes",
    "own_board",
    "penalties",
    "points",
    "propositions",
    "rehearsed",
    "row",
    "sources",
    "stations",
    "tests",
    "timeline",
    "traps",
    "updates",
]

# What a lesson or exercise may call, and every host can show.
IN_LESSONS = (
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
)

_ELSEWHERE = {
    **dict.fromkeys(("board", "came_back", "file", "own_board", "points"), "course.hosts.lab.notebook"),
    "cohort": "course.analysis.notebook",
    "rehearsed": "course.rehearsal.notebook",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        from course.base.clear_errors import NotOffered, did_you_mean, neighbours

        names = dict.fromkeys(__all__, "")
        question = did_you_mean(neighbours(name, names), names) or f"It offers {', '.join(__all__)}."
        raise NotOffered(f"The course offers nothing called {name!r}. {question}")
    return getattr(import_module(_ELSEWHERE.get(name, "course.hosts.lab.calls")), name)


def __dir__() -> list[str]:
    return __all__
