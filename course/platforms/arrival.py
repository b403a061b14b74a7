"""Somebody who was sent by a platform becomes a learner of the class, or a doubt that its assessor reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from course.learner.people import Member, People
from course.marking.gradebook.listed import Student
from course.platforms.launch import Somebody
from course.platforms.people import AlreadyAnother, PlatformPeople
from course.platforms.refused import Refused
from course.platforms.registered import Platform
from course.platforms.who import Decided, Doubt, decide

_IN_DOUBT = (
    "{platform} has sent you, but which name on this class's list is yours is not sure, so nothing is "
    "opened. Whoever runs the course reads this beside your name, and says who you are: ask them, and "
    "come again."
)
_WITHDRAWN = "Whoever runs the course has closed it to you. Ask them; what you have saved is kept."
_ANOTHER = "Somebody else of the same platform is this learner already."


@dataclass(frozen=True)
class Class:
    """A class as those who come from platforms find it.

    Attributes:
        members: those who work in it.
        people: who of platforms is who.
        listed: reads its list.
        enrol: puts somebody on its list.
    """

    members: People
    people: PlatformPeople
    listed: Callable[[], Sequence[Student]]
    enrol: Callable[[Student], None]


def arrived(platform: Platform, somebody: Somebody, of: Class, at: datetime) -> Member:
    """The learner that somebody is; the same whenever they come again.

    Args:
        platform: that sent them, as it is registered.
        somebody: as it knows them.
        of: the class.
        at: the time (UTC).

    Raises:
        Refused: it is not sure who they are, which is noted, or the course is closed to them.
        NoGradebook: the class's list cannot be read.
        StoreFails: the class's database cannot be reached.
    """
    known = _known(platform, somebody, of)
    if known is None:
        try:
            known = _bound(platform, somebody, of, at)
        except (Doubt, AlreadyAnother) as doubt:
            why = str(doubt) or _ANOTHER
            of.people.doubt(platform, somebody, why, at)
            # Another of the class's servers may have found who they are at the same moment.
            if (known := _known(platform, somebody, of)) is None:
                raise Refused(_IN_DOUBT.format(platform=platform.title)) from None
    if not known.open:
        raise Refused(_WITHDRAWN)
    return known


def _known(platform: Platform, somebody: Somebody, of: Class) -> Member | None:
    reference = of.people.learner(platform, somebody.subject)
    return of.members.found(reference) if reference else None


def _bound(platform: Platform, somebody: Somebody, of: Class, at: datetime) -> Member:
    there = {one.reference: one.id for one in of.members.all()}
    taken = {there[one] for one in of.people.subjects(platform) if one in there}
    decided: Decided = decide(somebody, platform, of.listed(), taken)
    student = decided.student
    # First, so that nobody of that name at a Hub is in their place once it is on the list.
    member = member_of(student, of.members, new=decided.new)
    if decided.new:
        of.enrol(student)
    of.people.bind(platform, somebody, member.reference, at)
    return member


def member_of(student: Student, members: People, *, new: bool = False) -> Member:
    """Somebody on the class's list as a learner whom its server knows.

    Args:
        student: as the list has them.
        members: those whom the server knows; they are put among them, if need be.
        new: whether a platform puts them there, so that they are no user of a JupyterHub.

    Raises:
        StoreFails: the class's database cannot be written to.
    """
    everybody = members.let_in([(student.id, student.name or student.id)], at_hub="" if new else None)
    return next(one for one in everybody if one.id == student.id)
