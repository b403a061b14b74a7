"""Many learners' answers and progress, brought to another place, and the account of it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from course.learner.answers import Outcome
from course.learner.kept_in import KeptIn
from course.learner.move import Moved, Noted, NotMoved, Source, move


@dataclass
class Report:
    """What became of all that was to be moved, so far.

    Attributes:
        taken: how many answers were moved.
        same: how many were there already.
        events: how many notes of progress were moved.
        learners: of whom anything was moved.
        left: whose work the place does not take, being another learner's own folder.
        over_older: what was moved over older answers, which are set aside.
        newer: what is newer there, and stays.
        conflicts: what is otherwise there at the same revision; both stay.
        not_moved: what could not be moved, and how to mend that.
    """

    taken: int = 0
    same: int = 0
    events: int = 0
    learners: set[UUID] = field(default_factory=set)
    left: set[UUID] = field(default_factory=set)
    over_older: list[Moved] = field(default_factory=list)
    newer: list[Moved] = field(default_factory=list)
    conflicts: list[Moved] = field(default_factory=list)
    not_moved: list[NotMoved] = field(default_factory=list)

    def add(self, learner: UUID, one: Moved | Noted | NotMoved) -> None:
        """Count what became of something of a learner's."""
        if isinstance(one, NotMoved):
            self.not_moved.append(one)
        elif isinstance(one, Noted):
            self.events += one.events
            self.learners |= {learner} if one.events else set()
        else:
            self._add_answers(learner, one)

    def _add_answers(self, learner: UUID, one: Moved) -> None:
        match one.accepted.outcome:
            case Outcome.TAKEN:
                self.taken += 1
                self.learners.add(learner)
                if one.accepted.aside:
                    self.over_older.append(one)
            case Outcome.SAME:
                self.same += 1
            case Outcome.NEWER_HERE:
                self.newer.append(one)
            case Outcome.CONFLICT:
                self.conflicts.append(one)


def move_all(
    sources: Iterable[Source | NotMoved], there: KeptIn, works: Container[str], report: Report
) -> Iterator[str]:
    """Bring many learners' answers and progress to another place.

    Args:
        sources: the learners, with what is kept of them.
        there: where to bring it.
        works: the ids of the course's lessons and exercises, and its own.
        report: where it is told what became of each; it is right at any moment.

    Yields:
        The reference of each learner, as their turn comes.

    Raises:
        OSError: a database fails, or the disk is full; what the report tells is done.
    """
    for source in sources:
        if isinstance(source, NotMoved):
            report.not_moved.append(source)
            yield ""
            continue
        yield str(source.learner)
        target = there.target(source.learner)
        if target is None:
            report.left.add(source.learner)
        elif isinstance(target, NotMoved):
            report.not_moved.append(target)
        else:
            before = len(report.conflicts) + len(report.not_moved)
            for one in move(source, target, works):
                report.add(source.learner, one)
            if len(report.conflicts) + len(report.not_moved) == before:
                there.all_is_here(source.learner)
