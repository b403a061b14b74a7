"""Sort what was sent by learner and exercise; whatever is in doubt is left, with the reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from course.base.characters import line
from course.collecting.arrivals import Arrival, Saved, saved_in
from course.collecting.files import Found
from course.collecting.learners import Learners
from course.collecting.names import Kind, Unnamed, kind_of
from course.collecting.whose import DIGITS, LeftOut, Meant, Reading, Whose
from course.content import Content
from course.learner.notes import work_of
from course.learner.version import version_of
from course.marking.cohort.learner_references import does_not_fit
from course.marking.cohort.submission_files import NotOrdinary
from course.marking.gradebook.typed_names import name_doubts

MOST_FILES_OF_ONE = 20
LONGEST_REASON = 350


@dataclass(frozen=True)
class Left:
    """A file that is left for a person to look at, and why; its fingerprint, where it holds answers."""

    file: str
    reason: str
    fingerprint: str = ""


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
        reading: how names are to be read.
        learners: who is in the class.
        references: whose work carried which reference; those that come are added.
        content: the course whose exercises are collected.
    """

    def __init__(
        self,
        reading: Reading,
        learners: Learners,
        references: dict[UUID, set[str]],
        content: Content,
    ) -> None:
        self._learners, self.references = learners, references
        marked = {reference: frozenset(whose) for reference, whose in references.items()}
        self._whose = Whose(reading, learners, marked, content.exercises)
        self._content = content
        self.deliveries: dict[tuple[str, str], Delivery] = {}
        self.left: list[Left] = []
        self.passed_over = 0

    def add(self, found: Found) -> None:
        """Sort one file."""
        kind = kind_of(found.name)
        if kind == "passed over" or (kind == "other" and self._whose.of_the_platform(found)):
            self.passed_over += 1
            return
        try:
            _may_be_read(found, kind)
            meant = self._whose.of(found, answers=kind == "answers")
            if kind == "answers":
                self._answers(found, meant)
            else:
                exercise = _exercise(meant.exercise, self._content)
                self._delivery(meant.learner, exercise).notebooks.append(found)
        except LeftOut:
            self.passed_over += 1
        except (NotOrdinary, Unnamed) as reason:
            self.left.append(Left(found.name, _told(reason), fingerprint(found, kind)))

    def _answers(self, found: Found, meant: Meant) -> None:
        learner = meant.learner
        exercise = _exercise(meant.exercise, self._content) if meant.exercise else None
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
        doubts = _doubts(saved, learner, self._learners.name(learner), self._content)
        told = (*meant.remarks, *doubts)
        delivery.answers.append(Arrival(found, saved, meant.moment, told, meant.by_name, meant.back))

    def _has_enough(self, learner: str, exercise: str) -> bool:
        delivery = self.deliveries.get((learner, exercise))
        return delivery is not None and len(delivery.answers) >= MOST_FILES_OF_ONE

    def _delivery(self, learner: str, exercise: str) -> Delivery:
        return self.deliveries.setdefault((learner, exercise), Delivery(learner, exercise))


def _told(reason: Exception) -> str:
    """Why a file is left, in one line: what it holds, and its name, may be of any length and any signs."""
    told = line(f"It {reason}.")
    return told if len(told) <= LONGEST_REASON else f"{told[:LONGEST_REASON]}…"


def fingerprint(found: Found, kind: Kind) -> str:
    """By what a file of answers is known again; empty where it holds none that can be read."""
    if kind != "answers" or found.doubt:
        return ""
    try:
        return saved_in(found).digest[:DIGITS]
    except NotOrdinary:
        return ""


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
