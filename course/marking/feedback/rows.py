"""The list of feedback: a line for each slot, with how it stands, and the three to look at first."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from course.base.sentences import sentences
from course.marking.feedback.counts import Count, at_fault, counted
from course.marking.feedback.item import Item, PartInWords, Pointer, Source, said_once
from course.marking.feedback.other_items import OWN_TEXT
from course.marking.feedback.wording import plain

State = Literal["right", "wrong", "more", ""]
HOW_MANY_FIRST = 3


@dataclass(frozen=True)
class Row:
    """One slot in the list, and what opens under it.

    Attributes:
        item: what it is about.
        state: whether all of it is right, something wrong, or something left out; empty where nothing earns.
        told: the same in a few words.
        points: what it earned of what it could; empty where nothing earns.
        parts: each choice, with each reason once.
        why: what is said at the end.
        again: what to look at again, while attempts remain.
        counts: how much of each part is right.
    """

    item: Item | Pointer
    state: State
    told: str
    points: str
    parts: tuple[PartInWords, ...]
    why: str
    again: tuple[str, ...]
    counts: tuple[Count, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """What it rests on, or what to reread for it."""
        return self.item.reread if isinstance(self.item, Pointer) else self.item.sources

    @property
    def unfolded(self) -> bool:
        """Whether it is the learner's own text, which there is no need to fold."""
        return self.item.id.endswith(OWN_TEXT)

    @property
    def sources_heading(self) -> str:
        """What those are called."""
        return "To reread for it:" if isinstance(self.item, Pointer) else "Sources:"


@dataclass(frozen=True)
class First:
    """Something to look at first: the choice that lost most of it, and why, or what to look at again."""

    id: str
    title: str
    name: str
    said: str
    reason: str
    again: tuple[str, ...]


@lru_cache(maxsize=8192)  # learners make the same choices: what is said of each is put together once
def row(item: Item | Pointer) -> Row:
    """The line of one slot."""
    points = f"{plain(item.points)} of {plain(item.out_of)}" if item.out_of else ""
    if isinstance(item, Pointer):
        state, told = _standing(item, item.counts, wrong=bool(item.again) and not item.missing)
        return Row(item, state, told, points, (), "", item.again, item.counts)
    parts = said_once(item)
    counts, wrong = counted(parts), any(part.look == "bad" for part in parts)
    state, told = _standing(item, counts, wrong=wrong)
    return Row(item, state, told, points, parts, sentences(item.why), (), counts)


def look_first(rows: Sequence[Row], sure: AbstractSet[str]) -> list[Row]:
    """The rows that lost most, at most three; of equal ones, those of which the learner was sure."""
    lost = [one for one in rows if one.item.points < one.item.out_of]
    lost.sort(key=lambda one: (one.item.points - one.item.out_of, one.item.id not in sure))
    return lost[:HOW_MANY_FIRST]


def taken_out(one: Row) -> tuple[First, Row]:
    """What stands at the top of the page of a row, and the row without it: nothing is said twice."""
    item = one.item
    if isinstance(item, Pointer):
        return First(item.id, item.title, "", "", "", one.again), replace(one, again=())
    place = _leading(one.parts)
    if place is None:
        return First(item.id, item.title, "", "", one.why, ()), replace(one, why="")
    lead = one.parts[place]
    verdict = "" if lead.verdict == "Not right." else lead.verdict
    said = " ".join(text for text in (lead.choice, verdict, lead.right) if text)
    first = First(item.id, item.title, lead.name, said, lead.reason or one.why, ())
    if not lead.reason:
        return first, replace(one, why="")
    parts = tuple(replace(part, reason="") if part is lead else part for part in one.parts)
    return first, replace(one, parts=parts)


def _leading(parts: Sequence[PartInWords]) -> int | None:
    """The part that lost most: the first that is not right, else the first that did not earn everything.

    Of a text it is the level that it reached.
    """
    wrong = [part.look in ("bad", "missing") for part in parts]
    short = [bool(part.earned) for part in parts]
    reached = [bool(part.verdict) and not part.look for part in parts]
    return next((found.index(True) for found in (wrong, short, reached) if any(found)), None)


def _standing(item: Item | Pointer, counts: Sequence[Count], *, wrong: bool) -> tuple[State, str]:
    if not item.out_of:
        return "", ""
    full = item.points == item.out_of
    if not counts:  # a person gave points for it
        return ("right" if full else "more"), ("In full" if full else "In part" if item.points else "Nothing")
    if full:
        return "right", "Right"
    fault = at_fault(counts)
    if wrong:
        return "wrong", f"Not right: {fault}"
    return "more", f"Not all: {fault}" if fault else "Accepted in part"
