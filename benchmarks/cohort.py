"""A cohort's submissions of every kind: good and poor, late and in time, damaged and altered."""

from __future__ import annotations

import json
import shutil
import warnings
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SAWarning

from course.content import load_key
from course.content.installed import course_content
from course.handing_in.submission_folder import hand_in
from course.learner.answers import FILE_NAME
from course.learner.identity import learner_id
from course.marking.nbgrader.classroom import Classroom
from course.rehearsal.learners import FictionalLearner, answered, fictional_learners

KINDS = ("released", "run", "noted", "forged")
DUE = datetime(2026, 1, 30, 12, 0)  # noqa: DTZ001  # nbgrader's own times have no zone
PENALTY = """
from nbgrader.plugins import LateSubmissionPlugin


class TenthADay(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score * min(1.0, 0.1 * (1 + total_seconds_late // 86400))


c.AssignLatePenalties.plugin_class = TenthADay
"""
CONFIG = """from pathlib import Path

from course.marking.nbgrader.configuration import configure
from course.marking.nbgrader.own_classroom import separate_classroom

c = configure(get_config(), separate_classroom(Path(__file__).parent, {database!r}))
"""
STOCK = 'del c.Autograde["autograde_preprocessors"]\n'


def hand_in_cohort(classroom: Classroom, exercise: str, number: int, seed: int = 1) -> list[str]:
    """Hand in for a number of fictional learners.

    Args:
        classroom: an open classroom.
        exercise: the exercise's id.
        number: how many learners.
        seed: the same seed gives the same submissions.

    Returns:
        The learners' ids, in order.
    """
    plan = course_content().exercises[exercise]
    key = load_key(classroom.source, plan, course_content())
    released = json.loads((classroom.release / exercise / f"{exercise}.ipynb").read_text(encoding="utf-8"))
    desk = classroom.root / "desk"
    learners = []
    for index, learner in enumerate(fictional_learners(number, seed)):
        learners.append(learner_id(learner.name, learner.reference))
        shutil.rmtree(desk, ignore_errors=True)
        desk.mkdir(parents=True)
        notebook = json.dumps(_handled(released, index), indent=1)
        (desk / f"{exercise}.ipynb").write_text(notebook, encoding="utf-8")
        text = answered(learner, plan, key, course_content()).model_dump_json(indent=1)
        if (text := _text(learner, index, text)) is not None:
            (desk / FILE_NAME).write_text(text, encoding="utf-8")
        hand_in(desk, classroom, learners[-1], exercise, learner.handed_in)
    return sorted(learners)


def set_deadline(classroom: Classroom, exercise: str, learners: list[str]) -> None:
    """Set a time by which the exercise is due, and give every fifth learner two days more."""
    from nbgrader.api import Gradebook

    with warnings.catch_warnings(), Gradebook(classroom.gradebook, course_content().course.id) as gradebook:
        warnings.simplefilter("ignore", SAWarning)  # nbgrader's about itself
        gradebook.update_or_create_assignment(exercise, duedate=DUE)
        for learner in learners[::5]:
            gradebook.update_or_create_student(learner)
            gradebook.update_or_create_submission(exercise, learner)
            gradebook.grant_extension(exercise, learner, days=2)


def mark_some_by_hand(classroom: Classroom, exercise: str, learners: list[str]) -> None:
    """Do what a person does in the formgrader: points, extra credit, comments."""
    from nbgrader.api import Gradebook

    with Gradebook(classroom.gradebook, course_content().course.id) as gradebook:
        for learner in learners[::3]:
            notebook = gradebook.find_submission_notebook(exercise, exercise, learner)
            for grade in notebook.grades[:2]:
                grade.manual_score, grade.needs_manual_grade = grade.max_score / 2, False
            notebook.grades[2].extra_credit = 0.5
            for comment in notebook.comments[:1]:
                comment.manual_comment = "Well argued."
        gradebook.db.commit()


def _text(learner: FictionalLearner, index: int, text: str) -> str | None:
    if learner.ability != "damaged file":
        return text
    return (text[: len(text) // 2], "[]", None, "", text.replace('"work": "', '"work": "other-'))[
        index // 10 % 5
    ]


def _handled(released: dict[str, Any], index: int) -> dict[str, Any]:
    """The notebook as it comes back: as released, run, with notes in it, or with a marked cell gone."""
    notebook = json.loads(json.dumps(released))
    kind = KINDS[index % len(KINDS)]
    if kind != "released":
        for number, cell in enumerate(_code(notebook), start=1):
            cell["execution_count"] = number
            shown = {"text/markdown": ["A table of facts.\n"] * 20, "text/plain": ["<shown>"]}
            cell["outputs"] = [
                {"output_type": "execute_result", "data": shown, "metadata": {}, "execution_count": number}
            ]
    if kind == "noted":
        note = {"cell_type": "markdown", "id": "my-note", "metadata": {}, "source": ["My *own* note."]}
        notebook["cells"].insert(3, note)
    if kind == "forged":
        marked = next(
            cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("points")
        )
        marked["metadata"]["nbgrader"]["points"] = 500
        marked["source"] = ["500.0"] if marked["cell_type"] == "code" else ["Full marks, please."]
    return notebook


def _code(notebook: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (cell for cell in notebook["cells"] if cell["cell_type"] == "code")


def write_settings(classroom: Classroom, more: str = "") -> Path:
    """Write the classroom's `nbgrader_config.py`.

    Args:
        classroom: whose.
        more: lines to add.
    """
    path = classroom.root / "nbgrader_config.py"
    path.write_text(CONFIG.format(database=classroom.database) + more, encoding="utf-8")
    return path
