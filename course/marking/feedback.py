"""The feedback page: pointers while attempts remain, then everything with its reasons and sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup, escape

from course.library import library
from course.library.plan import Exercise
from course.marking.item import Item
from course.marking.items import items
from course.marking.pointers import Pointer, pointers
from course.marking.rule import passes, percentage
from course.marking.submission import Marked

LONGEST_TEXT_KEPT = 1000  # what a learner wrote themselves nobody else will have written


@dataclass(frozen=True)
class Feedback:
    """A whole feedback page, before it is rendered; points are in points, and penalty is in them.

    `items` hold everything, or pointers while there are `attempts_left` to try again.
    """

    exercise: Exercise
    learner: str
    points: Decimal
    out_of: Decimal
    passed: bool
    remarks: tuple[str, ...]
    items: list[Item] | list[Pointer]
    penalty: Decimal
    attempts_left: int

    @property
    def percent(self) -> Decimal:
        """The mark in per cent, to two places."""
        return percentage(self.points, self.out_of)


def feedback(
    marked: Marked,
    learner: str,
    by_hand: Mapping[str, Decimal],
    penalty: Decimal = Decimal(0),
    attempts_left: int = 0,
) -> Feedback:
    """Say what a learner may know: everything once it is passed or no attempt is left, else pointers.

    Args:
        marked: the submission as marked.
        learner: the name or id to put at the top.
        by_hand: what a person gave, by slot.
        penalty: what is taken off for lateness, in points.
        attempts_left: how often the learner may still try.

    Returns:
        The page's content, board by board.
    """
    given = marked.answers.boards if marked.answers else {}
    earned = {**marked.marks.slots, **by_hand}
    passed = passes(earned, marked.paper, penalty)
    boards = [(given.get(board.spec.id), board) for board in marked.paper.boards]
    paper, content = marked.paper, library()
    told: list[Item] | list[Pointer]
    if passed or not attempts_left:
        told = [item for one in boards for item in items(*one, earned, by_hand, paper, content)]
    else:
        told = [pointer for one in boards for pointer in pointers(*one, earned, by_hand, paper, content)]
    return Feedback(
        exercise=paper.exercise,
        learner=learner,
        points=sum(earned.values(), Decimal("0.00")) - penalty,
        out_of=paper.out_of,
        passed=passed,
        remarks=marked.remarks,
        items=told,
        penalty=penalty,
        attempts_left=0 if passed else attempts_left,
    )


def page(content: Feedback) -> str:
    """Render feedback as one self-contained HTML page; every text in it is escaped."""
    sections = [(_kept if len(item.text) < LONGEST_TEXT_KEPT else _section)(item) for item in content.items]
    return _templates()["feedback"].render(feedback=content, sections=sections)


@lru_cache(maxsize=4096)  # learners make the same choices: what is said of each is set once
def _kept(item: Item | Pointer) -> Markup:
    return _section(item)


def _section(item: Item | Pointer) -> Markup:
    name = "feedback-item" if isinstance(item, Item) else "feedback-pointer"
    return Markup(_templates()[name].render(item=item))  # noqa: S704  # rendered with escaping


def _emphasis(text: str) -> Markup:
    """Escape a text, then set its *case names* in italics."""
    return Markup(re.sub(r"\*([^*\n]+)\*", r"<em>\1</em>", str(escape(text))))  # noqa: S704  # escaped just before


@cache
def _templates() -> dict[str, Template]:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True
    )
    filters: dict[str, Callable[[str], Markup]] = {"emphasis": _emphasis}
    environment.filters.update(filters)
    names = ("feedback", "feedback-item", "feedback-pointer")
    return {name: environment.get_template(f"{name}.html") for name in names}
