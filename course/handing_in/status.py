"""How a learner stands with an exercise: handed in, marked, passed, and what they are still owed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Protocol

from sqlalchemy.exc import SQLAlchemyError

from course.content.works import Exercise
from course.handing_in.exchange import exchange_settings
from course.handing_in.kept_record import kept_record
from course.handing_in.participant import Participant
from course.issuing.issue import issued
from course.issuing.record_files import CERTIFICATE, RECORD, record_file
from course.marking.cohort.timestamps import moment
from course.marking.feedback.mark import Mark, mark_in_gradebook, mark_on_page
from course.marking.gradebook.database import NoGradebook
from course.marking.gradebook.entries import NotEntered
from course.marking.nbgrader.classroom import TIMESTAMP

__all__ = [
    "HandInStatus",
    "Mark",
    "closed_words",
    "hand_in_status",
    "nothing_counts",
]


class Text(Protocol):
    """A text that is kept somewhere, as a file has it."""

    def read_text(self, encoding: str) -> str:
        """All of it."""


@dataclass(frozen=True)
class HandInStatus:
    """Where a learner stands with an exercise they handed in.

    Attributes:
        at: when it was handed in last (UTC).
        attempt: the how-manieth set of answers it is; until they are marked, how often it was handed in.
        feedback: the page of feedback, once it was marked.
        record: where the record and certificate are, once any attempt was passed and they are whole.
        mark: what the last attempt earned, once it was marked.
        owed: whether something of it was stopped on its way, and is to be made good here.
        self_marked: whether the learner's own copy of the course marks it.
        to_be_sent: whether it waits and reaches nobody unless the learner sends it.
        problem: why that cannot be known.
    """

    at: datetime
    attempt: int
    feedback: Text | None
    record: Path | Literal["kept"] | None
    mark: Mark | None
    owed: bool = False
    problem: str = ""
    self_marked: bool = False
    to_be_sent: bool = False

    @property
    def passed(self) -> bool:
        """Whether an attempt was passed."""
        return self.record is not None or (self.mark is not None and self.mark.passed)

    @property
    def waits(self) -> bool:
        """Whether nothing is to be done but wait for a person."""
        if self.passed:
            return False
        return self.feedback is None if self.mark is None else self.mark.awaits_person

    @property
    def may_look(self) -> bool:
        """Whether something may have come for it since: its mark, or the record of a pass."""
        due = self.waits or (self.passed and self.record is None)
        return due and not (self.self_marked or self.to_be_sent)

    @property
    def may_be_sent(self) -> bool:
        """Whether the learner is offered a file to send: who studies alone may know somebody who marks."""
        return self.to_be_sent or (self.self_marked and self.waits and self.mark is not None)

    @property
    def readable_feedback(self) -> Text | None:
        """The page of feedback, where it tells something: alone, nothing is told before all is marked."""
        return None if self.self_marked and self.waits else self.feedback

    def is_closed(self, exercise: Exercise) -> bool:
        """Whether everything was told, so that nothing that is handed in now could count."""
        if self.mark is None:
            return self.passed
        return self.passed or self._left(exercise) == 0

    def attempts_left(self, exercise: Exercise) -> int:
        """How often it may be tried again: as long as it is marked and not passed, and attempts remain."""
        mark = self.mark
        if mark is None or mark.awaits_person or self.passed:
            return 0
        return self._left(exercise)

    def _left(self, exercise: Exercise) -> int:
        assert self.mark is not None
        known = self.mark.attempts_left
        return max(0, exercise.attempts - self.mark.attempt) if known is None else known


def hand_in_status(who: Participant, exercise: str) -> HandInStatus | None:
    """How the learner stands with an exercise; nothing if it was not handed in."""
    if not who.learner.name:
        return None
    stamp = who.classroom.submission(who.learner.id, exercise) / TIMESTAMP
    if not stamp.is_file():
        return None
    at = moment(stamp.read_bytes()) or datetime.fromtimestamp(int(stamp.stat().st_mtime), UTC)
    return (_alone if who.alone else _in_class)(who, exercise, at)


def _alone(who: Participant, exercise: str, at: datetime) -> HandInStatus:
    classroom, learner = who.classroom, who.learner.id
    feedback, folder = classroom.feedback(learner, exercise), classroom.record(learner, exercise)
    try:
        mark = mark_in_gradebook(classroom, learner, exercise)
        held = issued(classroom, learner, exercise)
        files = [record_file(classroom, learner, exercise, name) for name in (RECORD, CERTIFICATE)]
    except (NoGradebook, NotEntered, SQLAlchemyError, OSError) as error:
        there = feedback if feedback.is_file() else None
        return HandInStatus(at, 1, there, None, None, owed=True, problem=str(error), self_marked=True)
    if mark is not None and not feedback.is_file():
        mark = None
    whole = held is not None and None not in files
    misnamed = held is not None and held.statement.learner.name != who.learner.name
    return HandInStatus(
        at=at,
        attempt=mark.attempt if mark else 1 + classroom.attempts_before(learner, exercise),
        feedback=feedback if mark else None,
        record=folder if whole else None,
        mark=mark,
        owed=mark is None or misnamed or ((mark.passed or held is not None) and not whole),
        self_marked=True,
    )


def _in_class(who: Participant, exercise: str, at: datetime) -> HandInStatus:
    classroom, learner = who.classroom, who.learner.id
    feedback = classroom.feedback(learner, exercise)
    there = feedback if feedback.is_file() else None
    mark = mark_on_page(there.read_bytes()) if there else None
    attempt = mark.attempt if mark else 1 + classroom.attempts_before(learner, exercise)
    found = HandInStatus(at, attempt, there, kept_record(who, exercise), mark)
    return replace(found, to_be_sent=found.waits and exchange_settings(who.content) is None)


def nothing_counts(found: HandInStatus, exercise: Exercise) -> bool:
    """Whether nothing more is to be handed in; in a class, only an assessor knows how many attempts remain.

    Args:
        found: how the learner stands with it.
        exercise: the exercise.
    """
    return found.is_closed(exercise) if found.self_marked else found.passed


def closed_words(found: HandInStatus) -> str:
    """Why nothing more is to be handed in, in words."""
    if found.passed:
        return "You have passed it, so there is nothing more to hand in. What you change now is for yourself."
    if found.mark and found.mark.awaits_person:
        return "It waits for a person to mark it, so there is nothing more to hand in."
    return "Its attempts are used up. You can go on working on it for yourself."
