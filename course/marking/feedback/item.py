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
from course.marking.feedback.counts import Count

Points = tuple[Decimal, Decimal]
Look = Literal["good", "bad", "missing", ""]


@dataclass(frozen=True)
class PartInWords:
    """One choice as it is read; `look` is whether `verdict` is good news, and empty texts are not shown.

    `counts` names what it is counted under, if it is; one that does not belong stands beside what is counted.
    `reason` is left out where another part has given it; `earned` is the part's own to say.
    """

    name: str
    counts: str
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
    `counts` is what it is counted under. Of `listed`, what is missing is named by itself.
    """

    name: str
    chosen: str
    best: str
    right: bool | None
    reason: str = ""
    earned: str = ""
    verdict: str = ""
    counts: str = ""
    listed: bool = False

    @property
    def told(self) -> PartInWords:
        """It in sentences."""
        verdict, look = self._judged()
        return PartInWords(
            name=self.name,
            counts=self.counts,
            choice=f"You: {stopped(self.chosen)}" if self.chosen else "",
            verdict=verdict,
            look=look,
            right=self._best() if look in ("bad", "missing") and self.best else "",
            reason=sentences(without(self.reason, self._beside())),
            earned=sentences(self.earned),
        )

    def _best(self) -> str:
        return stopped(self.best) if self.listed else f"Best: {stopped(self.best)}"

    def _judged(self) -> tuple[str, Look]:
        if self.right:
            return stopped(self.verdict or "Right"), "good"
        if self.right is None:
            return sentences(self.verdict or (self.chosen and "Sound; it neither earns nor costs")), ""
        if not self.best:
            return "Does not belong here.", "bad"
        if self.chosen:
            return stopped(self.verdict or "Not right"), "bad"
        return ("Missing:" if self.listed else "No answer."), "missing"

    def _beside(self) -> list[str]:
        """What the part shows besides: a question that stands there as the choice is no reason for it."""
        repeated = [question for question in (self.chosen, self.best) if question.endswith("?")]
        if self.best and self.right is False:
            repeated.append(FIRST_QUESTION.format(self.best))
        return repeated


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
    questions and sources that the learner chose, never those that are right. `counts` says no
    more than `again` does: by part, how many are right of how many. `missing` is whether what is not
    right was left out.
    """

    id: str
    title: str
    text: str
    points: Decimal
    out_of: Decimal
    again: tuple[str, ...]
    reread: tuple[Source, ...] = ()
    counts: tuple[Count, ...] = ()
    missing: bool = False


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
