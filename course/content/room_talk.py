"""What a trainer holds ready: what is truly open, what to look up, and what was planted in a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from course.content.board_specs import MatchSpec, RouteSpec
from course.content.cases import CaseKey, RouteKey
from course.content.content import Content
from course.content.links import links_of
from course.content.room_papers import MorningCheck, PaperToAttack
from course.content.rooms import RunSheet
from course.content.rows import READ, Authority, CheckedRow, Row, Trap
from course.content.works import Lesson

_MOST_OF_A_KIND = 8


@dataclass(frozen=True)
class OpenPoint:
    """Something on which careful lawyers may differ: what it is, and what is said of it (Markdown)."""

    about: str
    said: str


@dataclass(frozen=True)
class Planted:
    """A mistake that stands in a paper: in which paragraph, which it is, and what answers it."""

    paragraph: int
    trap: Trap
    answer: str
    rows: tuple[Row, ...]


def open_points(lesson: Lesson, sheet: RunSheet, content: Content) -> list[OpenPoint]:
    """What is truly open in what a sheet puts to the room.

    A judgement or a step that can be defended beside the best one, a question of law that is arguable on the
    file, a strength that is accepted as well; then the points of law that the lesson's plan names.

    Args:
        lesson: the lesson.
        sheet: its sheet.
        content: the library.
    """
    found = list[OpenPoint]()
    for row in sheet.rows:
        boards = {board.id: board for board in content.lessons[row.lesson].boards}
        match boards.get(row.board):
            case MatchSpec() as board if key := content.cases[board.case].key:
                found += _facts(row.asks, board, key, content)
            case RouteSpec() as route if key := content.cases[route.case].key:
                found += _route(row.asks, route, key.routes[route.when], content)
    plan = content.rooms.get(lesson.id)
    found += [OpenPoint("", text) for text in (plan.open if plan else [])]
    return list(dict.fromkeys(found))


def _facts(asks: list[str], board: MatchSpec, key: CaseKey, content: Content) -> Iterator[OpenPoint]:
    shorts = {fact.id: fact.short for fact in content.cases[board.case].facts}
    words = content.words.judgements
    for id_ in asks:
        fact = key.facts[id_]
        for also in fact.also_judgements:
            best = f"Best: {words[fact.judgement].label.lower()}. {words[also.judgement].label}:"
            yield OpenPoint(shorts[id_], f"{best} {fact.wrong.get(also.judgement, 'can be defended.')}")


def _route(asks: list[str], board: RouteSpec, route: RouteKey, content: Content) -> Iterator[OpenPoint]:
    case, words = content.cases[board.case], content.words
    for id_ in asks or route.steps:
        others = [words.steps[step].label.lower() for step in route.also_steps.get(id_, [])]
        if route.steps[id_] == "arguable" or others:
            told = f" {'; '.join(others)} can be defended.".capitalize() if others else ""
            said = f"{words.steps[route.steps[id_]].label}.{told} {route.step_reasons.get(id_, '')}"
            yield OpenPoint(f"{case.name}: {content.elements[id_].short}", said.strip())
    reasons = {reason.id: reason.text for reason in case.reasons}
    for also in route.also:
        outcome = words.outcomes[also.outcome or route.outcome].label
        strength = words.strengths[also.strength].label.lower()
        because = " ".join(reasons[id_] for id_ in also.reasons)
        yield OpenPoint(f"{case.name}: where it leads", f"{outcome}, {strength}, is accepted too: {because}")


def morning_checks(lesson: Lesson, content: Content) -> list[MorningCheck]:
    """What to look up on the morning: what the plan says, else by kind, from what the lesson's tests rest on.

    Args:
        lesson: the lesson.
        content: the library.
    """
    plan = content.rooms.get(lesson.id)
    if plan and plan.checks:
        return plan.checks
    named = dict.fromkeys(id_ for board in lesson.boards if (id_ := getattr(board, "case", "")))
    cases = [content.cases[id_] for id_ in named]
    ids = [id_ for case in cases for id_ in (*case.country_cards, *case.law_cards)]
    ids += [id_ for one in content.elements.values() if one.test in lesson.tests for id_ in one.authorities]
    rows = [content.rows[id_] for id_ in dict.fromkeys(ids)]
    law = [row for row in rows if isinstance(row, Authority)]
    kinds: dict[str, list[Row]] = {
        "Country guidance: is each still on the tribunal's list?": [
            row for row in law if row.standing == "country-guidance"
        ],
        "Rules and statutes: do they still read so?": [row for row in law if row.kind in ("rule", "statute")],
        "Not opened yet: open it before you rely on it.": [
            row for row in rows if isinstance(row, CheckedRow) and row.status not in READ
        ],
    }
    return [
        MorningCheck(what=what, rows=[row.id for row in of_kind][:_MOST_OF_A_KIND])
        for what, of_kind in kinds.items()
        if of_kind
    ]


def planted(paper: PaperToAttack, content: Content) -> list[Planted]:
    """The mistakes in a paper, each with what answers it: the trap's own move, then what is so on this file.

    Args:
        paper: the paper.
        content: the library.
    """
    found = []
    for number, one in enumerate(paper.paragraphs, start=1):
        if one.trap:
            trap = content.traps[one.trap]
            linked = [link.within for text in (one.text, one.answer) for link in links_of(text)]
            rows = tuple(content.rows[id_] for id_ in dict.fromkeys([*linked, *trap.refers]))
            found.append(Planted(number, trap, one.answer, rows))
    return found
