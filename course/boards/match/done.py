"""What of a match board counts as done."""

from __future__ import annotations

from course.boards.match.view import MatchView
from course.content.board_specs import MatchSpec
from course.learner.done import ChosenBeside, ChosenRule, ListedRule


def done(spec: MatchSpec, view: MatchView) -> ListedRule | ChosenRule:
    """Each fact and page counts, but in a worked group: checked in a lesson, answered in an exercise."""
    ids = [id_ for group in view.groups if group.help != "worked" for id_ in group.facts]
    pages = [id_ for group in view.groups for id_ in group.pages]
    if view.mode == "lesson":
        return ListedRule(board=spec.id, kind=spec.kind, ids=[*ids, *pages])
    return ChosenRule(
        board=spec.id,
        kind=spec.kind,
        under="facts",
        ids=ids,
        each=["judgement"],
        needs=view.needs,
        also=[ChosenBeside(under="lines", ids=pages, each=["proves", "open"])] if pages else [],
    )
