"""The content of `data/`: read, validated, joined, and served as typed rows and DataFrames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from course.content.beyond import Beyond
from course.content.board_specs import DraftSpec, MatchSpec, SourcesSpec
from course.content.by_id import ById
from course.content.cases import Case
from course.content.content import Content
from course.content.documents import DocumentPages
from course.content.faults import ContentFaults, Fault, Findings
from course.content.forms import FILE as FORMS_FILE
from course.content.forms import Forms
from course.content.keys import ExerciseKey
from course.content.offered_questions import left_out
from course.content.papers import Paper, paper
from course.content.parsing import RowType, read_table, read_yaml
from course.content.rooms import RoomPlan
from course.content.rows import (
    Authority,
    Element,
    Offence,
    Proposition,
    Publisher,
    Source,
    Term,
    Test,
    Trap,
    Update,
)
from course.content.schemes import FILE as SCHEMES_FILE
from course.content.schemes import Scheme, Schemes
from course.content.unknown_ids import key_faults, unknown_pages, unresolved
from course.content.unknown_work_ids import missing, source_key_faults
from course.content.versions import paged
from course.content.words import HandbookTexts, Words
from course.content.works import Course, Exercise, Lesson

Part = TypeVar("Part", Case, DocumentPages, Lesson, Exercise, RoomPlan)

__all__ = ["Content", "ContentFaults", "Fault", "Paper", "load", "load_key", "paper"]


def load(root: Path) -> Content:
    """Read and validate all content below a root.

    Args:
        root: the folder that holds `data/`.

    Returns:
        The content, with every id resolved.

    Raises:
        ContentFaults: with every fault found, not only the first.
    """
    found = Findings()
    course = read_yaml(root, "data/course.yaml", Course, found)
    words = read_yaml(root, "data/words.yaml", Words, found)
    handbook = read_yaml(root, "data/handbook.yaml", HandbookTexts, found)
    beyond = read_yaml(root, "data/beyond.yaml", Beyond, found)
    if course is None or words is None or handbook is None or beyond is None:
        raise ContentFaults(found.faults)
    content = Content(
        root=root,
        course=course,
        words=words,
        handbook=handbook,
        beyond=beyond,
        forms=_forms(root, found),
        publishers=read_table(root, "data/publishers.csv", Publisher, found),
        sources=_rows(root, "sources", Source, found),
        propositions=_rows(root, "propositions", Proposition, found),
        updates=_rows(root, "updates", Update, found),
        tests=_rows(root, "tests", Test, found),
        elements=_rows(root, "elements", Element, found),
        authorities=_rows(root, "authorities", Authority, found),
        offences=_rows(root, "offences", Offence, found),
        traps=_rows(root, "traps", Trap, found),
        glossary=ById(read_table(root, "data/glossary.csv", Term, found), "term"),
        cases=ById(_cases(root, found), "client", "course.clients()"),
        lessons=ById(_files(root, "lessons", Lesson, found), "lesson"),
        exercises=ById(_files(root, "exercises", Exercise, found), "exercise"),
        schemes=_schemes(root, found),
        rooms=_files(root, "rooms", RoomPlan, found),
    )
    if not found.whole_files:
        found.faults += [fault for fault in unresolved(content) if fault.about not in found.unread]
    if found.faults:
        raise ContentFaults(found.faults)
    return content


def load_key(solutions: Path, exercise: Exercise, content: Content) -> ExerciseKey:
    """Read an exercise's key.

    Args:
        solutions: the folder that holds the exercises' keys.
        exercise: the exercise whose key is wanted.
        content: the library that the key refers to.

    Returns:
        What is right about the exercise's clients and propositions, in each version.

    Raises:
        ContentFaults: the key is missing, or has faults.
    """
    found = Findings()
    name = f"{solutions.name}/{exercise.id}/key.yaml"
    key = read_yaml(solutions.parent, name, ExerciseKey, found)
    if key is None:
        raise ContentFaults(found.faults)
    found.faults += missing(key.cases, content.cases, name, "cases")
    for case, case_key in key.cases.items():
        if case in content.cases:
            found.faults += key_faults(case_key, content.cases[case], name, content)
    found.faults += _keyed_items(key, exercise, name)
    found.faults += _keyed_questions(key, exercise, content)
    if found.faults:
        raise ContentFaults(found.faults)
    return key


def _forms(root: Path, found: Findings) -> Forms:
    """The questions before and after; a course need not ask any."""
    there = (root / FORMS_FILE).exists()
    return (read_yaml(root, FORMS_FILE, Forms, found) if there else None) or Forms()


def _schemes(root: Path, found: Findings) -> tuple[Scheme, ...]:
    """The layouts of a learner's own export; a course need not have any."""
    there = (root / SCHEMES_FILE).exists()
    read = read_yaml(root, SCHEMES_FILE, Schemes, found) if there else None
    return tuple(read.schemes) if read else ()


def _rows(root: Path, name: str, row_type: type[RowType], found: Findings) -> ById[RowType]:
    rows = read_table(root, f"data/{name}.csv", row_type, found)
    return ById(rows, row_type.__name__.lower(), f"course.{name}()")


def _cases(root: Path, found: Findings) -> dict[str, Case]:
    pages = _files(root, "documents", DocumentPages, found)
    return _with_pages(_files(root, "cases", Case, found), pages, found)


def _with_pages(cases: dict[str, Case], pages: dict[str, DocumentPages], found: Findings) -> dict[str, Case]:
    """Put each document's page beside its title."""
    for id_, of_case in pages.items():
        if id_ in cases:
            found.faults += unknown_pages(of_case, cases[id_])
        elif id_ not in found.unread:
            found.add(f"data/documents/{id_}.yaml", "id", f"no client is called {id_}", "correct its name")
    return {id_: paged(case, pages[id_]) if id_ in pages else case for id_, case in cases.items()}


def _keyed_questions(key: ExerciseKey, exercise: Exercise, content: Content) -> Iterator[Fault]:
    for board in exercise.boards:
        if not isinstance(board, MatchSpec):
            continue
        for case, groups in {board.case: board.groups, **board.instead}.items():
            if case in key.cases and case in content.cases:
                judged = [key.cases[case].facts, *(flip.facts for flip in key.cases[case].flips.values())]
                where = f"data/exercises/{exercise.id}.yaml", f"boards, {board.id}"
                yield from left_out(groups, board, content.cases[case], judged, where)


def _keyed_items(key: ExerciseKey, exercise: Exercise, name: str) -> Iterator[Fault]:
    for board in exercise.boards:
        if isinstance(board, DraftSpec) and board.criteria:
            told = [criterion.id for criterion in board.criteria]
            keyed = [criterion.id for criterion in key.advice.criteria] if key.advice else []
            if told != keyed:
                yield Fault(
                    name, "advice.criteria", f"they are not {', '.join(told)}", "give those, in that order"
                )
        if not isinstance(board, SourcesSpec):
            continue
        items = {item.id: item for group in board.groups for item in group.items}
        for id_ in items.keys() - key.items.keys():
            yield Fault(name, "items", f"{id_} has no key", "say what is right about it")
        for id_ in items.keys() & key.items.keys():
            place = f"items.{id_}"
            yield from source_key_faults(key.items[id_], items[id_].limits, board.sources, name, place)


def _files(root: Path, kind: str, model: type[Part], found: Findings) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for path in sorted((root / "data" / kind).glob("*.yaml")):
        name = f"data/{kind}/{path.name}"
        part = read_yaml(root, name, model, found)
        if part is not None and part.id != path.stem:
            found.add(name, "id", f"{part.id} is not the file's name", f"call it {path.stem}")
        elif part is not None:
            parts[part.id] = part
    return parts
