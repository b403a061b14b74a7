"""What is told of one board: its groups as the learner saw them, and of what they were sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from course.content.papers import AdvicePaper, MatchPaper, PaperBoard, RoutePaper, SourcesPaper, groups_for
from course.learner.answers import BoardAnswers, FactAnswer, ItemAnswer
from course.learner.answers.given import facts_of, items_of, route_of
from course.marking.feedback.item import Item, Pointer


@dataclass(frozen=True)
class BoardTold:
    """What is told of one board: its groups, each with its title and its items."""

    id: str
    title: str
    groups: tuple[tuple[str, tuple[Item | Pointer, ...]], ...]


def board_told(board: PaperBoard, told: Iterable[Item | Pointer]) -> BoardTold:
    """What is told of a board, in the board's own groups.

    Args:
        board: the board.
        told: its items, in order.
    """
    of_slot, groups = group_titles(board), dict[str, list[Item | Pointer]]()
    for item in told:
        groups.setdefault(of_slot.get(item.id, ""), []).append(item)
    found = tuple((title, tuple(inside)) for title, inside in groups.items())
    return BoardTold(board.spec.id, board.spec.title, found)


def group_titles(board: PaperBoard) -> dict[str, str]:
    """The title of the group in which each slot of a board stands, where it has groups."""
    match board:
        case MatchPaper():
            grouped = groups_for(board.spec, board.case.id)
            slots = board.slots | board.page_slots
            return {slots[id_]: group.title for group in grouped for id_ in [*group.facts, *group.pages]}
        case SourcesPaper():
            return {board.slots[item.id]: group.title for group in board.spec.groups for item in group.items}
        case _:
            return {}


def surety(board: PaperBoard) -> dict[str, list[str]]:
    """Where it stands in a board's answers how sure the learner was of a slot."""
    match board:
        case MatchPaper():
            return {slot: ["facts", fact, "confidence"] for fact, slot in board.slots.items()}
        case SourcesPaper():
            return {slot: ["items", id_, "confidence"] for id_, slot in board.slots.items()}
        case RoutePaper():
            return {slot: ["confidence"] for slot in board.slots[1:]}
        case AdvicePaper():
            return {}


def sure_slots(given: BoardAnswers | None, board: PaperBoard) -> Iterator[str]:
    """The slots of which a learner said that they were sure; of a route, its outcome and its strength."""
    match board:
        case MatchPaper():
            yield from (
                board.slots[id_] for id_, fact in facts_of(given).items() if _is_sure(fact, id_, board)
            )
        case SourcesPaper():
            yield from (board.slots[id_] for id_, one in items_of(given).items() if _is_sure(one, id_, board))
        case RoutePaper():
            yield from board.slots[1:] if route_of(given).confidence == "sure" else ()
        case AdvicePaper():
            return


def _is_sure(one: FactAnswer | ItemAnswer, id_: str, board: MatchPaper | SourcesPaper) -> bool:
    return one.confidence == "sure" and id_ in board.slots
