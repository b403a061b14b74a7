"""What the marking rule gives: points by part before rounding, and by slot after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


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
