"""One learner's answers and progress, brought from one store to another; nothing is removed where it was.

Each step is whole by itself and changes nothing when it is done again: whoever is stopped begins again.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from uuid import UUID

from course.learner.answers import Answers, AnswersDamaged
from course.learner.file_store import FileStore
from course.learner.notes import work_of
from course.learner.open_answers import FULL
from course.learner.own_part import course_of
from course.learner.progress import Event
from course.learner.store import Accepted, Progress, Store, StoreFails

_AGAIN = "and move again"


@dataclass(frozen=True)
class Source:
    """A learner's answers and progress, where they are kept until now.

    Attributes:
        learner: the learner's reference.
        store: where the answers are.
        progress: what was noted; nothing where nothing ever was.
        noted_in: where that is, for a person to find it.
    """

    learner: UUID
    store: Store
    progress: Callable[[], Progress | None]
    noted_in: str


@dataclass(frozen=True)
class Moved:
    """What became of a learner's answers to one lesson or exercise.

    Attributes:
        answers: the answers that were brought.
        accepted: what the other store says of them.
        here: where they stand.
        there: where they were brought.
    """

    answers: Answers
    accepted: Accepted
    here: str
    there: str


@dataclass(frozen=True)
class Noted:
    """How many events came over that were not there yet."""

    events: int


@dataclass(frozen=True)
class NotMoved:
    """What could not be moved: where it is, why not, and how to mend that."""

    place: str
    problem: str
    mend: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}. Mend: {self.mend}."


def move(source: Source, target: Store, works: Container[str]) -> Iterator[Moved | Noted | NotMoved]:
    """Bring a learner's answers and progress to another store.

    Args:
        source: where they are kept.
        target: the store of the same learner.
        works: the ids of the course's lessons and exercises, and its own.

    Yields:
        What became of the answers to each lesson and exercise, and of what was noted.

    Raises:
        StoreFails: a database fails. What was told before is done.
        OSError: there is no room on the disk, or the source cannot be looked at.
    """
    editions, events, unread = _read_notes(source)
    for work in source.store.listing():
        yield _moved(source, target, work, editions.pop(work, None), works)
    if unread is not None:
        yield unread
    elif events or editions:
        yield _noted(source, target, events, editions)


def _read_notes(source: Source) -> tuple[dict[str, str], list[Event], NotMoved | None]:
    try:
        progress = source.progress()
        if progress is not None:
            return dict(progress.editions()), progress.events(), None
    except (OSError, ValueError) as error:
        why = f"what was noted there cannot be read: {_reason(error)}"
        return {}, [], NotMoved(source.noted_in, why, f"put back a copy that can be read, {_AGAIN}")
    return {}, [], None


def _moved(
    source: Source, target: Store, work: str, edition: str | None, works: Container[str]
) -> Moved | NotMoved:
    here, there = source.store.place(work), target.place(work)
    if not any(id_ in works for id_ in (work, work_of(work), course_of(work))):
        problem = f"this course has no lesson or exercise called {work}"
        return NotMoved(here, problem, f"name the course that has it with --content, {_AGAIN}")
    try:
        answers = source.store.read(work)
    except StoreFails:
        raise
    except (AnswersDamaged, OSError) as error:
        why = f"the answers cannot be read: {_reason(error)}"
        return NotMoved(here, why, f"put back a copy that can be read, {_AGAIN}; nothing there is changed")
    if answers is None:  # somebody took them away just now
        return NotMoved(here, "the answers are gone", "move again")
    if answers.work != work:
        return NotMoved(here, f"it holds answers to {answers.work}", f"put it where those belong, {_AGAIN}")
    if answers.learner != source.learner:
        problem = f"it holds answers of learner {answers.learner}, and lies with those of {source.learner}"
        return NotMoved(here, problem, f"put it into the folder of its own learner, {_AGAIN}")
    try:
        return Moved(answers, target.accept(answers, edition), here, there)
    except OSError as error:
        return _not_written(target, there, error)


def _noted(source: Source, target: Store, events: list[Event], editions: dict[str, str]) -> Noted | NotMoved:
    try:
        return Noted(target.progress.accept(events, editions))
    except OSError as error:
        return _not_written(target, f"the notes from {source.noted_in}", error)


def _not_written(target: Store, place: str, error: OSError) -> NotMoved:
    """What one learner's files do not take is no reason to leave the others' work."""
    if error.errno in FULL or (isinstance(error, StoreFails) and not isinstance(target, FileStore)):
        raise error
    why = f"it cannot be written: {_reason(error)}"
    return NotMoved(place, why, f"see that you may write there and that it is sound, {_AGAIN}")


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
