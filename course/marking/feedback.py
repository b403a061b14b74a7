"""Feedback a learner can read: per fact what was chosen, what was right, why, and the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from course.library import library
from course.library.plan import Exercise
from course.marking.items import Item, items
from course.marking.rule import passes, percentage
from course.marking.submission import Marked


@dataclass(frozen=True)
class Feedback:
    """A whole feedback page, before it is rendered; points are in points."""

    exercise: Exercise
    learner: str
    points: Decimal
    out_of: Decimal
    passed: bool
    remarks: tuple[str, ...]
    items: list[Item]

    @property
    def percent(self) -> Decimal:
        """The mark in per cent, to two places."""
        return percentage(self.points, self.out_of)


def feedback(marked: Marked, exercise: Exercise, learner: str, by_hand: Mapping[str, Decimal]) -> Feedback:
    """Say what was chosen and what was right.

    Args:
        marked: the submission as marked.
        exercise: the exercise.
        learner: the name or id to put at the top.
        by_hand: what a person gave, by slot.

    Returns:
        The page's content, board by board.
    """
    given = marked.answers.boards if marked.answers else {}
    earned = {**marked.marks.slots, **by_hand}
    return Feedback(
        exercise=exercise,
        learner=learner,
        points=sum(earned.values(), Decimal("0.00")),
        out_of=marked.paper.out_of,
        passed=passes(earned, marked.paper),
        remarks=marked.remarks,
        items=[
            item
            for board in marked.paper.boards
            for item in items(given.get(board.spec.id), board, marked.marks, by_hand, marked.paper, library())
        ],
    )


def page(content: Feedback) -> str:
    """Render feedback as one self-contained HTML page; every text in it is escaped."""
    return _environment().get_template("feedback.html").render(feedback=content)


def _emphasis(text: str) -> Markup:
    """Escape a text, then set its *case names* in italics."""
    return Markup(re.sub(r"\*([^*\n]+)\*", r"<em>\1</em>", str(escape(text))))  # noqa: S704  # escaped just before


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True
    )
    filters: dict[str, Callable[[str], Markup]] = {"emphasis": _emphasis}
    environment.filters.update(filters)
    return environment
