"""Handing an exercise in from a learner's desk."""

from __future__ import annotations

from course.content.works import Exercise
from course.handing_in.refusals import Unfinished
from course.handing_in.way import Ending
from course.hosts.desk.desk import Desk
from course.pages.status_text import unanswered


def hand_in(desk: Desk, exercise: Exercise, ending: Ending, *, as_it_is: bool) -> str:
    """Hand an exercise in, and note that. Takes seconds where it is marked at once.

    Args:
        desk: the learner's.
        exercise: the exercise.
        ending: under which name, and with what.
        as_it_is: hand it in though parts have no answer yet.

    Returns:
        What is still to be made good, and why; empty if nothing is.

    Raises:
        NameNotUsable: no record can carry the name.
        NotHandedIn: something else stands in the way.
    """

    def look() -> None:
        missing = unanswered(desk.state(exercise).done)
        if missing and not as_it_is:
            raise Unfinished(missing)

    problem = desk.way.hand_in(exercise.id, ending, look)
    desk.note("handed-in", exercise.id)
    return problem
