"""What is the same for every learner of a course: its pages, and what counts as done on each."""

from __future__ import annotations

from pathlib import Path

from course.boards.show import done_rules
from course.boards.work_for_learner import board_view
from course.content import Content
from course.content.works import Exercise, Lesson
from course.learner.done import DoneRule
from course.pages.cache import PageCache


class Shelf:
    """A course's pages, rendered once for all who read them.

    Args:
        folder: where rendered pages are kept; losing it loses nothing.
        content: the course.
    """

    def __init__(self, folder: Path, content: Content) -> None:
        self.content = content
        self.pages = PageCache(folder, content)
        self._rules: dict[tuple[str, str], list[DoneRule]] = {}

    def done_rules(self, work: Lesson | Exercise, version: str) -> list[DoneRule]:
        """What of each board counts as done, in one version of a lesson or exercise."""
        key = (work.id, version)
        if key not in self._rules:
            # A page takes long to render, and what its boards show is enough.
            views = {spec.id: board_view(spec, work, version, self.content) for spec in work.boards}
            self._rules[key] = done_rules(work, views)
        return self._rules[key]
