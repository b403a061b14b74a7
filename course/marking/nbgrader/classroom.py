"""The assessor's ground: nbgrader's folders and gradebook, and how nbgrader is set up for them."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from traitlets.config import Config

from course.base.locks import locked
from course.base.places import REHEARSAL, classroom_root, content_root, solutions_root
from course.content import Content
from course.content.installed import course_content
from course.content.keys import Keys
from course.learner.answers import FILE_NAME
from course.marking.gradebook.learner_ids import OF_EVERY_OBJECT
from course.marking.nbgrader.places import NotReleased, as_step, check_place, sqlite_address

NBGRADER_IGNORES = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback"]
OUR_IGNORES = ["key.yaml", "*.lock", f"{Path(FILE_NAME).stem}.damaged-*"]
LARGEST_SUBMITTED_FILE_KB = 1000
SECONDS_TO_OPEN = 600
TIMESTAMP = "timestamp.txt"
SECRET = "submission_secret.txt"  # noqa: S105  # nbgrader's name for the file
GRADEBOOK_VARIABLE = "COURSE_GRADEBOOK"


class NoKeys(Exception):
    """This copy of the course was made for learners: it has no keys to mark with."""


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


def own_classroom() -> Classroom:
    """The classroom of this copy of the course, whoever uses it, in whichever host.

    Its gradebook is where `COURSE_GRADEBOOK` says, if that is set. In a copy without keys, what is
    handed in waits there for an assessor.
    """
    root = content_root()
    database = os.environ.get(GRADEBOOK_VARIABLE, "")
    solutions = solutions_root() or root / "solutions"
    return Classroom(classroom_root(), solutions, root / "exercises", course_content(), database)


def marking_classroom() -> Classroom:
    """The same classroom, for what needs the keys.

    Raises:
        NoKeys: this copy of the course was built without `solutions/`.
    """
    if solutions_root() is None:
        raise NoKeys(
            "This copy of the course has no keys, so nothing can be marked with it. "
            "Use a full copy, which has a folder called solutions."
        )
    return own_classroom()


def separate_classroom(root: Path, database: str = "") -> Classroom:
    """A classroom in a folder of its own, with this course's exercises and keys.

    Args:
        root: the folder; made if missing.
        database: the address of its gradebook's database; a file in the folder if left out.

    Raises:
        NoKeys: this copy of the course was built without `solutions/`.
    """
    return marking_classroom().elsewhere(root, database)


def configure(config: Config, classroom: Classroom) -> Config:
    """Set nbgrader up for a classroom.

    Args:
        config: the configuration to add to.
        classroom: whose folders nbgrader should use.

    Returns:
        The same configuration.
    """
    course = config.CourseDirectory
    course.root = str(classroom.root)
    course.course_id = classroom.content.course.id
    course.source_directory = as_step(classroom.root, classroom.nbgraders_source)
    course.release_directory = as_step(classroom.root, classroom.nbgraders_release)
    course.submitted_directory = as_step(classroom.root, classroom.work / "submitted")
    course.autograded_directory = as_step(classroom.root, classroom.work / "autograded")
    course.feedback_directory = as_step(classroom.root, classroom.work / "feedback")
    course.db_url = classroom.gradebook
    # nbgrader's own commands are not to enter them either.
    course.student_id_exclude = ",".join(sorted(OF_EVERY_OBJECT))
    course.ignore = NBGRADER_IGNORES + OUR_IGNORES
    course.max_file_size = LARGEST_SUBMITTED_FILE_KB
    config.Autograde.exclude_overwriting = {id_: [FILE_NAME] for id_ in classroom.content.exercises}
    config.Autograde.autograde_preprocessors = [
        "course.marking.nbgrader.preprocessor.MarkFromAnswers",
        "nbgrader.preprocessors.IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        "nbgrader.preprocessors.LimitOutput",
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    config.GenerateFeedback.exporter_class = "course.marking.nbgrader.exporter.FeedbackPage"
    config.FeedbackPage.keys = str(classroom.source)
    config.OverwriteCells.add_missing_cells = True
    config.MarkFromAnswers.keys = str(classroom.source)
    config.IncludeHeaderFooter.header = ""
    return config


def open_classroom(classroom: Classroom) -> None:
    """Make the classroom's folders, and enter the exercises in its gradebook.

    Args:
        classroom: what to open; harmless where it is open already.
    """
    make_folders(classroom)
    for exercise in classroom.content.exercises:
        enter(classroom, exercise)


def enter(classroom: Classroom, exercise: str) -> None:
    """Enter an exercise in a classroom's gradebook, if it is not there yet.

    Args:
        classroom: whose folders have been made.
        exercise: the exercise's id.
    """
    from course.marking.gradebook.database import (
        alone,  # what only a class's folder is asked of does without it
    )

    if exercise in _entered(classroom):
        return
    # Of several who open a class at once, one has nbgrader make the gradebook; the others wait.
    with locked(classroom.work / ".opening.lock", SECONDS_TO_OPEN), alone(classroom.gradebook):
        if exercise not in _entered(classroom):
            generate(classroom, exercise, classroom.work / "release")


def make_folders(classroom: Classroom) -> None:
    """Make the folders that nbgrader expects to find; without them it cannot make a gradebook.

    Raises:
        ImpossiblePlace: nbgrader cannot work there.
    """
    for folder in ("submitted", "autograded", "feedback"):
        (classroom.work / folder).mkdir(parents=True, exist_ok=True)
    check_place(classroom.root)
    _find_alembic()


def generate(classroom: Classroom, exercise: str, into: Path) -> None:
    """Have nbgrader make an exercise's release from its source.

    Args:
        classroom: whose gradebook enters the exercise.
        exercise: the exercise's id.
        into: the release folder to write to, within the classroom's root.

    Raises:
        NotReleased: nbgrader could not; the message is nbgrader's log.
    """
    from nbgrader.apps import NbGraderAPI

    _lay_out_source(classroom, exercise)
    config = configure(Config(), classroom)
    config.CourseDirectory.release_directory = as_step(classroom.root, into)
    outcome: dict[str, Any] = NbGraderAPI(config=config).generate_assignment(exercise, force=True)
    if not outcome["success"]:
        raise NotReleased(
            f"nbgrader could not release {exercise}:\n{outcome.get('log') or outcome.get('error')}"
        )


def _lay_out_source(classroom: Classroom, exercise: str) -> None:
    """Have an exercise's source, without its key, where nbgrader looks for it."""
    there = classroom.nbgraders_source / exercise
    if classroom.nbgraders_source != classroom.source:
        there.mkdir(parents=True, exist_ok=True)
        for notebook in (classroom.source / exercise).glob("*.ipynb"):
            shutil.copyfile(notebook, there / notebook.name)


def _entered(classroom: Classroom) -> set[str]:
    from sqlalchemy import select

    from course.marking.gradebook.database import gradebook, has_gradebook
    from course.marking.gradebook.tables import assignment

    if not has_gradebook(classroom.gradebook):
        return set()
    with gradebook(classroom.gradebook).connect() as connection:
        return set(connection.scalars(select(assignment.c.name)))


def _find_alembic() -> None:
    """Let nbgrader find the `alembic` command, which it shells out to for a new gradebook."""
    if shutil.which("alembic") is None:
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
