"""The reasons behind each choice on a board, prepared in Python for the board to look up."""

from __future__ import annotations

from typing import TypedDict

from course.boards.cards import Card, citation, tray
from course.library.board_specs import MatchSpec, SourceItem, SourceKey
from course.library.cases import JUDGEMENTS, OUTCOMES, STEPS, STRENGTHS, Case, FactKey, RouteKey
from course.library.library import Library


class Cited(TypedDict):
    """Where a statement comes from."""

    label: str
    address: str


class Said(TypedDict, total=False):
    """What is said of one choice; `right` is None where it does no harm."""

    right: bool | str | None
    best: bool
    text: str


class FactReasons(TypedDict):
    """What a match board says about one fact once it is checked."""

    judgement: dict[str, Said]
    element: dict[str, Said] | None
    cards: dict[str, Said]
    needed: list[str]
    best: dict[str, object]
    why: str
    sources: list[Cited]


class RouteReasons(TypedDict):
    """What a route board says once it is checked."""

    steps: dict[str, dict[str, Said]]
    outcome: dict[str, Said]
    strength: dict[str, dict[str, Said]]
    best: dict[str, object]
    why: str
    loses: str
    sources: list[Cited]


def fact_reasons(key: FactKey, case: Case, content: Library) -> FactReasons:
    """Prepare what is said about each possible choice for one fact.

    Args:
        key: what is right about the fact.
        case: the client, in the learner's version.
        content: the library.

    Returns:
        A reason for every judgement, element and card on offer.
    """
    best = next(iter(key.elements), None)
    return FactReasons(
        judgement={
            choice: Said(right=key.accepts(choice), text=_judgement_text(choice, key))
            for choice in JUDGEMENTS
        },
        element={id_: _element_said(id_, key, content) for id_ in case.elements} if best else None,
        cards={card["id"]: _card_said(card, key) for card in tray(case, content)},
        needed=list(key.cards),
        best={"judgement": key.judgement, "element": best, "cards": list(key.cards)},
        why=key.why,
        sources=_sources([*key.cards, *key.also_cards], list(key.elements)[:1], content),
    )


def on_this_board(reasons: FactReasons, spec: MatchSpec) -> FactReasons:
    """Keep to the cards and questions that a small board offers.

    Args:
        reasons: what is said about the fact on a full board.
        spec: the board.

    Returns:
        The same, without what the learner cannot choose.
    """
    cards = {id_: said for id_, said in reasons["cards"].items() if not spec.cards or id_ in spec.cards}
    needed = [id_ for id_ in reasons["needed"] if id_ in cards]
    element = reasons["element"] and {
        id_: said for id_, said in reasons["element"].items() if not spec.elements or id_ in spec.elements
    }
    best = {**reasons["best"], "cards": needed}
    return {**reasons, "cards": cards, "element": element, "needed": needed, "best": best}


def route_reasons(key: RouteKey, case: Case, content: Library) -> RouteReasons:
    """Prepare what is said about each possible choice on a route.

    Args:
        key: the worked answer.
        case: the client, in the learner's version.
        content: the library.

    Returns:
        A reason for every step, outcome, and strength with its reason.
    """
    return RouteReasons(
        steps={
            element: {
                choice: Said(
                    right=choice == step,
                    text=key.step_reasons.get(element, content.elements[element].explanation),
                )
                for choice in STEPS
            }
            for element, step in key.steps.items()
        },
        outcome={
            choice: Said(
                right=choice == key.outcome,
                text=key.why if choice == key.outcome else key.wrong.get(choice, key.why),
            )
            for choice in OUTCOMES
        },
        strength={
            strength: {reason.id: _strength_said(strength, reason.id, key) for reason in case.reasons}
            for strength in STRENGTHS
        },
        best={
            "steps": dict(key.steps),
            "outcome": key.outcome,
            "strength": key.strength,
            "reasons": list(key.reasons),
        },
        why=key.why,
        loses=key.loses,
        sources=_sources([], list(key.steps), content),
    )


class ItemReasons(TypedDict):
    """What a sources board says about one proposition once it is checked."""

    source: dict[str, Said]
    limit: dict[str, Said]
    use: dict[str, Said]
    best: dict[str, object]
    why: str
    sources: list[Cited]


def item_reasons(key: SourceKey, item: SourceItem, sources: list[str], content: Library) -> ItemReasons:
    """Prepare what is said about each possible choice for one proposition.

    Args:
        key: what is right about it.
        item: the proposition as it is put, with the limits on offer.
        sources: the sources on offer.
        content: the library.

    Returns:
        A reason for every source, limit and use on offer.
    """

    def said(choice: str, right: bool) -> Said:
        return Said(right=right, text="" if right else key.wrong.get(choice, key.why))

    return ItemReasons(
        source={id_: said(id_, id_ in key.sources) for id_ in sources},
        limit={id_: said(id_, id_ == key.limit) for id_ in item.limits},
        use={id_: said(id_, id_ == key.use or id_ in key.also_uses) for id_ in content.words.uses},
        best={"source": key.sources[0], "limit": key.limit, "use": key.use},
        why=key.why,
        sources=_sources([item.proposition], [], content),
    )


def _judgement_text(choice: str, key: FactKey) -> str:
    return key.why if choice == key.judgement else key.wrong.get(choice, key.why)


def _element_said(id_: str, key: FactKey, content: Library) -> Said:
    best = next(iter(key.elements))
    if id_ == best:
        return Said(right=True, best=True, text=content.elements[id_].question)
    best_question = f"The first question it goes to: {content.elements[best].question}"
    if id_ in key.elements:
        return Said(right=True, best=False, text=f"Accepted. {best_question}")
    return Said(right=False, best=False, text=key.wrong.get(id_, best_question))


def _card_said(card: Card, key: FactKey) -> Said:
    if card["id"] in key.cards:
        return Said(right=True, text=card["limit"])
    if card["id"] in key.also_cards:
        return Said(right=None, text=card["limit"])
    return Said(right=False, text=key.wrong.get(card["id"], "It does not bear on this fact."))


def _strength_said(strength: str, reason: str, key: RouteKey) -> Said:
    if strength == key.strength:
        right: bool | str = True if reason in key.reasons else "half"
    else:
        right = (
            "neighbour" if any(strength == a.strength and reason in a.reasons for a in key.also) else False
        )
    return Said(right=right, text=key.loses if right is True else key.wrong.get(reason, key.loses))


def _sources(cards: list[str], elements: list[str], content: Library) -> list[Cited]:
    authorities = [authority for id_ in elements for authority in content.elements[id_].authorities]
    found = [citation(content.rows[id_], content) for id_ in [*cards, *authorities] if id_ in content.rows]
    return [Cited(label=label, address=address) for label, address in dict.fromkeys(found)]
