"""What was learned in an interview that is over."""

from __future__ import annotations

from course.boards.interview.held import learned
from course.boards.interview.view import InterviewView
from course.boards.result import Count
from course.learner.answers import InterviewAnswers


def counts(view: InterviewView, answers: InterviewAnswers) -> list[Count]:
    """How much was learned of what decides the file."""
    if not answers.checked:
        return []
    known = {question.id for question in view.questions}
    found = learned(view, [id_ for id_ in answers.asked if id_ in known])
    return [Count("Learned", sum(fact.id in found for fact in view.must_learn), len(view.must_learn))]
