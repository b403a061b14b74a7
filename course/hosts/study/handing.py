"""Handing an exercise in from a learner's desk."""

from __future__ import annotations

from course.content.works import Exercise
from course.handing_in.from_store import work_to_hand_in
from course.handing_in.hand_in import hand_in_now
from course.handing_in.refusals import Unfinished
from course.hosts.study.workspace import Workspace
from course.learner.answers import Along, Sat
from course.pages.status_text import unanswered


def hand_in(  # what, and how
    desk: Workspace,
    exercise: Exercise,
    name: str,
    *,
    as_it_is: bool,
    sent: Along | None = None,
    sat: Sat | None = None,
) -> str:
    """Hand an exercise in, and note that. Takes seconds.

    Args:
        desk: the learner's.
        exercise: the exercise.
        name: the name for the record; the one that is kept, if it is empty.
        as_it_is: hand it in though parts have no answer yet.
        sent: what the learner wishes to send along, if anything.
        sat: when it was begun and ended, where a class's clock runs.

    Returns:
        What is still to be made good, and why; empty if nothing is.

    Raises:
        NameNotUsable: no record can carry the name.
        NotHandedIn: something else stands in the way.
    """
    apart = desk.home / "handing-in" / exercise.id
    folder = work_to_hand_in(desk.store, desk.folder(exercise.id), exercise.id, apart, sat)
    missing = unanswered(desk.state(exercise).done)
    if missing and not as_it_is:
        raise Unfinished(missing)
    at = sat.ended if sat else None
    problem = hand_in_now(desk.participant, exercise.id, name, folder, sent, at=at)
    desk.note("handed-in", exercise.id)
    return problem
