"""How many attempts a learner has, and when what they hand in no longer counts."""

from __future__ import annotations

from decimal import Decimal

from course.content.keys import Keys
from course.content.works import Exercise
from course.marking.cohort.submission import paper_of
from course.marking.gradebook.entries import Entry
from course.marking.gradebook.history import Marking
from course.marking.rule.marking_rule import passes


def attempts_left(exercise: Exercise, entry: Entry, attempt: int) -> int:
    """How many attempts remain after one.

    Args:
        exercise: the exercise.
        entry: the learner's submission, with what they were allowed beyond it.
        attempt: the how-manieth attempt was the last, from 1; 0 for none.
    """
    return max(0, exercise.attempts + entry.extra_attempts - attempt)


def is_closed(exercise: Exercise, entry: Entry, keys: Keys) -> bool:
    """Whether a learner has been told everything, so that other answers can no longer count.

    Args:
        exercise: the exercise.
        entry: the learner's submission as it was last marked.
        keys: the course and its keys.

    Returns:
        True once it is passed, or its attempts are used up.
    """
    last = entry.last
    if last is None or last.attempt == 0:
        return False
    return not attempts_left(exercise, entry, last.attempt) or has_passed(exercise, entry, last, keys)


def has_passed(exercise: Exercise, entry: Entry, last: Marking, keys: Keys) -> bool:
    """Whether a submission passes as it stands, a person's marks and lateness included."""
    if last.version not in exercise.version_ids:
        return False
    earned = {**last.marks, **entry.by_hand(last.marks)}
    return passes(earned, paper_of(exercise.id, last.version, keys), Decimal(entry.penalty))
