"""How nbgrader is set up for a classroom, and how exercises are entered in its gradebook."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from traitlets.config import Config

from course.base.locks import locked
from course.learner.answers import FILE_NAME
from course.marking.gradebook.learner_ids import OF_EVERY_OBJECT
from course.marking.nbgrader.classroom import (
    LARGEST_SUBMITTED_FILE_KB,
    NBGRADER_IGNORES,
    OUR_IGNORES,
    SECONDS_TO_OPEN,
    Classroom,
)
from course.marking.nbgrader.places import NotReleased, as_step, check_place

# How nbgrader makes a release, in its own order.
_NBGRADERS_OWN = (
    "IncludeHeaderFooter",
    "InstantiateTests",
    "LockCells",
    "ClearSolutions",
    "ClearOutput",
    "CheckCellMetadata",
    "ComputeChecksums",
    "SaveCells",
    "ClearHiddenTests",
    "ClearMarkScheme",
    "ComputeChecksums",
    "CheckCellMetadata",
)


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
    config.GenerateAssignment.preprocessors = [
        "course.marking.nbgrader.preprocessor.LeaveOutNotes",
        *(f"nbgrader.preprocessors.{name}" for name in _NBGRADERS_OWN),
    ]
    config.GenerateFeedback.exporter_class = "course.marking.nbgrader.exporter.FeedbackPage"
    config.FeedbackPage.keys = str(classroom.source)
    config.OverwriteCells.add_missing_cells = True
    config.MarkFromAnswers.keys = str(classroom.source)
    config.IncludeHeaderFooter.header = ""
    config.ExchangeFactory.collect = "course.marking.nbgrader.exchange_collect.CollectWithBounds"
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
