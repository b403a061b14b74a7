"""Which version of an exercise a learner has: the recorded one where there is such, else the drawn one."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from course.content.works import Exercise
from course.learner.identity import draw_version


@dataclass(frozen=True)
class Version:
    """The version that a learner has.

    Attributes:
        id: its id, which the exercise knows.
        drawn: the one that is drawn for the learner's reference, mostly the same.
    """

    id: str
    drawn: str


def version_of(exercise: Exercise, learner: UUID | None, *recorded: str | None) -> Version:
    """The version of an exercise that a learner has, whoever asks.

    Args:
        exercise: the exercise.
        learner: the learner's reference; without one, and without a record, it is the first version.
        recorded: what says which they have, the most trusted first; what the exercise does not know
            is passed over.
    """
    versions = exercise.version_ids
    drawn = versions[0] if learner is None else draw_version(exercise.id, learner, versions)
    return Version(next((one for one in recorded if one in versions), drawn), drawn)
