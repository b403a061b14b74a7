"""Fictional learners of varied ability, who answer an exercise by chance and by habit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

from course.answers import Answers, BoardAnswers, FactAnswer, MatchAnswers, RouteAnswers
from course.boards.cards import tray
from course.learner import draw_version
from course.library import Library
from course.library.cases import CONFIDENCES, JUDGEMENTS, OUTCOMES, STEPS, STRENGTHS, Case, CaseKey
from course.library.plan import Exercise, MatchSpec, RouteSpec
from course.library.versions import case_in, key_in

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
        The learners, their abilities taking turns.
    """
    chance = Random(seed)
    made = []
    for index in range(number):
        name = f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"
        begun = FIRST_DAY + timedelta(days=chance.randrange(60), minutes=chance.randrange(480))
        handed_in = begun + timedelta(minutes=chance.randrange(15, 70))
        reference = UUID(int=chance.getrandbits(128), version=4)
        made.append(FictionalLearner(name, reference, ABILITIES[index % len(ABILITIES)], begun, handed_in))
    return made


def answered(learner: FictionalLearner, exercise: Exercise, key: CaseKey, content: Library) -> Answers:
    """Answer an exercise as this learner would.

    Args:
        learner: who answers; the same learner always answers the same.
        exercise: what they answer.
        key: what is right, so that a strong learner can mostly choose it.
        content: the library.

    Returns:
        Their answers in the version drawn for them.
    """
    version = draw_version(exercise.id, learner.reference, exercise.versions)
    case = case_in(content.cases[exercise.case], version)
    right = key_in(key, version)
    boards: dict[str, BoardAnswers] = {}
    chance = Random(f"{learner.reference}:{exercise.id}")
    for spec in exercise.boards:
        if isinstance(spec, MatchSpec):
            boards[spec.id] = _match(learner.ability, chance, case, right, content)
        elif isinstance(spec, RouteSpec):
            boards[spec.id] = _route(learner.ability, chance, spec, case, right)
    return Answers(
        work=exercise.id,
        learner=learner.reference,
        version=version,
        revision=1,
        begun=learner.begun,
        saved=learner.handed_in,
        boards={} if learner.ability == "blank" else boards,
    )


def _match(ability: str, chance: Random, case: Case, key: CaseKey, content: Library) -> MatchAnswers:
    cards = [card["id"] for card in tray(case, content)]
    if ability not in HABITS:
        everything = FactAnswer(judgement="helps", element=case.elements[0], cards=cards, confidence="guess")
        return MatchAnswers(facts=dict.fromkeys(key.facts, everything))
    habit = HABITS[ability]
    pick = _picker(habit, chance)
    facts: dict[str, FactAnswer] = {}
    for id_, fact in key.facts.items():
        if chance.random() < habit.skips:
            continue
        best = next(iter(fact.elements), None)
        facts[id_] = FactAnswer(
            judgement=pick(fact.judgement, JUDGEMENTS),
            element=pick(best, case.elements) if best else None,
            cards=list(dict.fromkeys(pick(card, cards) for card in fact.cards)),
            confidence=chance.choice(CONFIDENCES),
        )
    return MatchAnswers(facts=facts)


def _route(ability: str, chance: Random, spec: RouteSpec, case: Case, key: CaseKey) -> RouteAnswers:
    if ability not in HABITS:
        return RouteAnswers(
            steps=dict.fromkeys(case.route_elements, "yes"), outcome="refugee", strength="strong"
        )
    pick = _picker(HABITS[ability], chance)
    right = key.routes[spec.when]
    return RouteAnswers(
        steps={id_: pick(step, STEPS) for id_, step in right.steps.items()},
        outcome=pick(right.outcome, OUTCOMES),
        strength=pick(right.strength, STRENGTHS),
        reason=pick(right.reasons[0], [reason.id for reason in case.reasons]),
        confidence=chance.choice(CONFIDENCES),
    )


def _picker(habit: _Habit, chance: Random) -> Callable[..., Choice]:  # type: ignore[type-var]
    def pick(right: Choice, choices: list[Choice]) -> Choice:
        return right if chance.random() < habit.right else chance.choice(choices)

    return pick
