"""What a table sheet asks, cell by cell: a fact, a question, a statement, a step of a route."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from course.content import Content
from course.content.board_specs import (
    BoardSpec,
    MatchSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.rooms import RunSheet, SheetRow
from course.content.versions import case_in
from course.content.words import Word


@dataclass(frozen=True)
class Cell:
    """One thing to decide, alone and after talk.

    Attributes:
        number: its place on the sheet.
        short: what it is called.
        origin: where its text comes from, such as the client's file; empty where it comes from nowhere.
        text: what is to be decided.
        choices: what may be chosen.
        question: whether the question of law is asked for besides.
        again: whether it is decided a second time, after talk.
    """

    number: int
    short: str
    origin: str
    text: str
    choices: tuple[str, ...]
    question: bool
    again: bool


@dataclass(frozen=True)
class File:
    """One of two files that are compared: whose it is, and what is known."""

    label: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class TableSheet:
    """The cells of one client or board: what stands at the head and below it; perhaps two files."""

    title: str
    when: str
    files: tuple[File, ...]
    cells: tuple[Cell, ...]


def table_sheets(sheet: RunSheet, content: Content) -> list[TableSheet]:
    """What lies on each table during a run sheet, board by board in its order.

    Args:
        sheet: the run sheet.
        content: the library.
    """
    rows: dict[tuple[str, str], list[SheetRow]] = {}
    for row in sheet.rows:
        if row.kind in ("vote", "route"):
            rows.setdefault((row.lesson, row.board), []).append(row)
    found = []
    for (lesson, board_id), of_board in rows.items():
        board = next(one for one in content.lessons[lesson].boards if one.id == board_id)
        asks = [id_ for row in of_board for id_ in row.asks]
        twice = {id_ for row in of_board for id_ in row.twice}
        title, when = _head(board, content)
        cells = tuple(_numbered(_cells(board, asks, twice, content)))
        found.append(TableSheet(title, when, tuple(_files(board, content)), cells))
    return found


def _head(board: BoardSpec, content: Content) -> tuple[str, str]:
    if isinstance(board, MatchSpec | RouteSpec):
        case, when = content.cases[board.case], content.words.whens[board.when]
        return f"{case.name}, {case.plain_name}", f"{when.label}. {when.hint}"
    return board.title, ""


def _files(board: BoardSpec, content: Content) -> Iterator[File]:
    if isinstance(board, TwoFilesSpec):
        for side in (board.left, board.right):
            facts = {fact.id: fact.text for fact in case_in(content.cases[side.case], side.flip).facts}
            yield File(side.label, tuple(facts[id_] for id_ in side.facts))


def _numbered(cells: Iterable[Cell]) -> Iterator[Cell]:
    for number, cell in enumerate(cells, start=1):
        yield Cell(**{**vars(cell), "number": number})


def _cells(board: BoardSpec, asks: list[str], twice: set[str], content: Content) -> Iterator[Cell]:
    match board:
        case MatchSpec():
            facts = {fact.id: fact for fact in content.cases[board.case].facts}
            for id_ in asks:
                fact = facts[id_]
                origin = content.words.offered if fact.offered else "From the file"
                labels = _labels(content.words.judgements)
                yield Cell(0, fact.short, origin, fact.text, labels, question=True, again=id_ in twice)
        case QuestionsSpec():
            for one in board.questions:
                if one.id in asks:
                    options = tuple(option.text for option in one.options)
                    yield Cell(0, "", "", one.text, options, question=False, again=one.id in twice)
        case SourcesSpec():
            items = {item.id: item for group in board.groups for item in group.items}
            for id_ in asks:
                said = content.propositions[items[id_].proposition].text
                labels = _labels(content.words.uses)
                yield Cell(0, items[id_].point, "", said, labels, question=False, again=id_ in twice)
        case TwoFilesSpec():
            for id_, title, options in parts_of(board, content):
                if id_ in asks:
                    yield Cell(0, "", "", title, options, question=False, again=id_ in twice)
        case RouteSpec():
            yield from _route(board, asks, content)


def parts_of(board: TwoFilesSpec, content: Content) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What two files ask: each part's id, its question, and what may be chosen."""
    yield "difference", "What differs?", tuple(one.text for one in board.differences)
    yield (
        "elements",
        "Which questions does it move?",
        tuple(content.elements[id_].short for id_ in board.elements),
    )
    yield "follows", "What follows?", tuple(one.text for one in board.follows)


def _route(board: RouteSpec, asks: list[str], content: Content) -> Iterator[Cell]:
    case, words = content.cases[board.case], content.words
    for id_ in asks or case.route_elements:
        element = content.elements[id_]
        steps = _labels(words.steps)
        yield Cell(0, element.short, "", element.question, steps, question=False, again=False)
    ends = _labels(words.outcomes)
    yield Cell(0, "Where it leads", "", board.title, ends, question=False, again=False)
    strengths = _labels(words.strengths)
    yield Cell(0, "How strong", "", "With what strength?", strengths, question=False, again=False)
    loses = tuple(reason.text for reason in case.reasons)
    yield Cell(0, "The point", "", "What would lose it?", loses, question=False, again=False)


def _labels(words: Mapping[Any, Word]) -> tuple[str, ...]:
    return tuple(word.label for word in words.values())
