"""Feedback while attempts remain: what to look at again and what to reread, and nothing of what is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from course.boards.said import Cited
from course.content import Content, Paper
from course.content.board_specs import SourceKey
from course.content.cases import FactKey, RouteKey
from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper
from course.content.row_names import citation
from course.content.rows import Proposition
from course.learner.answers import (
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
    RouteAnswers,
)
from course.learner.answers.given import facts_of, items_of, route_of
from course.marking.feedback.item import Pointer, Source, cited
from course.marking.rule.marking_rule import strength_worth

LIMIT, USE = "how limited it is", "whether you may cite it for this point"
WHO = "who says it: until that is right, nothing else about this statement earns"
WHAT = "what it does to the claim: until that is right, nothing else about this fact earns"
WHAT_IN_PART = "what it does to the claim: your answer is accepted, and another earns more"
WHERE_IN_PART = "which question it goes to: your answer is accepted, and another earns more"
ENDS = "the outcome: until that is right, no strength earns"


def pointers(
    given: BoardAnswers | None,
    board: PaperBoard,
    earned: Mapping[str, Decimal],
    by_hand: Mapping[str, Decimal],
    paper: Paper,
    content: Content,
) -> Iterator[Pointer]:
    """What a learner who may try again is told about one board.

    Args:
        given: the learner's answers to it.
        board: the board, with its key.
        earned: the points of every slot, a person's included.
        by_hand: what a person gave, by slot.
        paper: the version that was marked.
        content: the library.

    Yields:
        A pointer per slot.
    """
    for id_, title, text, again, reread in _told(given, board, by_hand, content):
        points = earned.get(id_, Decimal(0))
        full = points == paper.slots[id_]
        yield Pointer(
            id_, title, text, points, paper.slots[id_], () if full else again, () if full else reread
        )


Told = tuple[str, str, str, tuple[str, ...], tuple[Source, ...]]


def _told(
    given: BoardAnswers | None, board: PaperBoard, by_hand: Mapping[str, Decimal], content: Content
) -> Iterator[Told]:
    match board:
        case MatchPaper(key=key) if key is not None:
            facts = facts_of(given)
            texts = {fact.id: fact for fact in board.case.facts}
            for fact, slot in board.slots.items():
                answer = facts.get(fact) or FactAnswer()
                again = tuple(_of_a_fact(answer, key.facts[fact]))
                reread = _elements([answer.element or ""], content)
                yield slot, texts[fact].short, texts[fact].text, again, reread
        case RoutePaper(key=key) if key is not None:
            route = route_of(given)
            yield from _of_a_route(route, key.routes[board.spec.when], board, content)
        case SourcesPaper():
            items = items_of(given)
            put = {item.id: item for group in board.spec.groups for item in group.items}
            for id_, slot in board.slots.items():
                proposition = content.propositions[put[id_].proposition]
                again = tuple(_of_an_item(items.get(id_) or ItemAnswer(), board.keys[id_]))
                yield slot, put[id_].point, proposition.text, again, _where_it_stands(proposition, content)
        case AdvicePaper(key=key) if key is not None:
            for criterion in key.criteria:
                slot = board.slots[criterion.id]
                again = (_level(by_hand[slot], criterion.levels),) if slot in by_hand else ()
                text = "" if slot in by_hand else "A person has not marked this yet."
                yield slot, criterion.title, text, again, ()


def _of_a_fact(answer: FactAnswer, key: FactKey) -> Iterator[str]:
    if not key.accepts(answer.judgement):
        yield WHAT
        return
    own = key.under(answer.judgement)
    if key.worth_of(answer.judgement) < 1:
        yield WHAT_IN_PART
    if own.elements and own.elements.get(answer.element or "", 0) < 1:
        yield WHERE_IN_PART if answer.element in own.elements else "which question it goes to"
    if set(own.cards) - set(answer.cards):
        yield "what proves it: something is missing"
    if set(answer.cards) - set(own.cards) - set(own.also_cards):
        yield "what proves it: something does not belong"


def _of_a_route(answer: RouteAnswers, key: RouteKey, board: RoutePaper, content: Content) -> Iterator[Told]:
    wrong = [element for element in key.steps if answer.steps.get(element) not in key.takes(element)]
    questions = tuple(content.elements[element].question for element in wrong)
    steps, outcome, strength = board.slots
    yield steps, "The route, question by question", "", questions, _elements(wrong, content)
    yield outcome, "The outcome", "", () if answer.outcome in key.ends else (ENDS,), ()
    best = strength_worth(answer.outcome, answer.strength, answer.reason, key) == 1
    again = () if best else ("the strength, and the point that would lose it",)
    yield strength, "How strong it is", "", again, ()


def _of_an_item(answer: ItemAnswer, key: SourceKey) -> Iterator[str]:
    if answer.source not in key.sources:
        yield WHO
        return
    if answer.limit != key.limit:
        yield LIMIT
    if answer.use not in {key.use, *key.also_uses}:
        yield USE


def _where_it_stands(proposition: Proposition, content: Content) -> tuple[Source, ...]:
    """The article's paragraph; its citation would say who says it."""
    article = content.article
    label = f"{article.short}, paragraph {proposition.paragraph[1:]}"
    return cited([Cited(label=label, address=article.cite_as)])


def _level(points: Decimal, levels: Mapping[str, str]) -> str:
    """What the level that a person gave says about the text; between two levels, the lower one."""
    return levels.get(str(int(points)), "")


def _elements(ids: list[str], content: Content) -> tuple[Source, ...]:
    """Questions to reread, each with the authorities that it rests on."""
    found: dict[tuple[str, str], None] = {}
    for id_ in ids:
        if element := content.elements.get(id_):
            found[element.question, ""] = None
            rows = (content.rows[authority] for authority in element.authorities)
            found |= dict.fromkeys(citation(row, content) for row in rows)
    return cited(Cited(label=label, address=address) for label, address in found)
