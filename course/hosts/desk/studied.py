"""What the learner of this server did in the lessons, as it may be sent with an exercise."""

from __future__ import annotations

from course.content.works import Exercise, Lesson
from course.handing_in.study_told import study_told
from course.hosts.desk.desk import Desk
from course.learner.answers import Study


def studied(desk: Desk, exercise: Exercise) -> Study | None:
    """What was done in the lessons, and the minutes at the exercise; nothing where nothing was.

    Args:
        desk: the learner's.
        exercise: the one that is handed in; nothing is told of the others.
    """
    states = [one for one in desk.states() if isinstance(one.work, Lesson) or one.work.id == exercise.id]
    done = {one.work.id: one.done for one in states}
    edition = desk.content.course.version
    return study_told(done, desk.events(), desk.learner.reference, edition, exercise.id)
