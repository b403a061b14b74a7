"""Feedback in detail: each fact, route or proposition with what was chosen, what was right, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from course.content import Content, Paper
from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper
from course.learner.answers import (
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
)
from course.learner.answers.given import facts_of, items_of, lines_of, route_of
from course.marking.feedback.fact_items import fact_item
from course.marking.feedback.item import Item
from course.marking.feedback.other_items import advice_items, source_item
from course.marking.feedback.page_items import page_item
from course.marking.feedback.route_items import route_items


def items(
    given: BoardAnswers | None,
    board: PaperBoard,
    earned: Mapping[str, Decimal],
    by_hand: Mapping[str, Decimal],
    paper: Paper,
    content: Content,
) -> Iterator[Item]:
    """What feedback says about one board.

    Args:
        given: the learner's answers to it.
        board: the board, with its key.
        earned: the points of every slot, a person's included.
        by_hand: what a person gave, by slot.
        paper: the version that was marked.
        content: the library.

    Yields:
        An item per slot.
    """
    match board:
        case MatchPaper():
            facts = facts_of(given)
            for fact, slot in board.slots.items():
                chosen = facts.get(fact) or FactAnswer()
                points = (earned[slot], paper.slots[slot])
                choices = (chosen.judgement, chosen.element, tuple(chosen.cards))
                yield fact_item(fact, choices, board, points, content)
            lines = lines_of(given)
            for document, slot in board.page_slots.items():
                yield page_item(document, lines.get(document), board, (earned[slot], paper.slots[slot]))
        case RoutePaper():
            route = route_of(given)
            yield from route_items(route, board, earned, paper, content)
        case AdvicePaper():
            yield from advice_items(given, board, by_hand, paper)
        case SourcesPaper():
            answers = items_of(given)
            for id_, slot in board.slots.items():
                answer = answers.get(id_) or ItemAnswer()
                points = (earned[slot], paper.slots[slot])
                yield source_item(id_, (answer.source, answer.limit, answer.use), board, points, content)
