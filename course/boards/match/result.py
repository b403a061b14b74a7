"""What was right of the facts that a match board has told; its twin in the front end is `result.ts`."""

from __future__ import annotations

from course.boards.match.reasons import FactReasons, Ties
from course.boards.match.view import MatchView
from course.boards.result import Count
from course.learner.answers import FactAnswer, LinesAnswer, MatchAnswers


def counts(view: MatchView, answers: MatchAnswers) -> list[Count]:
    """How many judgements, questions and pieces of evidence are right, of the groups that were checked."""
    told = view.feedback or {}
    groups = [
        group
        for group in view.groups
        if group.help != "worked"
        and told
        and all(id_ in answers.checked for id_ in [*group.facts, *group.pages])
    ]
    judged, gone, found, needed, to_go = 0, 0, 0, 0, 0
    own = [id_ for group in groups if group.help != "half" for id_ in group.facts]
    for group in groups:
        for id_ in group.facts:
            about = told[id_]
            given = answers.facts.get(id_, FactAnswer())
            if group.help == "half":
                given = given.model_copy(update={"judgement": about.best.judgement})
            else:
                judged += _right(about, given)
            ties = _ties(about, given)
            if ties.element is not None:
                to_go += 1
                gone += given.element in ties.element and bool(ties.element[given.element].right)
            needed += len(ties.needed)
            found += sum(card in given.cards for card in ties.needed)
    return [
        Count("Judgement", judged, len(own)),
        Count("Question", gone, to_go),
        Count("Evidence", found, needed),
        _lines(view, answers, [id_ for group in groups for id_ in group.pages]),
    ]


def _lines(view: MatchView, answers: MatchAnswers, pages: list[str]) -> Count:
    """How many lines of these documents are marked as they should be, two of each."""
    right = 0
    for id_ in pages:
        about, given = (view.line_feedback or {})[id_], answers.lines.get(id_, LinesAnswer())
        for reasons, chosen in ((about.proves, given.proves), (about.open, given.open)):
            right += bool(chosen and chosen in reasons.said and reasons.said[chosen].right)
    return Count("Lines", right, 2 * len(pages))


def _right(about: FactReasons, given: FactAnswer) -> bool:
    return given.judgement is not None and bool(about.judgement[given.judgement].right)


def _ties(about: FactReasons, given: FactAnswer) -> Ties:
    """With a judgement that is accepted beside the best, other questions and cards may go."""
    return about.under.get(given.judgement, about) if given.judgement else about
