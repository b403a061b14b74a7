"""What feedback says of one slot: the model that every medium shows and none adds words to.

`Part` is what marking found out. `PartInWords` is the same in finished sentences, and is what a page,
a site's data and a test read: a renderer chooses type and colour, never words or full stops.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from course.base.sentences import sentences, stopped
from course.boards.match.reasons import FIRST_QUESTION
from course.boards.said import Cited

Points = tuple[Decimal, Decimal]
Look = Literal["good", "bad", ""]


@dataclass(frozen=True)
class PartInWords:
    """One choice as it is read; `look` is whether `verdict` is good news, and empty texts are not shown.

    `reason` is left out where another part has given it; `earned` is the part's own to say.
    """

    name: str
    choice: str
    verdict: str
    look: Look
    right: str
    reason: str
    earned: str


@dataclass(frozen=True)
class Part:
    """One choice beside what was right; `right` is None where it neither earned nor cost.

    `verdict` says in a word or two how it was judged, where that is more than right or not.
    `reason` is why, and `earned` what it earned or cost where that is not everything.
    """

    name: str
    chosen: str
    best: str
    right: bool | None
    reason: str = ""
    earned: str = ""
    verdict: str = ""

    @property
    def told(self) -> PartInWords:
        """It in sentences."""
        verdict, look = self._judged()
        return PartInWords(
            name=self.name,
            choice=self._choice(),
            verdict=verdict,
            look=look,
            right=f"Right is: {stopped(self.best)}" if look == "bad" and self.best else "",
            reason=sentences(without(self.reason, self._beside())),
            earned=sentences(self.earned),
        )

    def _choice(self) -> str:
        if self.chosen:
            return f"You chose: {stopped(self.chosen)}"
        return "You did not choose it." if self.right is False else ""

    def _judged(self) -> tuple[str, Look]:
        if self.right:
            return self.verdict or "Right", "good"
        if self.right is None:
            return "Not needed; it does no harm" if self.chosen else "", ""
        if self.best:
            return stopped(self.verdict or ("Not right" if self.chosen else "Missing")), "bad"
        return "Does not belong here", "bad"

    def _beside(self) -> list[str]:
        """What the part shows besides: a question that stands there as the choice is no reason for it."""
        repeated = [question for question in (self.chosen, self.best) if question.endswith("?")]
        if self.best and self.right is False:
            repeated.append(FIRST_QUESTION.format(self.best))
        return repeated


def outcome_words(pass_mark: Decimal, *, passed: bool) -> str:
    """Whether it is passed, and what the pass mark is."""
    return f"{'Passed' if passed else 'Not passed yet'}: the pass mark is {pass_mark}%."


@dataclass(frozen=True)
class Source:
    """A source in a line of sources; `end` is what follows it there."""

    label: str
    address: str
    end: str


@dataclass(frozen=True)
class Item:
    """One slot as feedback shows it; points are in points."""

    id: str
    title: str
    text: str
    points: Decimal
    out_of: Decimal
    parts: tuple[Part, ...]
    why: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Pointer:
    """One slot while attempts remain; points are in points.

    `again` names the parts to look at again. `reread` holds what to read for it: the
    questions and sources that the learner chose, never those that are right.
    """

    id: str
    title: str
    text: str
    points: Decimal
    out_of: Decimal
    again: tuple[str, ...]
    reread: tuple[Source, ...] = ()


def cited(sources: Iterable[Cited]) -> tuple[Source, ...]:
    """Sources as a line has them, with what stands between them."""
    listed = list(sources)
    return tuple(
        Source(one.label, one.address, ";" if place < len(listed) else _end(one.label))
        for place, one in enumerate(listed, start=1)
    )


def _end(label: str) -> str:
    """What the last of a line of sources lacks to end it."""
    return stopped(label).removeprefix(label)


def without(reason: str, said: Iterable[str]) -> str:
    """A reason without what it begins with and was said before, the longest first.

    Args:
        reason: the reason.
        said: what was said.
    """
    for text in sorted((text for text in said if text), key=len, reverse=True):
        if reason.startswith(text):
            reason = reason[len(text) :].strip()
    return reason


def said_once(item: Item) -> tuple[PartInWords, ...]:
    """An item's parts, none with a reason that another has given, or that stands at the item's end.

    Args:
        item: the item.
    """
    said, told = [sentences(item.why)], []
    for part in item.parts:
        one = part.told
        reason = without(one.reason, said)
        said.append(reason)
        told.append(replace(one, reason=reason))
    return tuple(told)
