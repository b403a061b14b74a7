"""Mark everything that was handed in for an exercise, and write each learner's feedback."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sqlalchemy.exc import SAWarning
from traitlets.config import Config

from course.library import library
from course.marking.classroom import Classroom, configure
from course.marking.feedback import feedback, page
from course.marking.gradebook import name_of, standing
from course.marking.submission import mark_folder


@dataclass(frozen=True)
class MarkedSubmission:
    """One learner's result: points, whether passed, and what the assessor should know."""

    learner: str
    points: Decimal
    out_of: Decimal
    passed: bool
    version: str
    remarks: tuple[str, ...]


def handed_in(classroom: Classroom, exercise: str) -> list[str]:
    """The ids of the learners who handed an exercise in, in order."""
    folders = (classroom.work / "submitted").glob(f"*/{exercise}")
    return sorted(folder.parent.name for folder in folders if folder.is_dir())


def mark_all(
    classroom: Classroom, exercise: str, learners: list[str], begun: Callable[[str], None]
) -> Iterator[MarkedSubmission]:
    """Mark submissions one by one through nbgrader's own autograder.

    Args:
        classroom: where they were handed in.
        exercise: the exercise's id.
        learners: whose work to mark.
        begun: called with each learner's id as their turn comes.

    Yields:
        Each result, as soon as the gradebook and the feedback page hold it.
    """
    from nbgrader.apps import NbGraderAPI

    with _quiet():
        nbgrader = NbGraderAPI(config=configure(Config(), classroom))
        for learner in learners:
            begun(learner)
            outcome = nbgrader.autograde(exercise, learner, force=True)
            failure = (
                None if outcome["success"] else _last_line(outcome.get("log") or outcome.get("error") or "")
            )
            yield _result(classroom, exercise, learner, failure)


def _result(classroom: Classroom, exercise: str, learner: str, failure: str | None) -> MarkedSubmission:
    plan = library().exercises[exercise]
    marked = mark_folder(classroom.submission(learner, exercise), exercise, classroom.source)
    found = standing(classroom, learner, exercise)
    by_hand = found.by_hand if found else {}
    written = feedback(marked, plan, name_of(classroom, learner), by_hand)
    _write(classroom.feedback(learner, exercise), page(written))
    remarks = (
        marked.remarks if failure is None else (*marked.remarks, f"nbgrader could not mark it: {failure}")
    )
    return MarkedSubmission(
        learner, written.points, written.out_of, written.passed, marked.paper.version, remarks
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _last_line(log: str) -> str:
    lines = [line for line in log.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no reason was given"


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep nbgrader's running commentary, and its warnings about itself, out of the progress bar."""
    logger = logging.getLogger("traitlets")
    level = logger.level
    logger.setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=SAWarning)
        try:
            yield
        finally:
            logger.setLevel(level)
