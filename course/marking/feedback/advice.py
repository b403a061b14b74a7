"""A written advice, as the person who marks it sees it in the formgrader: the text, and the rubric."""

from __future__ import annotations

import html
from collections.abc import Iterator

from course.content.keys import Criterion
from course.content.papers import AdvicePaper
from course.learner.answers import DraftAnswers
from course.marking.cohort.submission import Marked
from course.marking.feedback.beside_advice import beside_advice


def advice_cells(marked: Marked) -> dict[str, str]:
    """What stands in the cells that a person marks, by their nbgrader id.

    Args:
        marked: the submission.

    Returns:
        Markdown: the learner's text, made harmless, in the cell named after the
        board, and each criterion's levels in its own. A learner who wrote nothing
        has no text, so nbgrader sees that the cell is as it was.
    """
    return dict(_cells(marked))


def as_plain_text(text: str) -> str:
    """A learner's text as Markdown that shows it letter by letter and runs nothing.

    It stands in a `pre` block, where neither Markdown nor MathJax looks for
    anything, and every character that could end the block is escaped.

    Args:
        text: what the learner wrote.

    Returns:
        Markdown.
    """
    safe = html.escape(text).replace("$", "&#36;").replace("`", "&#96;").replace("\\", "&#92;")
    lines = (line or "&#8203;" for line in safe.splitlines())
    return '<pre style="white-space: pre-wrap; font-family: inherit">' + "\n".join(lines) + "</pre>"


def written(marked: Marked, board: AdvicePaper) -> str:
    """What a learner wrote on the board; the empty text if nothing."""
    given = marked.answers.boards.get(board.spec.id) if marked.answers else None
    return given.text.strip() if isinstance(given, DraftAnswers) else ""


def _cells(marked: Marked) -> Iterator[tuple[str, str]]:
    for board in marked.paper.boards:
        if not isinstance(board, AdvicePaper) or board.key is None:
            continue
        if text := written(marked, board):
            yield board.spec.id, as_plain_text(text)
        beside = beside_advice(marked, board.key, text)
        for criterion in board.key.criteria:
            yield board.slots[criterion.id], f"{beside}{_rubric(criterion)}"
            beside = ""  # before the first, once


def _rubric(criterion: Criterion) -> str:
    levels = sorted(criterion.levels.items(), reverse=True)
    return "\n".join([f"**{criterion.title}**", "", *(f"- **{points}** {text}" for points, text in levels)])
