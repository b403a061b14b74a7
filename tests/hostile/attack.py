"""What an attack is, and what must hold after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tests.hostile.ground import EXERCISE, HOSTILE, Ground, earned, good_answers

Holds = Literal["marked", "refused", "kept out"]
SHARED = "The same reference stands in the work of"
Plant = Callable[[Ground], object]


@dataclass(frozen=True)
class Attack:
    """One attack on marking.

    Attributes:
        name: what is planted, as the table of attacks says it.
        plant: plants it, in a submission that is good up to then.
        holds: what must come of it: marked as the answers that it holds, refused with 0 and a
            reason, or kept out of the gradebook with a reason.
        says: words that the assessor must read; nothing need be said if empty.
        learner: the name of the hostile learner's folder.
        exercise: what is handed in.
        earns: what the answers earn, where they are not the good ones.
    """

    name: str
    plant: Plant
    holds: Holds = "marked"
    says: str = ""
    learner: str = HOSTILE
    exercise: str = EXERCISE
    earns: Callable[[], Decimal] | None = None

    @property
    def points(self) -> Decimal:
        """What it must earn."""
        if self.holds != "marked":
            return Decimal("0.00")
        return self.earns() if self.earns else earned(self.exercise, good_answers(self.exercise, 1))


def nothing_more(_: Ground) -> None:
    """Plant nothing: the folder's name is the attack."""
