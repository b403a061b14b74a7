"""Feedback in detail: each fact, route or proposition with what was chosen, what was right, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from course.answers import (
    BoardAnswers,
    DraftAnswers,
    FactAnswer,
    ItemAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.boards.cards import tray
from course.boards.reasons import Cited, FactReasons, Said, fact_reasons, item_reasons, route_reasons
from course.library import Library, Paper
from course.library.cases import FactKey
from course.library.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper
from course.marking.rule import Marks


@dataclass(frozen=True)
class Part:
    """One choice beside what was right; `right` is None where it neither earned nor cost."""

    name: str
    chosen: str
    best: str
    right: bool | None
    why: str


@dataclass(frozen=True)
class Item:
    """One slot, or the steps of a route, as feedback shows it; points are in points."""

    title: str
    text: str
    points: Decimal
    out_of: Decimal
    parts: list[Part]
    why: str
    sources: list[Cited]


def items(
    given: BoardAnswers | None,
    board: PaperBoard,
    marks: Marks,
    by_hand: Mapping[str, Decimal],
    paper: Paper,
    content: Library,
) -> Iterator[Item]:
    """What feedback says about one board.

    Args:
        given: the learner's answers to it.
        board: the board, with its key.
        marks: the submission's marks.
        by_hand: what a person gave, by slot.
        paper: the version that was marked.
        content: the library.

    Yields:
        An item per slot.
    """
    match board:
        case MatchPaper():
            facts = given.facts if isinstance(given, MatchAnswers) else {}
            for fact, slot in board.slots.items():
                yield _fact(
                    fact,
                    facts.get(fact) or FactAnswer(),
                    board,
                    (marks.slots[slot], paper.slots[slot]),
                    content,
                )
        case RoutePaper():
            route = given if isinstance(given, RouteAnswers) else RouteAnswers()
            yield from _route(route, board, marks, paper, content)
        case AdvicePaper():
            yield from _advice(given, board, by_hand, paper)
        case SourcesPaper():
            chosen = given.items if isinstance(given, SourcesAnswers) else {}
            for id_, slot in board.slots.items():
                yield _item(
                    id_,
                    chosen.get(id_) or ItemAnswer(),
                    board,
                    (marks.slots[slot], paper.slots[slot]),
                    content,
                )


Points = tuple[Decimal, Decimal]


def _fact(fact_id: str, answer: FactAnswer, board: MatchPaper, points: Points, content: Library) -> Item:
    assert board.key is not None
    key, case = board.key.facts[fact_id], board.case
    fact = next(fact for fact in case.facts if fact.id == fact_id)
    reasons, words = fact_reasons(key, case, content), content.words.judgements
    parts = [
        Part(
            "What it does to the claim",
            words[answer.judgement].label if answer.judgement else "",
            words[key.judgement].label,
            key.accepts(answer.judgement),
            reasons["judgement"][answer.judgement]["text"] if answer.judgement else "",
        )
    ]
    if key.elements:
        parts.append(_element(answer, key, reasons, content))
    parts += _cards(
        answer, key, {card["id"]: card["title"] for card in tray(case, content)}, reasons["cards"]
    )
    return Item(fact.short, fact.text, *points, parts, key.why, reasons["sources"])


def _element(answer: FactAnswer, key: FactKey, reasons: FactReasons, content: Library) -> Part:
    said = reasons["element"] or {}
    chosen = content.elements.get(answer.element or "")
    return Part(
        "Which question it goes to",
        chosen.question if chosen else "",
        content.elements[next(iter(key.elements))].question,
        answer.element in key.elements,
        said[answer.element]["text"] if answer.element in said else "",
    )


def _cards(answer: FactAnswer, key: FactKey, titles: dict[str, str], said: dict[str, Said]) -> list[Part]:
    name = "What proves it"
    known = [card for card in answer.cards if card in titles]
    chosen = [
        Part(name, titles[card], "", _as_flag(said[card]["right"]), said[card]["text"]) for card in known
    ]
    absent = [card for card in key.cards if card not in answer.cards]
    return [*chosen, *(Part(name, "", titles[card], False, said[card]["text"]) for card in absent)]


def _as_flag(right: bool | str | None) -> bool | None:
    return None if right is None else bool(right)


def _route(
    answer: RouteAnswers, board: RoutePaper, marks: Marks, paper: Paper, content: Library
) -> Iterator[Item]:
    assert board.key is not None
    key, words = board.key.routes[board.spec.when], content.words
    reasons = route_reasons(key, board.case, content)
    points = [(marks.slots[slot], paper.slots[slot]) for slot in board.slots]
    steps = [
        Part(
            content.elements[id_].question,
            words.steps[answer.steps[id_]].label if id_ in answer.steps else "",
            words.steps[step].label,
            answer.steps.get(id_) == step,
            reasons["steps"][id_][step]["text"],
        )
        for id_, step in key.steps.items()
    ]
    yield Item("The route, question by question", "", *points[0], steps, "", reasons["sources"])
    outcome = Part(
        "Outcome",
        words.outcomes[answer.outcome].label if answer.outcome else "",
        words.outcomes[key.outcome].label,
        answer.outcome == key.outcome,
        reasons["outcome"][answer.outcome]["text"] if answer.outcome else "",
    )
    yield Item("The outcome", "", *points[1], [outcome], key.why, [])
    texts = {reason.id: reason.text for reason in board.case.reasons}
    chosen = (
        words.strengths[answer.strength].label if answer.strength else "",
        texts.get(answer.reason or "", ""),
    )
    full = points[2][0] == points[2][1]
    strength = Part(
        "Strength, and the point that would lose it",
        ": ".join(part for part in chosen if part),
        f"{words.strengths[key.strength].label}: {texts[key.reasons[0]]}",
        full,
        "" if full else key.wrong.get(answer.reason or "", ""),
    )
    yield Item("How strong it is", "", *points[2], [strength], key.loses, [])


def _item(id_: str, answer: ItemAnswer, board: SourcesPaper, points: Points, content: Library) -> Item:
    key = board.keys[id_]
    item = next(item for group in board.spec.groups for item in group.items if item.id == id_)
    said = item_reasons(key, item, board.spec.sources, content)
    names = {source: _source_name(source, content) for source in board.spec.sources}
    limits = {limit: content.propositions[limit].limit for limit in item.limits}
    uses: dict[str, str] = {use: word.label for use, word in content.words.uses.items()}
    parts = [
        _choice("Who says it", answer.source, key.sources[0], names, said["source"]),
        _choice("How limited it is", answer.limit, key.limit, limits, said["limit"]),
        _choice("May you cite it for this point?", answer.use, key.use, uses, said["use"]),
    ]
    proposition = content.propositions[item.proposition]
    text = f"{proposition.text} To be cited for: {item.point}"
    return Item(item.point, text, *points, parts, key.why, said["sources"])


def _advice(
    given: BoardAnswers | None, board: AdvicePaper, by_hand: Mapping[str, Decimal], paper: Paper
) -> Iterator[Item]:
    """A criterion each, with its levels, then the specimens to compare with."""
    assert board.key is not None
    text = given.text if isinstance(given, DraftAnswers) else ""
    for criterion in board.key.criteria:
        slot = board.slots[criterion.id]
        levels = [
            Part(f"{points} points", "", level, None, level)
            for points, level in sorted(criterion.levels.items(), reverse=True)
        ]
        waiting = "" if slot in by_hand else "A person has not marked this yet."
        yield Item(criterion.title, waiting, by_hand.get(slot, Decimal(0)), paper.slots[slot], levels, "", [])
    nothing = Decimal(0)
    yield Item("What you wrote", text or "Nothing was written.", nothing, nothing, [], "", [])
    for specimen in board.key.specimens:
        yield Item(specimen.title, specimen.text, nothing, nothing, [], "", [])
    yield Item("What separates them", board.key.what_separates_them, nothing, nothing, [], "", [])


def _choice(name: str, chosen: str | None, best: str, labels: dict[str, str], said: dict[str, Said]) -> Part:
    if chosen is None or chosen not in said:
        return Part(name, "", labels[best], False, "")
    return Part(name, labels[chosen], labels[best], bool(said[chosen]["right"]), said[chosen]["text"])


def _source_name(source: str, content: Library) -> str:
    return content.words.author if source == "author" else content.sources[source].short
