"""The promises that an editor may break without noticing, each checked over the whole course."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat.validator import ValidationError

from course.base.line_ends import with_plain_ends
from course.checking.addresses import confused_addresses
from course.checking.chronology import untimely
from course.checking.code_texts import law_in_code
from course.checking.documents import unfindable
from course.checking.glossary import unexplained
from course.checking.page_lines import unmarkable
from course.checking.pass_rules import untold_rules
from course.checking.release import release_exercises
from course.checking.rooms import unplayable
from course.checking.uses import SHOWS_IDS, Uses, uses
from course.checking.walks import unwalkable
from course.content import Content, load_key, paper
from course.content.board_specs import MatchSpec
from course.content.cases import ANSWER_CARDS, Case, CaseKey, FactKey
from course.content.faults import ContentFaults, Fault
from course.content.keys import ExerciseKey, Keys
from course.content.links import anchors_of, links_of
from course.content.notebooks import Call, Text, calls_of, cells_of, notebooks_in


def broken_promises(root: Path, solutions: Path, content: Content) -> Iterator[Fault]:
    """Find every promise that does not hold.

    Args:
        root: the content root.
        solutions: the folder of the keys and the exercises' sources.
        content: the library, already read and sound.

    Yields:
        A fault for each, with its place and its mend.

    Raises:
        ContentFaults: a key has faults.
    """
    keys = {id_: load_key(solutions, exercise, content) for id_, exercise in content.exercises.items()}
    unreadable = [*_planned(root, content), *_unreadable(root)]
    yield from unreadable
    if unreadable:  # all that follows is read from the notebooks
        return
    found = uses(root, content, keys)
    yield from _taught(found, content)
    yield from _asked(found, content)
    yield from _unmatched(content)
    yield from _notebooks(root, content)
    yield from unwalkable(content, root)
    yield from unplayable(content, root)
    yield from _reasons(content, keys)
    yield from untimely(content, keys)
    yield from unfindable(content, keys)
    yield from unmarkable(content, keys)
    yield from unexplained(content, root)
    yield from untold_rules(content, root)
    for exercise in content.exercises.values():
        for version in exercise.version_ids:
            paper(exercise, version, content, keys[exercise.id])
    yield from confused_addresses(content)
    yield from law_in_code(root / "course")
    yield from _releases(root, Keys(solutions, content))


def _planned(root: Path, content: Content) -> Iterator[Fault]:
    """Every lesson and exercise of the plan exists, and nothing lies about beside the plan."""
    for kind, listed, folder in (
        ("lessons", content.course.lessons, root / "modules"),
        ("exercises", content.course.exercises, root / "exercises"),
    ):
        found = notebooks_in(folder)
        there = {path.stem if path.parent == folder else path.parent.name for path in found}
        for id_ in sorted(set(listed) - there):
            yield Fault(
                "data/course.yaml",
                kind,
                f"{id_} has no notebook in {folder.name}",
                "make it with course release",
            )
        for id_ in sorted(there - set(listed)):
            yield Fault(
                folder.name,
                id_,
                "it is not in the plan",
                f"add it to {kind} in data/course.yaml, or remove it",
            )


def _unreadable(root: Path) -> Iterator[Fault]:
    for path in [*notebooks_in(root / "modules"), *notebooks_in(root / "exercises")]:
        try:
            nbformat.read(path, as_version=4)
            cells_of(path)
        except ContentFaults as found:
            yield from found.faults
        except (ValueError, ValidationError) as error:
            reason = str(error).splitlines()[0]
            yield Fault(
                path.relative_to(root).as_posix(),
                "the file",
                f"it cannot be read as a notebook ({reason})",
                "take it from the last good version, or run course release",
            )


def _taught(found: Uses, content: Content) -> Iterator[Fault]:
    for id_ in content.propositions:
        if id_ not in found.taught:
            yield Fault(
                "modules", id_, "no lesson teaches this proposition", "show it, or link a statement to it"
            )
    for id_ in content.tests:
        if id_ not in found.worked_tests:
            yield Fault(
                "modules", id_, "no lesson works this test", "add it to a lesson's tests, and work it"
            )
    for id_ in content.traps:
        if id_ not in found.traps:
            yield Fault("modules", id_, "this trap is used nowhere", "show it with course.traps, or ask it")


def _asked(found: Uses, content: Content) -> Iterator[Fault]:
    core = [
        row.id for table in (content.propositions, content.elements) for row in table.values() if row.core
    ]
    for id_ in core:
        if id_ not in found.asked:
            yield Fault(
                "boards", id_, "it is core, and nothing asks about it", "let a board or a question ask it"
            )
    for id_ in content.propositions:
        if id_ not in found.appearing:
            yield Fault("boards", id_, "it is on no card and in no question", "put it on a card, or ask it")


def _unmatched(content: Content) -> Iterator[Fault]:
    """What is right about a lesson's client is learned somewhere."""
    boards = (board for lesson in content.lessons.values() for board in lesson.boards)
    matches = [board for board in boards if isinstance(board, MatchSpec)]
    matched = {fact for board in matches for group in board.groups for fact in group.facts}
    for case in content.cases.values():
        for id_ in case.key.facts if case.key else ():
            if id_ not in matched:
                problem, mend = "no lesson matches it", "put it into a group of a match board"
                yield Fault(f"data/cases/{case.id}.yaml", f"key.facts.{id_}", problem, mend)


def _notebooks(root: Path, content: Content) -> Iterator[Fault]:
    folders = {
        **dict.fromkeys(content.lessons, "modules"),
        **{id_: f"exercises/{id_}" for id_ in content.exercises},
    }
    for id_, folder in folders.items():
        path = root / folder / f"{id_}.ipynb"
        work = content.work(id_)
        boards = {board.id for board in work.boards}
        shown: set[str] = set()
        for call in calls_of(path):
            known = {
                **{name: set(content.rows) for name in SHOWS_IDS},
                "law": set(content.rows),
                "board": boards | {id_},
                "client": set(content.cases),
                "coverage": {row.topic for row in content.propositions.values() if row.voice == "report"},
            }.get(call.name)
            for argument in call.values:
                if known is not None and argument not in known:
                    yield Fault(
                        f"{folder}/{id_}.ipynb", call.id, f"{argument} names nothing", "correct the id"
                    )
            shown |= set(call.values) if call.name == "board" else set()
        for unused in sorted(boards - shown):
            yield Fault(
                f"{folder}/{id_}.ipynb", unused, "the notebook does not show it", "show it, or remove it"
            )
        yield from _links(path, folder, content)


def _links(path: Path, folder: str, content: Content) -> Iterator[Fault]:
    """Every link within a notebook leads to a row, and to the list of sources at its end; or to a heading."""
    cells = cells_of(path)
    texts = [cell for cell in cells if isinstance(cell, Text)]
    headings = {anchor for cell in texts for anchor in anchors_of(cell.markdown)}
    listed = any(isinstance(cell, Call) and cell.name == "sources" for cell in cells)
    for cell in texts:
        for link in links_of(cell.markdown):
            problem, mend = "", "link words to an id of data, as in [the Handbook](#handbook-167)"
            if not link.words.strip():
                problem = f"a link to {link.to or 'nowhere'} has no words"
            elif not link.to.removeprefix("#"):
                problem = f"the link “{link.words}” leads nowhere"
            elif link.within and link.within not in content.rows and link.within not in headings:
                problem = f"{link.within}, to which “{link.words}” links, is no row and no heading"
            elif link.within in content.rows and not listed:
                problem, mend = f"“{link.words}” leads to no place", "end with a cell course.sources(…)"
            if problem:
                yield Fault(f"{folder}/{path.name}", f"cell {cell.id}", problem, mend)


def _releases(root: Path, keys: Keys) -> Iterator[Fault]:
    """Every committed release is exactly what nbgrader makes of its source."""
    with tempfile.TemporaryDirectory() as fresh:
        for made in release_exercises(keys, Path(fresh)):
            for path in sorted(made.iterdir()):
                file = f"exercises/{made.name}/{path.name}"
                committed = root / file
                if not committed.exists() or _plain(committed) != _plain(path):
                    yield Fault(file, "the file", "it is not what its source generates", "run course release")


def _plain(path: Path) -> bytes:
    return with_plain_ends(path.read_bytes())


def _reasons(content: Content, keys: dict[str, ExerciseKey]) -> Iterator[Fault]:
    """Every wrong judgement has a reason of its own; what a document proves asks for no answer besides."""
    every: list[tuple[str, Case, CaseKey]] = [
        (f"data/cases/{case.id}.yaml", case, case.key) for case in content.cases.values() if case.key
    ]
    every += [
        (f"solutions/{id_}/key.yaml", content.cases[case_id], case)
        for id_, key in keys.items()
        for case_id, case in key.cases.items()
    ]
    for file, case, key in every:
        papers = {document.id for document in case.documents}
        tables = {"": key.facts, **{f"flips.{id_}.": flip.facts for id_, flip in key.flips.items()}}
        for place, facts in tables.items():
            for id_, fact in facts.items():
                yield from _in_fact(fact, papers, file, f"{place}facts.{id_}")


def _in_fact(fact: FactKey, papers: set[str], file: str, place: str) -> Iterator[Fault]:
    for choice in {"helps", "hurts", "other-issue", "irrelevant"} - {fact.judgement, *fact.wrong}:
        yield Fault(file, place, f"{choice} has no reason", "say under wrong why it is not right")
    for judgement in fact.judged:
        cards = fact.under(judgement).cards
        if papers & set(cards) and {*ANSWER_CARDS} & set(cards):
            problem = "a document proves it, and an answer is required besides"
            yield Fault(file, place, problem, "move none-needed and obtain to also_cards")
