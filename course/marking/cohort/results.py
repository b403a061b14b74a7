"""A submission's result in a run: as the gradebook holds it, or as it was just marked."""

from __future__ import annotations

from decimal import Decimal

from course.marking.cohort.run import Done, MarkedSubmission, Run
from course.marking.cohort.submission import paper_of
from course.marking.gradebook.entries import Entry
from course.marking.gradebook.history import Marking
from course.marking.rule.hurdles import hurdles
from course.marking.rule.marking_rule import passes


def as_it_stands(
    run: Run, entry: Entry, last: Marking, done: Done = "unchanged", remarks: tuple[str, ...] = ()
) -> MarkedSubmission:
    """A result as the gradebook holds it, a person's marks and lateness included.

    Args:
        run: the run.
        entry: what the gradebook holds of the learner.
        last: how the work was last marked.
        done: what is done about it.
        remarks: what more the assessor should know.
    """
    earned = {**last.marks, **entry.by_hand(last.marks)}
    versions = run.exercise.version_ids
    version = last.version if last.version in versions else versions[0]
    made_of = paper_of(run.exercise.id, version, run.classroom.keys)
    return MarkedSubmission(
        entry.learner,
        sum(earned.values(), Decimal("0.00")) - entry.penalty,
        made_of.out_of,
        passes(earned, made_of, entry.penalty),
        last.version,
        (*last.remarks, *remarks, *hurdles(earned, made_of, entry.penalty)),
        done,
        last.attempt,
        awaits_person=bool(made_of.by_hand - earned.keys()),
    )
