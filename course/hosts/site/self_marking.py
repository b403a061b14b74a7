"""Marks and feedback for a self-assessed edition, prepared choice by choice for its page to look up.

The texts are those of `course.marking.feedback.items`, asked for one choice at a time; the points are
`course.marking.rule.choice_points`'s. The page looks up and adds; it knows no rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import Any, get_args

from course.base.sentences import sentences
from course.content import Content
from course.content.board_specs import Use
from course.content.cases import JUDGEMENTS, STEPS, STRENGTHS
from course.content.papers import AdvicePaper, MatchPaper, Paper, PaperBoard, RoutePaper, SourcesPaper
from course.learner.answers import (
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.marking.feedback.item import Item, Part, outcome_words
from course.marking.feedback.items import items
from course.marking.rule.choice_points import ANY, choice_points

SelfMarking = dict[str, Any]
Ask = Callable[[BoardAnswers], list[Item]]
USES: tuple[Use, ...] = get_args(Use)


def self_marking(paper: Paper, content: Content) -> SelfMarking:
    """All that can be said of an exercise in one version once it is marked.

    Args:
        paper: the version, with its key.
        content: the library.

    Returns:
        JSON-ready data: what passes, in hundredths, what is said of not passing and of passing,
        and an item per slot or text, in order;
        each with the parts to look up, and a slot's worths.
    """
    worths = choice_points(paper)
    return {
        "out_of": _hundredths(paper.out_of),
        "pass_mark": _hundredths(paper.exercise.pass_mark),
        "outcomes": [outcome_words(paper.exercise.pass_mark, passed=passed) for passed in (False, True)],
        "by_hand": bool(paper.by_hand),
        "items": [item for board in paper.boards for item in _board(board, paper, content, worths)],
    }


def _board(
    board: PaperBoard, paper: Paper, content: Content, worths: dict[str, Any]
) -> Iterator[SelfMarking]:
    def ask(given: BoardAnswers) -> list[Item]:
        return list(items(given, board, dict.fromkeys(paper.slots, Decimal(0)), {}, paper, content))

    match board:
        case MatchPaper():
            told_items, slots = _match(board, ask), list(board.slots.values())
        case RoutePaper():
            told_items, slots = _route(board, ask, content), list(board.slots)
        case SourcesPaper():
            told_items, slots = _sources(board, ask), list(board.slots.values())
        case AdvicePaper():
            yield from _advice(board, paper, content)
            return
    for item, slot in zip(told_items, slots, strict=True):
        out_of = _hundredths(paper.slots[slot])
        yield {**item, "board": board.spec.id, "out_of": out_of, "slot": slot, "worth": worths[slot]}


def _match(board: MatchPaper, ask: Ask) -> Iterator[SelfMarking]:
    assert board.key is not None
    keys = board.key.facts

    def all_with(judgement: Any, **chosen: Any) -> list[Item]:
        # What is said of a question or a card depends on the judgement, where that earns.
        asked = [fact for fact in board.slots if not (judgement and chosen) or keys[fact].accepts(judgement)]
        return ask(MatchAnswers(facts=dict.fromkeys(asked, FactAnswer(judgement=judgement, **chosen))))

    blank = {judged: all_with(judgement=judged) for judged in (None, *JUDGEMENTS)}
    tied = {
        judged: {element: all_with(judgement=judged, element=element) for element in board.case.elements}
        for judged in blank
    }
    proved = {
        judged: {card: all_with(judgement=judged, cards=[card]) for card in board.case.tray}
        for judged in blank
    }
    for n, fact in enumerate(board.slots):
        key, at = keys[fact], ["facts", fact, "judgement"]
        parts = [_part([at], 0, blank[None][n], {judged: blank[judged][n] for judged in JUDGEMENTS})]
        named: dict[Any, Any] = {ANY: None, **{judged: judged for judged in key.judged}}
        if key.elements:
            said = {
                name: _said(1, blank[judged][n], {one: found[n] for one, found in tied[judged].items()})
                for name, judged in named.items()
            }
            parts.append({"at": [at, ["facts", fact, "element"]], "each": False, "said": said})
        first = len(parts)
        said_of = {
            name: {card: found[n].parts[first] for card, found in proved[judged].items()}
            for name, judged in named.items()
        }
        missing = {
            name: dict(zip(key.under(judged).cards, blank[judged][n].parts[first:], strict=True))
            for name, judged in named.items()
        }
        parts.append(_cards([at, ["facts", fact, "cards"]], said_of, missing))
        yield _item(blank[None][n], parts)


def _cards(
    at: list[list[str]], said: dict[Any, dict[str, Part]], missing: dict[Any, dict[str, Part]]
) -> SelfMarking:
    """The cards of a fact, each by itself: what is said of those chosen, and of those left out."""

    def told(parts: dict[Any, dict[str, Part]]) -> SelfMarking:
        return {
            name: {card: asdict(part.told) for card, part in by_card.items()}
            for name, by_card in parts.items()
        }

    return {"at": at, "each": True, "said": told(said), "missing": told(missing)}


def _route(board: RoutePaper, ask: Ask, content: Content) -> Iterator[SelfMarking]:
    assert board.key is not None
    key = board.key.routes[board.spec.when]
    steps, outcome, end = ask(RouteAnswers())
    with_steps = {
        step: ask(RouteAnswers(steps=dict.fromkeys(board.case.route_elements, step)))[0] for step in STEPS
    }
    yield _item(steps, [_part([["steps", id_]], n, steps, with_steps) for n, id_ in enumerate(key.steps)])
    outcomes = {choice: ask(RouteAnswers(outcome=choice))[1] for choice in content.words.outcomes}
    yield _item(outcome, [_part([["outcome"]], 0, outcome, outcomes)])

    def end_part(reached: Any, chosen: Any, reason: str | None) -> SelfMarking:
        return asdict(ask(RouteAnswers(outcome=reached, strength=chosen, reason=reason))[2].parts[0].told)

    reasons = [reason.id for reason in board.case.reasons]
    said = {
        reached or ANY: {
            chosen or ANY: {reason or ANY: end_part(reached, chosen, reason) for reason in [None, *reasons]}
            for chosen in [None, *STRENGTHS]
        }
        for reached in [None, *key.ends]
    }
    yield _item(end, [{"at": [["outcome"], ["strength"], ["reason"]], "each": False, "said": said}])


def _sources(board: SourcesPaper, ask: Ask) -> Iterator[SelfMarking]:
    def all_with(**chosen: Any) -> list[Item]:
        return ask(SourcesAnswers(items={id_: ItemAnswer(**chosen) for id_ in board.slots}))

    offered = [item.limits for group in board.spec.groups for item in group.items]
    limits = dict.fromkeys(limit for of_one in offered for limit in of_one)
    blank = {source: all_with(source=source) for source in (None, *board.spec.sources)}
    more: dict[str, dict[Any, dict[Any, list[Item]]]] = {
        "limit": {named: {one: all_with(source=named, limit=one) for one in limits} for named in blank},
        "use": {named: {one: all_with(source=named, use=one) for one in USES} for named in blank},
    }
    for n, id_ in enumerate(board.slots):
        at = ["items", id_, "source"]
        accepted: dict[Any, Any] = {ANY: None, **{source: source for source in board.keys[id_].sources}}
        parts = [_part([at], 0, blank[None][n], {one: blank[one][n] for one in board.spec.sources})]
        for place, (part, by_source) in enumerate(more.items(), start=1):
            said = {
                name: _said(
                    place, blank[source][n], {one: found[n] for one, found in by_source[source].items()}
                )
                for name, source in accepted.items()
            }
            parts.append({"at": [at, ["items", id_, part]], "each": False, "said": said})
        yield _item(blank[None][n], parts)


def _advice(board: AdvicePaper, paper: Paper, content: Content) -> Iterator[SelfMarking]:
    """The rubric and the specimens, to compare one's own text with; a person marks it."""
    found = items(None, board, {}, {}, paper, content)
    criteria = len(board.slots)
    for n, item in enumerate(found):
        parts = [{"at": [], "each": False, "said": asdict(part.told)} for part in item.parts]
        shown = {**_item(item, parts), "board": board.spec.id, "out_of": _hundredths(item.out_of)}
        if n < criteria:
            # Here nobody will mark it, so that it waits for somebody would be untrue.
            shown["text"] = ""
        # The item after the criteria holds what the learner wrote.
        yield {**shown, "wrote": n == criteria}


def _item(item: Item, parts: Iterable[SelfMarking]) -> SelfMarking:
    return {
        "title": item.title,
        "text": item.text,
        "why": sentences(item.why),
        "sources": [asdict(source) for source in item.sources],
        "parts": list(parts),
    }


def _part(at: list[list[str]], place: int, blank: Item, found: dict[Any, Item]) -> SelfMarking:
    """A part by the choice that was made."""
    return {"at": at, "each": False, "said": _said(place, blank, found)}


def _said(place: int, blank: Item, found: dict[Any, Item]) -> SelfMarking:
    """What is said by choice; a choice that says the same as none is left out."""
    none = blank.parts[place]
    said: dict[str, Part] = {choice: item.parts[place] for choice, item in found.items()}
    named = {choice: asdict(part.told) for choice, part in said.items() if part != none}
    return {ANY: asdict(none.told), **named}


def _hundredths(number: Decimal) -> int:
    return int(number * 100)
