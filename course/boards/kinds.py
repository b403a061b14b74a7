"""The kinds of board there are: each is a folder here, and a line in each of these two lists."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from course.boards import draft, interview, match, need, questions, route, sources, two_files
from course.boards.draft.view import DraftView
from course.boards.interview.view import InterviewView
from course.boards.kind import Kind
from course.boards.match.view import MatchView
from course.boards.need.view import NeedView
from course.boards.questions.view import QuestionsView
from course.boards.route.view import RouteView
from course.boards.sources.view import SourcesView
from course.boards.two_files.view import TwoFilesView

KINDS: dict[str, Kind[Any, Any]] = {
    kind.name: kind
    for kind in (
        match.KIND,
        route.KIND,
        draft.KIND,
        questions.KIND,
        sources.KIND,
        two_files.KIND,
        interview.KIND,
        need.KIND,
    )
}

# A view by its kind, for what holds views and is written as JSON or read from it.
AnyView = Annotated[
    MatchView | RouteView | DraftView | QuestionsView | SourcesView | TwoFilesView | InterviewView | NeedView,
    Field(discriminator="board"),
]
