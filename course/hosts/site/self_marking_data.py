"""What a self-assessed edition holds of an exercise in one version: marks and feedback, to look up.

`at` holds the paths in a board's answers at which choices stand, and what is looked up by them in turn
stands under each; `*` stands for any choice that is not named. Points are hundredths.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, RootModel

from course.marking.feedback.item import PartInWords, Source
from course.marking.rule.choice_points import ChoicePoints


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class SaidByChoice(RootModel[dict[str, "PartInWords | SaidByChoice"]]):
    """What is said of choices, by each of them in turn."""

    model_config = ConfigDict(frozen=True)


class PartSaid(_Part):
    """A part of an item; where nothing is looked up, the one thing that is said of it."""

    at: list[list[str]]
    each: Literal[False] = False
    said: PartInWords | SaidByChoice


class CardsSaid(_Part):
    """A part for each card of a list, the last choice: of those chosen, and of those that are missing."""

    at: list[list[str]]
    each: Literal[True] = True
    said: dict[str, dict[str, PartInWords]]
    missing: dict[str, dict[str, PartInWords]]


class _ItemSaid(_Part):
    title: str
    text: str
    why: str
    sources: list[Source]
    parts: list[PartSaid | CardsSaid]
    board: str
    group: str
    out_of: int


class MarkedItem(_ItemSaid):
    """A slot that is marked by looking it up, what each choice is worth, and where it stands who was sure."""

    slot: str
    worth: ChoicePoints
    sure: list[str]


class ComparedItem(_ItemSaid):
    """Something to compare one's own text with; `wrote` if that text itself is shown in it."""

    wrote: bool


class SelfMarking(_Part):
    """All that can be said of an exercise in one version once it is marked.

    Attributes:
        out_of: the most that it can earn.
        pass_mark: in hundredths of a per cent.
        outcomes: what is said of not passing, and of passing.
        by_hand: whether a person would have to mark it.
        look_first: how the things to look at first are headed: none, one, two, three.
        folded: that the rest is folded.
        gates: the parts without which nothing else earns.
        titles: the boards' titles, by their ids.
        items: an item for each slot or text, in order.
    """

    out_of: int
    pass_mark: int
    outcomes: tuple[str, str]
    by_hand: bool
    look_first: tuple[str, str, str, str]
    folded: str
    gates: list[str]
    titles: dict[str, str]
    items: list[MarkedItem | ComparedItem]
