"""What was right of the statements that were told; its twin in the front end is `headlineOf`."""

from __future__ import annotations

from course.boards.result import Count
from course.boards.said import Said
from course.boards.sources.reasons import ItemReasons
from course.boards.sources.view import SourcesView
from course.learner.answers import ItemAnswer, SourcesAnswers


def counts(view: SourcesView, answers: SourcesAnswers) -> list[Count]:
    """How many sources, limits and uses are right, of the groups that were checked."""
    told = view.feedback or {}
    checked = [group for group in view.groups if all(id_ in answers.checked for id_ in group.items)]
    items = [id_ for group in checked if told for id_ in group.items]
    parts = {"source": "Who says it", "limit": "Its limit", "use": "Its use"}
    return [
        Count(name, sum(_right(part, told[id_], answers.items.get(id_)) for id_ in items), len(items))
        for part, name in parts.items()
    ]


def _right(part: str, about: ItemReasons, given: ItemAnswer | None) -> bool:
    known: dict[str, Said] = getattr(about, part)
    chosen = getattr(given, part, None)
    return chosen in known and bool(known[chosen].right)
