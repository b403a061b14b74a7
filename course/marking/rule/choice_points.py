"""What every choice is worth, asked of the marking rule one choice at a time.

For a host that has no Python: it looks up these numbers and adds them. The rule itself is not
stated a second time, here or there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from pydantic import BaseModel, ConfigDict, RootModel

from course.content.board_specs import SourceItem
from course.content.cases import (
    JUDGEMENTS,
    STEPS,
    STRENGTHS,
    Case,
    FactKey,
    Judgement,
    Outcome,
    RouteKey,
    Step,
)
from course.content.line_keys import LINE_MARKS, LineMark, PageKey
from course.content.page_lines import lines_of
from course.content.papers import AdvicePaper, MatchPaper, Paper, PaperBoard, RoutePaper, SourcesPaper
from course.content.source_key import SourceKey, Use
from course.content.works import SlotPoints
from course.learner.answers import FactAnswer, ItemAnswer, LinesAnswer, RouteAnswers
from course.marking.rule.marking_rule import mark_fact, mark_item, mark_lines, mark_route

ANY = "*"
_STRANGER = "?"


# What choices are worth, in points, by each of them in turn.
_Earned = Mapping[str, "Fraction | _Earned"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class Worths(RootModel[dict[str, "int | Worths"]]):
    """What choices are worth, by each of them in turn."""

    model_config = ConfigDict(frozen=True)


class Term(_Part):
    """What one choice adds to a slot.

    `at` holds the paths in a board's answers at which the choices stand; `worth` is looked up
    by each of them in turn, by `*` where a choice is not named. With `each`, the last choice is
    a list, and each thing in it counts.
    """

    at: list[list[str]]
    each: bool
    worth: Worths


class ChoicePoints(_Part):
    """One slot. Numbers are whole; `per` of them make a point.

    Without a choice that is named in `first`, the slot earns nothing; else the terms are added
    to it. Never less than nothing; rounded once, half up, to hundredths of a point.
    """

    per: int
    first: Term | None
    terms: list[Term]


@dataclass(frozen=True)
class _Term:
    """A term before its numbers are whole."""

    at: list[list[str]]
    worth: _Earned
    each: bool = False


def choice_points(paper: Paper) -> dict[str, ChoicePoints]:
    """What every choice on a paper is worth.

    Args:
        paper: the exercise in one version, with its key.

    Returns:
        Each slot that no person marks.
    """
    return {
        slot: _whole(first, terms)
        for board in paper.boards
        for slot, first, terms in _board(board, paper.exercise.points)
    }


def _board(board: PaperBoard, points: SlotPoints) -> Iterator[tuple[str, _Term | None, list[_Term]]]:
    match board:
        case MatchPaper(key=key) if key is not None:
            for fact, slot in board.slots.items():
                yield (slot, *_fact(fact, key.facts[fact], board.case, Fraction(points.fact)))
            for document, slot in board.page_slots.items():
                yield slot, None, _lines(document, key.lines[document], board, Fraction(points.page))
        case RoutePaper(key=key) if key is not None:
            terms = _route(key.routes[board.spec.when], board.case, points)
            yield from ((slot, *term) for slot, term in zip(board.slots, terms, strict=True))
        case SourcesPaper():
            items = {item.id: item for group in board.spec.groups for item in group.items}
            for id_, slot in board.slots.items():
                yield (slot, *_item(items[id_], board.keys[id_], board.spec.sources, Fraction(points.item)))
        case AdvicePaper():
            return


def _fact(id_: str, key: FactKey, case: Case, points: Fraction) -> tuple[_Term, list[_Term]]:
    def earned(judgement: Judgement, element: str | None = None, card: str | None = None) -> Fraction:
        cards = [card] if card else []
        mark = mark_fact(FactAnswer(judgement=judgement, element=element, cards=cards), key, points)
        return mark.element + mark.evidence - mark.lost_to_cards

    judged = {choice: mark_fact(FactAnswer(judgement=choice), key, points).judgement for choice in JUDGEMENTS}
    own = {judgement: key.under(judgement) for judgement in key.judged}
    elements: _Earned = {
        judgement: _earning({id_: earned(judgement, element=id_) for id_ in [*case.elements, *its.elements]})
        for judgement, its in own.items()
    }
    cards: _Earned = {
        judgement: {
            ANY: earned(judgement, card=_STRANGER),
            **{id_: earned(judgement, card=id_) for id_ in [*case.tray, *its.cards, *its.also_cards]},
        }
        for judgement, its in own.items()
    }
    at = ["facts", id_, "judgement"]
    return _term(at, worth=_earning(judged)), [
        _term(at, ["facts", id_, "element"], worth=elements),
        _term(at, ["facts", id_, "cards"], worth=cards, each=True),
    ]


def _lines(document: str, key: PageKey, board: MatchPaper, points: Fraction) -> list[_Term]:
    page = board.page(document)

    def earned(mark: LineMark, line: str) -> Fraction:
        return mark_lines(LinesAnswer.model_validate({mark: line}), key, page, points)

    worths = {mark: _earning({one.id: earned(mark, one.id) for one in lines_of(page)}) for mark in LINE_MARKS}
    return [_term(["lines", document, mark], worth=worth) for mark, worth in worths.items()]


def _route(key: RouteKey, case: Case, points: SlotPoints) -> list[tuple[_Term | None, list[_Term]]]:
    def steps(choices: dict[str, Step]) -> Fraction:
        return mark_route(RouteAnswers(steps=choices), key, points).steps

    def strength(outcome: Outcome, chosen: Any, reason: str | None) -> Fraction:
        answer = RouteAnswers(outcome=outcome, strength=chosen, reason=reason)
        return mark_route(answer, key, points).strength

    # A wrong step costs something only where others have earned: so beside all the others, right.
    others = {id_: {other: step for other, step in key.steps.items() if other != id_} for id_ in key.steps}
    worth_of_steps = [
        _term(
            ["steps", id_],
            worth={step: steps({**others[id_], id_: step}) - steps(others[id_]) for step in STEPS},
        )
        for id_ in key.steps
    ]
    outcomes = {
        outcome: mark_route(RouteAnswers(outcome=outcome), key, points).outcome for outcome in key.ends
    }
    ends: _Earned = {
        outcome: {
            chosen: {ANY: strength(outcome, chosen, None)}
            | {reason.id: strength(outcome, chosen, reason.id) for reason in case.reasons}
            for chosen in STRENGTHS
        }
        for outcome in key.ends
    }
    return [
        (None, worth_of_steps),
        (_term(["outcome"], worth=_earning(outcomes)), []),
        (
            _term(["outcome"], worth=dict.fromkeys(key.ends, Fraction(0))),
            [_term(["outcome"], ["strength"], ["reason"], worth=ends)],
        ),
    ]


def _item(
    item: SourceItem, key: SourceKey, sources: list[str], points: Fraction
) -> tuple[_Term, list[_Term]]:
    best = key.sources[0]
    alone = mark_item(ItemAnswer(source=best), key, points)

    def more(limit: str | None = None, use: Use | None = None) -> Fraction:
        return mark_item(ItemAnswer(source=best, limit=limit, use=use), key, points) - alone

    named = {source: mark_item(ItemAnswer(source=source), key, points) for source in sources}
    uses = [key.use, *key.also_uses]
    return _term(["items", item.id, "source"], worth=_earning(named)), [
        _term(
            ["items", item.id, "limit"], worth=_earning({limit: more(limit=limit) for limit in item.limits})
        ),
        _term(["items", item.id, "use"], worth=_earning({use: more(use=use) for use in uses})),
    ]


def _term(*at: list[str], worth: _Earned, each: bool = False) -> _Term:
    return _Term(list(at), worth, each)


def _earning(worths: Mapping[Any, Fraction]) -> dict[str, Fraction]:
    return {choice: points for choice, points in worths.items() if points}


def _whole(first: _Term | None, terms: list[_Term]) -> ChoicePoints:
    """The same in whole numbers, so that adding them is exact anywhere."""
    every = [term.worth for term in [first, *terms] if term]
    per = math.lcm(*(number.denominator for worths in every for number in _numbers(worths)))

    def whole(earned: _Earned) -> Worths:
        return Worths(
            {
                choice: int(worth * per) if isinstance(worth, Fraction) else whole(worth)
                for choice, worth in earned.items()
            }
        )

    def term(one: _Term) -> Term:
        return Term(at=one.at, each=one.each, worth=whole(one.worth))

    return ChoicePoints(per=per, first=term(first) if first else None, terms=[term(one) for one in terms])


def _numbers(worths: _Earned) -> Iterator[Fraction]:
    for one in worths.values():
        if isinstance(one, Fraction):
            yield one
        else:
            yield from _numbers(one)
