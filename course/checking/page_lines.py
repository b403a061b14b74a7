"""Does every line that a key marks stand on its page, and is every page that is asked about keyed?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from course.content import Content, paper
from course.content.board_specs import MatchSpec
from course.content.cases import Case, CaseKey
from course.content.faults import Fault
from course.content.keys import ExerciseKey
from course.content.line_keys import LINE_MARKS, PageKey
from course.content.page_lines import line_saying, lines_of
from course.content.papers import MatchPaper, groups_for

# With fewer lines to choose among, two marked by chance would too often be right.
FEWEST_LINES = 4


class _Asked(NamedTuple):
    """A board's documents on which lines are marked, as a learner of a version has them."""

    file: str
    place: str
    case: Case
    key: CaseKey | None
    pages: list[str]


def unmarkable(content: Content, keys: dict[str, ExerciseKey]) -> Iterator[Fault]:
    """Find where two lines are to be marked, and cannot be, or are keyed and asked nowhere.

    Args:
        content: the library.
        keys: the exercises' keys, by exercise.

    Yields:
        A fault for each line that does not stand on its page, each page without a key, each key that no
        board asks for, and each exercise whose versions ask about unlike numbers of pages.
    """
    asked = [*_in_lessons(content), *_in_exercises(content, keys)]
    for one in asked:
        for id_ in one.pages:
            yield from _page(id_, one)
    yield from _unasked(content, keys, asked)
    yield from _uneven(content)


def _in_lessons(content: Content) -> Iterator[_Asked]:
    for lesson in content.lessons.values():
        for board in lesson.boards:
            if isinstance(board, MatchSpec):
                case = content.cases[board.case]
                pages = [page for group in board.groups for page in group.pages]
                yield _Asked(f"data/lessons/{lesson.id}.yaml", board.id, case, case.key, pages)


def _in_exercises(content: Content, keys: dict[str, ExerciseKey]) -> Iterator[_Asked]:
    for id_, key in keys.items():
        exercise = content.exercises[id_]
        for version in exercise.version_ids:
            for board in paper(exercise, version, content, key).boards:
                if isinstance(board, MatchPaper):
                    place = f"{board.spec.id} ({version})"
                    pages = list(board.page_slots)
                    yield _Asked(f"solutions/{id_}/key.yaml", place, board.case, board.key, pages)


def _page(id_: str, asked: _Asked) -> Iterator[Fault]:
    page = {document.id: document.page for document in asked.case.documents}.get(id_)
    key = asked.key.lines.get(id_) if asked.key else None
    place = f"{asked.place}, {id_}"
    if page is None or key is None:
        yield Fault(
            asked.file, place, "two lines are asked of it, and none are keyed", "say which under lines"
        )
        return
    if len(lines_of(page)) < FEWEST_LINES:
        mend = f"give the page {FEWEST_LINES} lines, or ask about another"
        yield Fault(asked.file, place, f"it has {len(lines_of(page))} lines", mend)
    for words in _quoted(key):
        if line_saying(page, words) is None:
            yield Fault(
                asked.file, place, f"“{words}” stands on no line, or on more than one", "quote one line"
            )
    proves, leaves_open = (set(key.of(mark).ids(page)) for mark in LINE_MARKS)
    if proves & leaves_open:
        yield Fault(
            asked.file, place, "a line both proves and leaves open", "let each line be one of the two"
        )


def _quoted(key: PageKey) -> list[str]:
    return [words for mark in LINE_MARKS for words in (key.of(mark).words, *key.of(mark).also)] + [*key.wrong]


def _unasked(content: Content, keys: dict[str, ExerciseKey], asked: list[_Asked]) -> Iterator[Fault]:
    there = {(one.case.id, page) for one in asked for page in one.pages}
    keyed = [(f"data/cases/{case.id}.yaml", case.id, case.key) for case in content.cases.values() if case.key]
    keyed += [
        (f"solutions/{id_}/key.yaml", case, key) for id_, of in keys.items() for case, key in of.cases.items()
    ]
    for file, case, key in keyed:
        for page in {*key.lines, *(page for flip in key.flips.values() for page in flip.lines)}:
            if (case, page) not in there:
                yield Fault(file, f"lines, {page}", "no board asks about it", "ask, or take it out")


def _uneven(content: Content) -> Iterator[Fault]:
    for exercise in content.exercises.values():
        for board in exercise.boards:
            if isinstance(board, MatchSpec):
                cases = [board.case, *board.instead]
                if len({sum(len(group.pages) for group in groups_for(board, case)) for case in cases}) > 1:
                    problem = "its clients have unlike numbers of pages to mark"
                    mend = "give every version as many"
                    yield Fault(f"data/exercises/{exercise.id}.yaml", board.id, problem, mend)
