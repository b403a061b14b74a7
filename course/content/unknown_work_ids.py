"""Every id that a lesson or exercise names has to exist, and every board's key has to fit it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.base.clear_errors import neighbours
from course.content.board_specs import (
    DraftSpec,
    File,
    Group,
    InterviewSpec,
    MatchSpec,
    Question,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.cases import Case
from course.content.content import Content
from course.content.faults import Fault
from course.content.offered_questions import left_out, too_many
from course.content.source_key import AUTHOR, SourceKey
from course.content.versions import BASE
from course.content.works import Exercise, Lesson

MEND = "correct the id, or add what it names"


def missing(ids: Iterable[str], known: Iterable[str], file: str, place: str) -> Iterator[Fault]:
    """A fault for each id that is not among those known."""
    there = dict.fromkeys(known, "")
    for id_ in sorted(set(ids) - set(there)):
        near = ", ".join(neighbours(id_, there))
        mend = f"{MEND} (near it: {near})" if near else MEND
        yield Fault(file, place, f"{id_} names nothing", mend, about=id_)


def work_faults(library: Content) -> Iterator[Fault]:
    """Find what lessons and exercises name that does not exist.

    Args:
        library: the content as read.

    Yields:
        A fault for each, with the file and the place.
    """
    for lesson in library.lessons.values():
        file = f"data/lessons/{lesson.id}.yaml"
        yield from missing(lesson.tests, library.tests, file, "tests")
        for note in lesson.notes:
            yield from missing(note.cites, library.rows, file, f"notes, {note.title}, cites")
        yield from _in_work(lesson, file, library)
    for exercise in library.exercises.values():
        file = f"data/exercises/{exercise.id}.yaml"
        yield from missing([exercise.after], library.lessons, file, "after")
        yield from _in_work(exercise, file, library)
        yield from _versions(exercise, file, library)


def source_key_faults(
    key: SourceKey, limits: Iterable[str], sources: Iterable[str], file: str, place: str
) -> Iterator[Fault]:
    """Find what a proposition's key names that its board does not offer.

    Args:
        key: what is right.
        limits: the limits on offer.
        sources: the sources on offer.
        file: the file the key stands in.
        place: where in it.

    Yields:
        A fault for each.
    """
    yield from missing(key.sources, sources, file, f"{place}.sources")
    yield from missing([key.limit], limits, file, f"{place}.limit")


def _in_work(work: Lesson | Exercise, file: str, library: Content) -> Iterator[Fault]:
    ids = [board.id for board in work.boards]
    for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
        yield Fault(file, "boards", f"{id_} is used twice", "give each board an id of its own")
    for board in work.boards:
        place = f"boards, {board.id}"
        match board:
            case MatchSpec() | RouteSpec():
                yield from board_faults(board, file, place, library)
            case DraftSpec():
                yield from missing(board.cites, library.rows, file, place)
            case QuestionsSpec():
                yield from _in_questions(board, file, place, library)
            case SourcesSpec():
                yield from _in_sources(board, file, place, library, keyed=isinstance(work, Lesson))
            case TwoFilesSpec():
                yield from _in_two_files(board, file, place, library)
            case InterviewSpec():
                yield from _in_interview(board, file, place, library)


def board_faults(board: MatchSpec | RouteSpec, file: str, place: str, library: Content) -> Iterator[Fault]:
    """Find what a board about one client names that does not exist.

    Args:
        board: the board.
        file: the file it stands in.
        place: where in it.
        library: the content it may name.

    Yields:
        A fault for each.
    """
    if isinstance(board, MatchSpec):
        yield from _in_match(board, file, place, library)
        return
    yield from missing([board.case], library.cases, file, place)
    yield from missing([board.when], library.words.whens, file, f"{place}, when")


def _in_match(board: MatchSpec, file: str, place: str, library: Content) -> Iterator[Fault]:
    yield from missing([board.when], library.words.whens, file, f"{place}, when")
    for case, groups in {board.case: board.groups, **board.instead}.items():
        if case not in library.cases:
            yield from missing([case], library.cases, file, place)
            continue
        facts = {fact.id for fact in library.cases[case].facts}
        yield from missing(
            [fact for group in groups for fact in group.facts], facts, file, f"{place}, groups"
        )
        papers = [document.id for document in library.cases[case].documents]
        pages = [page for group in groups for page in group.pages]
        yield from missing(pages, papers, file, f"{place}, groups")
        for group in groups:
            if bool(group.facts) == bool(group.pages) or (group.pages and group.help != "alone"):
                problem, mend = "it has to have facts, or else pages and no help", "make two groups of it"
                yield Fault(file, f"{place}, {group.title}", problem, mend)
        yield from _unmarkable(pages, library.cases[case], file, f"{place}, groups")
        yield from _offered(board, groups, library.cases[case], file, place)
    if board.case in library.cases:
        yield from missing(board.elements, library.cases[board.case].elements, file, f"{place}, elements")
        yield from missing(board.cards, library.cases[board.case].tray, file, f"{place}, cards")


def _unmarkable(pages: Iterable[str], case: Case, file: str, place: str) -> Iterator[Fault]:
    """Two lines are marked on a page, by a key where the client carries one."""
    readable = {document.id for document in case.documents if document.page}
    for id_ in (id_ for id_ in pages if id_ in {document.id for document in case.documents}):
        if id_ not in readable:
            yield Fault(file, place, f"{id_} has no page to read", "write one in data/documents")
        elif case.key is not None and id_ not in case.key.lines:
            yield Fault(file, place, f"no lines are keyed for {id_}", "say which, under lines of its key")


def _offered(board: MatchSpec, groups: list[Group], case: Case, file: str, place: str) -> Iterator[Fault]:
    for group in groups:
        yield from missing(group.elements, case.elements, file, f"{place}, {group.title}, elements")
        if group.pages:
            continue
        yield from too_many(group, board, case, file, place)
    if case.key is not None:
        yield from left_out(groups, board, case, [case.key.facts], (file, place))


def _in_questions(board: QuestionsSpec, file: str, place: str, library: Content) -> Iterator[Fault]:
    for question in board.questions:
        yield from question_faults(question, file, f"{place}, {question.id}", library)


def question_faults(question: Question, file: str, place: str, library: Content) -> Iterator[Fault]:
    """Find what a short question names that is not there, and the wrong options without a reason.

    Args:
        question: the question.
        file: the file that it stands in.
        place: where in it.
        library: the content that it may cite.
    """
    options = [option.id for option in question.options]
    yield from missing([question.right, *question.wrong], options, file, place)
    yield from missing(question.cites, library.rows, file, f"{place}, cites")
    for option in sorted(set(options) - {question.right, *question.wrong}):
        yield Fault(file, place, f"{option} has no reason", "say under wrong why it is not right")


def _in_sources(
    board: SourcesSpec, file: str, place: str, library: Content, *, keyed: bool
) -> Iterator[Fault]:
    yield from missing(board.sources, [*library.sources, AUTHOR], file, f"{place}, sources")
    for item in (item for group in board.groups for item in group.items):
        where = f"{place}, {item.id}"
        yield from missing([item.proposition, *item.limits], library.propositions, file, where)
        if item.key is not None:
            yield from source_key_faults(item.key, item.limits, board.sources, file, where)
        if keyed != (item.key is not None):
            mend = "a lesson's item needs its key here; an exercise's stands in solutions"
            yield Fault(file, where, "its key is in the wrong place", mend)


def _in_two_files(board: TwoFilesSpec, file: str, place: str, library: Content) -> Iterator[Fault]:
    for side in (board.left, board.right):
        yield from _in_file(side, file, place, library)
    key, differences, follows = board.key, [o.id for o in board.differences], [o.id for o in board.follows]
    yield from missing(board.elements, library.elements, file, f"{place}, elements")
    yield from missing([key.difference], differences, file, f"{place}, key")
    yield from missing(key.elements, board.elements, file, f"{place}, key")
    yield from missing([key.follows], follows, file, f"{place}, key")
    yield from missing(key.wrong, [*differences, *board.elements, *follows], file, f"{place}, key.wrong")
    yield from missing(key.cites, library.rows, file, f"{place}, cites")


def _in_file(side: File, file: str, place: str, library: Content) -> Iterator[Fault]:
    yield from missing([side.when], library.words.whens, file, f"{place}, when")
    if side.case not in library.cases:
        yield from missing([side.case], library.cases, file, place)
        return
    case = library.cases[side.case]
    yield from missing([side.flip], [BASE, *(flip.id for flip in case.flips)], file, place)
    yield from missing(side.facts, [fact.id for fact in case.facts], file, place)


def _in_interview(board: InterviewSpec, file: str, place: str, library: Content) -> Iterator[Fault]:
    yield from missing([board.case], library.cases, file, place)
    yield from missing(board.cites, library.rows, file, f"{place}, cites")
    facts = [fact.id for fact in library.cases[board.case].facts] if board.case in library.cases else []
    questions = [question.id for question in board.questions]
    yield from missing(board.must_learn, facts, file, f"{place}, must_learn")
    for question in board.questions:
        named = [*question.spoils, *question.follows, *([question.after] if question.after else [])]
        yield from missing(named, questions, file, f"{place}, {question.id}")
        yield from missing(question.reveals, facts, file, f"{place}, {question.id}, reveals")


def _versions(exercise: Exercise, file: str, library: Content) -> Iterator[Fault]:
    for version in exercise.versions:
        place = f"versions, {version.id}"
        yield from missing(
            [version.when] if version.when else [], library.words.whens, file, f"{place}, when"
        )
        yield from missing(
            [*version.instead, *version.instead.values(), *version.flips], library.cases, file, place
        )
        for case, flip in version.flips.items():
            if case in library.cases:
                yield from missing([flip], [f.id for f in library.cases[case].flips], file, place)
