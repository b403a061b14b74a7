"""Fictional learners of varied ability, who answer an exercise by chance and by habit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from course.boards.cards import tray
from course.content import Content, paper
from course.content.cases import CONFIDENCES, JUDGEMENTS, STEPS, STRENGTHS, Step
from course.content.keys import ExerciseKey
from course.content.line_keys import LINE_MARKS
from course.content.page_lines import lines_of
from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper
from course.content.works import Exercise
from course.learner.answers import (
    Answers,
    BoardAnswers,
    DraftAnswers,
    FactAnswer,
    ItemAnswer,
    LinesAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.learner.identity import learner_id
from course.learner.version import version_of

FIRST_NAMES = ("Ada", "Bram", "Chidi", "Dora", "Emre", "Flora", "Goran", "Hana", "Idris", "Juno")
LAST_NAMES = ("Example", "Sample", "Specimen", "Pattern", "Instance", "Mock", "Draft", "Trial")
FIRST_DAY = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

Choice = TypeVar("Choice")


@dataclass(frozen=True)
class FictionalLearner:
    """An invented learner; `ability` says how they answer."""

    name: str
    reference: UUID
    ability: str
    begun: datetime
    handed_in: datetime


@dataclass(frozen=True)
class _Habit:
    """How likely a learner is to choose what is right, and to leave something out (0 to 1)."""

    right: float
    skips: float = 0.0


HABITS = {
    "strong": _Habit(right=0.95),
    "average": _Habit(right=0.72, skips=0.03),
    "careless": _Habit(right=0.4, skips=0.2),
}
ABILITIES = (
    "strong",
    "average",
    "average",
    "careless",
    "strong",
    "chooses everything",
    "average",
    "blank",
    "strong",
    "damaged file",
)


def fictional_learners(number: int, seed: int) -> list[FictionalLearner]:
    """Invent learners, always the same ones for the same seed.

    Args:
        number: how many.
        seed: what the chance is drawn from.

    Returns:
        The learners, each with an id of their own, their abilities taking turns.
    """
    chance = Random(seed)
    made: dict[str, FictionalLearner] = {}
    while len(made) < number:
        name = f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"
        begun = FIRST_DAY + timedelta(days=chance.randrange(60), minutes=chance.randrange(480))
        handed_in = begun + timedelta(minutes=chance.randrange(15, 70))
        reference = UUID(int=chance.getrandbits(128), version=4)
        ability = ABILITIES[len(made) % len(ABILITIES)]
        # Of ten thousand with so few names, some would have another's id.
        made.setdefault(
            learner_id(name, reference), FictionalLearner(name, reference, ability, begun, handed_in)
        )
    return list(made.values())


def answered(learner: FictionalLearner, exercise: Exercise, key: ExerciseKey, content: Content) -> Answers:
    """Answer an exercise as this learner would.

    Args:
        learner: who answers; the same learner always answers the same.
        exercise: what they answer.
        key: what is right, so that a strong learner can mostly choose it.
        content: the library.

    Returns:
        Their answers in the version drawn for them.
    """
    version = version_of(exercise, learner.reference).id
    chance = Random(f"{learner.reference}:{exercise.id}")
    boards: dict[str, BoardAnswers] = {
        board.spec.id: _board(board, learner.ability, chance, content)
        for board in paper(exercise, version, content, key).boards
    }
    return Answers(
        work=exercise.id,
        learner=learner.reference,
        version=version,
        revision=1,
        begun=learner.begun,
        saved=learner.handed_in,
        boards={} if learner.ability == "blank" else boards,
    )


def _board(board: PaperBoard, ability: str, chance: Random, content: Content) -> BoardAnswers:
    match board:
        case MatchPaper():
            return _match(board, ability, chance, content)
        case RoutePaper():
            return _route(board, ability, chance, content)
        case SourcesPaper():
            return _sources(board, ability, chance, content)
        case AdvicePaper():
            return DraftAnswers(
                text="" if ability == "blank" else f"An advice by a learner who is {ability}."
            )


def _match(board: MatchPaper, ability: str, chance: Random, content: Content) -> MatchAnswers:
    assert board.key is not None
    cards = [card.id for card in tray(board.case, content)]
    if ability not in HABITS:
        everything = FactAnswer(
            judgement="helps", element=board.case.elements[0], cards=cards, confidence="guess"
        )
        return MatchAnswers(facts=dict.fromkeys(board.slots, everything))
    habit, facts = HABITS[ability], {}
    for id_ in board.slots:
        if chance.random() < habit.skips:
            continue
        fact = board.key.facts[id_]
        best = next(iter(fact.elements), None)
        facts[id_] = FactAnswer(
            judgement=_pick(habit, chance, fact.judgement, JUDGEMENTS),
            element=_pick(habit, chance, best, board.case.elements) if best else None,
            cards=list(dict.fromkeys(_pick(habit, chance, card, cards) for card in fact.cards)),
            confidence=chance.choice(CONFIDENCES),
        )
    return MatchAnswers(facts=facts, lines=_lines(board, habit, chance))


def _lines(board: MatchPaper, habit: _Habit, chance: Random) -> dict[str, LinesAnswer]:
    assert board.key is not None
    marked: dict[str, LinesAnswer] = {}
    for id_ in board.page_slots:
        if chance.random() < habit.skips:
            continue
        page, key = board.page(id_), board.key.lines[id_]
        some = [line.id for line in lines_of(page)]
        picked = {mark: _pick(habit, chance, key.of(mark).ids(page)[0], some) for mark in LINE_MARKS}
        marked[id_] = LinesAnswer.model_validate(picked)
    return marked


def _route(board: RoutePaper, ability: str, chance: Random, content: Content) -> RouteAnswers:
    assert board.key is not None
    outcomes = list(content.words.outcomes)
    if ability not in HABITS:
        steps: dict[str, Step] = dict.fromkeys(board.case.route_elements, "yes")
        return RouteAnswers(steps=steps, outcome=outcomes[0], strength="strong")
    habit, right = HABITS[ability], board.key.routes[board.spec.when]
    reasons = [reason.id for reason in board.case.reasons]
    return RouteAnswers(
        steps={id_: _pick(habit, chance, step, STEPS) for id_, step in right.steps.items()},
        outcome=_pick(habit, chance, right.outcome, outcomes),
        strength=_pick(habit, chance, right.strength, STRENGTHS),
        reason=_pick(habit, chance, right.reasons[0], reasons),
        confidence=chance.choice(CONFIDENCES),
    )


def _sources(board: SourcesPaper, ability: str, chance: Random, content: Content) -> SourcesAnswers:
    habit = HABITS.get(ability, _Habit(right=0))
    uses = list(content.words.uses)
    limits = {item.id: item.limits for group in board.spec.groups for item in group.items}
    return SourcesAnswers(
        items={
            id_: ItemAnswer(
                source=_pick(habit, chance, board.keys[id_].sources[0], board.spec.sources),
                limit=_pick(habit, chance, board.keys[id_].limit, limits[id_]),
                use=_pick(habit, chance, board.keys[id_].use, uses),
                confidence=chance.choice(CONFIDENCES),
            )
            for id_ in board.slots
            if chance.random() >= habit.skips
        }
    )


def _pick(habit: _Habit, chance: Random, right: Choice, choices: Sequence[Choice]) -> Choice:
    return right if chance.random() < habit.right else chance.choice(choices)
