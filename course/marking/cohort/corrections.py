"""A corrected key: who would move, and by how much, before any mark is changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from course.marking.cohort.judge import judge
from course.marking.cohort.marking_run import BATCH, Manner, prepared
from course.marking.cohort.results import as_it_stands
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.entries import entries
from course.marking.gradebook.learner_ids import unfit
from course.marking.nbgrader.classroom import Classroom
from course.marking.rule.key_version import key_version
from course.marking.rule.marking_rule import RULE_VERSION


class KeyHasChanged(Exception):
    """The key is another than the one whose effect was shown."""


@dataclass(frozen=True)
class Move:
    """What a corrected key, or rule, does to one learner's mark, in points."""

    learner: str
    before: Decimal
    after: Decimal
    passed_before: bool
    passes_after: bool

    @property
    def by(self) -> Decimal:
        """By how much it moves."""
        return self.after - self.before


def moves(
    classroom: Classroom, exercise: str, learners: Iterable[str], begun: Callable[[str], None]
) -> Iterator[Move]:
    """Who would be marked again because the key or the rule has changed; nothing is written.

    Args:
        classroom: where they were handed in.
        exercise: the exercise's id.
        learners: whose marks to look at.
        begun: called with each learner's id as their turn comes.

    Yields:
        Each of them whose work is unchanged and was marked by another key, moved or not.

    Raises:
        NotEntered: the gradebook does not know the exercise.
        NoGradebook: there is none.
    """
    database = gradebook(classroom.gradebook)
    run = prepared(classroom, exercise, database, Manner(corrected_key=True, files=False))
    remaining = iter(learners)
    while batch := list(islice(remaining, BATCH)):
        with database.connect() as connection:
            found = entries(connection, run.known, [learner for learner in batch if not unfit(learner)])
        for entry in found.values():
            begun(entry.learner)
            try:
                judged = judge(run, entry)
            except OSError:  # which costs nobody else their preview; the run that applies it says why
                continue
            if entry.last and judged.verdict and judged.verdict.marking.why == "corrected key":
                before, after = as_it_stands(run, entry, entry.last), judged.result
                yield Move(entry.learner, before.points, after.points, before.passed, after.passed)


def seal(classroom: Classroom, exercise: str) -> str:
    """Eight characters that stand for the key and the rule as they are now.

    Args:
        classroom: whose key.
        exercise: the exercise's id.
    """
    versions = f"{key_version(exercise, classroom.keys)}:{RULE_VERSION}"
    return hashlib.sha256(versions.encode()).hexdigest()[:8]


def check_seal(classroom: Classroom, exercise: str, shown: str) -> None:
    """Make sure that the key is still the one whose effect was shown.

    Args:
        classroom: whose key.
        exercise: the exercise's id.
        shown: the seal that was shown then.

    Raises:
        KeyHasChanged: it is not.
    """
    if shown != seal(classroom, exercise):
        raise KeyHasChanged(
            f"The key of {exercise} is not the one that {shown!r} stands for. "
            f"Look at its effect again: course re-mark {exercise}"
        )
