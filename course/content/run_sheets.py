"""A lesson's run sheet for a room: the one in `data/rooms/`, else one drawn from its boards by rule."""

from __future__ import annotations

import math
from collections.abc import Iterator

from course.base.clear_errors import UnknownId
from course.content.board_specs import (
    BoardSpec,
    DraftSpec,
    InterviewSpec,
    MatchSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.content import Content
from course.content.rooms import LENGTHS, TWO_FILES_ASKS, Length, RowKind, RunSheet, SheetRow
from course.content.works import Lesson

# The least minutes: to vote and hear the best answer; to talk in pairs and vote again; to end a route.
VOTE, AGAIN, END = 1.5, 3.5, 3.0
# Of a sheet drawn by rule.
_DRAWN: Length = 45
_CARE, _CLOSE, _MOST_LEFT = 3, 4, 4
_INTERVIEW, _TWO_FILES, _TALK = 12, 8, 4
_MOST_ASKED = 4
_TAKEN_FIRST = ("match", "sources", "route", "two-files", "interview", "questions")
_BEGIN = "Joining, and what the file speaks of"
_BEGIN_SAY = "Say what this file speaks of before it is opened, and that anyone may step out at any time."
_END, _END_SAY = (
    "One sentence, and sign out",
    "Each writes one sentence to cite tomorrow. Two are read aloud.",
)
_SAYS: dict[RowKind, str] = {
    "vote": "Alone first; where it is asked twice, pairs talk. Ask for reasons before you show the answer.",
    "route": "Take the questions in order. Ask where the file would be lost before you show the end.",
    "interview": "The room chooses what to ask next. Ask somebody to say why before it is put.",
}


def run_sheet(lesson: str, minutes: int, content: Content) -> RunSheet:
    """A lesson's sheet of so many minutes.

    Args:
        lesson: the lesson's id.
        minutes: 45, 90 or 180.
        content: the library.

    Raises:
        UnknownId: there is no such lesson, or it has no sheet of that length; the lengths it has are named.
    """
    found = run_sheets(lesson, content)
    for length, sheet in found.items():
        if length == minutes:
            return sheet
    lengths = " or ".join(map(str, found)) or "none"
    raise UnknownId(f"{lesson} has no run sheet of {minutes} minutes. There is: {lengths}.")


def run_sheets(lesson: str, content: Content) -> dict[Length, RunSheet]:
    """A lesson's sheets by their minutes, the shortest first; those of data before one drawn by rule.

    Args:
        lesson: the lesson's id.
        content: the library.

    Raises:
        UnknownId: there is no such lesson.
    """
    found = content.lessons[lesson]
    plan = content.rooms.get(lesson)
    written = {sheet.minutes: sheet for sheet in plan.sheets} if plan else {}
    drawn = None if _DRAWN in written else drawn_by_rule(found, content)
    by_length = {**({_DRAWN: drawn} if drawn else {}), **written}
    return {length: by_length[length] for length in LENGTHS if length in by_length}


def least_minutes(row: SheetRow, asked: int) -> float:
    """The least minutes that a row can take, for what it asks.

    Args:
        row: the row.
        asked: how much it asks; on a route that asks for all of it, as many as the route has.
    """
    if row.kind == "route":
        return asked + END
    return asked * VOTE + len(row.twice) * AGAIN


def drawn_by_rule(lesson: Lesson, content: Content) -> RunSheet | None:
    """A sheet of 45 minutes from a lesson's boards, in their order; None where they do not fill it.

    Care comes first and the lesson's sentence last. Between them stands what fits, taken in the order of
    `_TAKEN_FIRST`: in each group of facts or propositions the first is asked twice, with pair talk between.
    What time is left goes to more talk: in each row one more of what it asks is asked twice, as often as
    there is time. A few minutes are left for the end.

    Args:
        lesson: the lesson.
        content: the library.
    """
    all_rows, taken = list(_rows(lesson, content)), set[int]()
    left = _DRAWN - _CARE - _CLOSE
    kinds = {board.id: board.kind for board in lesson.boards}
    for place in sorted(range(len(all_rows)), key=lambda at: _TAKEN_FIRST.index(kinds[all_rows[at].board])):
        if all_rows[place].minutes <= left:
            taken.add(place)
            left -= all_rows[place].minutes
    rows, left = _talked_over([row for place, row in enumerate(all_rows) if place in taken], left)
    if left > _MOST_LEFT or not rows:
        return None
    draft = next((board.id for board in lesson.boards if isinstance(board, DraftSpec)), "")
    begin = SheetRow(title=_BEGIN, kind="care", minutes=_CARE, say=_BEGIN_SAY, lesson=lesson.id)
    end = SheetRow(
        title=_END,
        kind="close",
        minutes=_CLOSE + left,
        say=_END_SAY,
        lesson=lesson.id,
        board=draft,
    )
    return RunSheet(minutes=_DRAWN, rows=[begin, *rows, end])


def _talked_over(rows: list[SheetRow], left: int) -> tuple[list[SheetRow], int]:
    """The rows with as much of what they ask talked over as there is time for, one more in each at a time."""
    for times in range(_MOST_ASKED):
        for place, row in enumerate(rows):
            if row.kind == "vote" and len(row.twice) == times < len(row.asks) and left >= _TALK:
                changed = {"twice": row.asks[: times + 1], "minutes": row.minutes + _TALK}
                rows[place], left = row.model_copy(update=changed), left - _TALK
    return rows, left


def _rows(lesson: Lesson, content: Content) -> Iterator[SheetRow]:
    for board in lesson.boards:
        parts = _asked(board)
        for number, asks in enumerate(parts, start=1):
            title = board.title if len(parts) == 1 else f"{board.title} ({number} of {len(parts)})"
            twice = asks[:1] if isinstance(board, MatchSpec | SourcesSpec) else []
            least = math.ceil(len(asks) * VOTE + len(twice) * AGAIN)
            minutes = _TWO_FILES if isinstance(board, TwoFilesSpec) else least
            asked = {"asks": asks, "twice": twice}
            yield _row(title, "vote", minutes, board, lesson).model_copy(update=asked)
        if isinstance(board, RouteSpec):
            least = math.ceil(len(content.cases[board.case].route_elements) + END)
            yield _row(board.title, "route", least, board, lesson)
        if isinstance(board, InterviewSpec):
            yield _row(board.title, "interview", _INTERVIEW, board, lesson)


def _row(title: str, kind: RowKind, minutes: int, board: BoardSpec, lesson: Lesson) -> SheetRow:
    return SheetRow(
        title=title, kind=kind, minutes=minutes, say=_SAYS[kind], lesson=lesson.id, board=board.id
    )


def _asked(board: BoardSpec) -> list[list[str]]:
    """What of a board a room votes on, part by part; nothing of what is worked or only recalled."""
    match board:
        case MatchSpec():
            groups = [group.facts for group in board.groups if group.help != "worked"]
        case SourcesSpec():
            groups = [[item.id for item in group.items] for group in board.groups]
        case QuestionsSpec() if board.id != "recall":
            groups = [[question.id for question in board.questions]]
        case TwoFilesSpec():
            groups = [list(TWO_FILES_ASKS)]
        case _:
            groups = []
    return [group[:_MOST_ASKED] for group in groups if group]
