"""The assessor's ground: where nbgrader keeps one class's work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from course.base.places import REHEARSAL
from course.base.sqlite_address import sqlite_address
from course.content import Content
from course.content.keys import Keys
from course.learner.answers import FILE_NAME

NBGRADER_IGNORES = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback"]
OUR_IGNORES = ["key.yaml", "*.lock", f"{Path(FILE_NAME).stem}.damaged-*"]
LARGEST_SUBMITTED_FILE_KB = 1000
SECONDS_TO_OPEN = 600
TIMESTAMP = "timestamp.txt"
SECRET = "submission_secret.txt"  # noqa: S105  # nbgrader's name for the file


@dataclass(frozen=True)
class Classroom:
    """Where one class's work is kept.

    Attributes:
        root: nbgrader's course root.
        source: the folder of the exercises' sources and keys.
        release: the folder of what learners receive.
        content: the course that is taught there.
        database: the address of the gradebook's database, as nbgrader's `db_url` has it;
            a file in the folder of work if it is empty.
    """

    root: Path
    source: Path
    release: Path
    content: Content
    database: str = ""

    def elsewhere(self, root: Path, database: str = "") -> Classroom:
        """Another classroom with the same course, exercises and keys, in a folder of its own.

        Args:
            root: the folder; made if missing.
            database: the address of its gradebook's database; a file in the folder if left out.
        """
        root = root.absolute()
        return replace(self, root=root, release=root / ".classroom" / "release", database=database)

    @property
    def has_keys(self) -> bool:
        """Whether work can be marked with this copy of the course."""
        return self.source.is_dir()

    @property
    def keys(self) -> Keys:
        """All that marks are given by there."""
        return Keys(self.source, self.content)

    @property
    def work(self) -> Path:
        """Everything that is made in class; git ignores it."""
        return self.root / ".classroom"

    @property
    def is_rehearsal(self) -> bool:
        """Whether everyone in it is invented."""
        return (self.root / REHEARSAL).exists()

    @property
    def gradebook(self) -> str:
        """The gradebook's database address."""
        return self.database or sqlite_address(self.work / "gradebook.db")

    @property
    def nbgraders_source(self) -> Path:
        """Nbgrader's source folder: within its root, so a copy where the class is in a folder of its own."""
        return self.source if self.source.parent == self.root else self.work / "source"

    @property
    def nbgraders_release(self) -> Path:
        """Nbgrader's release folder, within its root."""
        return self.release if self.release.is_relative_to(self.root) else self.work / "release"

    def submission(self, learner: str, exercise: str) -> Path:
        """Where nbgrader expects a learner's submission."""
        return self.work / "submitted" / learner / exercise

    def autograded(self, learner: str, exercise: str) -> Path:
        """The folder of a submission as it was marked."""
        return self.work / "autograded" / learner / exercise

    def attempts(self, learner: str, exercise: str) -> Path:
        """The folder of what a learner handed in before, an attempt each."""
        return self.work / "attempts" / learner / exercise

    def attempts_before(self, learner: str, exercise: str) -> int:
        """How often a learner handed an exercise in before the newest time."""
        return sum(1 for folder in self.attempts(learner, exercise).glob("*") if folder.is_dir())

    def feedback(self, learner: str, exercise: str) -> Path:
        """Where a learner's feedback page is written."""
        return self.work / "feedback" / learner / exercise / f"{exercise}.html"

    def record(self, learner: str, exercise: str) -> Path:
        """The folder of a learner's completion record."""
        return self.work / "records" / learner / exercise
