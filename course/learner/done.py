"""How far a learner is: what of a lesson or exercise is done, how long the rest takes, what is next."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.content import Content
from course.content.board_specs import (
    BoardSpec,
    DraftSpec,
    MatchSpec,
    NeedSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
)
from course.content.works import Exercise, Lesson
from course.learner.answers import (
    Answers,
    BoardAnswers,
    DraftAnswers,
    FactAnswer,
    MatchAnswers,
    NeedAnswers,
    QuestionsAnswers,
    RouteAnswers,
    SourcesAnswers,
)

# What a fact that is judged so needs besides.
NEEDED: dict[str, tuple[str, ...]] = {"helps": ("element", "cards"), "hurts": ("element", "cards")}


@dataclass(frozen=True)
class Done:
    """How many parts of something are done, and how many there are."""

    parts: int
    of: int

    @property
    def all(self) -> bool:
        """Whether nothing is left to do."""
        return self.parts >= self.of

    def minutes_left(self, minutes: int) -> int:
        """How long the rest takes, where the whole takes so many minutes; at least one if any is left."""
        return math.ceil(minutes * (self.of - self.parts) / self.of) if self.of else 0


def done(work: Lesson | Exercise, answers: Answers | None, views: Mapping[str, Mapping[str, object]]) -> Done:
    """How much of a lesson or exercise is done.

    Args:
        work: the lesson or exercise.
        answers: the learner's answers, if there are any.
        views: what each board shows, by its id; a version may have its own facts.

    Returns:
        The parts that were checked (in a lesson) or answered (in an exercise), of all of them.
    """
    given = answers.boards if answers else {}
    counted = [
        _board(spec, given.get(spec.id), isinstance(work, Exercise), views.get(spec.id, {}))
        for spec in work.boards
        # Why somebody has come is theirs to say or not.
        if not isinstance(spec, NeedSpec)
    ]
    return Done(sum(part.parts for part in counted), sum(part.of for part in counted))


def in_order(content: Content) -> list[Lesson | Exercise]:
    """Lessons in the course's order, each followed by the exercises that build on it."""
    return list(_in_order(content))


def _in_order(content: Content) -> Iterator[Lesson | Exercise]:
    for id_ in content.course.lessons:
        yield content.lessons[id_]
        for exercise in content.course.exercises:
            if content.exercises[exercise].after == id_:
                yield content.exercises[exercise]


def _board(spec: BoardSpec, given: BoardAnswers | None, exercise: bool, view: Mapping[str, object]) -> Done:
    match spec:
        case MatchSpec():
            return _facts(given, exercise, view)
        case SourcesSpec():
            ids = [item.id for group in spec.groups for item in group.items]
            answers = given if isinstance(given, SourcesAnswers) else SourcesAnswers()
            used = [id_ for id_, item in answers.items.items() if item.source and item.limit and item.use]
            return Done(len({*(used if exercise else answers.checked)} & {*ids}), len(ids))
        case QuestionsSpec():
            checked = given.checked if isinstance(given, QuestionsAnswers) else []
            ids = [question.id for question in spec.questions]
            return Done(len({*checked} & {*ids}), len(ids))
        case RouteSpec() if exercise:
            route = given if isinstance(given, RouteAnswers) else RouteAnswers()
            steps = [step["id"] for step in view["steps"]]  # type: ignore[attr-defined]
            chosen = [route.outcome, route.strength, route.reason, *(route.steps.get(id_) for id_ in steps)]
            return Done(sum(1 for part in chosen if part), len(chosen))
        case DraftSpec() if exercise:
            return Done(int(isinstance(given, DraftAnswers) and bool(given.text.strip())), 1)
    checked_at_once = given is not None and not isinstance(given, NeedAnswers)
    return Done(int(checked_at_once and bool(getattr(given, "checked", False))), 1)


def _facts(given: BoardAnswers | None, exercise: bool, view: Mapping[str, object]) -> Done:
    groups = view.get("groups", [])
    ids = {id_ for group in groups if group["help"] != "worked" for id_ in group["facts"]}  # type: ignore[attr-defined]
    answers = given if isinstance(given, MatchAnswers) else MatchAnswers()
    if not exercise:
        return Done(len({*answers.checked} & ids), len(ids))
    answered = {id_ for id_, fact in answers.facts.items() if _is_answered(fact)}
    return Done(len(answered & ids), len(ids))


def _is_answered(fact: FactAnswer) -> bool:
    """Whether nothing is left to say of a fact: one that matters goes to a question, with its evidence."""
    return bool(fact.judgement) and all(getattr(fact, part) for part in NEEDED.get(fact.judgement or "", ()))
