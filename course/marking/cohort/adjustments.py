"""How a submission stands once a person's marks and lateness are counted in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from course.marking.cohort.run import Run
from course.marking.cohort.submission import paper_of
from course.marking.cohort.submission_files import Submitted
from course.marking.gradebook.entries import Entry, exactly
from course.marking.rule.attempts import attempts_left
from course.marking.rule.lateness import seconds_late
from course.marking.rule.marking_rule import passes


@dataclass(frozen=True)
class Adjusted:
    """How a submission stands.

    Attributes:
        by_hand: what a person gave, by slot, in points.
        taken: what lateness costs, in points; None where it costs nothing.
        points: what is left of what was earned.
        passed: whether that passes.
        told_everything: whether nothing more can be earned, so that its page may tell all.
    """

    by_hand: Mapping[str, Decimal]
    taken: float | None
    points: Decimal
    passed: bool
    told_everything: bool

    @property
    def penalty(self) -> Decimal:
        """What lateness costs, to two places."""
        return exactly(self.taken or 0)


def adjust(
    run: Run, entry: Entry, submitted: Submitted, marks: Mapping[str, Decimal], version: str, attempt: int
) -> Adjusted:
    """Count in what a person gave, and what lateness costs.

    Args:
        run: the run.
        entry: what the gradebook holds of the learner.
        submitted: what was handed in.
        marks: what the machine gave, by slot, in points.
        version: the version that was marked.
        attempt: the how-manieth attempt it is.
    """
    by_hand = entry.by_hand(marks)
    earned = {**marks, **by_hand}
    points = sum(earned.values(), Decimal("0.00"))
    late = seconds_late(submitted.handed_in or entry.handed_in, run.known.due, entry.extension)
    taken = run.policy.penalty(entry.learner, float(points), late)
    penalty = exactly(taken or 0)
    passed = passes(earned, paper_of(run.exercise.id, version, run.classroom.keys), penalty)
    return Adjusted(
        by_hand,
        taken,
        points - penalty,
        passed,
        told_everything=passed or not attempts_left(run.exercise, entry, attempt),
    )
