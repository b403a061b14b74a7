"""A class whose learners come from learning platforms: what its server and its commands know of them."""

from __future__ import annotations

from course.classes.enrol import enrol_all
from course.classes.roster import Listed
from course.classes.serving import Serving
from course.classes.settings import ClassSettings
from course.hosts.serve.links import Links
from course.hosts.serve.platform_entrance import Entrance
from course.hosts.serve.platforms import Platforms
from course.marking.gradebook.listed import Student, listed
from course.marking.nbgrader.classroom import Classroom
from course.platforms.arrival import Class
from course.platforms.columns import Columns
from course.platforms.courses import PlatformCourses
from course.platforms.people import PlatformPeople


def platforms_of(
    classroom: Classroom, settings: ClassSettings, serves: Serving, links: Links | None = None
) -> Platforms:
    """Platforms as who a learner is, and links beside them.

    Args:
        classroom: the class.
        settings: what they say.
        serves: its server.
        links: its links; as they are without a Hub, if left out.
    """
    return Platforms(
        Entrance(
            folder=classroom.root,
            work=classroom.work,
            key=serves.own.key,
            address=settings.address.rstrip("/"),
            content=classroom.content,
            links=links or serves.links,
            of=class_of(classroom, serves),
            columns=Columns(serves.room.engine, serves.own.room),
            courses=PlatformCourses(serves.room.engine, serves.own.room),
            engine=serves.room.engine,
            clock=serves.room.clock,
        )
    )


def class_of(classroom: Classroom, serves: Serving) -> Class:
    """The class as those who come from platforms find it.

    Args:
        classroom: the class.
        serves: its server.
    """

    def enrol(student: Student) -> None:
        enrol_all(classroom, [Listed(student.id, student.name, student.email)])

    people = PlatformPeople(serves.room.engine, serves.own.room)
    return Class(serves.people, people, lambda: listed(classroom), enrol)
