"""What a course notebook consists of: text, and calls of what the course offers. Nothing in it is run."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course import IN_LESSONS
from course.content.faults import ContentFaults, Fault
from course.content.links import links_of
from course.content.works import Exercise, Lesson

HAND_IN = "hand-in"
# What Jupyter's slideshow calls the first cell of a slide, and cells that no reader is to see.
BEGINS_STEP = "slide"
NOT_FOR_LEARNERS = ("notes", "skip")
_MEND = 'write one line such as course.law("T3"), with ids in quotation marks'


@dataclass(frozen=True)
class Text:
    """A cell of text, as Markdown; `step` says that a step of the lesson begins with it."""

    id: str
    markdown: str
    step: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Call:
    """A cell that calls one of the names that `course` offers, with plain values; `step` as for text."""

    id: str
    name: str
    values: tuple[Any, ...]
    step: bool = False


def notebook_of(work: Lesson | Exercise, root: Path) -> Path:
    """The notebook of a lesson or exercise.

    Args:
        work: the lesson or exercise.
        root: the folder that holds `modules/` and `exercises/`.
    """
    if isinstance(work, Lesson):
        return root / "modules" / f"{work.id}.ipynb"
    return root / "exercises" / work.id / f"{work.id}.ipynb"


def notebooks_in(folder: Path) -> list[Path]:
    """The notebooks that an editor has written in a folder, and in folders of it.

    Args:
        folder: such as `modules/` or `exercises/`.

    Returns:
        Each, in order; what programs keep beside them in hidden folders, as JupyterLab does, is none.
    """
    found = [*folder.glob("*.ipynb"), *folder.glob("*/*.ipynb")]
    return sorted(
        path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def places_linked(path: Path) -> list[str]:
    """What a notebook's text links to within itself, each once, in order: ids of rows, and headings.

    Args:
        path: the notebook.

    Raises:
        ContentFaults: as for `cells_of`.
    """
    texts = (cell.markdown for cell in cells_of(path) if isinstance(cell, Text))
    places = (link.within for text in texts for link in links_of(text))
    return [place for place in dict.fromkeys(places) if place]


def cells_of(path: Path) -> list[Text | Call]:
    """Read the cells of a lesson or exercise that a learner is to see.

    Args:
        path: the notebook.

    Returns:
        Each cell in order; those that only carry a mark, and a trainer's notes, are left out.

    Raises:
        ContentFaults: the file is no notebook, or cells hold some other code; all are named.
    """
    file = _name(path)
    found, faults = list[Text | Call](), list[Fault]()
    for id_, kind, source, step, tags in _cells(path, file):
        if kind == "markdown":
            found.append(Text(id_, source, step, tags))
        elif source.strip() != "import course":
            try:
                found.append(Call(id_, *_called(source), step))
            except ValueError as error:
                shown = " ".join(source.split())[:80]
                faults.append(Fault(file, f"cell {id_}", f"{error}: {shown}", _MEND))
    if faults:
        raise ContentFaults(faults)
    return found


def calls_of(path: Path) -> Iterator[Call]:
    """The calls of a notebook, in order; as `cells_of`."""
    return (cell for cell in cells_of(path) if isinstance(cell, Call))


def notes_of(path: Path) -> dict[str, list[str]]:
    """A trainer's notes on each step of a lesson: cells of the slide type `notes`.

    Args:
        path: the notebook, as who teaches has it; what learners receive has none.

    Returns:
        Markdown by the id of the cell with which the step begins.

    Raises:
        ContentFaults: the file is no notebook.
    """
    found: dict[str, list[str]] = {}
    step = ""
    for id_, _, source, slide, _ in _all_cells(path, _name(path)):
        step = id_ if slide == BEGINS_STEP or not step else step
        if slide == "notes":
            found.setdefault(step, []).append(source)
    return found


def _cells(path: Path, file: str) -> list[tuple[str, str, str, bool, tuple[str, ...]]]:
    """Each cell's id, kind and source, whether a step begins with it, and its tags."""
    return [
        (id_, kind, source, slide == BEGINS_STEP, tags)
        for id_, kind, source, slide, tags in _all_cells(path, file)
        if "mark" not in tags and slide not in NOT_FOR_LEARNERS
    ]


def _all_cells(path: Path, file: str) -> list[tuple[str, str, str, str | None, tuple[str, ...]]]:
    """Each cell's id, kind, source, slide type and tags."""
    try:
        return [
            (cell["id"], cell["cell_type"], "".join(cell["source"]), slide, tags)
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
            for slide in [cell["metadata"].get("slideshow", {}).get("slide_type")]
            for tags in [tuple(cell["metadata"].get("tags", ()))]
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        problem = f"it cannot be read as a notebook ({type(error).__name__}: {error})"
        mend = "take it from the last good version, or run course release"
        raise ContentFaults([Fault(file, "the file", problem, mend)]) from error


def _called(source: str) -> tuple[str, tuple[Any, ...]]:
    try:
        tree = ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        tree = None
    match tree:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="course"), attr=name), args=args, keywords=[]):
            if name not in IN_LESSONS:
                raise ValueError(f"the course offers nothing called {name}")
            return name, tuple(_value(arg) for arg in args)
    raise ValueError("it is no plain call of the course's, so no page can show it")


def _value(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        raise ValueError(f"{ast.unparse(node)} is no plain value") from None


def _name(path: Path) -> str:
    """The notebook as faults name it: from the folder of its kind on."""
    depth = 3 if path.parent.name == path.stem else 2
    return "/".join(path.parts[-depth:])
