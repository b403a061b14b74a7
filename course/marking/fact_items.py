"""Feedback in detail about a fact: its judgement, its element and its evidence."""

from __future__ import annotations

from functools import lru_cache

from course.boards.cards import tray
from course.boards.reasons import FactReasons, Said, fact_reasons
from course.library import Library
from course.library.cases import FactKey
from course.library.papers import MatchPaper
from course.marking.item import Item, Part, Points, cited
from course.marking.keeping import FactChoices, worth_keeping


def fact_item(
    fact_id: str, choices: FactChoices, board: MatchPaper, points: Points, content: Library
) -> Item:
    """What feedback says about one fact.

    Args:
        fact_id: the fact's id.
        choices: the judgement, the element and the cards chosen.
        board: the board, with its key.
        points: what was earned, and out of how many.
        content: the library.
    """
    put_together = _fact_item if worth_keeping(choices) else _fact_item.__wrapped__
    return put_together(fact_id, choices, board, points, content)


# Learners make the same choices: what is said of each is put together once.
@lru_cache(maxsize=8192)
def _fact_item(
    fact_id: str, choices: FactChoices, board: MatchPaper, points: Points, content: Library
) -> Item:
    assert board.key is not None
    judgement, element, cards = choices
    key, reasons, titles = _fact_reasons(fact_id, board, content)
    fact = next(fact for fact in board.case.facts if fact.id == fact_id)
    words = content.words.judgements
    parts = [
        Part(
            "What it does to the claim",
            words[judgement].label if judgement else "",
            words[key.judgement].label,
            key.accepts(judgement),
            reasons["judgement"][judgement]["text"] if judgement else "",
        )
    ]
    if key.elements:
        parts.append(_element(element, key, reasons, content))
    parts += _cards(cards, key, titles, reasons["cards"])
    sources = cited(reasons["sources"])
    return Item(board.slots[fact_id], fact.short, fact.text, *points, tuple(parts), key.why, sources)


@lru_cache(maxsize=1024)
def _fact_reasons(
    fact_id: str, board: MatchPaper, content: Library
) -> tuple[FactKey, FactReasons, dict[str, str]]:
    assert board.key is not None
    key = board.key.facts[fact_id]
    titles = {card["id"]: card["title"] for card in tray(board.case, content)}
    return key, fact_reasons(key, board.case, content), titles


def _element(element: str | None, key: FactKey, reasons: FactReasons, content: Library) -> Part:
    said = reasons["element"] or {}
    chosen = content.elements.get(element or "")
    return Part(
        "Which question it goes to",
        chosen.question if chosen else "",
        content.elements[next(iter(key.elements))].question,
        element in key.elements,
        said[element]["text"] if element in said else "",
    )


def _cards(cards: tuple[str, ...], key: FactKey, titles: dict[str, str], said: dict[str, Said]) -> list[Part]:
    name = "What proves it"
    known = [card for card in cards if card in titles]
    chosen = [
        Part(name, titles[card], "", _as_flag(said[card]["right"]), said[card]["text"]) for card in known
    ]
    absent = [card for card in key.cards if card not in cards]
    return [*chosen, *(Part(name, "", titles[card], False, said[card]["text"]) for card in absent)]


def _as_flag(right: bool | str | None) -> bool | None:
    return None if right is None else bool(right)
