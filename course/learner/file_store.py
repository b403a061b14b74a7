"""Answers and progress in files of the learner's own: lessons' in their folder, an exercise's beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path

from course.learner.answers import (
    FILE_NAME,
    Answers,
    AnswersDamaged,
    Outcome,
    accept_in_file,
    open_or_begin,
    read,
    save_and_tell,
)
from course.learner.learner import REFERENCE
from course.learner.store import Accepted, Listed, Opened, Progress, SetAside

LESSONS = "lessons"
EXERCISES = Path("desk", "exercises")


def desk(home: Path, exercises: Iterable[str]) -> dict[str, Path]:
    """The folder of each exercise on the desk in a learner's folder.

    Args:
        home: the learner's folder.
        exercises: the ids of the course's exercises.
    """
    return {id_: home / EXERCISES / id_ for id_ in exercises}


def home_store(home: Path, exercises: Iterable[str]) -> FileStore:
    """The answers and progress in a learner's folder, where an exercise's stand on the desk in it.

    Args:
        home: the learner's folder.
        exercises: the ids of the course's exercises.
    """
    return FileStore(home, desk(home, exercises))


class FileStore:
    """A learner's answers and progress, as files keep them.

    Args:
        home: the learner's folder.
        exercises: the folder of each exercise, in which its answers stand beside its notebook; those
            to anything else stand in the learner's own folder.
    """

    def __init__(self, home: Path, exercises: Mapping[str, Path] | None = None) -> None:
        self._home, self._exercises = home, dict(exercises or {})

    @cached_property
    def progress(self) -> Progress:
        """What the learner did, in one SQLite file."""
        from course.learner.progress_rows import progress_file

        return progress_file(self._home)

    def path(self, work: str) -> Path:
        """The file of the answers to a lesson or exercise."""
        return self._exercises.get(work, self._home / LESSONS / work) / FILE_NAME

    def ground(self, work: str) -> Callable[[], bool]:
        """Whether the folder of the answers, and the learner's own, stay where they are now."""
        stays = [place for place in (self.path(work).parent, self._home / REFERENCE) if place.exists()]
        return lambda: all(place.exists() for place in stays)

    def read(self, work: str) -> Answers | None:
        """Read a file as it stands; see `Store`."""
        return read(self.path(work))

    def open(self, fresh: Answers) -> Opened:
        """Open a file, or begin with fresh answers; see `Store`."""
        answers, aside = open_or_begin(self.path(fresh.work), fresh)
        return Opened(answers, _told(aside))

    def save(self, answers: Answers) -> Opened:
        """Save answers that build on the newest revision; see `Store`."""
        saved, aside = save_and_tell(self.path(answers.work), answers)
        return Opened(saved, _told(aside))

    def accept(self, answers: Answers, edition: str | None = None) -> Accepted:
        """Take answers from another store as they are, if they are newer; see `Store`."""

        def saw(outcome: Outcome) -> None:
            # Before the answers are written: whoever is stopped between the two, and comes again, ends alike.
            missing = outcome is Outcome.SAME and self.progress.seen(answers.work) is None
            if edition is not None and (outcome is Outcome.TAKEN or missing):
                self.progress.saw(answers.work, edition)

        outcome, standing, aside = accept_in_file(self.path(answers.work), answers, saw)
        return Accepted(outcome, standing, _told(aside))

    def place(self, work: str) -> str:
        """The path of the file; see `Store`."""
        return str(self.path(work))

    def listing(self) -> Mapping[str, Listed]:
        """Which answers there are; see `Store`."""
        lessons = (folder.name for folder in (self._home / LESSONS).glob("*"))
        there = {work: self.path(work) for work in (*sorted(lessons), *self._exercises)}
        return {work: _listed(path) for work, path in there.items() if path.exists()}


def _listed(path: Path) -> Listed:
    try:
        answers = read(path)
    except (AnswersDamaged, OSError):
        answers = None
    return Listed(answers.revision, answers.saved) if answers else Listed(None, None)


def _told(aside: Path | None) -> SetAside | None:
    return SetAside(aside.name, str(aside.parent)) if aside else None
