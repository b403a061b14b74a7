"""Answers as chance would give them: whatever a board offers, and now and then what it does not."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import Any, get_args
from uuid import UUID

from course.base.places import solutions_root
from course.boards.work_for_learner import board_view
from course.content import Paper, load_key
from course.content.cases import CONFIDENCES, JUDGEMENTS, STEPS, STRENGTHS
from course.content.installed import course_content
from course.content.keys import ExerciseKey
from course.content.source_key import Use
from course.content.works import Exercise, Lesson
from course.learner.answers import (
    Answers,
    BoardAnswers,
    DraftAnswers,
    FactAnswer,
    InterviewAnswers,
    ItemAnswer,
    LinesAnswer,
    MatchAnswers,
    NeedAnswers,
    QuestionsAnswers,
    RouteAnswers,
    SourcesAnswers,
    TwoFilesAnswers,
    now,
)
from course.learner.identity import draw_version
from course.rehearsal.learners import FictionalLearner, answered

UNKNOWN = "no-such-thing"


def reference(chance: random.Random) -> UUID:
    """A learner's reference."""
    return UUID(int=chance.getrandbits(128), version=4)


def answers_by_chance(work: Lesson | Exercise, version: str, chance: random.Random) -> Answers:
    """Answers to some of a work's boards."""
    views = _views(work.id, version)
    boards = {id_: _board(view, chance) for id_, view in views.items() if chance.random() < 0.9}
    begun = now() - timedelta(seconds=chance.randrange(10**6))
    revision = chance.randrange(99)
    return Answers(
        work=work.id,
        learner=reference(chance),
        version=version,
        revision=revision,
        begun=begun,
        saved=now(),
        boards=boards,
    )


@cache
def key_of(exercise: str) -> ExerciseKey:
    """An exercise's key."""
    root = solutions_root()
    assert root is not None
    return load_key(root, course_content().exercises[exercise], course_content())


def nearly_right(made: Paper, chance: random.Random) -> Iterator[Answers]:
    """Answers of those who know their law, and of those who know some."""
    key = key_of(made.exercise.id)
    for ability in ["strong"] * 3 + ["average"] * 2:
        learner = reference(chance)
        while draw_version(made.exercise.id, learner, made.exercise.version_ids) != made.version:
            learner = reference(chance)
        yield answered(
            FictionalLearner("A B", learner, ability, now(), now()), made.exercise, key, course_content()
        )


@cache
def _views(work_id: str, version: str) -> dict[str, dict[str, Any]]:
    work = course_content().work(work_id)
    return {spec.id: board_view(spec, work, version, course_content()).as_json() for spec in work.boards}


def _board(view: dict[str, Any], chance: random.Random) -> BoardAnswers:
    def one(options: Any) -> Any:
        ids = [option["id"] if isinstance(option, dict) else option for option in options]
        return chance.choice([*ids, *ids, *ids, None])

    def some(options: Any, most: int = 4) -> list[str]:
        ids = [option["id"] if isinstance(option, dict) else option for option in options] + [UNKNOWN]
        return chance.sample(ids, k=min(len(ids), chance.randrange(most)))

    confidence, checked = one(CONFIDENCES), chance.random() < 0.5
    match view["board"]:
        case "match":
            facts = {
                fact["id"]: FactAnswer(
                    judgement=one(JUDGEMENTS),
                    element=one(view["elements"]),
                    cards=some(view["cards"]),
                    confidence=one(CONFIDENCES),
                )
                for fact in view["facts"]
                if chance.random() < 0.9
            }
            lines = {
                paper["id"]: LinesAnswer(proves=one(paper["lines"]), open=one(paper["lines"]))
                for paper in view["file"]["papers"]
                if paper["lines"] and chance.random() < 0.9
            }
            return MatchAnswers(facts=facts, lines=lines, checked=some(view["facts"], 9))
        case "route":
            steps = {step["id"]: chance.choice(STEPS) for step in view["steps"] if chance.random() < 0.8}
            outcome, strength, reason = (
                one(view["outcomes"]),
                one(STRENGTHS),
                one(view["reasons"]),
            )
            return RouteAnswers(
                steps=steps, outcome=outcome, strength=strength, reason=reason, checked=checked
            )
        case "sources":
            items = {
                item["id"]: ItemAnswer(
                    source=one(view["sources"]), limit=one(item["limits"]), use=one(get_args(Use))
                )
                for item in view["items"]
                if chance.random() < 0.9
            }
            return SourcesAnswers(items=items, checked=some(items, 9))
        case "questions":
            chosen = {
                question["id"]: chance.choice(question["options"])["id"] for question in view["questions"]
            }
            return QuestionsAnswers(chosen=chosen, checked=some(chosen, 9))
        case "two-files":
            return TwoFilesAnswers(elements=some(view["elements"]), confidence=confidence, checked=checked)
        case "interview":
            return InterviewAnswers(asked=some(view["questions"], 6), checked=checked)
        case "need":
            return NeedAnswers(chosen=one(view["options"]), line="a *line* <b>&amp;</b>")
    return DraftAnswers(text=chance.choice(["", "  ", "Refugee status first."]), checked=checked)
