"""What could be chosen in a paper, and what was: options come from the course, never from an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from course.boards.cards import tray
from course.content import Content, Paper, page_lines
from course.content.cases import FactKey
from course.content.line_keys import LINE_MARKS
from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper
from course.content.row_names import said_by
from course.learner.answers import (
    Answers,
    BoardAnswers,
    FactAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.learner.answers.given import facts_of, items_of, lines_of, route_of

NOTHING, SOMETHING_ELSE = "", "?"
JUDGEMENT, ELEMENT, CARDS = "judgement", "element", "cards"
OUTCOME, STRENGTH, REASON = "outcome", "strength", "reason"
SOURCE, LIMIT, USE = "source", "limit", "use"
PROVES, LEAVES_OPEN = LINE_MARKS
PARTS = {
    JUDGEMENT: "What it does to the claim",
    ELEMENT: "Which question it goes to",
    CARDS: "What proves it",
    PROVES: "What it proves",
    LEAVES_OPEN: "What it leaves open",
    OUTCOME: "Outcome",
    STRENGTH: "Strength",
    REASON: "The point that would lose it",
    SOURCE: "Who says it",
    LIMIT: "How limited it is",
    USE: "May you cite it for this point?",
}


class Option(NamedTuple):
    """What can be chosen in one part of a slot; `many` says that several can, `right` may be neither."""

    version: str
    slot: str
    part: str
    part_name: str
    option: str
    label: str
    right: bool | None
    many: bool = False


class Pick(NamedTuple):
    """What was chosen in one part of a slot."""

    slot: str
    part: str
    option: str


def options_of(paper: Paper, content: Content) -> Iterator[Option]:
    """Everything that can be chosen in a paper, with what is right.

    Args:
        paper: an exercise in one version, with its key.
        content: the library.

    Yields:
        The options of each part; the last two of a part are to choose nothing, and something that
        the board does not offer.
    """
    for board in paper.boards:
        for (slot, part, name), options in _parts(board, content):
            many = part == CARDS
            for option, (label, right) in options.items():
                yield Option(paper.version, slot, part, name, option, label, right, many)
            nothing_right = many and not any(right for _, right in options.values())
            for option, label, right in (
                (NOTHING, "Left open", nothing_right),
                (SOMETHING_ELSE, "Something not on offer", False),
            ):
                yield Option(paper.version, slot, part, name, option, label, right, many)


def picks(answers: Answers, paper: Paper) -> Iterator[Pick]:
    """What was chosen, part by part; nothing, where a part was left open.

    Args:
        answers: a learner's answers.
        paper: the version they belong to.
    """
    for board in paper.boards:
        given = answers.boards.get(board.spec.id)
        match board:
            case MatchPaper(key=key) if key is not None:
                facts = facts_of(given)
                for fact, slot in board.slots.items():
                    yield from _of_fact(facts.get(fact) or FactAnswer(), slot, key.facts[fact])
                lines = lines_of(given)
                for document, slot in board.page_slots.items():
                    for mark in LINE_MARKS:
                        yield Pick(slot, mark, getattr(lines.get(document), mark, None) or NOTHING)
            case RoutePaper(key=key) if key is not None:
                route = route_of(given)
                for element in key.routes[board.spec.when].steps:
                    yield Pick(board.slots[0], element, route.steps.get(element) or NOTHING)
                yield Pick(board.slots[1], OUTCOME, route.outcome or NOTHING)
                yield Pick(board.slots[2], STRENGTH, route.strength or NOTHING)
                yield Pick(board.slots[2], REASON, route.reason or NOTHING)
            case SourcesPaper():
                items = items_of(given)
                for item, slot in board.slots.items():
                    answer = items.get(item)
                    for part in (SOURCE, LIMIT, USE):
                        yield Pick(slot, part, getattr(answer, part, None) or NOTHING)


def confidences(answers: Answers, paper: Paper) -> Iterator[tuple[tuple[str, ...], str]]:
    """How sure a learner was, with the slots that it speaks of; where they did not say, there is nothing."""
    for board in paper.boards:
        given: BoardAnswers | None = answers.boards.get(board.spec.id)
        match board, given:
            case MatchPaper(), MatchAnswers():
                said = {
                    board.slots[fact]: a.confidence for fact, a in given.facts.items() if fact in board.slots
                }
                yield from (((slot,), sure) for slot, sure in said.items() if sure)
            case SourcesPaper(), SourcesAnswers():
                said = {
                    board.slots[item]: a.confidence for item, a in given.items.items() if item in board.slots
                }
                yield from (((slot,), sure) for slot, sure in said.items() if sure)
            case RoutePaper(), RouteAnswers() if given.confidence:
                yield board.slots, given.confidence


def titles_of(paper: Paper) -> dict[str, str]:
    """What each slot of a paper is about, in a few words."""
    titles: dict[str, str] = {}
    for board in paper.boards:
        match board:
            case MatchPaper():
                short = {fact.id: fact.short for fact in board.case.facts}
                titles |= {slot: short[fact] for fact, slot in board.slots.items()}
                papers = {document.id: document.title for document in board.case.documents}
                titles |= {slot: papers[document] for document, slot in board.page_slots.items()}
            case RoutePaper():
                names = ("the route", "the outcome", "the strength")
                titles |= {
                    slot: f"{board.case.plain_name[:1].upper()}{board.case.plain_name[1:]}: {name}"
                    for slot, name in zip(board.slots, names, strict=True)
                }
            case SourcesPaper():
                points = {item.id: item.point for group in board.spec.groups for item in group.items}
                titles |= {slot: points[item] for item, slot in board.slots.items()}
            case AdvicePaper():
                names_of = {criterion.id: criterion.text for criterion in board.spec.criteria}
                titles |= {slot: names_of[criterion] for criterion, slot in board.slots.items()}
    return titles


Part = tuple[str, str, str]
Labelled = dict[str, tuple[str, bool | None]]


def _parts(board: PaperBoard, content: Content) -> Iterator[tuple[Part, Labelled]]:
    match board:
        case MatchPaper(key=key) if key is not None:
            cards = {card.id: card.title for card in tray(board.case, content)}
            for fact, slot in board.slots.items():
                yield from _parts_of_fact(slot, key.facts[fact], board, cards, content)
            for document, slot in board.page_slots.items():
                page, own = board.page(document), key.lines[document]
                for mark in LINE_MARKS:
                    right = own.of(mark).ids(page)
                    yield (
                        (slot, mark, PARTS[mark]),
                        {line.id: (line.text, line.id in right) for line in page_lines.lines_of(page)},
                    )
        case RoutePaper():
            yield from _parts_of_route(board, content)
        case SourcesPaper():
            yield from _parts_of_sources(board, content)


def _parts_of_fact(
    slot: str, key: FactKey, board: MatchPaper, cards: Mapping[str, str], content: Content
) -> Iterator[tuple[Part, Labelled]]:
    words, judged = content.words.judgements, [key.under(judgement) for judgement in key.judged]
    yield (
        (slot, JUDGEMENT, PARTS[JUDGEMENT]),
        {id_: (word.label, key.accepts(id_)) for id_, word in words.items()},
    )
    if key.elements:
        questions = {id_: content.elements[id_].question for id_ in board.case.elements}
        to_which = {id_ for own in judged for id_ in own.elements}
        yield (
            (slot, ELEMENT, PARTS[ELEMENT]),
            {id_: (question, id_ in to_which) for id_, question in questions.items()},
        )
    needed = {id_ for own in judged for id_ in own.cards}
    harmless = {id_ for own in judged for id_ in own.also_cards} - needed
    yield (
        (slot, CARDS, PARTS[CARDS]),
        {id_: (title, None if id_ in harmless else id_ in needed) for id_, title in cards.items()},
    )


def _parts_of_route(board: RoutePaper, content: Content) -> Iterator[tuple[Part, Labelled]]:
    assert board.key is not None
    key, words = board.key.routes[board.spec.when], content.words
    for element in key.steps:
        steps: Labelled = {id_: (word.label, id_ in key.takes(element)) for id_, word in words.steps.items()}
        yield (board.slots[0], element, content.elements[element].question), steps
    outcomes: Labelled = {id_: (word.label, id_ in key.ends) for id_, word in words.outcomes.items()}
    yield (board.slots[1], OUTCOME, PARTS[OUTCOME]), outcomes
    accepted = {key.strength, *(other.strength for other in key.also)}
    strengths: Labelled = {id_: (word.label, id_ in accepted) for id_, word in words.strengths.items()}
    yield (board.slots[2], STRENGTH, PARTS[STRENGTH]), strengths
    carrying = {*key.reasons, *(reason for other in key.also for reason in other.reasons)}
    reasons: Labelled = {reason.id: (reason.text, reason.id in carrying) for reason in board.case.reasons}
    yield (board.slots[2], REASON, PARTS[REASON]), reasons


def _parts_of_sources(board: SourcesPaper, content: Content) -> Iterator[tuple[Part, Labelled]]:
    limits = {item.id: item.limits for group in board.spec.groups for item in group.items}
    for item, slot in board.slots.items():
        key = board.keys[item]
        names = {id_: said_by(id_, content) for id_ in board.spec.sources}
        yield (slot, SOURCE, PARTS[SOURCE]), {id_: (name, id_ in key.sources) for id_, name in names.items()}
        texts = {id_: content.propositions[id_].limit for id_ in limits[item]}
        yield (slot, LIMIT, PARTS[LIMIT]), {id_: (text, id_ == key.limit) for id_, text in texts.items()}
        uses: Labelled = {
            id_: (word.label, id_ in (key.use, *key.also_uses)) for id_, word in content.words.uses.items()
        }
        yield (slot, USE, PARTS[USE]), uses


def _of_fact(answer: FactAnswer, slot: str, key: FactKey) -> Iterator[Pick]:
    yield Pick(slot, JUDGEMENT, answer.judgement or NOTHING)
    if key.elements:
        yield Pick(slot, ELEMENT, answer.element or NOTHING)
    for card in answer.cards or [NOTHING]:
        yield Pick(slot, CARDS, card)
