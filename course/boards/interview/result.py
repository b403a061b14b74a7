"""What was learned in an interview that is over; its twin in the front end is `state.ts`."""

from __future__ import annotations

from course.boards.interview.view import AskedShown, InterviewView
from course.boards.result import Count
from course.learner.answers import InterviewAnswers


def counts(view: InterviewView, answers: InterviewAnswers) -> list[Count]:
    """How much was learned of what decides the file."""
    if not answers.checked:
        return []
    known = {question.id: question for question in view.questions}
    asked = [known[id_] for id_ in answers.asked if id_ in known]
    learned = {
        fact.id
        for place, question in enumerate(asked)
        if not _is_tainted(question, asked[:place])
        for fact in question.reveals
    }
    return [Count("Learned", sum(fact.id in learned for fact in view.must_learn), len(view.must_learn))]


def _is_tainted(question: AskedShown, before: list[AskedShown]) -> bool:
    """An answer in words that were suggested shows nothing of the client's own."""
    suggested = any(question.id in other.spoils for other in before)
    return suggested and bool(question.tainted_reply) and question.tainted_reply != question.reply
