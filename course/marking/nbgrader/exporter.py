"""nbgrader's command and button for feedback, giving the course's own page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter
from nbformat.notebooknode import NotebookNode
from traitlets import Unicode

from course.content.installed import course_content
from course.content.keys import Keys
from course.marking.cohort.submission import mark_folder
from course.marking.feedback.page import feedback, page
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.enrolment import machine_marks
from course.marking.gradebook.entries import entries, layout
from course.marking.rule.attempts import attempts_left
from course.marking.rule.marks import Marks


class FeedbackPage(HTMLExporter):  # type: ignore[misc]  # nbconvert has no types
    """Feedback as `course mark` writes it; it stands in `GenerateFeedback.exporter_class`."""

    keys = Unicode(help="The folder that holds each exercise's key.yaml.").tag(config=True)

    def from_notebook_node(
        self,
        nb: NotebookNode,  # noqa: ARG002  # nothing is taken from it
        resources: dict[str, Any] | None = None,
        **_: Any,
    ) -> tuple[str, dict[str, Any]]:
        """Write the page of the submission that a notebook lies in.

        Args:
            nb: the notebook as it was marked; nothing is taken from it.
            resources: nbconvert's; names the learner, the exercise, the gradebook and the folder.

        Returns:
            The page and the resources.
        """
        told = self._init_resources(resources or {})
        about = told["nbgrader"]
        keys = Keys(Path(self.keys), course_content())
        exercise, learner = keys.content.exercises[about["assignment"]], about["student"]
        marked = mark_folder(Path(told["metadata"]["path"]), exercise.id, keys)
        with gradebook(about["db_url"]).connect() as connection:
            known = layout(connection, exercise.id)
            entry = entries(connection, known, [learner])[learner]
            marks, _awaits_person = machine_marks(connection, known, entry)
        attempt = entry.last.attempt if entry.last else 1
        content = feedback(
            replace(marked, marks=Marks(marks)),
            entry.name,
            entry.by_hand(marks),
            penalty=entry.penalty,
            attempts=(attempt, attempts_left(exercise, entry, attempt)),
            comments=entry.comments,
        )
        return page(content), told
