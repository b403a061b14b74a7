"""The content that this copy of the course carries: for commands, hosts and notebooks to begin with.

Nothing else looks it up: what works on a course is given it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from course.base.places import content_root
from course.content import Content, load


def course_content() -> Content:
    """The course's own content, read once in a process.

    Raises:
        ContentFaults: the content has faults.
    """
    return _content_at(content_root())


@cache
def _content_at(root: Path) -> Content:
    return load(root)
