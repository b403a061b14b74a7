"""What was right of a comparison that was checked; `headline` in `answers.ts` is its twin."""

from __future__ import annotations

from course.boards.result import Count
from course.boards.two_files.view import TwoFilesView
from course.learner.answers import TwoFilesAnswers


def counts(view: TwoFilesView, answers: TwoFilesAnswers) -> list[Count]:
    """Whether difference and consequence are right, and how many of the questions that move were found."""
    if not answers.checked:
        return []
    best = view.feedback.best
    return [
        Count("Difference", int(answers.difference == best.difference), 1),
        Count("Questions", sum(id_ in answers.elements for id_ in best.elements), len(best.elements)),
        Count("What follows", int(answers.follows == best.follows), 1),
    ]
