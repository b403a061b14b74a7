"""What stands on the papers for a room's tables: plain data for the typesetter, all from the library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby
from typing import Any

from course.boards.cards import Card, tray
from course.content import Content
from course.content.board_specs import MatchSpec
from course.content.documents import DocumentPage
from course.content.links import links_of, without_links
from course.content.page_lines import lines_of
from course.content.room_papers import RoleCard
from course.content.rooms import RunSheet
from course.content.row_names import named
from course.content.works import Lesson
from course.handbook.room.cells import Cell, TableSheet, table_sheets

Contents = dict[str, Any]
_LETTERS = "ABCDEFGH"
# Cards on a page, across and down: a fact is read from across a table, evidence in the hand.
_FACTS, _EVIDENCE = (3, 2), (4, 2)
_SHORT_CHOICE = 16
_LONG_CARD = 330
# Signs: a cell's text that fits in little height, or in large letters; options that fit in usual ones.
_SHORT_TEXT, _LARGE_TEXT, _FEW_WORDS = 260, 170, 420
# So many cells fill a sheet of half the size.
_FEW = 3
_SHAPES = {4: (2, 2), 5: (3, 2), 6: (3, 2)}
_AGAIN, _ONCE = "Decide alone, talk, decide again.", "Decide, and say how sure you are."


def front(lesson: Lesson, title: str, content: Content) -> Contents:
    """What every paper says of itself."""
    return {
        "title": f"{title}: {lesson.title}",
        "provider": content.course.provider,
        "fictional": content.words.fictional,
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
        told = [
            {**_FACT, "kind": case.name, "date": "", "title": one.short, "text": one.text} for one in shown
        ]
        groups.append(_group(f"{case.name}: facts", told, _FACTS))
        pages = {one.id: one.page for one in case.documents if one.page}
        cards = [card for card in tray(case, content) if card.kind != "answer"]
        evidence = [_evidence(card, pages.get(card.id), content) for card in cards]
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
    number = len(sheet.cells) + bool(sheet.files)
    few = number <= _FEW
    many = (3, 3 if all(map(_is_short, sheet.cells)) else 2)
    across, down = (1, number) if few else _SHAPES.get(number, many)
    most = across * down
    parts = [sheet.cells[at : at + most] for at in range(0, len(sheet.cells), most)]
    other = content.words.judgements["other-issue"]
    hint = f"{other.label}: {other.hint}." if any(cell.question for cell in sheet.cells) else ""
    return [
        {
            "title": sheet.title,
            "when": sheet.when,
            "paper": "a4" if few else "a3",
            "across": across,
            "down": down,
            "hint": f"{_AGAIN if any(cell.again for cell in part) else _ONCE} {hint}".strip(),
            "files": [asdict(one) for one in sheet.files],
            "cells": [_cell(cell) for cell in part],
        }
        for part in parts
    ]


def _is_short(cell: Cell) -> bool:
    return all(len(choice) <= _SHORT_CHOICE for choice in cell.choices) and len(cell.text) < _SHORT_TEXT


def _cell(cell: Cell) -> Contents:
    lettered = any(len(choice) > _SHORT_CHOICE for choice in cell.choices)
    letters = list(_LETTERS[: len(cell.choices)]) if lettered else list(cell.choices)
    words = sum(map(len, cell.choices)) if lettered else 0
    return {
        **asdict(cell),
        "choices": list(cell.choices),
        "letters": letters,
        "lettered": lettered,
        "size": 19 if len(cell.text) < _LARGE_TEXT and not lettered else 16,
        "small": 12.5 if words < _FEW_WORDS else 11,
    }


_FACT: Contents = {"edge": 1, "head": 17, "size": 31, "foot": 11, "limit": "", "source": "", "lines": []}


def _evidence(card: Card, page: DocumentPage | None, content: Content) -> Contents:
    """A card to cut; a document is the page itself, for what matters has to be found in it."""
    word = content.words.kinds[card.kind].hint
    blocks = groupby(lines_of(page), key=lambda line: line.block) if page else ()
    lines = [" ".join(line.text for line in block) for _, block in blocks]
    long = sum(map(len, (card.text, card.limit, *lines))) > _LONG_CARD
    return {
        "kind": word,
        "edge": {"document": 1, "country": 2.4, "law": 4}[card.kind],
        "date": card.date,
        "title": card.title,
        "text": card.text,
        "lines": lines,
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
