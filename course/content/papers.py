"""A paper: an exercise in one version, each board with its client and, for those who mark, its key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from course.content.board_specs import BoardSpec, DraftSpec, Group, MatchSpec, RouteSpec, SourcesSpec
from course.content.cases import Case, CaseKey
from course.content.content import Content
from course.content.documents import DocumentPage
from course.content.keys import AdviceKey, ExerciseKey
from course.content.source_key import SourceKey
from course.content.versions import BASE, case_in, key_in
from course.content.works import Exercise, Version


@dataclass(frozen=True, eq=False)
class MatchPaper:
    """A match board of a paper; `slots` gives each fact's slot, in the board's order.

    `page_slots` gives the slot of each document on which two lines are marked.
    """

    spec: MatchSpec
    case: Case
    key: CaseKey | None
    slots: dict[str, str]
    page_slots: dict[str, str]

    def page(self, document: str) -> DocumentPage:
        """The page of one of its documents, in this version.

        Raises:
            KeyError: the client has no such document, or it has no page.
        """
        return {one.id: one.page for one in self.case.documents if one.page}[document]


@dataclass(frozen=True, eq=False)
class RoutePaper:
    """A route board of a paper, with its three slots."""

    spec: RouteSpec
    case: Case
    key: CaseKey | None

    @cached_property
    def slots(self) -> tuple[str, str, str]:
        """The slots of the steps, the outcome and the strength."""
        return tuple(f"{self.spec.id}-{part}" for part in ("steps", "outcome", "strength"))  # type: ignore[return-value]


@dataclass(frozen=True, eq=False)
class SourcesPaper:
    """A sources board of a paper; `slots` gives each item's slot, in order."""

    spec: SourcesSpec
    keys: dict[str, SourceKey]
    slots: dict[str, str]


@dataclass(frozen=True, eq=False)
class AdvicePaper:
    """A written advice, which a person marks; `slots` gives each criterion's slot, in order."""

    spec: DraftSpec
    key: AdviceKey | None
    slots: dict[str, str]


PaperBoard = MatchPaper | RoutePaper | SourcesPaper | AdvicePaper


def all_slots(board: PaperBoard) -> tuple[str, ...]:
    """Every slot of a board, in the notebook's order."""
    if isinstance(board, RoutePaper):
        return board.slots
    pages = board.page_slots.values() if isinstance(board, MatchPaper) else ()
    return (*board.slots.values(), *pages)


B = TypeVar("B", MatchPaper, RoutePaper, SourcesPaper, AdvicePaper)


@dataclass(frozen=True, eq=False)
class Paper:
    """An exercise in one version: the marked boards, in order, and what each slot can earn."""

    exercise: Exercise
    version: str
    boards: list[PaperBoard]

    @cached_property
    def slots(self) -> dict[str, Decimal]:
        """The most that each slot can earn, in points, in the notebook's order."""
        return dict(_slots(self))

    def board(self, kind: type[B], id_: str) -> B:
        """The board of this id, of this kind.

        Raises:
            TypeError: there is none.
        """
        for board in self.boards:
            if isinstance(board, kind) and board.spec.id == id_:
                return board
        raise TypeError(f"{id_} is no {kind.__name__} of {self.exercise.id}")

    @cached_property
    def by_hand(self) -> set[str]:
        """The slots that a person marks."""
        return {
            slot for board in self.boards if isinstance(board, AdvicePaper) for slot in board.slots.values()
        }

    @cached_property
    def out_of(self) -> Decimal:
        """The most that the paper can earn, in points."""
        return sum(self.slots.values(), Decimal(0))


def paper(exercise: Exercise, version_id: str, content: Content, key: ExerciseKey | None = None) -> Paper:
    """Make up a version of an exercise.

    Args:
        exercise: the exercise.
        version_id: one of its versions.
        content: the library.
        key: what is right; left out where nothing is to be marked.

    Returns:
        The paper.

    Raises:
        KeyError: the exercise has no such version.
    """
    version = {version.id: version for version in exercise.versions}[version_id]
    boards: list[PaperBoard] = []
    for spec in (_judged_at(board, version) for board in exercise.boards):
        match spec:
            case MatchSpec():
                case, case_key = _client(spec.case, version, content, key)
                groups = groups_for(spec, case.id)
                slots = _numbered(spec.id, [fact for group in groups for fact in group.facts])
                pages = _numbered(f"{spec.id}-page", [page for group in groups for page in group.pages])
                boards.append(MatchPaper(spec, case, case_key, slots, pages))
            case RouteSpec():
                boards.append(RoutePaper(spec, *_client(spec.case, version, content, key)))
            case SourcesSpec():
                slots = _numbered(spec.id, [item.id for group in spec.groups for item in group.items])
                boards.append(SourcesPaper(spec, dict(key.items) if key else {}, slots))
            case DraftSpec(criteria=[_, *_]):
                slots = {criterion.id: f"{spec.id}-{criterion.id}" for criterion in spec.criteria}
                boards.append(AdvicePaper(spec, key.advice if key else None, slots))
    return Paper(exercise, version_id, boards)


def client_in(exercise: Exercise, version_id: str, case: str, content: Content) -> Case:
    """A client as an exercise's version has them, or the one put in their place.

    Args:
        exercise: the exercise.
        version_id: one of its versions.
        case: the case's id.
        content: the library.

    Returns:
        The case with the version's texts in it.
    """
    version = {version.id: version for version in exercise.versions}[version_id]
    return _client(case, version, content, None)[0]


def groups_for(spec: MatchSpec, case: str) -> list[Group]:
    """A match board's groups for the client who is on it."""
    return spec.instead.get(case, spec.groups)


def _numbered(name: str, ids: list[str]) -> dict[str, str]:
    return {id_: f"{name}-{number}" for number, id_ in enumerate(ids, start=1)}


def _judged_at(spec: BoardSpec, version: Version) -> BoardSpec:
    if version.when and isinstance(spec, MatchSpec | RouteSpec):
        return spec.model_copy(update={"when": version.when})
    return spec


def _client(
    case_id: str, version: Version, content: Content, key: ExerciseKey | None
) -> tuple[Case, CaseKey | None]:
    there = version.instead.get(case_id, case_id)
    flip = version.flips.get(there, BASE)
    case = case_in(content.cases[there], flip)
    return case, key_in(key.cases[there], flip) if key else None


def _slots(made: Paper) -> Iterator[tuple[str, Decimal]]:
    points = made.exercise.points
    for board in made.boards:
        match board:
            case MatchPaper():
                yield from ((slot, points.fact) for slot in board.slots.values())
                yield from ((slot, points.page) for slot in board.page_slots.values())
            case RoutePaper():
                yield from zip(board.slots, (points.steps, points.outcome, points.strength), strict=True)
            case SourcesPaper():
                yield from ((slot, points.item) for slot in board.slots.values())
            case AdvicePaper():
                yield from ((slot, points.criterion) for slot in board.slots.values())
