"""A board as text: what nbval compares, and what a reader without a live board gets."""

from __future__ import annotations

from course.boards.model import BoardView

_START_IT = (
    "The board above as text. If there is none to work on, it is not running: run this notebook "
    "(menu Run, then Run All Cells), and {then}."
)
_SAVED, _EMPTY = "what you had saved is on it again", "it begins empty: nothing chosen on it is saved"


def as_markdown(view: BoardView) -> str:
    """A board's text equivalent, with its real facts, questions and cards.

    Args:
        view: what the board is given to show.

    Returns:
        Markdown.
    """
    return "\n".join([f"**{view.title}**", "", *view.text_lines()]).strip() + "\n"


def as_text_of_a_board(view: BoardView, *, lasts: bool) -> str:
    """A board's text equivalent, for a notebook in which the board itself may not be running.

    Args:
        view: what the board is given to show.
        lasts: whether its answers are there when the notebook is run again.

    Returns:
        Markdown, with how to start the board.
    """
    return f"*{_START_IT.format(then=_SAVED if lasts else _EMPTY)}*\n\n{as_markdown(view)}"
