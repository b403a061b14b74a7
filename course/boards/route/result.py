"""What was right of a route that was checked; its twin in the front end is `reasons.tsx`."""

from __future__ import annotations

from course.boards.result import Count
from course.boards.route.reasons import End
from course.boards.route.view import RouteView
from course.learner.answers import RouteAnswers

_CARRIES = (True, "neighbour")


def counts(view: RouteView, answers: RouteAnswers) -> list[Count]:
    """How many questions are right, and whether the outcome, its strength and what would lose it are."""
    told = view.feedback
    if told is None or not answers.checked:
        return []
    given = [(said, answers.steps[id_]) for id_, said in told.steps.items() if id_ in answers.steps]
    steps = sum(bool(said[choice].right) for said, choice in given)
    end: End = told.under.get(answers.outcome or "", told)
    outcome = told.outcome.get(answers.outcome or "")
    carried = [
        strength
        for strength, reasons in end.strength.items()
        if answers.reason in reasons and reasons[answers.reason].right in _CARRIES
    ]
    strong = answers.strength == end.best.strength or answers.strength in carried
    return [
        Count("Questions", steps, len(view.steps)),
        Count("Outcome", int(bool(outcome and outcome.right)), 1),
        Count("Strength", int(strong), 1),
        Count("What would lose it", int(bool(carried)), 1),
    ]
