"""What stands on the trainer's own paper: the sheet, questions back, open points, checks, answers."""

from __future__ import annotations

from course.base.dates import in_words
from course.content import Content
from course.content.board_specs import (
    BoardSpec,
    MatchSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.if_they_say import END, if_they_say
from course.content.links import without_links
from course.content.room_papers import PaperToAttack
from course.content.room_talk import morning_checks, open_points, planted
from course.content.rooms import RoomPlan, RunSheet, SheetRow
from course.content.row_names import citation, named
from course.content.rows import CheckedRow
from course.content.works import Lesson
from course.handbook.room.cells import parts_of
from course.handbook.room.papers import Contents, front

_NOTHING_TO_SHOW = ("care", "break", "close")


def trainer_contents(lesson: Lesson, sheet: RunSheet, content: Content, *, hybrid: bool) -> Contents:
    """Everything on what the trainer holds."""
    plan = content.rooms.get(lesson.id)
    written = plan is not None and plan.sheet(sheet.minutes) is not None
    rows = zip(sheet.starts, sheet.rows, strict=True)
    return {
        **front(lesson, "Run sheet", content),
        "minutes": sheet.minutes,
        "hybrid": hybrid,
        "as_at": content.course.law_as_at,
        "of": "" if written else "Drawn from the lesson's boards by rule: move rows as you need.",
        "care": _care(plan, sheet),
        "rows": [{"at": at, **_row(row, content)} for at, row in rows],
        "talk": _talk(sheet, content),
        "open": [
            {"about": one.about, "said": without_links(one.said)}
            for one in open_points(lesson, sheet, content)
        ],
        "legend": content.words.status_legend,
        "checks": [
            {"what": one.what, "rows": [_checked(id_, content) for id_ in one.rows]}
            for one in morning_checks(lesson, content)
        ],
        "planted": [_planted(paper, content) for paper in (plan.papers if plan and sheet.plays else [])],
    }


def _care(plan: RoomPlan | None, sheet: RunSheet) -> Contents:
    if plan is None:
        return {"note": sheet.rows[0].say, "pause": ""}
    return {"note": without_links(plan.care.note), "pause": without_links(plan.care.pause)}


def _row(row: SheetRow, content: Content) -> Contents:
    lesson = content.lessons[row.lesson]
    board = next((one for one in lesson.boards if one.id == row.board), None)
    shorts = _shorts(board, content) if board else {}
    asked, twice = ("; ".join(shorts.get(id_, id_) for id_ in ids) for ids in (row.asks, row.twice))
    kind = "" if row.kind in _NOTHING_TO_SHOW else row.kind.replace("-", " ")
    told = [kind, asked, f"Twice, with talk between: {twice}" if twice else ""]
    return {
        "title": row.title,
        "what": ". ".join(part.rstrip(".?") for part in told if part),
        "say": without_links(row.say),
        "remote": without_links(row.remote),
        "minutes": row.minutes,
    }


def _shorts(board: BoardSpec, content: Content) -> dict[str, str]:
    """What is asked on a board, in short."""
    if isinstance(board, MatchSpec):
        return {fact.id: fact.short for fact in content.cases[board.case].facts}
    if isinstance(board, RouteSpec):
        return {id_: content.elements[id_].short for id_ in content.cases[board.case].route_elements}
    if isinstance(board, QuestionsSpec):
        return {one.id: one.text for one in board.questions}
    if isinstance(board, TwoFilesSpec):
        return {id_: title for id_, title, _ in parts_of(board, content)}
    if isinstance(board, SourcesSpec):
        return {item.id: item.point for group in board.groups for item in group.items}
    return {}


def _talk(sheet: RunSheet, content: Content) -> list[Contents]:
    found = []
    for row in sheet.rows:
        boards = {board.id: board for board in content.lessons[row.lesson].boards}
        board = boards.get(row.board)
        if board is None or row.kind not in {"vote", "route"}:
            continue
        titles = {**_shorts(board, content), END: f"{board.title}: the end"}
        if isinstance(board, TwoFilesSpec):
            titles = {id_: f"{board.title}: {title}" for id_, title in titles.items()}
        for id_ in [END] if row.kind == "route" else row.asks:
            answers = if_they_say(board, id_, content)
            # Where somebody wrote what to ask back, the rest only makes the page longer.
            chosen = [one for one in answers if one.ask] or answers
            said = [{"label": one.label, "ask": one.ask, "why": one.why} for one in chosen]
            if said:
                found.append({"title": titles[id_], "said": said})
    return found


def _checked(id_: str, content: Content) -> Contents:
    row = content.rows[id_]
    day = in_words(row.checked.isoformat()) if isinstance(row, CheckedRow) else ""
    label = content.words.statuses[row.status].label if isinstance(row, CheckedRow) else ""
    name, address = citation(row, content)
    return {"name": name, "status": label, "checked": day, "address": address}


def _planted(paper: PaperToAttack, content: Content) -> Contents:
    found = planted(paper, content)
    wrong = {one.paragraph for one in found}
    return {
        "title": paper.title,
        "sound": [number for number in range(1, len(paper.paragraphs) + 1) if number not in wrong],
        "faults": [
            {
                "number": one.paragraph,
                "text": without_links(paper.paragraphs[one.paragraph - 1].text),
                "trap": one.trap.trap,
                "move": one.trap.move,
                "answer": without_links(one.answer),
                "rests": named([row.id for row in one.rows], content),
            }
            for one in found
        ],
    }
