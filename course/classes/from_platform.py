"""A class's list from a learning platform's: looked through whole, and enrolled whole or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from course.classes.by_platforms import class_of
from course.classes.enrol import enrol_all
from course.classes.roster import Listed, RosterAtFault
from course.classes.serving import Serving
from course.learner.answers import now
from course.marking.gradebook.listed import Student, listed
from course.marking.nbgrader.classroom import Classroom
from course.platforms.arrival import member_of
from course.platforms.courses import PlatformCourse, PlatformCourses
from course.platforms.launch import Somebody
from course.platforms.members import learners_of
from course.platforms.people import AT_THE_HUB
from course.platforms.registered import Platform, PlatformsUnreadable, platforms_in
from course.platforms.services import Services
from course.platforms.tool_keys import tool_keys
from course.platforms.who import Doubt, decide

_MOST_TOLD = 20
_Row = tuple[Somebody, Student]


@dataclass(frozen=True)
class Found:
    """What a platform's list comes to.

    Attributes:
        platform: as it is registered.
        course: whose list it is.
        new: who would be put on the class's list.
        bound: who is on it, and from now on the same learner when they come.
        same: how many are known already.
    """

    platform: Platform
    course: PlatformCourse
    new: tuple[tuple[Somebody, Student], ...]
    bound: tuple[tuple[Somebody, Student], ...]
    same: int


def look_through(classroom: Classroom, serves: Serving, name: str, course: str = "") -> Found:
    """Ask a platform who learns in a course, and find each on the class's list; nothing is changed.

    Args:
        classroom: the class.
        serves: its server.
        name: the platform's in this class.
        course: the platform's id of its course; may be empty where people came from one only.

    Raises:
        RosterAtFault: somebody is in doubt, each told in a line; or it is not known where the list is.
        PlatformFails: the platform does not give it.
        PlatformsUnreadable: there is no such platform, or they cannot be read.
        StoreFails: the class's database cannot be read.
    """
    platform = platforms_in(classroom.root).get(name)
    if platform is None:
        raise PlatformsUnreadable(f"No platform called {name} is registered. See: course class lti")
    whose = _course(PlatformCourses(serves.room.engine, serves.own.room).of(platform), platform, course)
    keys = tool_keys(classroom.work, now())
    people = asyncio.run(learners_of(whose.members, Services(platform, keys, now)))
    return _found(classroom, serves, platform, whose, people)


def enrol_found(classroom: Classroom, serves: Serving, found: Found) -> None:
    """Put them on the class's list, and note who is who; stopped anywhere, it can be done again.

    Raises:
        NoGradebook: the class's list cannot be written.
        StoreFails: the class's database cannot be.
    """
    # First, so that nobody of that name at a Hub is in their place once it is on the list.
    serves.people.let_in([(one.id, one.name) for _, one in found.new], at_hub="")
    enrol_all(classroom, [Listed(one.id, one.name, one.email) for _, one in found.new])
    people = class_of(classroom, serves).people
    for somebody, student in (*found.new, *found.bound):
        people.bind(found.platform, somebody, member_of(student, serves.people).reference, now())


def _course(known: Sequence[PlatformCourse], platform: Platform, wanted: str) -> PlatformCourse:
    fits = [one for one in known if wanted in {"", one.id}]
    if len(fits) == 1:
        return fits[0]
    if not known:
        raise RosterAtFault(
            f"It is not known yet where {platform.title} has its list. Mend: have a teacher open the course "
            "there once, and let the platform give the names of members to it (docs/lms.md)."
        )
    there = (f"  --platform-course {one.id}   {one.title}" for one in known)
    raise RosterAtFault(f"Say which of {platform.title}'s courses it is:", *there)


def _found(
    classroom: Classroom,
    serves: Serving,
    platform: Platform,
    course: PlatformCourse,
    people: Sequence[Somebody],
) -> Found:
    members = serves.people.all()
    ids = {one.reference: one.id for one in members}
    at_hub = {one.id for one in members if one.at_hub}
    subjects = class_of(classroom, serves).people.subjects(platform)
    known = {subject for reference, subject in subjects.items() if reference in ids}
    taken = {ids[reference] for reference in subjects if reference in ids}
    there, takes = list(listed(classroom)), platform.model_copy(update={"enrols": True})
    new, bound, doubts = list[_Row](), list[_Row](), list[str]()
    for one in people:
        if one.subject in known:
            continue
        try:
            decided = decide(one, takes, there, taken)
            why = AT_THE_HUB if decided.student.id in at_hub else ""
        except Doubt as doubt:
            why = str(doubt)
        if why:
            doubts.append(f"{one.name or 'Somebody without a name'} ({one.email or one.subject}): {why}")
            continue
        taken.add(decided.student.id)
        (new if decided.new else bound).append((one, decided.student))
        there += [decided.student] if decided.new else []
    if doubts:
        more = [f"… and {len(doubts) - _MOST_TOLD} more."] if len(doubts) > _MOST_TOLD else []
        raise RosterAtFault("Nobody was enrolled:", *doubts[:_MOST_TOLD], *more)
    return Found(platform, course, tuple(new), tuple(bound), len(people) - len(new) - len(bound))
