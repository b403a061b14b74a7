"""What becomes of an exercise that is handed in: marked at once, or kept for an assessor."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from course.answers import now
from course.learner import learner_name, remember_learner
from course.library import library
from course.library.plan import Exercise
from course.marking.classroom import TIMESTAMP, Classroom
from course.places import classroom_root, content_root, learner_home, solutions_root
from course.records.record_files import RECORD
from course.study.exchange import exchange_settings, released_feedback, submit
from course.study.hand_in import hand_in, own_learner_id
from course.whole import write_whole

_MARK = "mark.json"
_LONGEST_WAIT = 120  # seconds, for what another window hands in


class NothingCounts(Exception):
    """The exercise was passed, or its attempts are used up: what is handed in now could not count."""


class NothingToFetch(Exception):
    """There is nothing to fetch feedback on, or nowhere to fetch it from; the message says which."""


@dataclass(frozen=True)
class Mark:
    """What an attempt earned.

    Attributes:
        points: in the course's own form, such as "42.50".
        out_of: all the points there are.
        passed: whether it reached the pass mark.
        attempt: the how-manieth set of answers it is, from 1.
        awaits_person: whether a part of it waits for somebody to read it.
    """

    points: str
    out_of: str
    passed: bool
    attempt: int
    awaits_person: bool = False


@dataclass(frozen=True)
class HandedIn:
    """Where a learner stands with an exercise they handed in.

    Attributes:
        at: when it was handed in last (UTC).
        attempt: the how-manieth set of answers it is; until they are marked, how often it was handed in.
        feedback: the page of feedback, once it was marked.
        record: the folder of the record and certificate, once any attempt was passed.
        mark: what the last attempt earned, once it was marked.
    """

    at: datetime
    attempt: int
    feedback: Path | None
    record: Path | None
    mark: Mark | None

    def is_closed(self, exercise: Exercise) -> bool:
        """Whether everything was told, so that nothing that is handed in now could count."""
        mark = self.mark
        return mark is not None and (
            mark.passed or self.record is not None or mark.attempt >= exercise.attempts
        )

    def attempts_left(self, exercise: Exercise) -> int:
        """How often it may be tried again: as long as it is marked and not passed, and attempts remain."""
        mark = self.mark
        if mark is None or mark.passed or mark.awaits_person or self.record:
            return 0
        return max(0, exercise.attempts - mark.attempt)


def alone() -> bool:
    """Whether the learner studies from a full copy of the course, which can mark their work."""
    return solutions_root() is not None


def study_classroom() -> Classroom:
    """Where this learner's work is handed in; without the keys it waits there for an assessor."""
    root = content_root()
    return Classroom(classroom_root(), solutions_root() or root / "solutions", root / "exercises")


def standing_of(exercise: str) -> HandedIn | None:
    """How the learner stands with an exercise; nothing if it was not handed in."""
    if not learner_name():
        return None
    classroom, learner = study_classroom(), own_learner_id()
    stamp = classroom.submission(learner, exercise) / TIMESTAMP
    if not stamp.is_file():
        return None
    at = datetime.fromisoformat(stamp.read_text(encoding="utf-8").strip().removesuffix(" UTC"))
    feedback = classroom.feedback(learner, exercise)
    record = classroom.record(learner, exercise)
    mark = _mark_of(feedback, record) if feedback.is_file() else None
    return HandedIn(
        at=at.replace(tzinfo=UTC),
        attempt=mark.attempt if mark else 1 + classroom.attempts_before(learner, exercise),
        feedback=feedback if feedback.is_file() else None,
        record=record if record.is_dir() else None,
        mark=mark,
    )


def _mark_of(feedback: Path, record: Path) -> Mark | None:
    """The mark that was given, or the record's, in which a person may have had a hand."""
    kept = None
    with suppress(OSError, ValueError, TypeError):
        kept = Mark(**json.loads(feedback.with_name(_MARK).read_text(encoding="utf-8")))
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads((record / RECORD).read_text(encoding="utf-8"))["assessment"]
        if kept is None or found["attempt"] == kept.attempt:
            return Mark(str(found["mark"]), str(found["out_of"]), passed=True, attempt=found["attempt"])
    return kept


def hand_in_now(exercise: str, name: str, folder: Path) -> None:
    """Hand an exercise in, and mark it where the learner studies alone. Takes seconds.

    In a class it goes through nbgrader's exchange where one is set up.

    Args:
        exercise: the exercise's id.
        name: the name for the record; kept for the next time.
        folder: holds the exercise's notebook and answers.

    Raises:
        NothingCounts: everything was told already; the feedback stands.
        NothingToHandIn: there is no notebook of the exercise in the folder.
        NotReleased: nbgrader cannot enter the exercise.
        NotExchanged: the class's exchange did not take it.
        OSError: something cannot be written.
    """
    lock = FileLock(learner_home() / ".handing-in.lock")  # two windows may hand in at once
    with lock.acquire(timeout=_LONGEST_WAIT):
        _hand_in_alone(exercise, name, folder)


def _hand_in_alone(exercise: str, name: str, folder: Path) -> None:
    found = standing_of(exercise)
    if alone() and found and found.is_closed(library().exercises[exercise]):
        raise NothingCounts(closed_words(found))
    classroom, learner = study_classroom(), own_learner_id(name)
    remember_learner(name, learner)
    # Before the exchange's own time: by it, feedback is told from that on an earlier attempt.
    moment = now()
    if not alone() and (settings := exchange_settings()):
        # First, so that nothing counts as handed in that the class never gets.
        submit(folder, exercise, settings)
    hand_in(folder, classroom, learner, exercise, moment)
    if alone():
        _mark(classroom, learner, exercise, name)


def closed_words(found: HandedIn) -> str:
    """Why nothing more is to be handed in, in words."""
    if found.record is not None or (found.mark and found.mark.passed):
        return "You have passed it, so there is nothing more to hand in. What you change now is for yourself."
    if found.mark and found.mark.awaits_person:
        return "It waits for a person to mark it, so there is nothing more to hand in."
    return "Its attempts are used up. You can go on working on it for yourself."


def look_for_feedback(exercise: str) -> bool:
    """See whether the assessor has released feedback on what was handed in last. Takes seconds.

    Args:
        exercise: the exercise's id.

    Returns:
        Whether it is here now, or was already.

    Raises:
        NothingToFetch: nothing was handed in, or the class has no exchange on this machine.
        OSError: it cannot be written.
    """
    found = standing_of(exercise)
    if found is None:
        raise NothingToFetch("It was not handed in yet, so there is no feedback on it.")
    if found.feedback is not None:
        return True
    settings = exchange_settings()
    if settings is None:
        raise NothingToFetch("Your class has no exchange on this computer: your assessor sends the feedback.")
    page = released_feedback(exercise, found.at, settings)
    if page is None:
        return False
    write_whole(study_classroom().feedback(own_learner_id(), exercise), page)
    return True


def _mark(classroom: Classroom, learner: str, exercise: str, name: str) -> None:
    # nbgrader takes seconds to import, which nobody should wait for who does not hand in.
    from course.marking.classroom import enter, make_folders
    from course.marking.cohort import mark_all
    from course.marking.gradebook import enrol, standing
    from course.records.completion import NotCompleted, complete

    make_folders(classroom)
    enter(classroom, exercise)
    enrol(classroom, {learner: name})
    for result in mark_all(classroom, exercise, [learner], lambda _learner: None):
        found = standing(classroom, learner, exercise)
        waits = found is not None and found.awaits_person
        mark = Mark(str(result.points), str(result.out_of), result.passed, result.attempt, waits)
        write_whole(classroom.feedback(learner, exercise).with_name(_MARK), json.dumps(asdict(mark)).encode())
    try:
        complete(classroom, learner, exercise)
    except NotCompleted:
        return
