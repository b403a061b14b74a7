"""A learner in their classroom: whoever hands in, and where."""

from __future__ import annotations

from dataclasses import dataclass, replace

from course.content import Content
from course.learner.learner import Learner, learner_at
from course.marking.nbgrader.classroom import Classroom


@dataclass(frozen=True)
class Participant:
    """A learner, and the classroom in which they hand in."""

    learner: Learner
    classroom: Classroom

    @property
    def alone(self) -> bool:
        """Whether the learner studies from a full copy of the course, which can mark their work."""
        return self.classroom.has_keys

    @property
    def content(self) -> Content:
        """The course that they take."""
        return self.classroom.content

    @property
    def contact(self) -> str:
        """Who answers for the course, and how to reach them."""
        course = self.content.course
        return f"{course.provider} ({course.contact})"

    def again(self) -> Participant:
        """The same learner, as their folder has them now: another window may have named them."""
        return replace(self, learner=learner_at(self.learner.home))
