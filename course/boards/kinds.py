"""The kinds of board there are: each is a folder here, and one line in this list."""

from __future__ import annotations

from typing import Any

from course.boards import draft, interview, match, need, questions, route, sources, two_files
from course.boards.kind import Kind

KINDS: dict[str, Kind[Any, Any]] = {
    kind.name: kind
    for kind in (
        match.KIND,
        route.KIND,
        draft.KIND,
        questions.KIND,
        sources.KIND,
        two_files.KIND,
        interview.KIND,
        need.KIND,
    )
}
