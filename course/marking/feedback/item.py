"""One slot as feedback shows it: what was chosen beside what was right, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from course.boards.said import Cited

Points = tuple[Decimal, Decimal]


@dataclass(frozen=True)
class Part:
    """One choice beside what was right; `right` is None where it neither earned nor cost.

    `verdict` says in a word or two how it was judged, where that is more than right or not.
    """

    name: str
    chosen: str
    best: str
    right: bool | None
    why: str
    verdict: str = ""


@dataclass(frozen=True)
class Item:
    """One slot as feedback shows it; points are in points, a source is its label and its address."""

    id: str
    title: str
    text: str
    points: Decimal
    out_of: Decimal
    parts: tuple[Part, ...]
    why: str
    sources: tuple[tuple[str, str], ...]


def cited(sources: Iterable[Cited]) -> tuple[tuple[str, str], ...]:
    """Sources as an item holds them, each a label and an address."""
    return tuple((source.label, source.address) for source in sources)
