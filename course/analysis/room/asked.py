"""What a lesson can put to a room, with what is right: the part of each question that a report counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from course.analysis.room.tables import Asked
from course.content import Content
from course.content.board_specs import (
    BoardSpec,
    MatchSpec,
    Option,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.offered_questions import offered
from course.content.run_sheets import run_sheets
from course.content.words import Word
from course.content.works import Lesson
from course.handbook.room.cells import parts_of

# Of an answer in several parts, the one that is counted, by what it is called; and what is counted beside it.
COUNTED = ("judgement", "step", "outcome", "answer", "use")
BESIDE = "element"


def asked_in(lesson: Lesson, content: Content) -> list[Asked]:
    """Everything that some run sheet of a lesson puts to a room, board by board.

    Args:
        lesson: the lesson.
        content: the library.
    """
    rows = [row for sheet in run_sheets(lesson.id, content).values() for row in sheet.rows if row.board]
    boards = dict.fromkeys((row.lesson, row.board) for row in rows if row.kind in ("vote", "route"))
    found = list[Asked]()
    for of_lesson, id_ in boards:
        board = next(one for one in content.lessons[of_lesson].boards if one.id == id_)
        found += _on(board, content)
    return found


def _on(board: BoardSpec, content: Content) -> Iterator[Asked]:
    match board:
        case MatchSpec():
            yield from _facts(board, content)
        case RouteSpec():
            yield from _stations(board, content)
        case QuestionsSpec():
            for one in board.questions:
                told = (_texts(one.options), [one.right], one.wrong, one.why)
                yield _asked(board, board.title, one.id, (one.text, one.text), *told)
        case SourcesSpec():
            yield from _statements(board, content)
        case TwoFilesSpec():
            yield from _differences(board, content)


def _facts(board: MatchSpec, content: Content) -> Iterator[Asked]:
    case = content.cases[board.case]
    facts = {fact.id: fact for fact in case.facts}
    for own, id_ in ((group, id_) for group in board.groups for id_ in group.facts):
        if case.key and id_ in case.key.facts:
            key, fact = case.key.facts[id_], facts[id_]
            told = (_labels(content.words.judgements), list(key.judged), key.wrong, key.why)
            yield _asked(board, case.name, id_, (fact.short, fact.text), *told)
            elements = {of: content.elements[of].short for of in offered(own, board, case)}
            if right := [of for of in key.elements if of in elements]:
                texts = (f"{fact.short}: which question?", fact.text)
                other = _asked(
                    board, case.name, f"{id_}/{BESIDE}", texts, elements, right, key.wrong, key.why
                )
                yield other._replace(beside=True)


def _stations(board: RouteSpec, content: Content) -> Iterator[Asked]:
    case, words = content.cases[board.case], content.words
    if case.key is None:
        return
    route, about = case.key.routes[board.when], board.title
    for id_ in case.route_elements:
        element = content.elements[id_]
        why = route.step_reasons.get(id_, route.why)
        texts = (element.short, element.question)
        yield _asked(board, about, id_, texts, _labels(words.steps), list(route.takes(id_)), {}, why)
    ends = (_labels(words.outcomes), list(route.ends), route.wrong, route.why)
    yield _asked(board, about, "end", ("Where it leads", board.title), *ends)


def _statements(board: SourcesSpec, content: Content) -> Iterator[Asked]:
    for item in (item for group in board.groups for item in group.items):
        if item.key:
            key, said = item.key, content.propositions[item.proposition].text
            told = (_labels(content.words.uses), [key.use, *key.also_uses], key.wrong, key.why)
            yield _asked(board, board.title, item.id, (item.point, said), *told)


def _differences(board: TwoFilesSpec, content: Content) -> Iterator[Asked]:
    key = board.key
    elements = {id_: content.elements[id_].short for id_ in board.elements}
    asked = {
        "difference": (_texts(board.differences), [key.difference]),
        "elements": (elements, key.elements),
        "follows": (_texts(board.follows), [key.follows]),
    }
    for id_, title, _ in parts_of(board, content):
        choices, accepted = asked[id_]
        yield _asked(board, board.title, id_, (title, board.intro), choices, accepted, key.wrong, key.why)


def _asked(  # noqa: PLR0913, PLR0917  # each is a column of what is asked
    board: BoardSpec,
    about: str,
    id_: str,
    texts: tuple[str, str],
    choices: Mapping[str, str],
    accepted: list[Any],
    wrong: Mapping[str, str],
    why: str,
) -> Asked:
    short, said = texts
    own = {choice: wrong[choice] for choice in choices if choice in wrong and choice not in accepted}
    return Asked(f"{board.id}/{id_}", board.id, about, short, said, choices, accepted, own, why)


def _texts(options: list[Option]) -> dict[str, str]:
    return {option.id: option.text for option in options}


def _labels(words: Mapping[Any, Word]) -> dict[str, str]:
    return {str(id_): word.label for id_, word in words.items()}
