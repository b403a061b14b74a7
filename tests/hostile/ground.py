"""The ground of an attack: a class with an honest learner and a hostile one, and what must stay untouched."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from course.content import Paper, load_key
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, Answers
from course.marking.cohort.submission import mark_answers
from course.marking.nbgrader.classroom import TIMESTAMP, Classroom
from course.marking.nbgrader.configuration import configure, generate, make_folders
from course.marking.nbgrader.own_classroom import own_classroom, separate_classroom
from course.rehearsal.learners import answered, fictional_learners

EXERCISE, ADVICE = "ex2-reservist", "ex7-advice"
HONEST = "victor"  # after the hostile learner, by the order of marking
HOSTILE = "mallory"
SECRET = "a-secret-outside-of-every-submission"  # noqa: S105  # it guards nothing
HANDED_IN = b"2026-01-05 09:30:00 UTC\n"

__all__ = [
    "ADVICE",
    "EXERCISE",
    "HONEST",
    "HOSTILE",
    "SECRET",
    "Ground",
    "configure",
    "good_answers",
    "open_ground",
]


@cache
def good_answers(exercise: str, who: int) -> bytes:
    """An answers file that earns points; `who` 0 is the honest learner's, 1 the hostile one's."""
    plan, content = course_content().exercises[exercise], course_content()
    learner = fictional_learners(2, seed=5)[who]
    return (
        answered(learner, plan, load_key(own_classroom().source, plan, content), content)
        .model_dump_json()
        .encode()
    )


def earned(exercise: str, text: bytes) -> Decimal:
    """What answers earn by the rule alone."""
    return mark_answers(text, exercise, own_classroom().keys).marks.total


def paper_of(exercise: str) -> Paper:
    """The paper that good answers are marked by."""
    return mark_answers(good_answers(exercise, 1), exercise, own_classroom().keys).paper


@dataclass(frozen=True)
class Ground:
    """Where an attack is planted.

    Attributes:
        root: everything that the attack may touch, and everything that it may not.
        learner: the hostile learner's id.
        exercise: the exercise that is marked.
    """

    root: Path
    learner: str = HOSTILE
    exercise: str = EXERCISE

    @property
    def classroom(self) -> Classroom:
        """Return the class."""
        return separate_classroom(self.root / "class")

    @property
    def outside(self) -> Path:
        """A file that is none of marking's business; whoever opens it is noticed."""
        return self.root / "outside" / FILE_NAME

    @property
    def trap(self) -> Path:
        """A file that is there only once a learner's code was run."""
        return self.root / "traps" / hashlib.sha256(os.fsencode(self.learner)).hexdigest()

    @property
    def folder(self) -> Path:
        """Return the hostile learner's submission."""
        return self.classroom.submission(self.learner, self.exercise)

    @property
    def answers(self) -> Path:
        """Return its answers file."""
        return self.folder / FILE_NAME

    @property
    def notebook(self) -> Path:
        """Return its notebook."""
        return self.folder / f"{self.exercise}.ipynb"

    @property
    def honest_folder(self) -> Path:
        """Return the neighbour's submission."""
        return self.classroom.submission(HONEST, self.exercise)

    def good(self) -> dict[str, Any]:
        """The hostile learner's answers, before anything is done to them."""
        found: dict[str, Any] = json.loads(good_answers(self.exercise, 1))
        return found

    def answer(self, content: bytes | dict[str, Any]) -> None:
        """Put answers into the submission."""
        self.answers.unlink(missing_ok=True)
        text = content if isinstance(content, bytes) else json.dumps(content).encode("utf-8", "surrogatepass")
        self.answers.write_bytes(text)

    def released(self) -> dict[str, Any]:
        """Return the notebook as it was released."""
        path = self.classroom.release / self.exercise / f"{self.exercise}.ipynb"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    def write_notebook(self, notebook: dict[str, Any]) -> None:
        """Put a notebook into the submission."""
        self.notebook.write_text(json.dumps(notebook), encoding="utf-8")

    def run_this(self, code: str, first: bool = True) -> None:
        """Put a cell of code into the hostile learner's notebook."""
        notebook = self.released()
        cell = {"cell_type": "code", "id": "mine", "metadata": {}, "source": code, "outputs": []}
        notebook["cells"].insert(0 if first else len(notebook["cells"]), cell | {"execution_count": None})
        self.write_notebook(notebook)

    def springs_the_trap(self) -> str:
        """Code that shows that it was run."""
        return f"open({str(self.trap)!r}, 'w').close()\n"


def hand_in(ground: Ground, learner: str, who: int) -> Path:
    """Hand in good answers for somebody, as nbgrader's exchange would leave them."""
    folder = ground.classroom.submission(learner, ground.exercise)
    folder.mkdir(parents=True)
    name = f"{ground.exercise}.ipynb"
    shutil.copyfile(ground.classroom.release / ground.exercise / name, folder / name)
    (folder / FILE_NAME).write_bytes(good_answers(ground.exercise, who))
    (folder / TIMESTAMP).write_bytes(HANDED_IN)
    return folder


def open_ground(root: Path) -> Path:
    """Make a class with two exercises entered, to be copied for every attack."""
    classroom = separate_classroom(root / "class")
    make_folders(classroom)
    for exercise in (EXERCISE, ADVICE):
        generate(classroom, exercise, classroom.work / "release")
    for folder in ("outside", "traps"):
        (root / folder).mkdir()
    (root / "outside" / FILE_NAME).write_text(
        json.dumps(json.loads(good_answers(EXERCISE, 1)) | {"secret": SECRET}), encoding="utf-8"
    )
    return root


def reference_of(text: bytes) -> UUID:
    """The learner's random reference in an answers file."""
    return Answers.model_validate_json(text).learner
