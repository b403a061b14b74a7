"""What the board shows that asks why the learner has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from course.boards.choices import TextOption
from course.boards.model import BoardView
from course.content.board_specs import NeedSpec
from course.content.content import Content


class NeedView(BoardView):
    """What the board shows that asks why the learner has come: one tap, and a line of their own."""

    board: Literal["need"] = "need"
    prompt: str
    options: list[TextOption]
    line: str

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        yield self.prompt
        yield ""
        yield from (f"- {option.text}" for option in self.options)


def in_lesson(spec: NeedSpec, _content: Content) -> NeedView:
    """What the board shows.

    Args:
        spec: the board, from `data/`.
    """
    return NeedView(
        id=spec.id,
        title=spec.title,
        prompt=spec.prompt,
        options=[TextOption(id=option.id, text=option.text) for option in spec.options],
        line=spec.line,
    )
