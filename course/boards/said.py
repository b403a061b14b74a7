"""What a board says of one choice, and where that comes from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from course.base.sentences import sentences
from course.boards.model import Part
from course.content.content import Content
from course.content.row_names import citation


class Cited(Part):
    """Where a statement comes from."""

    label: str
    address: str


class Said(Part):
    """What is said of one choice; `right` is None where it does no harm."""

    right: bool | Literal["neighbour", "half"] | None
    text: str


def with_others(why: str, accepted: Iterable[str], right: bool) -> str:
    """A reason, and that more than one answer can be argued where that is so.

    Args:
        why: the reason.
        accepted: what the answers are called that are accepted as equals.
        right: whether the choice is one of them.
    """
    *first, last = [f"*{name}*" for name in accepted]
    if not right or not first:
        return why
    few = "Both can" if len(first) == 1 else "All of these can"
    return sentences(why, f"{few} be argued: {', '.join(first)} and {last}")


def cited(ids: list[str], content: Content) -> list[Cited]:
    """Where statements come from, each source once; our own traps and questions are no sources.

    Args:
        ids: ids of rows.
        content: the library.
    """
    ours = {*content.traps, *content.tests, *content.elements}
    return _once((id_ for id_ in ids if id_ not in ours), content)


def sources_of(cards: list[str], elements: list[str], content: Content) -> list[Cited]:
    """Where cards and questions come from, each source once.

    Args:
        cards: ids of cards; those that are no rows have no source.
        elements: ids of questions, whose authorities are meant.
        content: the library.
    """
    authorities = [authority for id_ in elements for authority in content.elements[id_].authorities]
    return _once((id_ for id_ in [*cards, *authorities] if id_ in content.rows), content)


def _once(ids: Iterable[str], content: Content) -> list[Cited]:
    found = dict.fromkeys(citation(content.rows[id_], content) for id_ in ids)
    return [Cited(label=label, address=address) for label, address in found]
