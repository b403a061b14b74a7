"""Feedback in detail about a fact: its judgement, its element and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, partial

from course.boards.cards import tray
from course.boards.match.reasons import FactReasons, fact_reasons
from course.content import Content
from course.content.cases import FactKey, Judgement
from course.content.papers import MatchPaper
from course.marking.feedback.counts import EVIDENCE, JUDGEMENT, QUESTION
from course.marking.feedback.item import Item, Part, Points, cited
from course.marking.feedback.lost_points import (
    ACCEPTED,
    BY_ITSELF,
    IN_PART,
    in_points,
    points_in_words,
)
from course.marking.rule.cache_bounds import FactChoices, within_bounds
from course.marking.rule.shares import FactShares, fact_shares


def fact_item(
    fact_id: str, choices: FactChoices, board: MatchPaper, points: Points, content: Content
) -> Item:
    """What feedback says about one fact.

    Args:
        fact_id: the fact's id.
        choices: the judgement, the element and the cards chosen.
        board: the board, with its key.
        points: what was earned, and out of how many.
        content: the library.
    """
    put_together = _fact_item if within_bounds(choices) else _fact_item.__wrapped__
    return put_together(fact_id, choices, board, points, content)


# Learners make the same choices: what is said of each is put together once.
@lru_cache(maxsize=8192)
def _fact_item(
    fact_id: str, choices: FactChoices, board: MatchPaper, points: Points, content: Content
) -> Item:
    judgement, element, cards = choices
    known = _known(fact_id, judgement, board, points[1], content)
    fact = next(fact for fact in board.case.facts if fact.id == fact_id)
    parts = [_judgement(judgement, known, content)]
    if known.key.elements:
        parts.append(_element(element, known, content))
    parts += _cards(cards, known)
    sources = cited(known.reasons.sources)
    return Item(board.slots[fact_id], fact.short, fact.text, *points, tuple(parts), known.key.why, sources)


@dataclass(frozen=True)
class _Known:
    """What is right about a fact under one judgement, what is said of it, and what each part can earn.

    `worth` is what the judgement earns, from 0 to 1; `key` holds what goes with it.
    """

    key: FactKey
    worth: Fraction
    shares: FactShares
    most: Fraction
    reasons: FactReasons
    titles: dict[str, str]

    def earned(self, part: Fraction, full: Fraction, *, chosen: bool = True) -> str:
        """What a part earned with this judgement, and why, where it could have been more."""
        if not self.worth:
            why = "because what it does to the claim comes first"
            return f"It earned {in_points(Fraction(0), full)}, {why}."
        if self.worth < 1 and part:
            why = "because what it does to the claim is accepted only in part"
            return f"It earned {in_points(part * self.worth, full)}, {why}."
        if part == full:
            return ""
        return f"{'It' if part or chosen else 'Left out, it'} earned {in_points(part, full)}."


@lru_cache(maxsize=1024)
def _known(
    fact_id: str, judgement: Judgement | None, board: MatchPaper, points: Decimal, content: Content
) -> _Known:
    assert board.key is not None
    whole, most = board.key.facts[fact_id], Fraction(points)
    key = whole.under(judgement)
    titles = {card.id: card.title for card in tray(board.case, content)}
    reasons = fact_reasons(whole, board.case, content, judgement)
    return _Known(key, Fraction(whole.worth_of(judgement)), fact_shares(key, most), most, reasons, titles)


def _judgement(judgement: Judgement | None, known: _Known, content: Content) -> Part:
    words, key = content.words.judgements, known.key
    said = known.reasons.judgement[judgement].text if judgement else ""
    verdict = ""
    if not known.worth:
        nothing = in_points(Fraction(0), known.most)
        lost = f"Without the right answer here nothing else about this fact earns: {nothing}."
    else:
        lost = known.earned(known.shares.judgement, known.shares.judgement)
        if judgement != key.judgement:
            verdict = ACCEPTED if known.worth == 1 else IN_PART
    return Part(
        "What it does to the claim",
        words[judgement].label if judgement else "",
        words[key.judgement].label,
        bool(known.worth),
        said,
        lost,
        verdict,
        JUDGEMENT,
    )


def _element(element: str | None, known: _Known, content: Content) -> Part:
    key, full = known.key, known.shares.element
    said = known.reasons.element or {}
    chosen = content.elements.get(element or "")
    part = full * Fraction(key.elements.get(element or "", Decimal(0)))
    right = element in key.elements
    verdict, why = "", said[element].text if element in said else ""
    if right:
        verdict = ("" if part == full else IN_PART) if known.worth else BY_ITSELF
        why = "" if part == full else why  # the best question's text is its name, which was just read
    return Part(
        "Which question it goes to",
        chosen.question if chosen else "",
        content.elements[next(iter(key.elements))].question,
        right,
        why,
        known.earned(part, full, chosen=bool(element)),
        verdict,
        QUESTION,
    )


def _cards(cards: tuple[str, ...], known: _Known) -> list[Part]:
    key, said = known.key, known.reasons.cards
    share, titles = known.shares.card, known.titles
    of = partial(Part, "What proves it", counts=EVIDENCE, listed=True)

    def chosen(card: str) -> Part:
        right, text = _as_flag(said[card].right), said[card].text
        if right is None:
            return of(titles[card], "", right, text)
        if right:
            verdict = "" if known.worth else BY_ITSELF
            return of(titles[card], "", right, text, known.earned(share, share), verdict)
        cost = f"It costs {points_in_words(share * known.worth)}." if known.worth else ""
        return of(titles[card], "", right, text, cost)

    def absent(card: str) -> Part:
        lost = known.earned(Fraction(0), share, chosen=False)
        return of("", titles[card], False, said[card].text, lost)

    return [
        *(chosen(card) for card in cards if card in titles),
        *(absent(card) for card in key.cards if card not in cards),
    ]


def _as_flag(right: bool | str | None) -> bool | None:
    return None if right is None else bool(right)
