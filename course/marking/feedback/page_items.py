"""Feedback in detail about the two lines of a document: what it proves, and what it leaves open."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from course.boards.match.page_reasons import MarkReasons, page_reasons
from course.content.line_keys import LINE_MARKS, LineMark
from course.content.page_lines import lines_of
from course.content.papers import MatchPaper
from course.learner.answers import LinesAnswer
from course.marking.feedback.counts import LINES
from course.marking.feedback.item import Item, Part, Points
from course.marking.feedback.lost_points import in_points

ASKED: dict[LineMark, str] = {"proves": "What it proves", "open": "What it leaves open"}
TEXT = "Two lines decide what it is worth: what it proves, and what it leaves open."


def page_item(document: str, answer: LinesAnswer | None, board: MatchPaper, points: Points) -> Item:
    """What feedback says about the two lines of a document.

    Args:
        document: the document's id.
        answer: the lines that the learner marked.
        board: the board, with its key.
        points: what was earned, and out of how many.
    """
    assert board.key is not None
    texts = {line.id: line.text for line in lines_of(board.page(document))}
    reasons = page_reasons(document, board.case, board.key)
    told: dict[LineMark, MarkReasons] = {"proves": reasons.proves, "open": reasons.open}
    parts = tuple(
        _part(mark, getattr(answer, mark, None), told[mark], texts, points[1]) for mark in LINE_MARKS
    )
    return Item(board.page_slots[document], title_of(document, board), TEXT, *points, parts, "", ())


def title_of(document: str, board: MatchPaper) -> str:
    """What a document is called, in the board's version."""
    return next(one.title for one in board.case.documents if one.id == document)


def _part(
    mark: LineMark, line: str | None, told: MarkReasons, texts: dict[str, str], points: Decimal
) -> Part:
    said = told.said.get(line or "")
    right, full = bool(said and said.right), Fraction(points) / len(LINE_MARKS)
    left_out = "It" if line else "Left out, it"
    return Part(
        ASKED[mark],
        _quoted(texts.get(line or "", "")),
        _quoted(texts[told.best]),
        right,
        said.text if said else told.why,
        "" if right else f"{left_out} earned {in_points(Fraction(0), full)}.",
        counts=LINES,
    )


def _quoted(text: str) -> str:
    return f"“{text}”" if text else ""
