"""How much of each part of an exercise is right, counted: what a headline says, and a line of the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from course.marking.feedback.item import PartInWords

JUDGEMENT, QUESTION, EVIDENCE = "judgement", "question", "evidence"
LINES = "lines"
ROUTE, OUTCOME, STRENGTH = "route", "outcome", "strength"
WHO, LIMIT, USE = "who says it", "its limit", "its use"
# Without these right, nothing else about a fact or a statement earns.
FIRST = (JUDGEMENT, WHO)


@dataclass(frozen=True)
class Count:
    """Of one part, how many are right of how many; `extra` is what was chosen and does not belong."""

    name: str
    right: int
    of: int
    extra: int = 0

    @property
    def all_right(self) -> bool:
        """Whether nothing of it is wrong, missing or too many."""
        return self.right == self.of and not self.extra

    def __add__(self, other: Count) -> Count:
        """Both together."""
        return Count(self.name, self.right + other.right, self.of + other.of, self.extra + other.extra)

    def __str__(self) -> str:
        """In words: `evidence 1 of 6 (2 do not belong)`."""
        too_many = f" ({self.extra} {'does' if self.extra == 1 else 'do'} not belong)" if self.extra else ""
        return f"{self.name} {self.right} of {self.of}{too_many}"


def counted(parts: Iterable[PartInWords]) -> tuple[Count, ...]:
    """The parts of an item, counted by their names in order."""
    return together(
        Count(
            part.counts, int(part.look == "good"), int(bool(part.look == "good" or part.right)), _extra(part)
        )
        for part in parts
        if part.counts and part.look
    )


def together(counts: Iterable[Count]) -> tuple[Count, ...]:
    """Counts of the same part added up, in order."""
    found: dict[str, Count] = {}
    for one in counts:
        found[one.name] = found[one.name] + one if one.name in found else one
    return tuple(found.values())


def headline(counts: Iterable[Count]) -> str:
    """All parts in a sentence: `Judgement 3 of 3, evidence 1 of 6.`; empty if there are none."""
    said = ", ".join(str(count) for count in counts)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def at_fault(counts: Iterable[Count]) -> str:
    """Which parts are not all right, in a few words: `question, evidence 2 of 3`; empty if all are.

    Where the one part is wrong without which nothing earns, it is that alone.
    """
    wrong = [count for count in counts if not count.all_right]
    gate = [count for count in wrong if count.name in FIRST]
    return ", ".join(
        count.name if count.of == 1 and not count.extra else str(count) for count in gate or wrong
    )


def _extra(part: PartInWords) -> int:
    return int(part.look == "bad" and not part.right)
