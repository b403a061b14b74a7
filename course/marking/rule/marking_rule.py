"""The marking rule: answers and a key in, points out. No file, no clock, no kernel.

`docs/marking.md` states the same rule for learners.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from course.content.cases import FactKey, Outcome, RouteKey
from course.content.documents import DocumentPage
from course.content.line_keys import LINE_MARKS, PageKey
from course.content.papers import AdvicePaper, MatchPaper, Paper, PaperBoard, RoutePaper, SourcesPaper
from course.content.source_key import SourceKey
from course.content.works import SlotPoints
from course.learner.answers import (
    Answers,
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
    LinesAnswer,
    RouteAnswers,
)
from course.learner.answers.given import facts_of, items_of, lines_of, route_of
from course.marking.rule.cache_bounds import FactChoices, within_bounds
from course.marking.rule.marks import FactMark, Marks, RouteMark
from course.marking.rule.shares import fact_shares, item_shares

RULE_VERSION = "3"

WRONG_STEP_COSTS = Fraction(1, 2)
STRENGTH_WITHOUT_ITS_REASON = Fraction(1, 2)


def mark(answers: Answers | None, paper: Paper) -> Marks:
    """Mark one submission.

    Args:
        answers: the learner's answers, or nothing where none were handed in.
        paper: the learner's version of the exercise, with its key.

    Returns:
        The marks; every slot that no person marks is there, and each lies between 0 and its points.
    """
    given = answers.boards if answers else {}
    return Marks(
        {
            slot: points
            for board in paper.boards
            for slot, points in _board(given.get(board.spec.id), board, paper.exercise.points)
        }
    )


def _board(
    given: BoardAnswers | None, board: PaperBoard, points: SlotPoints
) -> Iterator[tuple[str, Decimal]]:
    match board:
        case MatchPaper(key=key) if key is not None:
            facts = facts_of(given)
            for fact, slot in board.slots.items():
                answer = facts.get(fact)
                choices = (answer.judgement, answer.element, tuple(answer.cards)) if answer else None
                marked = _fact if choices is None or within_bounds(choices) else _fact.__wrapped__
                yield slot, marked(choices, fact, board, points.fact)
            lines = lines_of(given)
            for document, slot in board.page_slots.items():
                page = board.page(document)
                earned = mark_lines(lines.get(document), key.lines[document], page, Fraction(points.page))
                yield slot, rounded(earned)
        case RoutePaper(key=key) if key is not None:
            route = route_of(given)
            reached = mark_route(route, key.routes[board.spec.when], points)
            parts = (reached.steps, reached.outcome, reached.strength)
            yield from zip(board.slots, (rounded(part) for part in parts), strict=True)
        case SourcesPaper():
            items = items_of(given)
            for item, slot in board.slots.items():
                yield slot, rounded(mark_item(items.get(item), board.keys[item], Fraction(points.item)))


@lru_cache(maxsize=16_384)  # a cohort makes the same choices again and again
def _fact(
    choices: FactChoices | None,
    fact: str,
    board: MatchPaper,
    points: Decimal,
) -> Decimal:
    assert board.key is not None
    answer = FactAnswer(judgement=choices[0], element=choices[1], cards=list(choices[2])) if choices else None
    return rounded(mark_fact(answer, board.key.facts[fact], Fraction(points)).total)


def mark_fact(answer: FactAnswer | None, key: FactKey, points: Fraction) -> FactMark:
    """Mark one fact.

    Without a judgement that is accepted nothing is earned; with one that is accepted for
    less, everything earns that much less. Each needed card earns its share of the evidence
    part; each card that does not belong costs as much.

    Args:
        answer: what the learner chose.
        key: what is right.
        points: the most that the fact can earn.

    Returns:
        The points by part.
    """
    if answer is None or not key.accepts(answer.judgement):
        return FactMark()
    own = key.under(answer.judgement)
    shares, worth = fact_shares(own, points), Fraction(key.worth_of(answer.judgement))
    belonging = set(own.cards) & set(answer.cards)
    strangers = set(answer.cards) - set(own.cards) - set(own.also_cards)
    return FactMark(
        judgement=shares.judgement * worth,
        element=shares.element * Fraction(own.elements.get(answer.element or "", Decimal(0))) * worth,
        evidence=shares.card * len(belonging) * worth,
        lost_to_cards=shares.card * len(strangers) * worth,
    )


def mark_lines(answer: LinesAnswer | None, key: PageKey, page: DocumentPage, points: Fraction) -> Fraction:
    """Mark the two lines of a document; each earns half, whatever the other is.

    Args:
        answer: the lines that the learner marked.
        key: what is right.
        page: the document's page.
        points: the most that the document can earn.

    Returns:
        The points.
    """
    right = sum(getattr(answer, mark, None) in key.of(mark).ids(page) for mark in LINE_MARKS)
    return points * right / len(LINE_MARKS)


def mark_route(answer: RouteAnswers, key: RouteKey, points: SlotPoints) -> RouteMark:
    """Mark a route.

    Each accepted step earns its share and each other one costs half as much, never
    below zero. The outcome is accepted or not. A strength earns only with an accepted
    outcome: in full with its reason (a neighbouring strength too, with the reason
    that carries it), half without.

    Args:
        answer: what the learner chose.
        key: the worked answer.
        points: the points of the route's slots.

    Returns:
        The points by slot.
    """
    given = {element: step for element, step in answer.steps.items() if element in key.steps}
    right = sum(step in key.takes(element) for element, step in given.items())
    steps = (right - (len(given) - right) * WRONG_STEP_COSTS) / len(key.steps)
    strength = strength_worth(answer.outcome, answer.strength, answer.reason, key)
    return RouteMark(
        steps=max(Fraction(0), steps) * Fraction(points.steps),
        outcome=Fraction(points.outcome) * (answer.outcome in key.ends),
        strength=strength * Fraction(points.strength),
    )


def strength_worth(
    outcome: Outcome | None, strength: str | None, reason: str | None, key: RouteKey
) -> Fraction:
    """What a strength with its reason is worth, from 0 to 1.

    Args:
        outcome: the outcome chosen; without an accepted one no strength earns.
        strength: the strength chosen.
        reason: the point chosen that would lose the case.
        key: the worked answer.

    Returns:
        1 for the best or an accepted neighbouring strength with its reason, a half
        for the outcome's best without it, else 0.
    """
    ends = key.ends.get(outcome, []) if outcome else []
    if any(strength == end.strength and reason in end.reasons for end in ends):
        return Fraction(1)
    return STRENGTH_WITHOUT_ITS_REASON if ends and strength == ends[0].strength else Fraction(0)


def mark_item(answer: ItemAnswer | None, key: SourceKey, points: Fraction) -> Fraction:
    """Mark one proposition; nothing is earned without who says it.

    Args:
        answer: what the learner chose.
        key: what is right.
        points: the most that the proposition can earn.

    Returns:
        The points.
    """
    if answer is None or answer.source not in key.sources:
        return Fraction(0)
    shares = item_shares(points)
    limit = shares.limit * (answer.limit == key.limit)
    return shares.source + limit + shares.use * (answer.use in (key.use, *key.also_uses))


def rounded(points: Fraction) -> Decimal:
    """Round exact points once, half up, to two places."""
    hundredths = (points * 200 + 1) // 2
    return Decimal(hundredths).scaleb(-2)


def passes(points: Mapping[str, Decimal], paper: Paper, penalty: Decimal = Decimal(0)) -> bool:
    """Whether the points pass: the exercise's percentage, and, for an advice, its own conditions.

    Args:
        points: what each slot earned, a person's marks included; a missing slot earned nothing.
        paper: the version that was marked, with its key.
        penalty: what is taken off for lateness, in points.
    """
    for board in paper.boards:
        if isinstance(board, AdvicePaper) and (needed := board.spec.passes):
            earned = [points.get(slot, Decimal(0)) for slot in board.slots.values()]
            if sum(earned) < needed.total or (needed.no_zero and not all(earned)):
                return False
    total = sum((points.get(slot, Decimal(0)) for slot in paper.slots), Decimal(0))
    return percentage(total - penalty, paper.out_of) >= paper.exercise.pass_mark


def percentage(points: Decimal, out_of: Decimal) -> Decimal:
    """Points as a percentage.

    Args:
        points: what was earned.
        out_of: what could be earned, more than 0.

    Returns:
        The percentage, rounded once, half up, to two places: what a pass mark is compared with.
    """
    return rounded(Fraction(points) * 100 / Fraction(out_of))
