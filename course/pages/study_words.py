"""What a learner did in the lessons, in words: they see it before they send it."""

from __future__ import annotations

from collections.abc import Iterator

from course.content import Content
from course.learner.answers import Study, WorkStudied
from course.pages.status_text import quantity
from course.pages.work_names import label_of


def study_lines(study: Study, content: Content) -> list[str]:
    """A line for each lesson, and for the exercise.

    The static edition says the same (`course/hosts/site/front/studied.ts`); a test holds them together.

    Args:
        study: what would be sent.
        content: the course.
    """
    return list(_lines(study, content))


def _lines(study: Study, content: Content) -> Iterator[str]:
    for id_, one in study.works.items():
        yield f"{label_of(content.work(id_))}: {_said(one)}"


def _said(one: WorkStudied) -> str:
    return f"{one.parts} of {quantity(one.of, 'decision')}, {quantity(one.minutes, 'minute')}"
