"""What was right of the short questions that were told."""

from __future__ import annotations

from course.boards.questions.view import QuestionsView
from course.boards.result import Count
from course.learner.answers import QuestionsAnswers


def counts(view: QuestionsView, answers: QuestionsAnswers) -> list[Count]:
    """How many of the questions whose reasons were seen are right."""
    seen = [id_ for id_ in view.feedback if id_ in answers.checked]
    right = sum(answers.chosen.get(id_) == view.feedback[id_].right for id_ in seen)
    return [Count("Right", right, len(seen))]
