"""The marking rule: answers and a key in, points out. No file, no clock, no kernel.

`docs/marking.md` states the same rule for learners.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from course.answers import (
    Answers,
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.library.board_specs import SourceKey
from course.library.cases import FactKey, RouteKey
from course.library.papers import AdvicePaper, MatchPaper, Paper, PaperBoard, RoutePaper, SourcesPaper
from course.library.plan import SlotPoints
from course.marking.keeping import FactChoices, worth_keeping

RULE_VERSION = "1"

JUDGEMENT_WEIGHT, ELEMENT_WEIGHT, EVIDENCE_WEIGHT = Fraction(1), Fraction(2), Fraction(2)
SOURCE_WEIGHT, LIMIT_WEIGHT, USE_WEIGHT = Fraction(1), Fraction(2), Fraction(2)
WRONG_STEP_COSTS = Fraction(1, 2)
STRENGTH_WITHOUT_ITS_REASON = Fraction(1, 2)


@dataclass(frozen=True)
class FactMark:
    """Points earned for one fact, by part, before rounding; `lost_to_cards` is what wrong cards cost."""

    judgement: Fraction = Fraction(0)
    element: Fraction = Fraction(0)
    evidence: Fraction = Fraction(0)
    lost_to_cards: Fraction = Fraction(0)

    @property
    def total(self) -> Fraction:
        """What the fact earns; never below zero."""
        earned = self.judgement + self.element + self.evidence - self.lost_to_cards
        return max(Fraction(0), earned)


@dataclass(frozen=True)
class RouteMark:
    """Points earned for a route, by slot, before rounding."""

    steps: Fraction = Fraction(0)
    outcome: Fraction = Fraction(0)
    strength: Fraction = Fraction(0)


@dataclass(frozen=True)
class Marks:
    """The marks of one submission: points by slot, rounded half up to two places."""

    slots: Mapping[str, Decimal]

    @property
    def total(self) -> Decimal:
        """The sum of the slots, in points."""
        return sum(self.slots.values(), Decimal("0.00"))


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
            facts = given.facts if isinstance(given, MatchAnswers) else {}
            for fact, slot in board.slots.items():
                answer = facts.get(fact)
                choices = (answer.judgement, answer.element, tuple(answer.cards)) if answer else None
                marked = _fact if choices is None or worth_keeping(choices) else _fact.__wrapped__
                yield slot, marked(choices, fact, board, points.fact)
        case RoutePaper(key=key) if key is not None:
            route = given if isinstance(given, RouteAnswers) else RouteAnswers()
            earned = mark_route(route, key.routes[board.spec.when], points)
            parts = (earned.steps, earned.outcome, earned.strength)
            yield from zip(board.slots, (rounded(part) for part in parts), strict=True)
        case SourcesPaper():
            items = given.items if isinstance(given, SourcesAnswers) else {}
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

    The points are divided over the parts that the fact has: judgement 1,
    element 2, evidence 2. Without the right judgement nothing is earned. Each
    needed card earns its share of the evidence part; each card that does not
    belong costs as much.

    Args:
        answer: what the learner chose.
        key: what is right.
        points: the most that the fact can earn.

    Returns:
        The points by part.
    """
    if answer is None or not key.accepts(answer.judgement):
        return FactMark()
    element_weight = ELEMENT_WEIGHT if key.elements else Fraction(0)
    evidence_weight = EVIDENCE_WEIGHT if key.cards else Fraction(0)
    unit = points / (JUDGEMENT_WEIGHT + element_weight + evidence_weight)
    worth = Fraction(key.elements.get(answer.element or "", Decimal(0)))
    card_share = unit * EVIDENCE_WEIGHT / max(1, len(key.cards))
    belonging = set(key.cards) & set(answer.cards)
    strangers = set(answer.cards) - set(key.cards) - set(key.also_cards)
    return FactMark(
        judgement=unit * JUDGEMENT_WEIGHT,
        element=unit * element_weight * worth,
        evidence=card_share * len(belonging) if key.cards else Fraction(0),
        lost_to_cards=card_share * len(strangers),
    )


def mark_route(answer: RouteAnswers, key: RouteKey, points: SlotPoints) -> RouteMark:
    """Mark a route.

    Each right step earns its share and each wrong one costs half as much, never
    below zero. The outcome is right or not. A strength earns only with the right
    outcome: in full with its reason (a neighbouring strength too, with the reason
    that carries it), half without.

    Args:
        answer: what the learner chose.
        key: the worked answer.
        points: the points of the route's slots.

    Returns:
        The points by slot.
    """
    right = sum(answer.steps.get(element) == step for element, step in key.steps.items())
    wrong = sum(element in key.steps and key.steps[element] != step for element, step in answer.steps.items())
    steps = (right - wrong * WRONG_STEP_COSTS) / len(key.steps)
    if answer.outcome != key.outcome:
        return RouteMark(steps=max(Fraction(0), steps) * Fraction(points.steps))
    return RouteMark(
        steps=max(Fraction(0), steps) * Fraction(points.steps),
        outcome=Fraction(points.outcome),
        strength=strength_worth(answer.strength, answer.reason, key) * Fraction(points.strength),
    )


def strength_worth(strength: str | None, reason: str | None, key: RouteKey) -> Fraction:
    """What a strength with its reason is worth, from 0 to 1.

    Args:
        strength: the strength chosen.
        reason: the point chosen that would lose the case.
        key: the worked answer.

    Returns:
        1 for the best or an accepted neighbouring strength with its reason, a half
        for the best without it, else 0.
    """
    if strength == key.strength:
        return Fraction(1) if reason in key.reasons else STRENGTH_WITHOUT_ITS_REASON
    accepted = any(strength == other.strength and reason in other.reasons for other in key.also)
    return Fraction(1) if accepted else Fraction(0)


def mark_item(answer: ItemAnswer | None, key: SourceKey, points: Fraction) -> Fraction:
    """Mark one proposition: who says it 1, its limit 2, its use 2; nothing without who says it.

    Args:
        answer: what the learner chose.
        key: what is right.
        points: the most that the proposition can earn.

    Returns:
        The points.
    """
    if answer is None or answer.source not in key.sources:
        return Fraction(0)
    unit = points / (SOURCE_WEIGHT + LIMIT_WEIGHT + USE_WEIGHT)
    earned = SOURCE_WEIGHT
    earned += LIMIT_WEIGHT * (answer.limit == key.limit)
    earned += USE_WEIGHT * (answer.use in (key.use, *key.also_uses))
    return unit * earned


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
        if isinstance(board, AdvicePaper) and board.key is not None:
            earned = [points.get(slot, Decimal(0)) for slot in board.slots.values()]
            if sum(earned) < board.key.pass_mark.total or (board.key.pass_mark.no_zero and not all(earned)):
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
