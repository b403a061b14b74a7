"""Marks and feedback for a self-assessed edition, prepared choice by choice for its page to look up.

The texts are those of `course.marking.feedback.items`, asked for one choice at a time; the points are
`course.marking.rule.choice_points`'s. The page looks up and adds; it knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, get_args

from course.base.sentences import sentences
from course.content import Content
from course.content.cases import STEPS, STRENGTHS
from course.content.papers import AdvicePaper, MatchPaper, Paper, PaperBoard, RoutePaper, SourcesPaper
from course.content.source_key import Use
from course.hosts.site.match_said import facts_said, pages_said
from course.hosts.site.said_by_choice import Ask, ByChoice, Said, part_said, said_by
from course.hosts.site.self_marking_data import (
    CardsSaid,
    ComparedItem,
    MarkedItem,
    PartSaid,
    SaidByChoice,
    SelfMarking,
)
from course.learner.answers import (
    BoardAnswers,
    ItemAnswer,
    RouteAnswers,
    SourcesAnswers,
)
from course.marking.feedback.board_told import group_titles, surety
from course.marking.feedback.counts import FIRST
from course.marking.feedback.item import Item, PartInWords
from course.marking.feedback.items import items
from course.marking.feedback.wording import FOLDED, LOOK_FIRST, outcome_words
from course.marking.rule.choice_points import ANY, ChoicePoints, choice_points

USES: tuple[Use, ...] = get_args(Use)


def self_marking(paper: Paper, content: Content) -> SelfMarking:
    """All that can be said of an exercise in one version once it is marked.

    Args:
        paper: the version, with its key.
        content: the library.

    Returns:
        An item per slot or text, in order, each with the parts to look up, and a slot's worths.
    """
    worths, pass_mark = choice_points(paper), paper.exercise.pass_mark
    words = partial(outcome_words, pass_mark, again=True)
    return SelfMarking(
        out_of=_hundredths(paper.out_of),
        pass_mark=_hundredths(pass_mark),
        outcomes=(words(passed=False), words(passed=True)),
        by_hand=bool(paper.by_hand),
        look_first=LOOK_FIRST,
        folded=FOLDED,
        gates=list(FIRST),
        titles={board.spec.id: board.spec.title for board in paper.boards},
        items=[item for board in paper.boards for item in _board(board, paper, content, worths)],
    )


def _board(
    board: PaperBoard, paper: Paper, content: Content, worths: Mapping[str, ChoicePoints]
) -> Iterator[MarkedItem | ComparedItem]:
    def ask(given: BoardAnswers) -> list[Item]:
        return list(items(given, board, dict.fromkeys(paper.slots, Decimal(0)), {}, paper, content))

    told_items: Iterator[Said]
    match board:
        case MatchPaper():
            told_items = (one for told in (facts_said, pages_said) for one in told(board, ask))
            slots = [*board.slots.values(), *board.page_slots.values()]
        case RoutePaper():
            told_items, slots = _route(board, ask, content), list(board.slots)
        case SourcesPaper():
            told_items, slots = _sources(board, ask), list(board.slots.values())
        case AdvicePaper():
            yield from _advice(board, paper, content)
            return
    groups, sure = group_titles(board), surety(board)
    for (item, parts), slot in zip(told_items, slots, strict=True):
        yield MarkedItem(
            group=groups.get(slot, ""),
            sure=sure.get(slot, []),
            title=item.title,
            text=item.text,
            why=sentences(item.why),
            sources=list(item.sources),
            parts=parts,
            board=board.spec.id,
            out_of=_hundredths(paper.slots[slot]),
            slot=slot,
            worth=worths[slot],
        )


def _route(board: RoutePaper, ask: Ask, content: Content) -> Iterator[Said]:
    assert board.key is not None
    key = board.key.routes[board.spec.when]
    steps, outcome, end = ask(RouteAnswers())
    with_steps = {
        step: ask(RouteAnswers(steps=dict.fromkeys(board.case.route_elements, step)))[0] for step in STEPS
    }
    yield steps, [part_said([["steps", id_]], n, steps, with_steps) for n, id_ in enumerate(key.steps)]
    outcomes = {choice: ask(RouteAnswers(outcome=choice))[1] for choice in content.words.outcomes}
    yield outcome, [part_said([["outcome"]], 0, outcome, outcomes)]

    def end_part(reached: Any, chosen: Any, reason: str | None) -> PartInWords:
        return ask(RouteAnswers(outcome=reached, strength=chosen, reason=reason))[2].parts[0].told

    reasons = [reason.id for reason in board.case.reasons]

    def by_reason(reached: Any, chosen: Any) -> SaidByChoice:
        return SaidByChoice({reason or ANY: end_part(reached, chosen, reason) for reason in [None, *reasons]})

    said: ByChoice = {
        reached or ANY: SaidByChoice(
            {chosen or ANY: by_reason(reached, chosen) for chosen in [None, *STRENGTHS]}
        )
        for reached in [None, *key.ends]
    }
    yield end, [PartSaid(at=[["outcome"], ["strength"], ["reason"]], said=SaidByChoice(said))]


def _sources(board: SourcesPaper, ask: Ask) -> Iterator[Said]:
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
        alone = {one: blank[one][n] for one in board.spec.sources}
        parts: list[PartSaid | CardsSaid] = [part_said([at], 0, blank[None][n], alone)]
        for place, (part, by_source) in enumerate(more.items(), start=1):
            said: ByChoice = {
                name: said_by(
                    place, blank[source][n], {one: found[n] for one, found in by_source[source].items()}
                )
                for name, source in accepted.items()
            }
            parts.append(PartSaid(at=[at, ["items", id_, part]], said=SaidByChoice(said)))
        yield blank[None][n], parts


def _advice(board: AdvicePaper, paper: Paper, content: Content) -> Iterator[ComparedItem]:
    """The rubric and the specimens, to compare one's own text with; a person marks it."""
    found = items(None, board, {}, {}, paper, content)
    criteria = len(board.slots)
    for n, item in enumerate(found):
        yield ComparedItem(
            title=item.title,
            # Here nobody will mark it, so that it waits for somebody would be untrue.
            text="" if n < criteria else item.text,
            why=sentences(item.why),
            sources=list(item.sources),
            parts=[PartSaid(at=[], said=part.told) for part in item.parts],
            board=board.spec.id,
            group="",
            out_of=_hundredths(item.out_of),
            # The item after the criteria holds what the learner wrote.
            wrote=n == criteria,
        )


def _hundredths(number: Decimal) -> int:
    return int(number * 100)
