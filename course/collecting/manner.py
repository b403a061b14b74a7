"""How to go about collecting, and what becomes of each thing that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Literal

from course.collecting.names import STANDARD_PATTERN, pattern_for
from course.collecting.platforms import Platform
from course.collecting.whose import Reading

Done = Literal["collected", "would be collected", "already there", "left", "passed over"]


@dataclass(frozen=True)
class Manner:
    """How to go about collecting.

    Attributes:
        pattern: how files are named; a regular expression with the group `student_id`, and
            perhaps `assignment` and `timestamp`.
        handed_in: when all of it was handed in (UTC); if left out, the time in a file's
            name counts, or else the one that the answers file itself states.
        new_learners: take also what comes from somebody who is not in the gradebook.
        dry_run: only say what would be done.
        platform: the only platform by whose way of naming files they are read; any, if it is none.
        zone: in which the times in platforms' names are.
        settled: whose a file is, by its fingerprint, where a person has settled that; `-` for one that
            is not to be taken.
        late: take also what came after the end of a learner's time.
    """

    pattern: str = STANDARD_PATTERN
    handed_in: datetime | None = None
    new_learners: bool = False
    dry_run: bool = False
    platform: Platform | None = None
    zone: tzinfo = UTC
    settled: Mapping[str, str] = field(default_factory=dict)
    late: bool = False

    def reading(self) -> Reading:
        """How names are to be read.

        Raises:
            NotCollectable: the pattern is none.
        """
        own = self.pattern != STANDARD_PATTERN
        return Reading(pattern_for(self.pattern), own, self.platform, self.zone, self.settled)


@dataclass(frozen=True)
class Collected:
    """What became of one thing that was sent.

    Attributes:
        file: its name.
        done: what was done with it.
        learner: whose it is, if that is known.
        exercise: to which exercise, if that is known.
        handed_in: the time stamp that it was given (UTC).
        remarks: what a person should know or settle, a sentence each.
        fingerprint: by what a file of answers that was left is known again.
    """

    file: str
    done: Done
    learner: str = ""
    exercise: str = ""
    handed_in: datetime | None = None
    remarks: tuple[str, ...] = field(default=())
    fingerprint: str = ""
