"""Marks and feedback for a self-assessed edition, prepared choice by choice for its page to look up.

The texts are those of `course.marking.items`, asked for one choice at a time; the points are
`course.marking.worth`'s. The page looks up and adds; it knows no rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import Any, get_args

from course.answers import (
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.library import Library
from course.library.board_specs import Use
from course.library.cases import JUDGEMENTS, OUTCOMES, STEPS, STRENGTHS
from course.library.papers import AdvicePaper, MatchPaper, Paper, PaperBoard, RoutePaper, SourcesPaper
from course.marking.item import Item, Part
from course.marking.items import items
from course.marking.worth import ANY, worth

Told = dict[str, Any]
Ask = Callable[[BoardAnswers, bool], list[Item]]
USES: tuple[Use, ...] = get_args(Use)


def told(paper: Paper, content: Library) -> Told:
    """All that can be said of an exercise in one version once it is marked.

    Args:
        paper: the version, with its key.
        content: the library.

    Returns:
        JSON-ready data: what passes, in hundredths, and an item per slot or text, in order;
        each with the parts to look up, and a slot's worths.
    """
    worths = worth(paper)
    return {
        "out_of": _hundredths(paper.out_of),
        "pass_mark": _hundredths(paper.exercise.pass_mark),
        "by_hand": bool(paper.by_hand),
        "items": [item for board in paper.boards for item in _board(board, paper, content, worths)],
    }


def _board(board: PaperBoard, paper: Paper, content: Library, worths: dict[str, Any]) -> Iterator[Told]:
    def ask(given: BoardAnswers, full: bool = False) -> list[Item]:
        # What is said of a strength depends on whether it earned everything.
        slots = {slot: most if full else Decimal(0) for slot, most in paper.slots.items()}
        return list(items(given, board, slots, {}, paper, content))

    match board:
        case MatchPaper():
            told_items, slots = _match(board, ask), list(board.slots.values())
        case RoutePaper():
            told_items, slots = _route(board, ask, worths[board.slots[2]]), list(board.slots)
        case SourcesPaper():
            told_items, slots = _sources(board, ask), list(board.slots.values())
        case AdvicePaper():
            yield from _advice(board, paper, content)
            return
    for item, slot in zip(told_items, slots, strict=True):
        out_of = _hundredths(paper.slots[slot])
        yield {**item, "board": board.spec.id, "out_of": out_of, "slot": slot, "worth": worths[slot]}


def _match(board: MatchPaper, ask: Ask) -> Iterator[Told]:
    def all_with(**chosen: Any) -> list[Item]:
        return ask(MatchAnswers(facts={fact: FactAnswer(**chosen) for fact in board.slots}), False)

    blank = all_with()
    judged = {choice: all_with(judgement=choice) for choice in JUDGEMENTS}
    tied = {element: all_with(element=element) for element in board.case.elements}
    proved = {card: all_with(cards=[card]) for card in board.case.tray}
    assert board.key is not None
    for n, fact in enumerate(board.slots):
        key = board.key.facts[fact]
        parts = [_part(["facts", fact, "judgement"], 0, blank[n], {c: i[n] for c, i in judged.items()})]
        if key.elements:
            parts.append(_part(["facts", fact, "element"], 1, blank[n], {c: i[n] for c, i in tied.items()}))
        first = len(parts)
        missing = {card: asdict(part) for card, part in zip(key.cards, blank[n].parts[first:], strict=True)}
        said = {card: asdict(found[n].parts[first]) for card, found in proved.items()}
        parts.append({"at": [["facts", fact, "cards"]], "each": True, "said": said, "missing": missing})
        yield _item(blank[n], parts)


def _route(board: RoutePaper, ask: Ask, strength: Any) -> Iterator[Told]:
    assert board.key is not None
    steps, outcome, end = ask(RouteAnswers(), False)
    with_steps = {
        step: ask(RouteAnswers(steps=dict.fromkeys(board.case.route_elements, step)), False)[0]
        for step in STEPS
    }
    ids = board.key.routes[board.spec.when].steps
    yield _item(steps, [_part(["steps", id_], n, steps, with_steps) for n, id_ in enumerate(ids)])
    outcomes = {choice: ask(RouteAnswers(outcome=choice), False)[1] for choice in OUTCOMES}
    yield _item(outcome, [_part(["outcome"], 0, outcome, outcomes)])
    best = next(iter(strength["first"]["worth"]))
    pairs = strength["terms"][0]["worth"]
    most = max(number for reasons in pairs.values() for number in reasons.values())

    def end_part(full: bool, chosen: Any, reason: str | None) -> Told:
        return asdict(ask(RouteAnswers(strength=chosen, reason=reason), full)[2].parts[0])

    reasons = [reason.id for reason in board.case.reasons]
    said = {
        outcome_: {
            chosen or ANY: {
                reason or ANY: end_part(
                    outcome_ == best and pairs.get(chosen or "", {}).get(reason or ANY, 0) == most,
                    chosen,
                    reason,
                )
                for reason in [None, *reasons]
            }
            for chosen in [None, *STRENGTHS]
        }
        for outcome_ in (best, ANY)
    }
    yield _item(end, [{"at": [["outcome"], ["strength"], ["reason"]], "each": False, "said": said}])


def _sources(board: SourcesPaper, ask: Ask) -> Iterator[Told]:
    def all_with(**chosen: Any) -> list[Item]:
        return ask(SourcesAnswers(items={id_: ItemAnswer(**chosen) for id_ in board.slots}), False)

    blank = all_with()
    offered = [item.limits for group in board.spec.groups for item in group.items]
    limits = dict.fromkeys(limit for of_one in offered for limit in of_one)
    asked: dict[str, dict[Any, list[Item]]] = {
        "source": {source: all_with(source=source) for source in board.spec.sources},
        "limit": {limit: all_with(limit=limit) for limit in limits},
        "use": {use: all_with(use=use) for use in USES},
    }
    for n, id_ in enumerate(board.slots):
        parts = [
            _part(
                ["items", id_, part], place, blank[n], {choice: said[n] for choice, said in choices.items()}
            )
            for place, (part, choices) in enumerate(asked.items())
        ]
        yield _item(blank[n], parts)


def _advice(board: AdvicePaper, paper: Paper, content: Library) -> Iterator[Told]:
    """The rubric and the specimens, to compare one's own text with; a person marks it."""
    found = items(None, board, {}, {}, paper, content)
    criteria = len(board.slots)
    for n, item in enumerate(found):
        parts = [{"at": [], "each": False, "said": asdict(part)} for part in item.parts]
        shown = {**_item(item, parts), "board": board.spec.id, "out_of": _hundredths(item.out_of)}
        if n < criteria:
            # Here nobody will mark it, so that it waits for somebody would be untrue.
            shown["text"] = ""
        # The item after the criteria holds what the learner wrote.
        yield {**shown, "wrote": n == criteria}


def _item(item: Item, parts: Iterable[Told]) -> Told:
    return {
        "title": item.title,
        "text": item.text,
        "why": item.why,
        "sources": [{"label": label, "address": address} for label, address in item.sources],
        "parts": list(parts),
    }


def _part(at: list[str], place: int, blank: Item, found: dict[Any, Item]) -> Told:
    """A part by the choice that was made; a choice that says the same as none is left out."""
    none = blank.parts[place]
    said: dict[str, Part] = {choice: item.parts[place] for choice, item in found.items()}
    named = {choice: asdict(part) for choice, part in said.items() if part != none}
    return {"at": [at], "each": False, "said": {ANY: asdict(none), **named}}


def _hundredths(number: Decimal) -> int:
    return int(number * 100)
