"""A server extension for assessors: nbgrader's formgrader lists nobody whom its pages cannot list.

nbgrader lists every folder in `submitted`, entered or not, and everybody whom its own pages and commands
have entered. Its pages keep learners in an object of JavaScript by their names: one folder or learner
called `constructor` leaves the lists empty for all.
"""

from __future__ import annotations

from typing import Any

from nbgrader.apps.api import NbGraderAPI
from nbgrader.server_extensions.formgrader import base

from course.marking.gradebook.learner_ids import would_blank


class ListedLearners(NbGraderAPI):  # type: ignore[misc]  # nbgrader has no types
    """What nbgrader's pages are told, without the folders that would empty them."""

    def get_submitted_students(self, assignment_id: str) -> set[str]:
        """Who has handed in, as far as nbgrader's pages can list them.

        Args:
            assignment_id: the exercise's id, or `*` for all.
        """
        found: set[str] = super().get_submitted_students(assignment_id)
        return {learner for learner in found if not would_blank(learner)}

    def get_students(self) -> list[dict[str, Any]]:
        """Everybody in the class, as far as nbgrader's pages can list them."""
        found: list[dict[str, Any]] = super().get_students()
        return [student for student in found if not would_blank(student["id"])]

    def get_submissions(self, assignment_id: str) -> list[dict[str, Any]]:
        """What was handed in, as far as nbgrader's pages can list it.

        Args:
            assignment_id: the exercise's id.
        """
        found: list[dict[str, Any]] = super().get_submissions(assignment_id)
        return [one for one in found if not would_blank(one["student"])]


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(_server: object) -> None:
    # nbgrader makes its interface anew for each request, from this name, and has no setting for it.
    base.NbGraderAPI = ListedLearners
