"""What of a lesson or exercise counts as done, prepared so that a browser only has to look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from course.boards.common import View
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
from course.learner.done import NEEDED

Count = dict[str, Any]


def counts(work: Lesson | Exercise, views: Mapping[str, View]) -> list[Count]:
    """What counts as done, as `course.learner.done.done` counts it.

    Args:
        work: the lesson or exercise.
        views: what each of its boards shows.

    Returns:
        For each board either `listed` (ids that stand in a list of the answers), `chosen`
        (ids under which each of some parts was chosen, and what else a judgement `needs`) or `parts`
        (parts that were chosen, and perhaps `steps`, ids under which anything was).
    """
    exercise = isinstance(work, Exercise)
    return [
        {"board": spec.id, "kind": spec.kind, **_count(spec, exercise, views[spec.id])}
        for spec in work.boards
        if not isinstance(spec, NeedSpec)
    ]


def _count(spec: BoardSpec, exercise: bool, view: View) -> Count:
    match spec:
        case MatchSpec():
            ids = list(_facts(view))
            return {**_chosen("facts", ids, ["judgement"]), "needs": NEEDED} if exercise else _listed(ids)
        case SourcesSpec():
            ids = [item.id for group in spec.groups for item in group.items]
            return _chosen("items", ids, ["source", "limit", "use"]) if exercise else _listed(ids)
        case QuestionsSpec():
            return _listed([question.id for question in spec.questions])
        case RouteSpec() if exercise:
            return {
                "parts": ["outcome", "strength", "reason"],
                "steps": [step["id"] for step in view["steps"]],
            }
        case DraftSpec() if exercise:
            return {"parts": ["text"]}
    return {"parts": ["checked"]}


def _facts(view: View) -> Iterator[str]:
    for group in view["groups"]:
        if group["help"] != "worked":
            yield from group["facts"]


def _listed(ids: list[str]) -> Count:
    return {"listed": list(dict.fromkeys(ids))}


def _chosen(under: str, ids: list[str], parts: list[str]) -> Count:
    return {"chosen": list(dict.fromkeys(ids)), "under": under, "each": parts}
