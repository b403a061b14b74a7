"""Does a plan for a room show steps that are there, and link what it says of the law?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from course.checking.walks import Step, named_without_link, steps_of
from course.content import Content
from course.content.faults import Fault
from course.content.notebooks import cells_of, notebook_of
from course.content.unknown_work_ids import missing


def unplayable(content: Content, root: Path) -> Iterator[Fault]:
    """Find the steps that a sheet shows and that no lesson has, and law in a plan that has no source.

    Args:
        content: the library.
        root: the folder of the notebooks.

    Yields:
        A fault for each.

    Raises:
        ContentFaults: a notebook cannot be read.
    """
    begins = {id_: [step.cells[0].id for step in _steps(id_, content, root)] for id_ in content.lessons}
    for plan in content.rooms.values():
        file = f"data/rooms/{plan.id}.yaml"
        for place, text in plan.texts:
            for words in named_without_link(text, content):
                yield Fault(file, place, words, "link it to its row")
        for sheet in plan.sheets:
            for number, row in enumerate(sheet.rows, start=1):
                place = f"the sheet of {sheet.minutes} minutes, row {number} ({row.title})"
                yield from missing([row.step] if row.step else [], begins[row.lesson], file, f"{place}, step")


def _steps(lesson: str, content: Content, root: Path) -> list[Step]:
    return steps_of(cells_of(notebook_of(content.lessons[lesson], root)))
