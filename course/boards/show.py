"""Which view a board gets: in a lesson with its reasons, in an exercise with nothing of what is right."""

from __future__ import annotations

from course.boards.case_views import match_view, route_view
from course.boards.common import View
from course.boards.study_views import (
    draft_view,
    interview_view,
    need_view,
    questions_view,
    sources_view,
    two_files_view,
)
from course.content.board_specs import (
    BoardSpec,
    DraftSpec,
    InterviewSpec,
    MatchSpec,
    NeedSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.content import Content
from course.content.papers import MatchPaper, Paper, RoutePaper, SourcesPaper


def lesson_view(spec: BoardSpec, content: Content) -> View:
    """What a lesson's board shows, with the reasons it gives once something is checked.

    Args:
        spec: the board, from `data/`.
        content: the library.

    Returns:
        JSON-ready data.
    """
    match spec:
        case MatchSpec():
            return match_view(spec, content.cases[spec.case], content.cases[spec.case].key, content)
        case RouteSpec():
            return route_view(spec, content.cases[spec.case], content.cases[spec.case].key, content)
        case DraftSpec():
            return draft_view(spec, "lesson", content)
        case QuestionsSpec():
            return questions_view(spec, content)
        case SourcesSpec():
            items = [item for group in spec.groups for item in group.items]
            return sources_view(spec, {item.id: item.key for item in items if item.key}, content)
        case TwoFilesSpec():
            return two_files_view(spec, content)
        case InterviewSpec():
            return interview_view(spec, content)
        case NeedSpec():
            return need_view(spec)


def exercise_view(spec: BoardSpec, made: Paper, content: Content) -> View:
    """What an exercise's board shows: nothing of what is right.

    Args:
        spec: the board, from `data/`.
        made: the learner's version of the exercise.
        content: the library.

    Returns:
        JSON-ready data.

    Raises:
        TypeError: the kind of board gives its reasons at once, so it has no place in an exercise.
    """
    if isinstance(spec, DraftSpec):
        return draft_view(spec, "exercise", content)
    for board in made.boards:
        match board:
            case MatchPaper() if board.spec.id == spec.id:
                return match_view(board.spec, board.case, None, content)
            case RoutePaper() if board.spec.id == spec.id:
                return route_view(board.spec, board.case, None, content)
            case SourcesPaper() if board.spec.id == spec.id:
                return sources_view(board.spec, None, content)
    raise TypeError(f"a {spec.kind} board has no place in an exercise")
