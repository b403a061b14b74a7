"""How the points of one fact, and of one proposition, are divided over their parts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from course.content.cases import FactKey

JUDGEMENT_WEIGHT, ELEMENT_WEIGHT, EVIDENCE_WEIGHT = Fraction(1), Fraction(2), Fraction(2)
SOURCE_WEIGHT, LIMIT_WEIGHT, USE_WEIGHT = Fraction(1), Fraction(2), Fraction(2)


@dataclass(frozen=True)
class FactShares:
    """What the parts of one fact can earn, in points; `card` is one needed card's share."""

    judgement: Fraction
    element: Fraction
    card: Fraction


def fact_shares(key: FactKey, points: Fraction) -> FactShares:
    """Divide a fact's points over the parts that it has: judgement 1, element 2, evidence 2.

    Args:
        key: what is right, with the judgement that was chosen.
        points: the most that the fact can earn.
    """
    element_weight = ELEMENT_WEIGHT if key.elements else Fraction(0)
    evidence_weight = EVIDENCE_WEIGHT if key.cards else Fraction(0)
    unit = points / (JUDGEMENT_WEIGHT + element_weight + evidence_weight)
    # Where no card is needed, one that does not belong costs as much as the whole part would.
    card = unit * EVIDENCE_WEIGHT / max(1, len(key.cards))
    return FactShares(unit * JUDGEMENT_WEIGHT, unit * element_weight, card)


@dataclass(frozen=True)
class ItemShares:
    """What the parts of one proposition can earn, in points."""

    source: Fraction
    limit: Fraction
    use: Fraction


def item_shares(points: Fraction) -> ItemShares:
    """Divide a proposition's points: who says it 1, its limit 2, its use 2.

    Args:
        points: the most that the proposition can earn.
    """
    unit = points / (SOURCE_WEIGHT + LIMIT_WEIGHT + USE_WEIGHT)
    return ItemShares(unit * SOURCE_WEIGHT, unit * LIMIT_WEIGHT, unit * USE_WEIGHT)
