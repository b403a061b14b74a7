"""A decision of a lesson's board, as a review asks it by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from course.boards.choices import mixed
from course.boards.model import Part
from course.boards.said import Cited, Said
from course.learner.review.missed import Given

# Enough to be wrong in, and few enough to read in half a minute.
_MOST_WRONG = 3


class ReviewOption(Part):
    """Something to choose, and what is said of it once it was; empty where the general reason does."""

    id: str
    text: str
    why: str


class Asked(Part):
    """One way in which an item is asked: what to choose from, and what of it is accepted, the best first."""

    options: list[ReviewOption]
    right: list[str]


class ReviewItem(Part):
    """A decision of a lesson's board.

    Attributes:
        lesson: the lesson's id.
        id: its own, made of ids that stay when what is right is corrected.
        board: the board's id.
        about: what it is about, to be read first; empty where the question says it all.
        said: what somebody said or what was found, in its own words; empty where nothing is.
        question: what is asked.
        asks: the ways in which it is asked, one after the other, time by time.
        why: the reason for what is right.
        sources: where that comes from.
        given: where the decision stands in the board's answers, and what is right there.
    """

    lesson: str
    id: str
    board: str
    about: str
    said: str
    question: str
    asks: list[Asked]
    why: str
    sources: list[Cited]
    given: Given

    def asked(self, times: int) -> Asked:
        """How it is asked after it was asked so many times."""
        return self.asks[times % len(self.asks)]


def chosen_from(
    texts: Mapping[Any, str], right: Sequence[str], why: Mapping[Any, str] | None = None
) -> Asked:
    """A choice from texts by their ids, in their order.

    Args:
        texts: what to choose from.
        right: what of it is accepted, the best first.
        why: what is said of some.
    """
    said = why or {}
    options = [ReviewOption(id=id_, text=text, why=said.get(id_, "")) for id_, text in texts.items()]
    return Asked(options=options, right=[id_ for id_ in right if id_ in texts])


def accepted(said: Mapping[Any, Said], best: str | None) -> list[str]:
    """The choices that are accepted, the best first.

    Args:
        said: what is said of each choice.
        best: the best, if there is one.
    """
    return [*([best] if best else []), *(id_ for id_, one in said.items() if one.right and id_ != best)]


def one_of_each(
    texts: Mapping[str, str], right: Iterable[str], wrong: Iterable[str], about: str, why: Mapping[str, str]
) -> list[Asked]:
    """Where several belong, one of them at a time among a few that do not, mixed.

    Args:
        texts: what there is to choose from.
        right: those that belong.
        wrong: those that do not.
        about: what they are chosen for, so that neither the few nor their order is the same everywhere.
        why: what is said of some.
    """
    others = [ReviewOption(id=id_, text=texts[id_], why=why.get(id_, "")) for id_ in wrong if id_ in texts]
    few = mixed(others, about)[:_MOST_WRONG]
    asks = []
    for id_ in right:
        if id_ in texts and few:
            own = ReviewOption(id=id_, text=texts[id_], why=why.get(id_, ""))
            asks.append(Asked(options=mixed([own, *few], f"{about}:{id_}"), right=[id_]))
    return asks
