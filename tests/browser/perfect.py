"""The perfect learner: what somebody answers who knows the key, and who draws which version."""

from __future__ import annotations

from itertools import count
from uuid import UUID

from playwright.sync_api import Page

from course.base.places import solutions_root
from course.content import Paper, load_key, paper
from course.content.cases import FactKey
from course.content.documents import DocumentPage
from course.content.installed import course_content
from course.content.line_keys import PageKey
from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper
from course.learner.answers import (
    BoardAnswers,
    DraftAnswers,
    FactAnswer,
    ItemAnswer,
    LinesAnswer,
    MatchAnswers,
    RouteAnswers,
    SourcesAnswers,
)
from course.learner.identity import draw_version
from tests.browser.hands import TEXT, Hand, as_keys, work_through
from tests.browser.study import boards_ready, saved

# Every exercise in every version, each told by its ids.
EVERY = [(work.id, version) for work in course_content().exercises.values() for version in work.version_ids]


def keyed_paper(exercise: str, version: str) -> Paper:
    """An exercise in one version, with its key."""
    work = course_content().exercises[exercise]
    return paper(work, version, course_content(), load_key(solutions_root(), work, course_content()))


def right(made: Paper) -> dict[str, BoardAnswers]:
    """What the key says first, board by board; where a person marks, simply something."""
    return {board.spec.id: _board(board) for board in made.boards}


def _board(board: PaperBoard) -> BoardAnswers:
    match board:
        case MatchPaper(key=key) if key is not None:
            facts = {id_: _fact(key.facts[id_]) for id_ in board.slots}
            lines = {id_: _lines(key.lines[id_], board.page(id_)) for id_ in board.page_slots}
            return MatchAnswers(facts=facts, lines=lines)
        case RoutePaper(key=key) if key is not None:
            route = key.routes[board.spec.when]
            ends = {"outcome": route.outcome, "strength": route.strength, "reason": route.reasons[0]}
            return RouteAnswers(steps=route.steps, **ends, confidence="sure")
        case AdvicePaper():
            return DraftAnswers(text=TEXT)
    return SourcesAnswers(
        items={
            id_: ItemAnswer(source=key.sources[0], limit=key.limit, use=key.use, confidence="sure")
            for id_, key in board.keys.items()
        }
    )


def _fact(key: FactKey) -> FactAnswer:
    element = next(iter(key.elements), None)
    return FactAnswer(judgement=key.judgement, element=element, cards=key.cards, confidence="sure")


def _lines(key: PageKey, page: DocumentPage) -> LinesAnswer:
    return LinesAnswer(proves=key.proves.ids(page)[0], open=key.open.ids(page)[0])


def who_draws(exercise: str, version: str) -> UUID:
    """The reference of a learner for whom this version of the exercise is drawn."""
    versions = course_content().exercises[exercise].version_ids
    some = (UUID(int=number, version=4) for number in count(1))
    return next(one for one in some if draw_version(exercise, one, versions) == version)


def click_what_is_right(page: Page, made: Paper) -> None:
    """Answer an exercise as its key does, until every board says that it is saved."""
    boards_ready(page)
    answers = right(made)
    work_through(page, Hand(page), as_keys(answers))
    for id_ in answers:
        saved(page.locator(f"#board-{id_}"))
