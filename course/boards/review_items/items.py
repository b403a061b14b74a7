"""Every item that the course's lessons can bring back, by what it is; exercises bring back none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from pydantic import ConfigDict, RootModel

from course.boards.match.view import MatchView
from course.boards.questions.view import QuestionsView
from course.boards.review_items.facts import on_match_board
from course.boards.review_items.item import ReviewItem
from course.boards.review_items.lines import on_pages
from course.boards.review_items.others import (
    on_questions_board,
    on_route_board,
    on_sources_board,
    on_two_files,
)
from course.boards.route.view import RouteView
from course.boards.show import lesson_view
from course.boards.sources.view import SourcesView
from course.boards.two_files.view import TwoFilesView
from course.content import Content
from course.content.board_specs import BoardSpec, RouteSpec
from course.learner.answers import Answers
from course.learner.progress import Event, What
from course.learner.review.missed import missed, was_sure
from course.learner.review.schedule import Item


class ReviewItems(RootModel[list[ReviewItem]]):
    """Every item, for a host that holds them all."""

    model_config = ConfigDict(frozen=True)


@lru_cache(maxsize=4)
def review_items(content: Content) -> Mapping[Item, ReviewItem]:
    """Every decision of every lesson that is right or wrong, in the order of the lessons.

    Args:
        content: the library.
    """
    return {Item(one.lesson, one.id): one for one in _all_of_them(content)}


@lru_cache(maxsize=4)
def items_by_lesson(content: Content) -> Mapping[str, Mapping[Item, ReviewItem]]:
    """The items of each lesson that has any, by its id.

    Args:
        content: the library.
    """
    found: dict[str, dict[Item, ReviewItem]] = {}
    for item, one in review_items(content).items():
        found.setdefault(item.lesson, {})[item] = one
    return found


def newly_missed(items: Mapping[Item, ReviewItem], answers: Answers, noted: set[Item]) -> Iterator[Event]:
    """What a lesson's answers missed and nobody noted yet, as events to note.

    Args:
        items: every item.
        answers: the answers to a lesson.
        noted: what was noted as missed before.

    Yields:
        An event for each, at the time when the answers were saved.
    """
    for key, item in items.items():
        given = answers.boards.get(item.board) if key.lesson == answers.work and key not in noted else None
        if given is not None and missed(item.given, given):
            what: What = "missed-sure" if was_sure(item.given, given) else "missed"
            yield Event(answers.saved, what, key.lesson, key.id)


def _all_of_them(content: Content) -> Iterator[ReviewItem]:
    for id_ in content.course.lessons:
        for spec in content.lessons[id_].boards:
            yield from _on(spec, id_, content)


def _on(spec: BoardSpec, lesson: str, content: Content) -> Iterator[ReviewItem]:
    if spec.kind in {"draft", "interview", "need"}:
        # None of these is right or wrong in one choice.
        return
    match lesson_view(spec, content):
        case MatchView() as view:
            yield from on_match_board(lesson, view)
            yield from on_pages(lesson, view)
        case QuestionsView() as view:
            yield from on_questions_board(lesson, view)
        case RouteView() as view:
            assert isinstance(spec, RouteSpec)
            yield from on_route_board(lesson, view, content.cases[spec.case].opening)
        case SourcesView() as view:
            yield from on_sources_board(lesson, view)
        case TwoFilesView() as view:
            yield from on_two_files(lesson, view)
