"""Who has work marked, and with which keys: what a record is to say, kept with the mark."""

from __future__ import annotations

from course.learner.answers import Answers
from course.marking.cohort.run import Run
from course.marking.gradebook.entries import Entry
from course.marking.gradebook.history import MarkedBy


def marked_by(run: Run, entry: Entry, answers: Answers | None) -> MarkedBy:
    """Who has a submission marked.

    Whoever has once had their own work marked had the keys on their own machine: that stays,
    whatever they own afterwards. So does that somebody is invented.

    Args:
        run: the run.
        entry: what the gradebook holds of the learner.
        answers: what is marked, if it can be read.
    """
    if run.marked_by == "rehearsal" or entry.marked_before:
        return entry.marked_before or run.marked_by
    own = answers is not None and answers.learner == run.own_reference
    return "learner" if own else run.marked_by
