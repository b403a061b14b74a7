"""The reasons behind each choice for a fact, prepared in Python for the board to look up."""

from __future__ import annotations

from course.boards.cards import Card, tray
from course.boards.model import Part
from course.boards.said import Cited, Said, sources_of, with_others
from course.content.board_specs import MatchSpec
from course.content.cases import JUDGEMENTS, Case, FactKey, Judgement
from course.content.content import Content

FIRST_QUESTION = "The first question it goes to: {}"


class ElementSaid(Said):
    """What is said of a question; `best` tells the first one from others that are accepted."""

    best: bool


class BestTies(Part):
    """The best answer to a fact, with one of the judgements that are accepted."""

    judgement: Judgement
    element: str | None
    cards: list[str]


class Ties(Part):
    """What is said of the question that a fact goes to, and of what proves it."""

    element: dict[str, ElementSaid] | None
    cards: dict[str, Said]
    needed: list[str]
    best: BestTies


class FactReasons(Ties):
    """What a match board says about one fact once it is checked.

    `under` holds the ties of each accepted judgement with which others go than with the best.
    """

    judgement: dict[Judgement, Said]
    under: dict[Judgement, Ties]
    why: str
    sources: list[Cited]


def fact_reasons(
    key: FactKey, case: Case, content: Content, judgement: Judgement | None = None
) -> FactReasons:
    """Prepare what is said about each possible choice for one fact.

    Args:
        key: what is right about the fact.
        case: the client, in the learner's version.
        content: the library.
        judgement: the one chosen, where others go with it than with the best.

    Returns:
        A reason for every judgement, element and card on offer.
    """
    own = key.under(judgement)
    ties = _ties(own, judgement if key.accepts(judgement) else None, case, content)
    return FactReasons(
        element=ties.element,
        cards=ties.cards,
        needed=ties.needed,
        best=ties.best,
        judgement={
            choice: Said(right=key.accepts(choice), text=_judgement_text(choice, key, content))
            for choice in JUDGEMENTS
        },
        under={
            also.judgement: _ties(key.under(also.judgement), also.judgement, case, content)
            for also in key.also_judgements
            if also.differs
        },
        why=key.why,
        sources=sources_of([*own.cards, *own.also_cards], list(own.elements)[:1], content),
    )


def _ties(key: FactKey, judgement: Judgement | None, case: Case, content: Content) -> Ties:
    best = next(iter(key.elements), None)
    return Ties(
        element={id_: _element_said(id_, key, content) for id_ in case.elements} if best else None,
        cards={card.id: _card_said(card, key) for card in tray(case, content)},
        needed=list(key.cards),
        best=BestTies(judgement=judgement or key.judgement, element=best, cards=list(key.cards)),
    )


def on_this_board(reasons: FactReasons, spec: MatchSpec) -> FactReasons:
    """Keep to the cards and questions that a small board offers.

    Args:
        reasons: what is said about the fact on a full board.
        spec: the board.

    Returns:
        The same, without what the learner cannot choose.
    """
    here = _offered(reasons, spec)
    return reasons.model_copy(
        update={
            "under": {judgement: _offered(ties, spec) for judgement, ties in reasons.under.items()},
            "cards": here.cards,
            "element": here.element,
            "needed": here.needed,
            "best": here.best,
        }
    )


def _offered(ties: Ties, spec: MatchSpec) -> Ties:
    cards = {id_: said for id_, said in ties.cards.items() if not spec.cards or id_ in spec.cards}
    needed = [id_ for id_ in ties.needed if id_ in cards]
    element = ties.element and {
        id_: said for id_, said in ties.element.items() if not spec.elements or id_ in spec.elements
    }
    best = ties.best.model_copy(update={"cards": needed})
    return Ties(element=element, cards=cards, needed=needed, best=best)


def _judgement_text(choice: Judgement, key: FactKey, content: Content) -> str:
    why = key.why if choice == key.judgement else key.wrong.get(choice, key.why)
    equal = [judgement for judgement in key.judged if key.worth_of(judgement) == 1]
    names = [content.words.judgements[judgement].label for judgement in equal]
    return with_others(why, names, choice in equal)


def _element_said(id_: str, key: FactKey, content: Content) -> ElementSaid:
    best = next(iter(key.elements))
    if id_ == best:
        return ElementSaid(right=True, best=True, text=content.elements[id_].question)
    best_question = FIRST_QUESTION.format(content.elements[best].question)
    if id_ in key.elements:
        return ElementSaid(right=True, best=False, text=f"Accepted. {best_question}")
    return ElementSaid(right=False, best=False, text=key.wrong.get(id_, best_question))


def _card_said(card: Card, key: FactKey) -> Said:
    if card.id in key.cards:
        return Said(right=True, text=card.limit)
    if card.id in key.also_cards:
        return Said(right=None, text=card.limit)
    return Said(right=False, text=key.wrong.get(card.id, "It is not what proves this fact."))
