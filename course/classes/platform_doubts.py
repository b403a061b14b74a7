"""Who of a platform somebody is, where that is in doubt: shown to an assessor, who says it."""

from __future__ import annotations

from dataclasses import dataclass

from course.base.clear_errors import Clear
from course.classes.by_platforms import class_of
from course.classes.serving import Serving
from course.marking.gradebook.listed import listed
from course.marking.nbgrader.classroom import Classroom
from course.platforms.arrival import member_of
from course.platforms.launch import Somebody
from course.platforms.people import AlreadyAnother
from course.platforms.registered import platforms_in


class NotSettled(Clear):
    """It cannot be said so; the message says why."""


@dataclass(frozen=True)
class Waiting:
    """Somebody who waits.

    Attributes:
        number: by which an assessor names them.
        title: of the platform that sent them.
        somebody: as the platform knows them.
        why: it is not sure who they are.
    """

    number: int
    title: str
    somebody: Somebody
    why: str


def who_waits(classroom: Classroom, serves: Serving) -> list[Waiting]:
    """Everybody of whom it is in doubt who they are.

    Args:
        classroom: the class.
        serves: its server.

    Raises:
        PlatformsUnreadable: what is said of platforms cannot be read.
        StoreFails: the database cannot be read.
    """
    titles = {(one.issuer, one.client): one.title for one in platforms_in(classroom.root).values()}
    doubts = class_of(classroom, serves).people.doubts()
    return [
        Waiting(one.number, titles.get((one.issuer, one.client), one.issuer), one.somebody, one.why)
        for one in doubts
    ]


def settle(classroom: Classroom, serves: Serving, number: int, learner: str) -> None:
    """Say who somebody is; an empty id has what was kept of them erased.

    Args:
        classroom: the class.
        serves: its server.
        number: by which they are named.
        learner: the learner's id on the class's list.

    Raises:
        NotSettled: nobody waits under this number, or nobody is on the list by this id, or they are another.
        StoreFails: the database cannot be written to.
    """
    student = next((one for one in listed(classroom) if one.id == learner), None)
    if learner and student is None:
        raise NotSettled(
            f"{learner} is not on the class's list. Mend: its id there, or course class enrol first."
        )
    reference = member_of(student, serves.people).reference if student else None
    try:
        done = class_of(classroom, serves).people.settle(number, reference)
    except AlreadyAnother:
        raise NotSettled(f"Somebody else of the same platform is {learner} already.") from None
    if not done:
        raise NotSettled(f"Nobody waits under the number {number}. See: course class lti")
