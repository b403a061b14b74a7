"""What a trainer asks back: what tempts at anything put to a room, and the key's own reason against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from course.content.board_specs import (
    BoardSpec,
    MatchSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.content import Content
from course.content.papers import groups_for
from course.content.row_names import said_by

# What a route is asked last, beside its questions of law.
END = "end"


@dataclass(frozen=True)
class IfTheySay:
    """A tempting wrong answer to something that is asked.

    Attributes:
        item: the fact, question, statement or part of two files that it is given to; `end` of a route.
        choice: the id of what is chosen.
        label: how the choice is called.
        ask: what to ask back; empty where nobody has written it.
        why: the key's own reason why it is wrong.
    """

    item: str
    choice: str
    label: str
    ask: str
    why: str


def if_they_say(board: BoardSpec, item: str, content: Content) -> list[IfTheySay]:
    """What tempts at something that a lesson's board puts to a room.

    Args:
        board: the board.
        item: the fact's, question's or statement's id; of two files, which part of what is asked; of a
            route, an element, or `end`. A route's key has reasons against a wrong end alone.
        content: the library.

    Returns:
        Those of which the key says why they are wrong, in the order in which the board offers them.
    """
    match board:
        case MatchSpec():
            return _of_fact(board, item, content)
        case QuestionsSpec():
            question = next(one for one in board.questions if one.id == item)
            options = {option.id: option.text for option in question.options}
            return _wrong(item, options, question.wrong, [question.right])
        case TwoFilesSpec():
            return _of_two_files(board, item, content)
        case SourcesSpec():
            return _of_statement(board, item, content)
        case RouteSpec() if item == END:
            return _of_end(board, content)
    return []


def _wrong(
    item: str, names: Mapping[str, str], why: Mapping[str, str], right: Iterable[str]
) -> list[IfTheySay]:
    accepted = set(right)
    return [
        IfTheySay(item, id_, name, "", why[id_])
        for id_, name in names.items()
        if id_ in why and id_ not in accepted
    ]


def _of_fact(board: MatchSpec, item: str, content: Content) -> list[IfTheySay]:
    """Wrong judgements first, then wrong questions of law that the board offers for it."""
    case = content.cases[board.case]
    if case.key is None or item not in case.key.facts:
        return []
    fact = case.key.facts[item]
    asked = {id_: of_fact for plan in content.rooms.values() for id_, of_fact in plan.ask.items()}
    group = next(one for one in groups_for(board, case.id) if item in one.facts)
    words = content.words.judgements.items()
    names: dict[str, str] = {str(id_): word.label for id_, word in words if not fact.accepts(id_)}
    offered = group.elements or board.elements or case.elements
    names |= {id_: content.elements[id_].short for id_ in offered if id_ not in fact.elements}
    return [
        IfTheySay(item, id_, label, asked.get(item, {}).get(id_, ""), fact.wrong[id_])
        for id_, label in names.items()
        if id_ in fact.wrong
    ]


def _of_two_files(board: TwoFilesSpec, item: str, content: Content) -> list[IfTheySay]:
    key = board.key
    names, right = {
        "difference": ({one.id: one.text for one in board.differences}, [key.difference]),
        "elements": ({id_: content.elements[id_].short for id_ in board.elements}, key.elements),
        "follows": ({one.id: one.text for one in board.follows}, [key.follows]),
    }[item]
    return _wrong(item, names, key.wrong, right)


def _of_statement(board: SourcesSpec, item: str, content: Content) -> list[IfTheySay]:
    """Who did not say it, then how it may not be cited; its limit is not asked in a room."""
    key = next(one.key for group in board.groups for one in group.items if one.id == item)
    if key is None:
        return []
    names = {id_: said_by(id_, content) for id_ in board.sources}
    names |= {str(id_): word.label for id_, word in content.words.uses.items()}
    return _wrong(item, names, key.wrong, [*key.sources, key.use, *key.also_uses])


def _of_end(board: RouteSpec, content: Content) -> list[IfTheySay]:
    """Where it does not lead, then what would not lose it."""
    case = content.cases[board.case]
    if case.key is None:
        return []
    route = case.key.routes[board.when]
    names = {str(id_): word.label for id_, word in content.words.outcomes.items()}
    names |= {reason.id: reason.text for reason in case.reasons}
    carries = [id_ for ends in route.ends.values() for one in ends for id_ in one.reasons]
    return _wrong(END, names, route.wrong, [*map(str, route.ends), *carries])
