"""Collect what a class's learners have handed in on its own server: each handing in is placed once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course.collecting.manner import Collected
from course.collecting.one_at_a_time import alone
from course.collecting.placing import already_placed, place
from course.handing_in.handed_in import HandedIn, HandInRows
from course.issuing.signed_in import note_signed_in
from course.learner.answers import now
from course.learner.people import Member
from course.marking.cohort.submission_files import NotOrdinary
from course.marking.nbgrader.classroom import Classroom

_FROM = "the class's server"


def collect_served(
    classroom: Classroom, rows: HandInRows, members: Sequence[Member], *, dry_run: bool
) -> Iterator[Collected]:
    """Collect from a class's database. Whoever is stopped begins again, and ends alike.

    Args:
        classroom: where to hand in.
        rows: what was handed in.
        members: the class's learners.
        dry_run: only say what would be done.

    Yields:
        A row for each handing in, in the order in which they came.

    Raises:
        NotCollectable: somebody else is collecting.
        StoreFails: the database cannot be read or written.
        OSError: the folder of submissions cannot be made.
    """
    ids = {one.reference: one.id for one in members}
    with alone(classroom):
        for one in rows.waiting(ids):
            row = Collected(_FROM, "collected", ids[one.learner], one.exercise, one.at)
            if dry_run:
                yield Collected(_FROM, "would be collected", row.learner, one.exercise, one.at)
                continue
            try:
                done = _placed(classroom, row.learner, one)
            except (NotOrdinary, OSError) as reason:
                said = f"{reason.strerror}." if isinstance(reason, OSError) else f"It {reason}."
                yield Collected(_FROM, "left", row.learner, one.exercise, None, (said,))
                continue
            rows.collected(one, now())
            yield row if done else Collected(_FROM, "already there", row.learner, one.exercise)


def _placed(classroom: Classroom, learner: str, one: HandedIn) -> bool:
    """Place it; whether it was not there yet, from somebody who was stopped before it was noted."""
    _, there = already_placed(classroom, learner, one.exercise)
    if there is not None and there[1] == one.answers:
        return False
    note_signed_in(classroom, learner, one.exercise, one.answers, one.signed_in)
    place(classroom, learner, one.exercise, one.at, (one.answers, None, ""))
    return True
