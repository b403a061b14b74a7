"""What was given on a board: nothing of it, where the board was left or holds something else."""

from __future__ import annotations

from collections.abc import Mapping

from course.learner.answers.models import (
    BoardAnswers,
    FactAnswer,
    ItemAnswer,
    LinesAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)


def facts_of(given: BoardAnswers | None) -> Mapping[str, FactAnswer]:
    """The answers to a match board's facts, by the facts' ids."""
    return given.facts if isinstance(given, MatchAnswers) else {}


def lines_of(given: BoardAnswers | None) -> Mapping[str, LinesAnswer]:
    """The lines marked on a match board's documents, by the documents' ids."""
    return given.lines if isinstance(given, MatchAnswers) else {}


def route_of(given: BoardAnswers | None) -> RouteAnswers:
    """The answers to a route board."""
    return given if isinstance(given, RouteAnswers) else RouteAnswers()


def items_of(given: BoardAnswers | None) -> Mapping[str, ItemAnswer]:
    """The answers to a sources board's items, by the items' ids."""
    return given.items if isinstance(given, SourcesAnswers) else {}
