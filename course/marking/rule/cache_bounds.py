"""What may be kept in memory from one submission to the next: a cohort makes the same choices again."""

from __future__ import annotations

from course.content.cases import Judgement

FactChoices = tuple[Judgement | None, str | None, tuple[str, ...]]

MOST_CARDS_KEPT, LONGEST_ID_KEPT = 12, 40


def within_bounds(choices: FactChoices) -> bool:
    """Whether what is made of choices may be kept in memory; long ones by the thousand would fill it.

    Args:
        choices: a fact's judgement, element and cards.
    """
    _, element, cards = choices
    return len(cards) <= MOST_CARDS_KEPT and all(
        len(id_) <= LONGEST_ID_KEPT for id_ in (element or "", *cards)
    )
