"""The feedback page: pointers while attempts remain, then everything with its reasons and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from course.base.sentences import sentences
from course.base.templates import environment, render
from course.content.papers import AdvicePaper
from course.content.works import Exercise
from course.marking.cohort.submission import Marked
from course.marking.feedback.contexts import FeedbackDocument, ItemSection, PointerSection
from course.marking.feedback.item import Item, Pointer, outcome_words, said_once
from course.marking.feedback.items import items
from course.marking.feedback.mark import Mark
from course.marking.feedback.other_items import own_text
from course.marking.feedback.pointers import pointers
from course.marking.rule.hurdles import hurdles
from course.marking.rule.marking_rule import passes, percentage

LONGEST_TEXT_KEPT = 1000  # what a learner wrote themselves nobody else will have written


@dataclass(frozen=True)
class Feedback:
    """A whole feedback page, before it is rendered; points are in points, and penalty is in them.

    `items` hold everything, or pointers while there are `attempts_left` to try again; of what
    waits for a person, only the learner's own text. `why` says what stands between enough points
    and a pass, and `comments` what a person wrote, by the item that it is about.
    """

    exercise: Exercise
    learner: str
    points: Decimal
    out_of: Decimal
    passed: bool
    remarks: tuple[str, ...]
    items: list[Item | Pointer]
    penalty: Decimal
    attempts_left: int
    attempt: int = 1
    awaits_person: bool = False
    why: tuple[str, ...] = ()
    comments: Mapping[str, str] = field(default_factory=dict)

    @property
    def general_comments(self) -> list[str]:
        """What a person wrote about what is no item of the page."""
        about = {_commented(item.id) for item in self.items} | {item.id for item in self.items}
        return [text for cell, text in self.comments.items() if cell not in about]

    @property
    def mark(self) -> str:
        """What was earned, for programs to read."""
        told = Mark(
            str(self.points),
            str(self.out_of),
            self.passed,
            self.attempt,
            self.awaits_person,
            self.attempts_left,
            sentences(*self.why),
        )
        return told.as_content()

    @property
    def outcome(self) -> str:
        """Whether it is passed, with what stands in between where the points would be enough."""
        return sentences(outcome_words(self.exercise.pass_mark, passed=self.passed), *self.why)

    @property
    def percent(self) -> Decimal:
        """The mark in per cent, to two places."""
        return percentage(self.points, self.out_of)


def feedback(
    marked: Marked,
    learner: str,
    by_hand: Mapping[str, Decimal],
    penalty: Decimal = Decimal(0),
    attempts: tuple[int, int] = (1, 0),
    comments: Mapping[str, str] | None = None,
) -> Feedback:
    """Say what a learner may know: everything once it is passed or no attempt is left, else pointers.

    Args:
        marked: the submission as marked.
        learner: the name or id to put at the top.
        by_hand: what a person gave, by slot.
        penalty: what is taken off for lateness, in points.
        attempts: the how-manieth attempt it is, and how often the learner may still try.
        comments: what a person wrote, by the name of the cell.

    Returns:
        The page's content, board by board.
    """
    given = marked.answers.boards if marked.answers else {}
    earned = {**marked.marks.slots, **by_hand}
    paper, content = marked.paper, marked.content
    waits = bool(paper.by_hand - by_hand.keys())
    passed = passes(earned, paper, penalty) and not waits
    attempt, attempts_left = attempts
    told: list[Item | Pointer] = []
    for board in paper.boards:
        chosen = given.get(board.spec.id)
        one = (chosen, board)
        if isinstance(board, AdvicePaper) and waits:
            told.append(own_text(chosen, board))
        elif passed or not attempts_left:
            told += items(*one, earned, by_hand, paper, content)
        else:
            told += pointers(*one, earned, by_hand, paper, content)
    return Feedback(
        exercise=paper.exercise,
        learner=learner,
        points=sum(earned.values(), Decimal("0.00")) - penalty,
        out_of=paper.out_of,
        passed=passed,
        remarks=marked.remarks,
        items=told,
        penalty=penalty,
        attempts_left=0 if passed or waits else attempts_left,
        attempt=attempt,
        awaits_person=waits,
        why=() if passed or waits else hurdles(earned, paper, penalty),
        comments=comments or {},
    )


def page(content: Feedback) -> str:
    """Render feedback as one self-contained HTML page; every text in it is escaped."""
    said = content.comments
    sections = [
        (_kept if len(item.text) < LONGEST_TEXT_KEPT else _section)(
            item, said.get(item.id) or said.get(_commented(item.id), "")
        )
        for item in content.items
    ]
    return render(_environment(), FeedbackDocument(content, sections))


def _commented(item: str) -> str:
    """The cell in which a person comments on an item: on a text, it is the board's own."""
    return item.removesuffix("-text-1")


@lru_cache(maxsize=4096)  # learners make the same choices: what is said of each is set once
def _kept(item: Item | Pointer, comment: str) -> Markup:
    return _section(item, comment)


def _section(item: Item | Pointer, comment: str) -> Markup:
    section = (
        ItemSection(item, said_once(item), sentences(item.why), comment)
        if isinstance(item, Item)
        else PointerSection(item, comment)
    )
    return Markup(render(_environment(), section))  # noqa: S704  # rendered with escaping


def _points(number: Decimal) -> str:
    """So many points, in words: 1 point, 2.50 points."""
    return f"{number} point{'' if number == 1 else 's'}"


@cache
def _environment() -> Environment:
    return environment(Path(__file__).parent, points=_points)
