"""Sort what was sent by learner and exercise; whatever is in doubt is left, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from uuid import UUID

from course.collecting.arrivals import Arrival, Saved, saved_in
from course.collecting.by_name import whose_by_name
from course.collecting.files import Found
from course.collecting.learners import Learners, NotListed
from course.collecting.names import Kind, Named, Unnamed, kind_of, read_name
from course.content import Content
from course.learner.notes import work_of
from course.learner.version import version_of
from course.marking.cohort.learner_references import does_not_fit
from course.marking.cohort.submission_files import NotOrdinary
from course.marking.gradebook.typed_names import name_doubts

MOST_FILES_OF_ONE = 20


@dataclass(frozen=True)
class Left:
    """A file that is left for a person to look at, and why."""

    file: str
    reason: str
    learner: str = ""
    exercise: str = ""


@dataclass
class Delivery:
    """What came for one exercise of one learner."""

    learner: str
    exercise: str
    answers: list[Arrival] = field(default_factory=list)
    notebooks: list[Found] = field(default_factory=list)


class Sorter:
    """Takes the files one by one; of each it keeps some lines, never its content.

    Args:
        pattern: how files are named.
        learners: who is in the class.
        references: whose work carried which reference; those that come are added.
        content: the course whose exercises are collected.
    """

    def __init__(
        self,
        pattern: re.Pattern[str],
        learners: Learners,
        references: dict[UUID, set[str]],
        content: Content,
    ) -> None:
        self._pattern, self._learners, self.references = pattern, learners, references
        self._marked = {reference: frozenset(whose) for reference, whose in references.items()}
        self._content = content
        self.deliveries: dict[tuple[str, str], Delivery] = {}
        self.left: list[Left] = []
        self.passed_over = 0

    def add(self, found: Found) -> None:
        """Sort one file."""
        kind = kind_of(found.name)
        if kind == "passed over":
            self.passed_over += 1
            return
        try:
            _may_be_read(found, kind)
            named = read_name(found, self._pattern)
            if kind == "answers":
                self._answers(found, named)
            else:
                learner, _ = self._find(named.student)
                self._delivery(learner, _exercise(named.exercise, self._content)).notebooks.append(found)
        except (NotOrdinary, Unnamed) as reason:
            self.left.append(Left(found.name, f"It {reason}."))

    def _find(self, said: str) -> tuple[str, tuple[str, ...]]:
        try:
            return self._learners.find(said)
        except NotListed as unknown:
            return self._learners.take(said, unknown)

    def _whose(self, found: Found, said: str) -> tuple[str, tuple[str, ...], bool]:
        """Whose answers a file holds, what to look at, and whether only the name typed in it tells that."""
        try:
            return *self._learners.find(said), False
        except NotListed as unknown:
            meant = whose_by_name(found, said, self._learners, self._marked)
            return (*meant, True) if meant else (*self._learners.take(said, unknown), False)

    def _answers(self, found: Found, named: Named) -> None:
        learner, remarks, by_name = self._whose(found, named.student)
        exercise = _exercise(named.exercise, self._content) if named.exercise else None
        if exercise and self._has_enough(learner, exercise):
            raise NotOrdinary(f"is one of more than {MOST_FILES_OF_ONE} for the same exercise of one learner")
        saved = saved_in(found)
        if (of := work_of(saved.work)) != saved.work and of in self._content.exercises:
            raise NotOrdinary(
                f"holds notes on {of} and no answers: ask for the answers to it, with the notes ticked"
            )
        if exercise and saved.work != exercise:
            raise NotOrdinary(f"holds answers to {saved.work}, while its name says {exercise}")
        delivery = self._delivery(learner, exercise or _exercise(saved.work, self._content))
        self.references.setdefault(saved.reference, set()).add(learner)
        doubts = (*remarks, *_doubts(saved, learner, self._learners.name(learner), self._content))
        delivery.answers.append(Arrival(found, saved, named.moment, doubts, by_name))

    def _has_enough(self, learner: str, exercise: str) -> bool:
        delivery = self.deliveries.get((learner, exercise))
        return delivery is not None and len(delivery.answers) >= MOST_FILES_OF_ONE

    def _delivery(self, learner: str, exercise: str) -> Delivery:
        return self.deliveries.setdefault((learner, exercise), Delivery(learner, exercise))


def _may_be_read(found: Found, kind: Kind) -> None:
    if found.doubt:
        raise NotOrdinary(found.doubt)
    if kind == "other":
        raise NotOrdinary("is no answers file, nor a notebook")


def _exercise(said: str | None, content: Content) -> str:
    exercises = content.exercises
    if said is None:
        raise NotOrdinary("does not say to which exercise it belongs")
    for id_ in exercises:
        if said.casefold() == id_.casefold():
            return id_
    if said in content.lessons:
        raise NotOrdinary(f"holds answers to the lesson {said}, which is not handed in")
    raise NotOrdinary(f"names {said[:40]}, and there is no such exercise")


def _doubts(saved: Saved, learner: str, name: str, content: Content) -> tuple[str, ...]:
    """What does not fit, but is the assessor's to judge, as marking leaves it to them."""
    doubts = []
    drawn = version_of(content.exercises[saved.work], saved.reference).drawn
    if saved.version != drawn:
        doubts.append(f"Its version is {saved.version}; the one drawn for its reference is {drawn}.")
    typed = name_doubts(learner, saved.name, name)
    return (*doubts, *does_not_fit(learner, name, saved.reference), *typed)
