"""The learner of a test, and their classroom, as the environment has them just now."""

from __future__ import annotations

from course.base.places import learner_home
from course.handing_in.participant import Participant
from course.learner.learner import Learner, learner_at
from course.marking.nbgrader.own_classroom import own_classroom


def learner() -> Learner:
    """The learner whose folder the test has."""
    return learner_at(learner_home())


def me() -> Participant:
    """The same, in this copy's classroom."""
    return Participant(learner(), own_classroom())
