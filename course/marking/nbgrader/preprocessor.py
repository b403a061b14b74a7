"""nbgrader's autograder, marking from the answers file instead of running the notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade
from traitlets import Unicode

from course.base.trainer_notes import NOTES
from course.content.installed import course_content
from course.content.keys import Keys
from course.marking.cohort.submission import Marked, mark_folder
from course.marking.feedback.advice import advice_cells

Resources = dict[str, Any]


class MarkFromAnswers(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Put each slot's points where nbgrader looks for a grade cell's result.

    It stands in `Autograde.autograde_preprocessors` in place of `Execute`: no
    kernel starts, and no cell is run.
    """

    keys = Unicode(help="The folder that holds each exercise's key.yaml.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Mark the submission that the notebook lies in.

        Args:
            nb: the learner's notebook, its locked cells restored by nbgrader.
            resources: nbconvert's; names the assignment and the notebook's folder.

        Returns:
            The notebook with a number in each grade cell, and the resources.
        """
        folder = Path(resources["metadata"]["path"])
        keys = Keys(Path(self.keys), course_content())
        marked = mark_folder(folder, resources["nbgrader"]["assignment"], keys)
        for remark in marked.remarks:
            self.log.warning("%s: %s", resources["nbgrader"]["student"], remark)
        shown = advice_cells(marked)
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = _result(cell, marked) if is_grade(cell) else []
            elif cell.metadata.get("nbgrader", {}).get("grade_id") in shown:
                cell.source = shown[cell.metadata.nbgrader.grade_id]
        return nb, resources


class LeaveOutNotes(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Leave a trainer's notes out of what learners receive; first of all, so that none is entered either."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Take the notes out of an exercise's source."""
        nb.cells = [
            cell for cell in nb.cells if cell.metadata.get("slideshow", {}).get("slide_type") != NOTES
        ]
        return nb, resources


def _result(cell: NotebookNode, marked: Marked) -> list[NotebookNode]:
    """A grade cell's outputs: what the assessor should know, then the points as nbgrader reads them.

    A cell that is no slot of the exercise earns nothing: nbgrader would give
    full marks for a missing result.
    """
    points = float(marked.marks.slots.get(cell.metadata.nbgrader.grade_id, 0))
    remarks = [new_output("stream", name="stdout", text=f"{remark}\n") for remark in marked.remarks]
    return [*remarks, new_output("execute_result", data={"text/plain": repr(points)}, execution_count=None)]
