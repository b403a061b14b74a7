"""Enrol a class: its roster becomes nbgrader's students, and who was identified by whom is noted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from course.classes.roster import Listed
from course.issuing.people import forget_seen, note_seen, people_of
from course.marking.gradebook.enrolment import enrol
from course.marking.gradebook.listed import listed
from course.marking.gradebook.typed_names import plain
from course.marking.nbgrader.classroom import Classroom


@dataclass(frozen=True)
class Enrolled:
    """What came of enrolling.

    Attributes:
        new: who was not in the class before, by id.
        corrected: whose name or address is another now.
        same: how many stayed as they were.
        alike: ids of those whose names are the same, who cannot be told apart by them.
        not_named: who is in the class, and not on this roster.
    """

    new: tuple[str, ...]
    corrected: tuple[str, ...]
    same: int
    alike: tuple[tuple[str, ...], ...]
    not_named: tuple[str, ...]


def enrol_all(classroom: Classroom, roster: Sequence[Listed]) -> Enrolled:
    """Enrol everybody on a roster; done again, it changes nothing. Nobody is taken off the list.

    Args:
        classroom: the class.
        roster: who is on it.

    Raises:
        NoGradebook: the gradebook cannot be reached.
        PeopleUnreadable: what was noted of people cannot be read.
    """
    before = {one.id: one for one in listed(classroom)}
    seen = people_of(classroom).seen
    enrol(classroom, {one.id: one.name for one in roster}, {one.id: one.email for one in roster})
    after = {one.id: one for one in listed(classroom)}
    for one in roster:
        noted = seen.get(one.id)
        if one.checked_by and (noted is None or (noted.name, noted.by) != (one.name, one.checked_by)):
            note_seen(classroom, one.id, one.name, one.checked_by)
        elif noted is not None and one.identity == "roster":
            forget_seen(classroom, one.id)
    ids = [one.id for one in roster]
    return Enrolled(
        new=tuple(id_ for id_ in ids if id_ not in before),
        corrected=tuple(id_ for id_ in ids if id_ in before and before[id_] != after[id_]),
        same=sum(1 for id_ in ids if id_ in before and before[id_] == after[id_]),
        alike=_alike(roster),
        not_named=tuple(sorted(before.keys() - set(ids))),
    )


def _alike(roster: Sequence[Listed]) -> tuple[tuple[str, ...], ...]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in roster:
        found[plain(one.name)].append(one.id)
    return tuple(tuple(ids) for ids in found.values() if len(ids) > 1)
