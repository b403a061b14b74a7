"""The marking rule: answers and a key in, points out. No file, no clock, no kernel.

`docs/marking.md` states the same rule for learners.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from course.answers import Answers, FactAnswer, MatchAnswers, RouteAnswers
from course.library.cases import CaseKey, FactKey, RouteKey, When
from course.library.plan import Points

RULE_VERSION = "1"

STEPS, OUTCOME, STRENGTH = "route-steps", "route-outcome", "route-strength"

JUDGEMENT_WEIGHT, ELEMENT_WEIGHT, EVIDENCE_WEIGHT = Fraction(1), Fraction(2), Fraction(2)
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
    """The marks of one submission.

    Attributes:
        slots: points by slot, rounded half up to two places.
        facts: how each fact's points came about.
        route: how the route's points came about.
    """

    slots: Mapping[str, Decimal]
    facts: Mapping[str, FactMark]
    route: RouteMark

    @property
    def total(self) -> Decimal:
        """The sum of the slots, in points."""
        return sum(self.slots.values(), Decimal("0.00"))


def fact_slots(key: CaseKey) -> dict[str, str]:
    """The slot of each fact, by fact id: fact-1, fact-2…, in the key's order."""
    return {fact: f"fact-{number}" for number, fact in enumerate(key.facts, start=1)}


def slot_points(key: CaseKey, points: Points) -> dict[str, Decimal]:
    """The most that each slot can earn, in points."""
    facts = dict.fromkeys(fact_slots(key).values(), points.fact)
    return facts | {STEPS: points.steps, OUTCOME: points.outcome, STRENGTH: points.strength}


def mark(answers: Answers | None, key: CaseKey, points: Points, when: When) -> Marks:
    """Mark one submission.

    Args:
        answers: the learner's answers, or nothing where none were handed in.
        key: what is right in the learner's version.
        points: the points of each slot.
        when: the date at which the exercise asks.

    Returns:
        The marks; every slot is there, and each lies between 0 and its points.
    """
    boards = answers.boards.values() if answers else ()
    chosen = {
        fact: answer
        for board in boards
        if isinstance(board, MatchAnswers)
        for fact, answer in board.facts.items()
    }
    route_answers = next((board for board in boards if isinstance(board, RouteAnswers)), RouteAnswers())
    facts = {fact: mark_fact(chosen.get(fact), key.facts[fact], Fraction(points.fact)) for fact in key.facts}
    route = mark_route(route_answers, key.routes[when], points)
    slots = {slot: rounded(facts[fact].total) for fact, slot in fact_slots(key).items()}
    slots |= {STEPS: rounded(route.steps), OUTCOME: rounded(route.outcome), STRENGTH: rounded(route.strength)}
    return Marks(slots, facts, route)


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


def mark_route(answer: RouteAnswers, key: RouteKey, points: Points) -> RouteMark:
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


def rounded(points: Fraction) -> Decimal:
    """Round exact points once, half up, to two places."""
    hundredths = (points * 200 + 1) // 2
    return Decimal(hundredths).scaleb(-2)
