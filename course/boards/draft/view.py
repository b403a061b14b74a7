"""What a draft board shows: a text to write, in a lesson with its model and checklist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from course.boards.model import BoardView, Mode
from course.boards.said import Cited, cited
from course.content.board_specs import DraftSpec
from course.content.content import Content
from course.content.papers import Paper
from course.learner.done import PartsRule

LONGEST_DRAFT = 1200
CHARACTERS_A_WORD = 8


class DraftView(BoardView):
    """What a draft board shows; `model` and `checklist` in a lesson only."""

    board: Literal["draft"] = "draft"
    prompt: str
    max_length: int
    model: str | None
    checklist: list[str] | None
    sources: list[Cited]

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        yield self.prompt
        yield ""
        yield from (f"- {point}" for point in self.checklist or [])


def in_lesson(spec: DraftSpec, content: Content) -> DraftView:
    """What a lesson's board shows, with its model and checklist."""
    return _view(spec, "lesson", content)


def in_exercise(spec: DraftSpec, _made: Paper, content: Content) -> DraftView:
    """What an exercise's board shows: neither model nor checklist."""
    return _view(spec, "exercise", content)


def done(spec: DraftSpec, view: DraftView) -> PartsRule:
    """In a lesson it is checked; in an exercise there is a text."""
    part = "checked" if view.mode == "lesson" else "text"
    return PartsRule(board=spec.id, kind=spec.kind, parts=[part])


def _view(spec: DraftSpec, mode: Mode, content: Content) -> DraftView:
    return DraftView(
        id=spec.id,
        title=spec.title,
        mode=mode,
        prompt=spec.prompt,
        max_length=spec.words * CHARACTERS_A_WORD if spec.words else LONGEST_DRAFT,
        model=spec.model or None if mode == "lesson" else None,
        checklist=spec.checklist or None if mode == "lesson" else None,
        sources=cited(spec.cites, content),
    )
