"""Make what is generated: lessons with their outputs, and exercises as learners receive them."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat.notebooknode import NotebookNode
from pydantic import BaseModel

from course.boards.widget import WIDGET_VIEW
from course.checking.contracts import TYPES, write_contracts
from course.checking.mark_cells import set_mark_cells
from course.content import Content, paper
from course.content.keys import Keys
from course.issuing.attendance import WorkshopHeld
from course.learner.answers import json_schema
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import generate, make_folders
from course.records.reflection import Reflection
from course.records.statement import Statement


class LessonFailed(Exception):
    """A lesson's cell raised an error while its outputs were made."""


def release(keys: Keys) -> Iterator[Path]:
    """Make every lesson and exercise anew, and the outputs of the instructors' notebooks.

    Args:
        keys: the course, and the folder of its exercises' sources.

    Yields:
        Each file or folder, once it is written.

    Raises:
        LessonFailed: a lesson does not run.
    """
    root = keys.content.root
    # The instructors' notebooks mark an invented class, for which each slot needs its cell.
    for exercise in keys.content.exercises.values():
        source = keys.folder / exercise.id / f"{exercise.id}.ipynb"
        if set_mark_cells(source, paper(exercise, exercise.version_ids[0], keys.content)):
            yield source
    lessons = [root / "modules" / f"{lesson}.ipynb" for lesson in keys.content.lessons]
    for path in [*lessons, *sorted((root / "docs" / "instructor").glob("*.ipynb"))]:
        path.write_text(with_outputs(path), encoding="utf-8", newline="\n")
        yield path
    yield write_schema(keys.content, root / "docs" / "answers.schema.json")
    if (root / TYPES).exists():
        # The front end and records are the same for every course: their forms stand with the code.
        yield from write_contracts(root)
        yield from write_record_schemas(root / "docs")
    yield from release_exercises(keys, root / "exercises")


def write_schema(content: Content, path: Path) -> Path:
    """Write the JSON Schema of the answers file, for those who read it with other tools."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps(json_schema(content.words.outcomes), indent=1, sort_keys=True) + "\n",
        encoding="utf-8",
        newline="\n",
    )
    return path


def write_record_schemas(folder: Path) -> Iterator[Path]:
    """Write the JSON Schemas of a record's two parts, and of a workshop's attendance, from which one is made.

    Args:
        folder: where to; made if missing.

    Yields:
        Each file, once it is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    models: tuple[tuple[str, type[BaseModel]], ...] = (
        ("statement", Statement),
        ("reflection", Reflection),
        ("attendance", WorkshopHeld),
    )
    for name, model in models:
        schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **model.model_json_schema(mode="serialization"),
        }
        path = folder / f"{name}.schema.json"
        text = json.dumps(schema, indent=1, sort_keys=True) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        yield path


def with_outputs(lesson: Path) -> str:
    """Run a lesson and give its text with stored outputs.

    Live boards are left out: a stored one would look alive and lose what is put into it.

    Args:
        lesson: the notebook.

    Returns:
        The notebook's JSON, the same for the same content.

    Raises:
        LessonFailed: a cell raised an error.
    """
    notebook = nbformat.read(lesson, as_version=4)
    metadata = notebook.metadata.copy()
    with tempfile.TemporaryDirectory() as elsewhere:
        client = NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": elsewhere}})
        try:
            client.execute()
        except Exception as error:
            raise LessonFailed(f"{lesson.name} does not run: {error}") from error
    notebook.metadata = metadata
    for number, cell in enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), start=1):
        _settle(cell, number)
    return str(nbformat.writes(notebook, indent=1)) + "\n"


def release_exercises(keys: Keys, into: Path) -> Iterator[Path]:
    """Have nbgrader make every exercise's release in a place of its own, then put each in place.

    Args:
        keys: the course, and the folder of its exercises' sources.
        into: the folder of releases.

    Yields:
        Each exercise's folder in it, once it is there.
    """
    with tempfile.TemporaryDirectory() as elsewhere:
        apart = Classroom(Path(elsewhere), keys.folder, Path(elsewhere) / "release", keys.content)
        make_folders(apart)
        for exercise in keys.content.exercises:
            generate(apart, exercise, apart.release)
            target = into / exercise
            target.mkdir(parents=True, exist_ok=True)
            for path in sorted((apart.release / exercise).iterdir()):
                shutil.copyfile(path, target / path.name)
            yield target


def _settle(cell: NotebookNode, number: int) -> None:
    cell.execution_count = number
    cell.metadata.pop("execution", None)
    live = [output for output in cell.outputs if output.get("data", {}).pop(WIDGET_VIEW, None)]
    cell.outputs = [output for output in cell.outputs if output not in live or output.data]
    for output in cell.outputs:
        if "execution_count" in output:
            output.execution_count = number
