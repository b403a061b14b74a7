"""The content that this copy of the course carries: for commands, hosts and notebooks to begin with.

Nothing else looks it up: what works on a course is given it.
"""

from __future__ import annotations

from functools import cache

from course.base.places import content_root
from course.content import Content, load


@cache
def course_content() -> Content:
    """The course's own content, read once in a process.

    Raises:
        ContentFaults: the content has faults.
    """
    return load(content_root())
