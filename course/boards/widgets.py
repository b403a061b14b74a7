"""Each kind of board as a widget: a class of its own, for anywidget keeps one style sheet per class."""

from __future__ import annotations

from course.boards.front import module_text, style_text
from course.boards.model import BoardView
from course.boards.widget import Board, Keeper
from course.learner.done import DoneRule


class MatchBoard(Board):
    """Facts of one client, tied to questions of law and to what proves them."""

    _esm, _css = module_text("match"), style_text("match")


class RouteBoard(Board):
    """One client, taken through the questions of law to an outcome and its strength."""

    _esm, _css = module_text("route"), style_text("route")


class DraftBoard(Board):
    """A text to write."""

    _esm, _css = module_text("draft"), style_text("draft")


class QuestionsBoard(Board):
    """A few short questions."""

    _esm, _css = module_text("questions"), style_text("questions")


class SourcesBoard(Board):
    """Statements: who says it, how limited it is, and what it may be cited for."""

    _esm, _css = module_text("sources"), style_text("sources")


class TwoFilesBoard(Board):
    """Two files side by side that differ in one thing."""

    _esm, _css = module_text("two-files"), style_text("two-files")


class InterviewBoard(Board):
    """What to ask in limited time."""

    _esm, _css = module_text("interview"), style_text("interview")


class NeedBoard(Board):
    """Why the learner has come; it is never marked."""

    _esm, _css = module_text("need"), style_text("need")


WIDGETS: dict[str, type[Board]] = {
    "match": MatchBoard,
    "route": RouteBoard,
    "draft": DraftBoard,
    "questions": QuestionsBoard,
    "sources": SourcesBoard,
    "two-files": TwoFilesBoard,
    "interview": InterviewBoard,
    "need": NeedBoard,
}


def board_widget(view: BoardView, keeper: Keeper, rule: DoneRule | None = None) -> Board:
    """A board as a widget.

    Args:
        view: what it shows; names the kind of board.
        keeper: who keeps its answers.
        rule: what of it counts as done; nothing, where it is the learner's to answer it or not.

    Returns:
        The board; JupyterLab shows it.
    """
    return WIDGETS[view.board](view, keeper, rule)
