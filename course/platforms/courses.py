"""The courses of platforms from which people came, and where the list of each course's members is."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sql

from course.learner.sql_engine import keep_others_away, writing
from course.learner.sql_errors import told_plainly
from course.platforms.launch import Launch
from course.platforms.registered import Platform
from course.platforms.tables import COURSES


@dataclass(frozen=True)
class PlatformCourse:
    """A course at a platform.

    Attributes:
        id: the platform's.
        title: what it is called there.
        members: where the list of its members is.
    """

    id: str
    title: str
    members: str


class PlatformCourses:
    """Those from which people came to one class.

    Args:
        engine: the class's database.
        room: the class's number.
    """

    def __init__(self, engine: sql.Engine, room: UUID) -> None:
        self._engine, self._room = engine, str(room)

    def note(self, platform: Platform, launch: Launch) -> None:
        """Note from which course somebody came, where the platform says who is in it.

        Raises:
            StoreFails: it cannot be written.
        """
        if not launch.context or not launch.members:
            return
        whose = {**self._of(platform), "context": launch.context}
        told = {"title": launch.context_title, "members": launch.members}
        with told_plainly():
            with self._engine.connect() as connection:
                if self._is_there(connection, {**whose, **told}):
                    return
            with writing(self._engine) as connection:
                keep_others_away(connection, "platform course", *whose.values())
                if self._is_there(connection, whose):
                    connection.execute(COURSES.update().filter_by(**whose).values(told))
                else:
                    connection.execute(COURSES.insert().values({**whose, **told}))

    def of(self, platform: Platform) -> list[PlatformCourse]:
        """The courses of a platform, in the order in which somebody first came from each.

        Raises:
            StoreFails: it cannot be read.
        """
        wanted = COURSES.select().filter_by(**self._of(platform)).order_by(COURSES.c.row)
        with told_plainly(), self._engine.connect() as connection:
            return [PlatformCourse(row.context, row.title, row.members) for row in connection.execute(wanted)]

    def _of(self, platform: Platform) -> dict[str, str]:
        return {"room": self._room, "issuer": platform.issuer, "client": platform.client}

    def _is_there(self, connection: sql.Connection, said: dict[str, str]) -> bool:
        return connection.scalar(sql.select(COURSES.c.row).filter_by(**said)) is not None
