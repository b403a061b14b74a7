"""What a run sheet names has to be there, and its minutes have to add up."""

from __future__ import annotations

from collections.abc import Iterator

from course.content.board_specs import (
    BoardSpec,
    InterviewSpec,
    MatchSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.content import Content
from course.content.faults import Fault
from course.content.links import links_of
from course.content.rooms import TWO_FILES_ASKS, RoomPlan, RunSheet, SheetRow
from course.content.run_sheets import least_minutes
from course.content.unknown_work_ids import missing

# Nobody sits longer than this without a break, in minutes.
_LONGEST_SITTING = 75
_VOTED_ON = (MatchSpec, SourcesSpec, QuestionsSpec, TwoFilesSpec)
_VOTED = "a match, sources, questions or two files board"


def room_faults(library: Content) -> Iterator[Fault]:
    """Find what plans for rooms name that does not exist, and sheets whose minutes do not add up.

    Args:
        library: the content as read.

    Yields:
        A fault for each, with the file and the place.
    """
    for plan in library.rooms.values():
        file = f"data/rooms/{plan.id}.yaml"
        yield from missing([plan.id], library.lessons, file, "id")
        yield from missing([plan.case], library.cases, file, "case")
        for place, text in plan.texts:
            yield from missing([link.within for link in links_of(text)], library.rows, file, place)
        yield from _sheets(plan, file, library)
        yield from _beside(plan, file, library)


def _beside(plan: RoomPlan, file: str, library: Content) -> Iterator[Fault]:
    """What papers, questions back and checks name."""
    for paper in plan.papers:
        traps = [one.trap for one in paper.paragraphs if one.trap]
        yield from missing(traps, library.traps, file, f"papers, {paper.id}")
        if not traps:
            yield Fault(file, f"papers, {paper.id}", "nothing in it is wrong", "plant a trap in a paragraph")
    for check in plan.checks:
        yield from missing(check.rows, library.rows, file, f"checks, {check.what}")
    key = library.cases[plan.case].key if plan.case in library.cases else None
    if key:
        yield from missing(plan.ask, key.facts, file, "ask")
        for fact in plan.ask.keys() & key.facts.keys():
            yield from missing(plan.ask[fact], key.facts[fact].wrong, file, f"ask, {fact}")


def _sheets(plan: RoomPlan, file: str, library: Content) -> Iterator[Fault]:
    lengths = [sheet.minutes for sheet in plan.sheets]
    for length in sorted({one for one in lengths if lengths.count(one) > 1}):
        yield Fault(file, "sheets", f"there are two of {length} minutes", "keep one")
    for sheet in plan.sheets:
        place = f"the sheet of {sheet.minutes} minutes"
        yield from _sums(sheet, file, place)
        for number, row in enumerate(sheet.rows, start=1):
            yield from _row(row, file, f"{place}, row {number} ({row.title})", library)


def _sums(sheet: RunSheet, file: str, place: str) -> Iterator[Fault]:
    if sheet.total != sheet.minutes:
        mend = f"give its rows {sheet.minutes} minutes together"
        yield Fault(file, place, f"its rows take {sheet.total} minutes", mend)
    if sheet.rows[0].kind != "care" or sheet.rows[-1].kind != "close":
        yield Fault(file, place, "it does not begin with care and end with close", "add those rows")
    since = 0
    for row, begins in zip(sheet.rows, sheet.starts, strict=True):
        if begins + row.minutes - since > _LONGEST_SITTING and row.kind != "break":
            problem = f"by the end of “{row.title}” nobody has had a break for {_LONGEST_SITTING} minutes"
            yield Fault(file, place, problem, "put a break before it")
            return
        since = begins + row.minutes if row.kind == "break" else since


def _row(row: SheetRow, file: str, place: str, library: Content) -> Iterator[Fault]:
    if row.lesson not in library.lessons:
        yield from missing([row.lesson], library.lessons, file, place)
        return
    boards = {board.id: board for board in library.lessons[row.lesson].boards}
    yield from missing([row.board] if row.board else [], boards, file, place)
    yield from missing(row.twice, row.asks, file, f"{place}, twice")
    board = boards.get(row.board)
    if problem := _wrong_kind(row, board):
        yield Fault(file, place, problem, "correct its kind, or what it names")
    elif row.asks and not board and not row.board:
        yield Fault(file, place, "it asks something and names no board", "name the board")
    elif board and not (isinstance(board, RouteSpec) and board.case not in library.cases):
        asked = asked_of(board, library)
        yield from missing(row.asks, asked, file, f"{place}, asks")
        least = least_minutes(row, len(row.asks or asked))
        if row.kind in ("vote", "route") and row.minutes < least:
            problem = f"it has {row.minutes} minutes, and what it asks takes {least:g}"
            yield Fault(file, place, problem, "give it more, or ask less")


def _wrong_kind(row: SheetRow, board: BoardSpec | None) -> str:
    """What a row lacks for its kind; a board that is not there is a fault of its own."""
    match row.kind:
        case "step" if not row.step:
            return "it shows a step and names none"
        case "vote" if not row.asks or not row.board:
            return "it is a vote and does not say on what"
        case "vote" if board and not isinstance(
            board, MatchSpec | SourcesSpec | QuestionsSpec | TwoFilesSpec
        ):
            return f"{board.id} is not {_VOTED}"
        case "route" if not row.board or (board and not isinstance(board, RouteSpec)):
            return "it takes a route and names no route board"
        case "interview" if not row.board or (board and not isinstance(board, InterviewSpec)):
            return "it is an interview and names no interview board"
    return ""


def asked_of(board: BoardSpec, library: Content) -> list[str]:
    """Everything of a board that can be put to a room, by its id, in order; nothing where nothing can.

    Args:
        board: the board.
        library: the content.
    """
    match board:
        case MatchSpec():
            return [fact for group in board.groups for fact in group.facts]
        case SourcesSpec():
            return [item.id for group in board.groups for item in group.items]
        case QuestionsSpec():
            return [question.id for question in board.questions]
        case TwoFilesSpec():
            return list(TWO_FILES_ASKS)
        case RouteSpec():
            return list(library.cases[board.case].route_elements)
    return []
