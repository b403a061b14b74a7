"""Feedback in detail about a proposition, or a written advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from course.boards.said import Said
from course.boards.sources.reasons import ItemReasons, item_reasons
from course.content import Content, Paper
from course.content.board_specs import SourceItem
from course.content.keys import Criterion
from course.content.papers import AdvicePaper, SourcesPaper
from course.content.row_names import said_by
from course.learner.answers import BoardAnswers, DraftAnswers
from course.marking.feedback.counts import LIMIT, USE, WHO
from course.marking.feedback.item import Item, Part, Points, cited
from course.marking.feedback.lost_points import ACCEPTED, BY_ITSELF, in_points
from course.marking.rule.shares import item_shares

SourceChoices = tuple[str | None, str | None, str | None]

OWN_TEXT = "-text-1"
NOT_MARKED_YET = "A person has not marked this yet."


@lru_cache(maxsize=8192)
def source_item(
    id_: str, choices: SourceChoices, board: SourcesPaper, points: Points, content: Content
) -> Item:
    """What feedback says about one proposition.

    Args:
        id_: the item's id.
        choices: the source, the limit and the use chosen.
        board: the board, with its key.
        points: what was earned, and out of how many.
        content: the library.
    """
    source, limit, use = choices
    key, most = board.keys[id_], Fraction(points[1])
    item, said = _item_reasons(id_, board, content)
    shares, voids = item_shares(most), source not in key.sources
    names = {source: said_by(source, content) for source in board.spec.sources}
    limits = {limit: content.propositions[limit].limit for limit in item.limits}
    uses: dict[str, str] = {use: word.label for use, word in content.words.uses.items()}
    cite = "May you cite it for this point?"
    parts = [
        _part("Who says it", source, key.sources, names, said.source, _nothing_else(most)),
        _part("How limited it is", limit, [key.limit], limits, said.limit, _lost(shares.limit, voids=voids)),
        _part(
            cite, use, [key.use, *key.also_uses], uses, dict(said.use.items()), _lost(shares.use, voids=voids)
        ),
    ]
    if voids:
        lost = [_lost(share, voids=voids) for share in (shares.limit, shares.use)]
        parts[1:] = [_void(part, reason) for part, reason in zip(parts[1:], lost, strict=True)]
    parts = [replace(part, counts=counts) for part, counts in zip(parts, (WHO, LIMIT, USE), strict=True)]
    proposition = content.propositions[item.proposition]
    text = f"{proposition.text} To be cited for: {item.point}"
    sources = cited(said.sources)
    return Item(board.slots[id_], item.point, text, *points, tuple(parts), key.why, sources)


def _part(
    name: str,
    chosen: str | None,
    right: list[str],
    labels: dict[str, str],
    said: dict[str, Said],
    lost: str,
) -> Part:
    known = chosen if chosen in said else None
    return Part(
        name,
        labels[known] if known else "",
        " or ".join(labels[id_] for id_ in right),
        known in right,
        said[known].text if known else "",
        "" if known in right else lost,
        ACCEPTED if known in right[1:] else "",
    )


def _void(part: Part, lost: str) -> Part:
    """A part that earned nothing because who says it was wrong, though it may be right by itself."""
    return replace(part, earned=lost, verdict=BY_ITSELF) if part.right else part


def _lost(share: Fraction, *, voids: bool) -> str:
    why = ", because who says it comes first" if voids else ""
    return f"It earned {in_points(Fraction(0), share)}{why}."


def _nothing_else(most: Fraction) -> str:
    nothing = in_points(Fraction(0), most)
    return f"Without the right answer here nothing else about this statement earns: {nothing}."


@lru_cache(maxsize=256)
def _item_reasons(id_: str, board: SourcesPaper, content: Content) -> tuple[SourceItem, ItemReasons]:
    item = next(item for group in board.spec.groups for item in group.items if item.id == id_)
    return item, item_reasons(board.keys[id_], item, board.spec.sources, content)


def own_text(given: BoardAnswers | None, board: AdvicePaper) -> Item:
    """What a learner wrote, while it waits for a person: the rubric and the specimens are for later.

    Args:
        given: what was written.
        board: the board.
    """
    text = given.text if isinstance(given, DraftAnswers) else ""
    title, words = "What you wrote", text or "Nothing was written."
    return Item(f"{board.spec.id}{OWN_TEXT}", title, words, Decimal(0), Decimal(0), (), "", ())


def _levels(criterion: Criterion, given: Decimal | None) -> Iterator[Part]:
    """A criterion's levels from the best down; the one that was reached says so."""
    reached = level_reached(given, criterion.levels)
    for points, level in sorted(criterion.levels.items(), reverse=True):
        verdict = "What your text reached" if points == reached else ""
        yield Part(f"{points} point{'' if points == '1' else 's'}", "", level, None, level, "", verdict)


def level_reached(points: Decimal | None, levels: Mapping[str, str]) -> str:
    """The level that points stand for, which may lie between two: then the lower one; none without points.

    Args:
        points: what a person gave.
        levels: what each level looks like, by its points.
    """
    return str(int(points)) if points is not None and str(int(points)) in levels else ""


def advice_items(
    given: BoardAnswers | None, board: AdvicePaper, by_hand: Mapping[str, Decimal], paper: Paper
) -> Iterator[Item]:
    """What feedback says about a written advice: a criterion each, then the specimens to compare with.

    Args:
        given: what was written.
        board: the board, with its key.
        by_hand: what a person gave, by slot.
        paper: the version that was marked.
    """
    assert board.key is not None
    for criterion in board.key.criteria:
        slot = board.slots[criterion.id]
        levels = tuple(_levels(criterion, by_hand.get(slot)))
        waiting = "" if slot in by_hand else NOT_MARKED_YET
        points = (by_hand.get(slot, Decimal(0)), paper.slots[slot])
        yield Item(slot, criterion.title, waiting, *points, levels, "", ())
    yield own_text(given, board)
    texts = [
        *((specimen.title, specimen.text) for specimen in board.key.specimens),
        ("What separates them", board.key.what_separates_them),
    ]
    for number, (title, words) in enumerate(texts, start=2):
        yield Item(f"{board.spec.id}-text-{number}", title, words, Decimal(0), Decimal(0), (), "", ())
