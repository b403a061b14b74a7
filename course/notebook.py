"""What a notebook calls: boards wired to the learner's answers, and the line that carries a mark."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from course.answers import FILE_NAME
from course.boards.common import View
from course.boards.show import exercise_view, lesson_view
from course.boards.widget import Board, shown
from course.learner import draw_version, learner_reference
from course.library import Library, library, paper
from course.library.cases import Fact
from course.library.papers import client_in
from course.library.plan import BoardSpec, Exercise, Lesson
from course.library.versions import BASE
from course.places import learner_home
from course.reading import Reading
from course.review import surprises
from course.sheet import Sheet

KEYS_VARIABLE = "COURSE_KEYS"


def board(work: str, id_: str) -> Board:
    """Show a board of a lesson or exercise, with the learner's own answers on it.

    Args:
        work: the lesson's or exercise's id.
        id_: the board's id within it.

    Returns:
        The board; JupyterLab shows it.
    """
    content = library()
    found = content.work(work)
    spec = next(spec for spec in found.boards if spec.id == id_)
    sheet = _sheet(work, Path.cwd())
    return shown(_view(spec, found, sheet.answers.version, content), sheet.board(id_))


def points(exercise: str, slot: str) -> float | MarkedLater:
    """The points of one slot: where marks are given, the number; for a learner, a line of words.

    Stock nbgrader takes the number from this call's result. It is read from the
    answers file beside the notebook; nothing else in the notebook counts.

    Args:
        exercise: the exercise's id.
        slot: `match-1`, … `route-strength`.

    Returns:
        The points as a plain float, or what the learner reads instead.

    Raises:
        RuntimeError: nbgrader is marking and the keys are not configured. An error
            earns nothing, where words would have earned full marks.
    """
    keys = os.environ.get(KEYS_VARIABLE)
    if keys:
        from course.marking.submission import mark_folder

        return float(mark_folder(Path.cwd(), exercise, Path(keys)).marks.slots[slot])
    if os.environ.get("NBGRADER_EXECUTION"):
        raise RuntimeError(
            f"Set {KEYS_VARIABLE} to the folder of the keys; nothing can be marked without it."
        )
    return MarkedLater()


def file(exercise: str, case: str) -> Reading:
    """A client's file to read, in the version drawn for the learner: what is known, and the papers.

    Args:
        exercise: the exercise's id.
        case: the client's case.

    Returns:
        The file as text.
    """
    content = library()
    version = _drawn(_sheet(exercise, Path.cwd()).answers.version, content.exercises[exercise])
    client = client_in(content.exercises[exercise], version, case, content)
    facts = (f"{number}. {_fact(fact, content)}" for number, fact in enumerate(client.facts, start=1))
    papers = (f"- {document.title}" for document in client.documents)
    return Reading(["**What is known**", "", *facts, "", "**What is in the file**", "", *papers])


def came_back() -> Reading:
    """What the learner was sure of in earlier lessons, and judged wrongly."""
    found = list(surprises(learner_home(), library()))
    if not found:
        return Reading(
            ["Nothing came back: so far you have not been sure of anything that turned out wrong."]
        )
    lines = [f"You were sure of {len(found)}, and judged otherwise. Look at each once more.", ""]
    for one in found:
        lines += [
            f"- **{one.fact}** You said: {one.chosen.lower()}. It is: {one.right.lower()}. {one.why}",
            "",
        ]
    return Reading(lines)


def _fact(fact: Fact, content: Library) -> str:
    return f"*{content.words.offered}:* {fact.text}" if fact.offered else fact.text


class MarkedLater:
    """What stands in a mark's place until the work has been handed in."""

    def __repr__(self) -> str:
        return "Marked after hand-in."


@cache
def _sheet(work: str, folder: Path) -> Sheet:
    content = library()
    learner = learner_reference()
    if work in content.exercises:
        versions = content.exercises[work].version_ids
        return Sheet(folder / FILE_NAME, work, learner, draw_version(work, learner, versions))
    return Sheet(learner_home() / "lessons" / work / FILE_NAME, work, learner, BASE)


def _view(spec: BoardSpec, work: Lesson | Exercise, version: str, content: Library) -> View:
    if isinstance(work, Lesson):
        return lesson_view(spec, content)
    return exercise_view(spec, paper(work, _drawn(version, work), content), content)


def _drawn(recorded: str, exercise: Exercise) -> str:
    """The version to show: the recorded one, or, where the exercise has none such, a new draw."""
    versions = exercise.version_ids
    return recorded if recorded in versions else draw_version(exercise.id, learner_reference(), versions)
