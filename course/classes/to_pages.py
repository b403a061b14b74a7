"""What goes back to learners on their own pages: those whose work came by the class's server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from course.handing_in.handed_in import HandInRows
from course.handing_in.rows_way import FEEDBACK
from course.learner.people import Member
from course.marking.cohort.submission_files import read_submitted
from course.marking.nbgrader.classroom import Classroom


class ToPages:
    """Puts what comes back into a class's database, where learners' pages show it.

    Args:
        classroom: the class.
        rows: what was handed in, and came back.
        members: the class's learners.
    """

    def __init__(self, classroom: Classroom, rows: HandInRows, members: Sequence[Member]) -> None:
        self._classroom, self._rows = classroom, rows
        self._of = {one.id: one.reference for one in members}

    def number(self, learner: str, exercise: str) -> int | None:
        """Which handing in it is that was marked; nothing where it did not come by the server.

        Args:
            learner: the learner's id.
            exercise: the exercise's id.
        """
        reference = self._of.get(learner)
        answers = read_submitted(self._classroom, learner, exercise).answers
        if reference is None or answers is None:
            return None
        return self._rows.number_of(reference, exercise, answers)

    def put(
        self, learner: str, exercise: str, page: bytes, files: Mapping[str, bytes], *, dry_run: bool
    ) -> bool:
        """Put it there; whether anything is another then.

        Args:
            learner: the learner's id.
            exercise: the exercise's id.
            page: the page of feedback.
            files: the record's, by name.
            dry_run: only say whether it would be.
        """
        number = self.number(learner, exercise)
        assert number is not None
        reference, every = self._of[learner], {FEEDBACK: page, **files}
        if dry_run:
            there = self._rows.returned(reference, exercise)
            return any(there.get(name) != (number, text) for name, text in every.items())
        return self._rows.give_back(reference, exercise, number, every)
