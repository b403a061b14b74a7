"""What is said of a choice, asked for one choice at a time: for a page to look up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from course.hosts.site.self_marking_data import CardsSaid, PartSaid, SaidByChoice
from course.learner.answers import BoardAnswers
from course.marking.feedback.item import Item, PartInWords
from course.marking.rule.choice_points import ANY

Said = tuple[Item, list[PartSaid | CardsSaid]]
ByChoice = dict[str, PartInWords | SaidByChoice]
Ask = Callable[[BoardAnswers], list[Item]]


def part_said(at: list[list[str]], place: int, blank: Item, found: Mapping[Any, Item]) -> PartSaid:
    """A part by the choice that was made.

    Args:
        at: where the choice stands in a board's answers, and those before it.
        place: which part of the item it is, from 0.
        blank: the item where nothing is chosen.
        found: the item by choice.
    """
    return PartSaid(at=at, said=said_by(place, blank, found))


def said_by(place: int, blank: Item, found: Mapping[Any, Item]) -> SaidByChoice:
    """What is said by choice; a choice that says the same as none is left out.

    Args:
        place: which part of the item it is, from 0.
        blank: the item where nothing is chosen.
        found: the item by choice.
    """
    none = blank.parts[place]
    said = {choice: item.parts[place] for choice, item in found.items()}
    named = {choice: part.told for choice, part in said.items() if part != none}
    return SaidByChoice({ANY: none.told, **named})
