"""Feedback while attempts remain: what to look at again and what to reread, and nothing of what is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from course.boards.route import names
from course.boards.said import Cited
from course.content import Content, Paper
from course.content.cases import FactKey, RouteKey
from course.content.line_keys import LINE_MARKS, PageKey
from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper
from course.content.row_names import citation
from course.content.rows import Proposition
from course.content.source_key import SourceKey
from course.learner.answers import (
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
    LinesAnswer,
    RouteAnswers,
)
from course.learner.answers.given import facts_of, items_of, lines_of, route_of
from course.marking.feedback import counts as named
from course.marking.feedback.counts import (
    EVIDENCE,
    JUDGEMENT,
    LINES,
    OUTCOME,
    QUESTION,
    ROUTE,
    STRENGTH,
    Count,
)
from course.marking.feedback.item import Pointer, Source, cited
from course.marking.feedback.other_items import NOT_MARKED_YET, level_reached
from course.marking.feedback.page_items import ASKED, TEXT, title_of
from course.marking.rule.marking_rule import strength_worth

LIMIT, USE = "how limited it is", "whether you may cite it for this point"
WHO = "who says it: until that is right, nothing else about this statement earns"
WHAT = "what it does to the claim: until that is right, nothing else about this fact earns"
WHAT_IN_PART = "what it does to the claim: your answer is accepted, and another earns more"
WHERE = "which question it goes to"
MISSING, STRANGER = "what proves it: something is missing", "what proves it: something does not belong"
WHERE_IN_PART = "which question it goes to: your answer is accepted, and another earns more"
ENDS = "the outcome: until that is right, no strength earns"
# What is counted of a fact and of a statement: each part with what is said where it is not right.
_Parts = Mapping[str, tuple[str, ...]]
_FACT_PARTS: _Parts = {JUDGEMENT: (WHAT,), QUESTION: (WHAT, WHERE), EVIDENCE: (WHAT, MISSING, STRANGER)}
_ITEM_PARTS: _Parts = {named.WHO: (WHO,), named.LIMIT: (WHO, LIMIT), named.USE: (WHO, USE)}


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
    for told in _told(given, board, by_hand, content):
        points, out_of = earned.get(told.id, Decimal(0)), paper.slots[told.id]
        full = points == out_of
        again, reread = ((), ()) if full else (told.again, told.reread)
        yield Pointer(
            told.id, told.title, told.text, points, out_of, again, reread, told.counts, told.missing
        )


class _Told(NamedTuple):
    """What is told of one slot, before it is known whether it earned everything."""

    id: str
    title: str
    text: str
    again: tuple[str, ...]
    reread: tuple[Source, ...] = ()
    counts: tuple[Count, ...] = ()
    missing: bool = False


def _told(
    given: BoardAnswers | None, board: PaperBoard, by_hand: Mapping[str, Decimal], content: Content
) -> Iterator[_Told]:
    match board:
        case MatchPaper(key=key) if key is not None:
            facts = facts_of(given)
            texts = {fact.id: fact for fact in board.case.facts}
            for fact, slot in board.slots.items():
                answer = facts.get(fact) or FactAnswer()
                again = tuple(_of_a_fact(answer, key.facts[fact]))
                reread = _elements([answer.element or ""], content)
                counts = tuple(_counts(again, _FACT_PARTS))
                missing = not set(again) - _left_out(answer)
                yield _Told(slot, texts[fact].short, texts[fact].text, again, reread, counts, missing)
            marked = lines_of(given)
            for document in board.page_slots:
                yield _of_lines(document, marked.get(document) or LinesAnswer(), board, key.lines[document])
        case RoutePaper(key=key) if key is not None:
            route = route_of(given)
            yield from _of_a_route(route, key.routes[board.spec.when], board, content)
        case SourcesPaper():
            items = items_of(given)
            put = {item.id: item for group in board.spec.groups for item in group.items}
            for id_, slot in board.slots.items():
                proposition = content.propositions[put[id_].proposition]
                item = items.get(id_) or ItemAnswer()
                again = tuple(_of_an_item(item, board.keys[id_]))
                reread, counts = _where_it_stands(proposition, content), tuple(_counts(again, _ITEM_PARTS))
                missing = not set(again) - _left_out_of(item)
                yield _Told(slot, put[id_].point, proposition.text, again, reread, counts, missing)
        case AdvicePaper(key=key) if key is not None:
            for criterion in key.criteria:
                slot = board.slots[criterion.id]
                level = criterion.levels.get(level_reached(by_hand.get(slot), criterion.levels), "")
                yield _Told(slot, criterion.title, "" if level else NOT_MARKED_YET, (level,) if level else ())


def _of_lines(document: str, answer: LinesAnswer, board: MatchPaper, key: PageKey) -> _Told:
    page = board.page(document)
    wrong = [mark for mark in LINE_MARKS if getattr(answer, mark) not in key.of(mark).ids(page)]
    count = (Count(LINES, len(LINE_MARKS) - len(wrong), len(LINE_MARKS)),)
    missing = not any(getattr(answer, mark) for mark in wrong)
    again = tuple(ASKED[mark].lower() for mark in wrong)
    title = title_of(document, board)
    return _Told(board.page_slots[document], title, TEXT, again, counts=count, missing=missing)


def _counts(again: tuple[str, ...], parts: _Parts) -> Iterator[Count]:
    """Each part of a fact or a statement: right, where nothing that is told says otherwise."""
    return (Count(name, int(not set(faults) & set(again)), 1) for name, faults in parts.items())


def _left_out(answer: FactAnswer) -> set[str]:
    """What may be told of a fact only because something was left out."""
    nothing = {WHAT} if answer.judgement is None else set()
    return {MISSING, WHAT_IN_PART, WHERE_IN_PART} | nothing | (set() if answer.element else {WHERE})


def _left_out_of(item: ItemAnswer) -> set[str]:
    """What may be told of a statement only because something was left out."""
    given = {WHO: item.source, LIMIT: item.limit, USE: item.use}
    return {part for part, choice in given.items() if choice is None}


def _of_a_fact(answer: FactAnswer, key: FactKey) -> Iterator[str]:
    if not key.accepts(answer.judgement):
        yield WHAT
        return
    own = key.under(answer.judgement)
    if key.worth_of(answer.judgement) < 1:
        yield WHAT_IN_PART
    if own.elements and own.elements.get(answer.element or "", 0) < 1:
        yield WHERE_IN_PART if answer.element in own.elements else WHERE
    if set(own.cards) - set(answer.cards):
        yield MISSING
    if set(answer.cards) - set(own.cards) - set(own.also_cards):
        yield STRANGER


def _of_a_route(answer: RouteAnswers, key: RouteKey, board: RoutePaper, content: Content) -> Iterator[_Told]:
    wrong = [element for element in key.steps if answer.steps.get(element) not in key.takes(element)]
    questions = tuple(content.elements[element].question for element in wrong)
    steps, outcome, strength = board.slots
    count = (Count(ROUTE, len(key.steps) - len(wrong), len(key.steps)),)
    left_out = not any(answer.steps.get(element) for element in wrong)
    reread = _rest_on(wrong, content)
    yield _Told(steps, names.STEPS, "", questions, reread, count, left_out)
    ends = answer.outcome in key.ends
    count = (Count(OUTCOME, int(ends), 1),)
    yield _Told(
        outcome, names.OUTCOME, "", () if ends else (ENDS,), counts=count, missing=answer.outcome is None
    )
    best = strength_worth(answer.outcome, answer.strength, answer.reason, key) == 1
    again = () if best else ("the strength, and the point that would lose it",)
    count = (Count(STRENGTH, int(best), 1),)
    yield _Told(strength, names.STRENGTH, "", again, counts=count, missing=answer.strength is None)


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


def _elements(ids: list[str], content: Content) -> tuple[Source, ...]:
    """Questions to reread, each with the authorities that it rests on."""
    return cited(_named(ids, content, questions=True))


def _rest_on(ids: list[str], content: Content) -> tuple[Source, ...]:
    """The authorities that questions rest on, where the questions themselves are named beside."""
    return cited(_named(ids, content, questions=False))


def _named(ids: list[str], content: Content, *, questions: bool) -> Iterator[Cited]:
    found: dict[tuple[str, str], None] = {}
    for id_ in ids:
        if element := content.elements.get(id_):
            if questions:
                found[element.question, ""] = None
            rows = (content.rows[authority] for authority in element.authorities)
            found |= dict.fromkeys(citation(row, content) for row in rows)
    return (Cited(label=label, address=address) for label, address in found)
