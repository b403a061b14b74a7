"""How many decisions a lesson or exercise asks for: what its time is computed from, beside its words.

A decision is what a learner settles by a choice, or a sentence that they write. Confidence, comparing and
taking back are none.
"""

from __future__ import annotations

from course.content.board_specs import (
    BoardSpec,
    DraftSpec,
    Group,
    InterviewSpec,
    MatchSpec,
    NeedSpec,
    QuestionsSpec,
    RouteSpec,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.cases import Case, FactKey
from course.content.content import Content
from course.content.works import Exercise, Lesson

# Does it help, which question does it go to, what proves it: where nobody may see how many a fact has.
_PARTS_OF_A_FACT = 3
# Who says it, how limited it is, whether it may be cited.
_PARTS_OF_A_SOURCE = 3
# What differs, what it moves, what follows.
_PARTS_OF_TWO_FILES = 3
# What it proves, what it leaves open.
_PARTS_OF_A_PAGE = 2
# The outcome, its strength, the point that would lose it.
_ENDS_OF_A_ROUTE = 3


def decisions_in(work: Lesson | Exercise, content: Content) -> int:
    """The decisions on all boards of a lesson or exercise; of a drawn version, as in the first.

    Args:
        work: the lesson or exercise.
        content: the library.
    """
    return sum(decisions_on(board, content.cases) for board in work.boards)


def time_in_words(work: Lesson | Exercise, content: Content) -> str:
    """How long it takes, and how many decisions that is: 31 minutes, 24 decisions.

    Args:
        work: the lesson or exercise.
        content: the library.
    """
    decisions = decisions_in(work, content)
    numbers = ((work.minutes, "minute"), (decisions, "decision"))
    return ", ".join(f"{number} {one}{'s' * (number != 1)}" for number, one in numbers)


def decisions_on(board: BoardSpec, cases: dict[str, Case]) -> int:
    """The decisions on one board.

    Args:
        board: its description.
        cases: the clients by id; one who carries no key is taken to ask everything of each fact.
    """
    match board:
        case MatchSpec():
            return sum(_in_group(group, cases[board.case]) for group in board.groups)
        case RouteSpec():
            return len(cases[board.case].route_elements) + _ENDS_OF_A_ROUTE
        case QuestionsSpec():
            return len(board.questions)
        case SourcesSpec():
            return _PARTS_OF_A_SOURCE * sum(len(group.items) for group in board.groups)
        case TwoFilesSpec():
            return _PARTS_OF_TWO_FILES
        case InterviewSpec():
            return len(board.questions)
        case DraftSpec():
            return 1 + len(board.checklist or board.criteria)
        case NeedSpec():
            return 1


def _in_group(group: Group, case: Case) -> int:
    """A worked group asks nothing; a half-filled one has its judgements given."""
    if group.help == "worked":
        return 0
    keys = case.key.facts if case.key else {}
    given = group.help == "half"
    return sum(_of_fact(keys.get(id_)) - given for id_ in group.facts) + _PARTS_OF_A_PAGE * len(group.pages)


def _of_fact(key: FactKey | None) -> int:
    if key is None:
        return _PARTS_OF_A_FACT
    return 1 + bool(key.elements) + bool(key.cards)
