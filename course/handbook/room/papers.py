"""What stands on the papers for a room: plain data for the typesetter, all from the library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from course.base.dates import in_words
from course.boards.cards import Card, tray
from course.content import Content
from course.content.board_specs import MatchSpec, QuestionsSpec
from course.content.links import links_of, without_links
from course.content.room_papers import PaperToAttack, RoleCard
from course.content.room_talk import if_they_say, morning_checks, open_points, planted
from course.content.rooms import RoomPlan, RunSheet, SheetRow
from course.content.row_names import citation, named, status
from course.content.rows import CheckedRow
from course.content.works import Lesson
from course.handbook.room.cells import Cell, TableSheet, table_sheets

Contents = dict[str, Any]
_LETTERS = "ABCDEFGH"
# Cards on a page, across and down: a fact is read from across a table, evidence in the hand.
_FACTS, _EVIDENCE = (3, 2), (4, 2)
_SHORT_CHOICE = 16


def front(lesson: Lesson, title: str, content: Content) -> Contents:
    """What every paper says of itself."""
    return {
        "title": f"{title}: {lesson.title}",
        "provider": content.course.provider,
        "fictional": content.words.fictional,
    }


def trainer_contents(lesson: Lesson, sheet: RunSheet, content: Content, *, hybrid: bool) -> Contents:
    """Everything on what the trainer holds: the sheet, questions back, open points, checks, what was planted."""
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
            {"about": one.about, "said": without_links(one.said)} for one in open_points(lesson, sheet, content)
        ],
        "legend": content.words.status_legend.replace("*", ""),
        "checks": [
            {"what": one.what, "rows": [_checked(id_, content) for id_ in one.rows]}
            for one in morning_checks(lesson, content)
        ],
        "planted": [_planted(paper, content) for paper in (plan.papers if plan and _played(sheet) else [])],
    }


def tables_contents(lesson: Lesson, sheet: RunSheet, content: Content) -> Contents:
    """Everything on the sheets that lie on the tables."""
    sure = [word.label for word in content.words.confidences.values()]
    pages = [page for one in table_sheets(sheet, content) for page in _pages_of(one, content)]
    return {**front(lesson, "Table sheets", content), "sure": sure, "sheets": pages}


def cards_contents(lesson: Lesson, sheet: RunSheet, content: Content) -> Contents:
    """Facts and evidence, to be cut; nothing where the sheet puts no client's facts to the room."""
    facts: dict[str, list[str]] = {}
    for row in sheet.rows:
        board = next((one for one in content.lessons[row.lesson].boards if one.id == row.board), None)
        if isinstance(board, MatchSpec):
            facts.setdefault(board.case, []).extend(row.asks)
    groups = []
    for id_, asked in facts.items():
        case = content.cases[id_]
        shown = [fact for fact in case.facts if fact.id in asked]
        told = [{**_FACT, "kind": case.name, "date": "", "title": one.short, "text": one.text} for one in shown]
        groups.append(_group(f"{case.name}: facts", told, _FACTS))
        evidence = [_evidence(card, content) for card in tray(case, content) if card.kind != "answer"]
        groups.append(_group(f"{case.name}: evidence", evidence, _EVIDENCE))
    return {**front(lesson, "Cards", content), "groups": groups}


def roles_contents(lesson: Lesson, content: Content) -> Contents:
    """The papers to attack and the role cards; none where the lesson's plan has none."""
    plan = content.rooms.get(lesson.id)
    return {
        **front(lesson, "A hearing in three roles", content),
        "papers": [
            {
                **one.model_dump(include={"title", "by", "to", "dated"}),
                "paragraphs": [without_links(each.text) for each in one.paragraphs],
            }
            for one in (plan.papers if plan else [])
        ],
        "roles": [_role(one, content) for one in (plan.roles if plan else [])],
    }


def _played(sheet: RunSheet) -> bool:
    return any(row.kind == "role-play" for row in sheet.rows)


def _care(plan: RoomPlan | None, sheet: RunSheet) -> Contents:
    if plan is None:
        return {"note": sheet.rows[0].say, "pause": ""}
    return {"note": without_links(plan.care.note), "pause": without_links(plan.care.pause)}


def _row(row: SheetRow, content: Content) -> Contents:
    lesson = content.lessons[row.lesson]
    board = next((one for one in lesson.boards if one.id == row.board), None)
    shorts = _shorts(board, content) if board else {}
    numbers = {id_: number for number, id_ in enumerate(row.asks, start=1)}
    asked = "; ".join(shorts.get(id_, "") for id_ in row.asks if shorts.get(id_))
    twice = ", ".join(str(numbers[id_]) for id_ in row.twice)
    told = [row.kind.replace("-", " "), asked, f"number {twice} twice, with talk between" if twice else ""]
    return {
        "title": row.title,
        "what": ". ".join(part for part in told if part),
        "say": without_links(row.say),
        "remote": without_links(row.remote),
        "minutes": row.minutes,
    }


def _shorts(board: Any, content: Content) -> dict[str, str]:
    """What is asked on a board, in short."""
    if isinstance(board, MatchSpec):
        return {fact.id: fact.short for fact in content.cases[board.case].facts}
    if board.kind == "route":
        return {id_: content.elements[id_].short for id_ in content.cases[board.case].route_elements}
    return {}


def _talk(sheet: RunSheet, content: Content) -> list[Contents]:
    found = []
    for row in sheet.rows:
        boards = {board.id: board for board in content.lessons[row.lesson].boards}
        board = boards.get(row.board)
        if not isinstance(board, MatchSpec | QuestionsSpec) or row.kind != "vote":
            continue
        titles = {fact.id: fact.short for fact in content.cases[board.case].facts} if isinstance(
            board, MatchSpec
        ) else {one.id: one.text for one in board.questions}
        for id_ in row.asks:
            answers = if_they_say(board, id_, content)
            # Where somebody wrote what to ask back, the rest only makes the page longer.
            chosen = [one for one in answers if one.ask] or answers
            said = [{"label": one.label, "ask": one.ask, "why": one.why} for one in chosen]
            found.append({"title": titles[id_], "said": said})
    return found


def _checked(id_: str, content: Content) -> Contents:
    row = content.rows[id_]
    day = in_words(row.checked.isoformat()) if isinstance(row, CheckedRow) else ""
    label = content.words.statuses[row.status].label if isinstance(row, CheckedRow) else status(row, content)[1]
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


def _role(role: RoleCard, content: Content) -> Contents:
    texts = [role.task, *role.holds, role.careful]
    rows = dict.fromkeys(link.within for text in texts for link in links_of(text))
    return {
        "title": role.title,
        "task": without_links(role.task),
        "holds": [without_links(text) for text in role.holds],
        "careful": without_links(role.careful),
        "rests": named(rows, content),
    }


def _pages_of(sheet: TableSheet, content: Content) -> list[Contents]:
    short = all(_is_short(cell) for cell in sheet.cells)
    down = 3 if short else 2
    most = 3 * down
    parts = [sheet.cells[at : at + most] for at in range(0, len(sheet.cells), most)]
    other = content.words.judgements["other-issue"]
    hint = f"{other.label}: {other.hint}." if any(cell.question for cell in sheet.cells) else ""
    return [
        {
            "title": sheet.title,
            "when": sheet.when,
            "down": down if len(part) > 3 or not short else 2,
            "hint": f"Decide alone, talk, decide again. {hint}".strip(),
            "cells": [_cell(cell) for cell in part],
        }
        for part in parts
    ]


def _is_short(cell: Cell) -> bool:
    return all(len(choice) <= _SHORT_CHOICE for choice in cell.choices) and len(cell.text) < 260


def _cell(cell: Cell) -> Contents:
    lettered = any(len(choice) > _SHORT_CHOICE for choice in cell.choices)
    letters = list(_LETTERS[: len(cell.choices)]) if lettered else list(cell.choices)
    words = sum(map(len, cell.choices)) if lettered else 0
    return {
        **asdict(cell),
        "choices": list(cell.choices),
        "letters": letters,
        "lettered": lettered,
        "size": 19 if len(cell.text) < 170 and not lettered else 16,
        "small": 12.5 if words < 420 else 11,
    }


_FACT: Contents = {"edge": 1, "head": 17, "size": 25, "foot": 11, "limit": "", "source": ""}


def _evidence(card: Card, content: Content) -> Contents:
    word = content.words.kinds[card.kind].hint
    long = len(card.text) + len(card.limit) > 330
    return {
        "kind": word,
        "edge": {"document": 1, "country": 2.4, "law": 4}[card.kind],
        "date": card.date,
        "title": card.title,
        "text": card.text,
        "limit": card.limit,
        "source": ". ".join(part for part in (card.source, card.status_label) if part),
        "head": 14,
        "size": 12 if long else 14,
        "foot": 10.5,
    }


def _group(title: str, cards: Iterable[Contents], shape: tuple[int, int]) -> Contents:
    across, down = shape
    every, most = list(cards), across * down
    pages = [every[at : at + most] for at in range(0, len(every), most)]
    return {"title": title, "across": across, "down": down, "pages": pages}
