"""The questions of law to choose among for a group of facts: few, and every right one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from course.content.board_specs import Group, MatchSpec
from course.content.cases import Case, FactKey
from course.content.faults import Fault

# What a phone shows without scrolling; with more, somebody reads a list and not the fact.
MOST = 8


def offered(group: Group, board: MatchSpec, case: Case) -> list[str]:
    """The ids of the questions that a group offers.

    Args:
        group: one of the board's groups.
        board: the match board.
        case: the client who is on it.

    Returns:
        The group's own, or the board's, or all of the client's.
    """
    return group.elements or board.elements or case.elements


def too_many(group: Group, board: MatchSpec, case: Case, file: str, place: str) -> Iterator[Fault]:
    """A fault where a group offers more questions than anybody can hold in view."""
    found = len(offered(group, board, case))
    if found > MOST:
        yield Fault(
            file,
            f"{place}, {group.title}",
            f"it offers {found} questions to choose among, and {MOST} is the most",
            "name under elements those that the facts of this group may be thought to go to",
        )


def left_out(
    groups: Sequence[Group],
    board: MatchSpec,
    case: Case,
    judged: Sequence[Mapping[str, FactKey]],
    where: tuple[str, str],
) -> Iterator[Fault]:
    """A fault for what a key accepts for a fact, and its group does not offer.

    Args:
        groups: the board's groups for this client.
        board: the match board.
        case: the client.
        judged: what is right about the client's facts, in each version that the board has.
        where: the file in which the groups stand, and the place in it.

    Yields:
        One for each group in which something is left out.
    """
    file, place = where
    for group in groups:
        known = [facts[id_] for facts in judged for id_ in group.facts if id_ in facts]
        accepted = [list(one.under(choice).elements) for one in known for choice in one.judged]
        # A small board keeps to the best, unless its group says otherwise.
        right = {id_ for ids in accepted for id_ in (ids if group.elements else ids[:1])}
        absent = sorted(right - set(offered(group, board, case)))
        if absent:
            yield Fault(
                file,
                f"{place}, {group.title}, elements",
                f"right for one of its facts and not on offer: {', '.join(absent)}",
                "add it, and leave out one that is not",
            )
