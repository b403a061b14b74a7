"""What feedback says where a choice earned less than it could, and by how much."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from course.marking.rule.marking_rule import rounded

ACCEPTED, IN_PART, HALF = "Accepted", "Accepted in part", "Half right"
BY_ITSELF = "Right by itself"


def in_points(earned: Fraction, out_of: Fraction) -> str:
    """Points out of points, in words.

    Args:
        earned: what was earned.
        out_of: the most that could be.

    Returns:
        "1.5 of 2 points".
    """
    return f"{number(earned)} of {points_in_words(out_of)}"


def points_in_words(points: Fraction) -> str:
    """So many points, as a sentence has it."""
    return f"{number(points)} point{'' if points == 1 else 's'}"


@lru_cache(maxsize=1024)
def number(points: Fraction) -> str:
    """Points to two places, without what says nothing: 0.67, 1.5, 2."""
    text = f"{rounded(points)}"
    return text.rstrip("0").rstrip(".")
