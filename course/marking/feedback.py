"""Feedback a learner can read: per fact what was chosen, what was right, why, and the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from course.answers import FactAnswer, MatchAnswers, RouteAnswers
from course.boards.cards import tray
from course.boards.reasons import Cited, fact_reasons, route_reasons
from course.library import Library, library
from course.library.cases import Case, FactKey
from course.library.plan import Exercise
from course.library.versions import case_in
from course.marking.rule import OUTCOME, STEPS, STRENGTH, fact_slots, slot_points
from course.marking.submission import Marked, asked_at


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
    """One fact, or one slot of the route, as feedback shows it; points are in points."""

    title: str
    text: str
    points: Decimal
    out_of: Decimal
    parts: list[Part]
    why: str
    sources: list[Cited]


@dataclass(frozen=True)
class Feedback:
    """A whole feedback page, before it is rendered."""

    exercise: Exercise
    learner: str
    points: Decimal
    out_of: Decimal
    passed: bool
    remarks: tuple[str, ...]
    items: list[Item]

    @property
    def percent(self) -> Decimal:
        """The mark in per cent, to one place."""
        return percent(self.points, self.out_of)


def percent(points: Decimal, out_of: Decimal) -> Decimal:
    """Points as a percentage, to one place."""
    return (100 * points / out_of).quantize(Decimal("0.1"))


def feedback(marked: Marked, exercise: Exercise, learner: str) -> Feedback:
    """Say what was chosen and what was right.

    Args:
        marked: the submission as marked.
        exercise: the exercise.
        learner: the name or id to put at the top.

    Returns:
        The page's content, fact by fact and then the route.
    """
    content = library()
    case = case_in(content.cases[exercise.case], marked.version)
    out_of = slot_points(marked.key, exercise.points)
    total = sum(out_of.values(), Decimal(0))
    boards = marked.answers.boards.values() if marked.answers else ()
    chosen = {f: a for board in boards if isinstance(board, MatchAnswers) for f, a in board.facts.items()}
    route = next((board for board in boards if isinstance(board, RouteAnswers)), RouteAnswers())
    facts = [
        _fact_item(fact, chosen.get(fact) or FactAnswer(), marked, case, out_of[slot], content)
        for fact, slot in fact_slots(marked.key).items()
    ]
    return Feedback(
        exercise=exercise,
        learner=learner,
        points=marked.marks.total,
        out_of=total,
        passed=percent(marked.marks.total, total) >= exercise.pass_mark,
        remarks=marked.remarks,
        items=[*facts, *_route_items(route, marked, exercise, case, out_of, content)],
    )


def page(content: Feedback) -> str:
    """Render feedback as one self-contained HTML page; every text in it is escaped."""
    return _environment().get_template("feedback.html").render(feedback=content)


def _fact_item(
    fact_id: str, answer: FactAnswer, marked: Marked, case: Case, out_of: Decimal, content: Library
) -> Item:
    key = marked.key.facts[fact_id]
    fact = next(fact for fact in case.facts if fact.id == fact_id)
    reasons = fact_reasons(key, case, content)
    words = content.words.judgements
    judgement = Part(
        "What it does to the claim",
        words[answer.judgement].label if answer.judgement else "",
        words[key.judgement].label,
        key.accepts(answer.judgement),
        reasons["judgement"][answer.judgement]["text"] if answer.judgement else "",
    )
    parts = [judgement]
    if key.elements:
        parts.append(_element_part(answer, key, reasons["element"] or {}, content))
    parts += _card_parts(
        answer, key, {card["id"]: card["title"] for card in tray(case, content)}, reasons["cards"]
    )
    slot = fact_slots(marked.key)[fact_id]
    return Item(fact.short, fact.text, marked.marks.slots[slot], out_of, parts, key.why, reasons["sources"])


def _element_part(answer: FactAnswer, key: FactKey, said: dict, content: Library) -> Part:  # type: ignore[type-arg]
    best = next(iter(key.elements))
    chosen = content.elements.get(answer.element or "")
    return Part(
        "Which question it goes to",
        chosen.question if chosen else "",
        content.elements[best].question,
        answer.element in key.elements,
        said[answer.element]["text"] if answer.element in said else "",
    )


def _card_parts(answer: FactAnswer, key: FactKey, titles: dict[str, str], said: dict) -> list[Part]:  # type: ignore[type-arg]
    name = "What proves it"
    chosen = [
        Part(name, titles[card], "", said[card]["right"], said[card]["text"])
        for card in answer.cards
        if card in titles
    ]
    missing = [
        Part(name, "", titles[card], False, said[card]["text"])
        for card in key.cards
        if card not in answer.cards
    ]
    return [*chosen, *missing]


def _route_items(
    answer: RouteAnswers,
    marked: Marked,
    exercise: Exercise,
    case: Case,
    out_of: dict[str, Decimal],
    content: Library,
) -> Iterable[Item]:
    key = marked.key.routes[asked_at(exercise)]
    reasons = route_reasons(key, case, content)
    words, slots = content.words, marked.marks.slots
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
    yield Item(
        "The route, question by question", "", slots[STEPS], out_of[STEPS], steps, "", reasons["sources"]
    )
    outcome = Part(
        "Outcome",
        words.outcomes[answer.outcome].label if answer.outcome else "",
        words.outcomes[key.outcome].label,
        answer.outcome == key.outcome,
        reasons["outcome"][answer.outcome]["text"] if answer.outcome else "",
    )
    yield Item("The outcome", "", slots[OUTCOME], out_of[OUTCOME], [outcome], key.why, [])
    texts = {reason.id: reason.text for reason in case.reasons}
    full = slots[STRENGTH] == out_of[STRENGTH]
    strength = Part(
        "Strength, and the point that would lose it",
        ": ".join(
            [
                words.strengths[answer.strength].label if answer.strength else "",
                texts.get(answer.reason or "", ""),
            ]
        ).strip(": "),
        f"{words.strengths[key.strength].label}: {texts[key.reasons[0]]}",
        full,
        "" if full else key.wrong.get(answer.reason or "", ""),
    )
    yield Item("How strong it is", "", slots[STRENGTH], out_of[STRENGTH], [strength], key.loses, [])


def _emphasis(text: str) -> Markup:
    """Escape a text, then set its *case names* in italics."""
    return Markup(re.sub(r"\*([^*\n]+)\*", r"<em>\1</em>", str(escape(text))))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True
    )
    filters: dict[str, Callable[[str], Markup]] = {"emphasis": _emphasis}
    environment.filters.update(filters)
    return environment
