"""Who is who, as rows: people of platforms, bound to learners of the class or in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sql

from course.learner.people import PEOPLE as LEARNERS
from course.learner.sql_engine import keep_others_away, writing
from course.learner.sql_errors import told_plainly
from course.learner.sql_rows import naive
from course.platforms.launch import Somebody
from course.platforms.registered import LONGEST, Platform
from course.platforms.tables import LONGEST_WHY, PEOPLE

AT_THE_HUB = "The one on the class's list logs in at the Hub already. The same person? Then say so."


@dataclass(frozen=True)
class Doubtful:
    """Somebody who waits to be told who they are.

    Attributes:
        number: the row's.
        issuer: of the platform that sent them.
        client: the class's id there.
        somebody: as the platform knows them.
        why: it is not sure who they are.
    """

    number: int
    issuer: str
    client: str
    somebody: Somebody
    why: str


class AlreadyAnother(Exception):
    """The learner is somebody else already: of the same platform, or of the Hub, as the message says."""


class PlatformPeople:
    """Who the people of platforms are in one class.

    Args:
        engine: the class's database.
        room: the class's number.
    """

    def __init__(self, engine: sql.Engine, room: UUID) -> None:
        self._engine, self._room = engine, str(room)

    def learner(self, platform: Platform, subject: str) -> UUID | None:
        """The reference of the learner that somebody was found to be; nothing where nobody was.

        Raises:
            StoreFails: it cannot be read.
        """
        wanted = sql.select(PEOPLE.c.learner).filter_by(**self._of(platform), subject=subject)
        with told_plainly(), self._engine.connect() as connection:
            found = connection.scalar(wanted)
        return UUID(found) if found else None

    def subjects(self, platform: Platform) -> dict[UUID, str]:
        """The platform's names of the learners who came from it, by their references.

        Raises:
            StoreFails: it cannot be read.
        """
        wanted = PEOPLE.select().filter_by(**self._of(platform)).where(PEOPLE.c.learner.is_not(None))
        with told_plainly(), self._engine.connect() as connection:
            return {UUID(row.learner): row.subject for row in connection.execute(wanted)}

    def bind(self, platform: Platform, somebody: Somebody, learner: UUID, at: datetime) -> None:
        """Note who somebody is.

        Raises:
            AlreadyAnother: the learner is somebody else of this platform.
            StoreFails: it cannot be written.
        """
        self._note(platform, somebody, at, learner=str(learner), why="")

    def is_at_hub(self, learner: UUID, name: str) -> bool:
        """Note that a learner is a user of the JupyterHub, unless they are another, or come by a platform.

        Args:
            learner: the learner's reference.
            name: the user's, as the Hub knows them.

        Returns:
            Whether they are this user.

        Raises:
            StoreFails: it cannot be written.
        """
        theirs = sql.and_(LEARNERS.c.reference == str(learner), LEARNERS.c.room == self._room)
        comes = sql.select(PEOPLE.c.row).filter_by(room=self._room, learner=str(learner)).limit(1)
        with told_plainly(), writing(self._engine) as connection:
            keep_others_away(connection, "by which way", self._room)
            if connection.scalar(comes) is None:
                change = LEARNERS.update().where(theirs, LEARNERS.c.at_hub.is_(None)).values(at_hub=name)
                connection.execute(change)
            return bool(connection.scalar(sql.select(LEARNERS.c.at_hub).where(theirs)) == name)

    def doubt(self, platform: Platform, somebody: Somebody, why: str, at: datetime) -> None:
        """Note that it is not sure who somebody is, for an assessor to say.

        Raises:
            StoreFails: it cannot be written.
        """
        self._note(platform, somebody, at, learner=None, why=why[:LONGEST_WHY])

    def doubts(self) -> list[Doubtful]:
        """Everybody who waits, in the order in which they came.

        Raises:
            StoreFails: it cannot be read.
        """
        wanted = PEOPLE.select().filter_by(room=self._room).where(PEOPLE.c.learner.is_(None))
        with told_plainly(), self._engine.connect() as connection:
            return [
                Doubtful(
                    row.row,
                    row.issuer,
                    row.client,
                    Somebody(row.subject, row.given, row.name, row.email),
                    row.why,
                )
                for row in connection.execute(wanted.order_by(PEOPLE.c.row))
            ]

    def settle(self, number: int, learner: UUID | None) -> bool:
        """Say who somebody is who waits, or have them forgotten; whether there is such a row.

        Args:
            number: the row's.
            learner: the reference of who they are; nothing where they are to be forgotten.

        Raises:
            AlreadyAnother: the learner is somebody else of this platform.
            StoreFails: it cannot be written.
        """
        waits = sql.and_(PEOPLE.c.room == self._room, PEOPLE.c.row == number, PEOPLE.c.learner.is_(None))
        change = (
            PEOPLE.delete().where(waits)
            if learner is None
            else PEOPLE.update().where(waits).values(learner=str(learner), why="")
        )
        with told_plainly():
            try:
                with writing(self._engine) as connection:
                    return connection.execute(change).rowcount == 1
            except sql.exc.IntegrityError:
                raise AlreadyAnother from None

    def _note(
        self, platform: Platform, somebody: Somebody, at: datetime, *, learner: str | None, why: str
    ) -> None:
        whose = {**self._of(platform), "subject": somebody.subject}
        told = {
            "given": somebody.id[:LONGEST],
            "name": somebody.name[:LONGEST],
            "email": somebody.email[:LONGEST],
        }
        values = {**told, "learner": learner, "why": why, "since": naive(at)}
        their = {"room": self._room, "reference": learner}
        with told_plainly():
            try:
                with writing(self._engine) as connection:
                    keep_others_away(connection, "by which way", self._room)
                    if learner and connection.scalar(sql.select(LEARNERS.c.at_hub).filter_by(**their)):
                        raise AlreadyAnother(AT_THE_HUB)
                    # Who is known stays so, whatever two servers thought of them at once.
                    waits = PEOPLE.c.learner.is_(None)
                    changed = connection.execute(
                        PEOPLE.update().filter_by(**whose).where(waits).values(values)
                    )
                    there = connection.scalar(sql.select(PEOPLE.c.row).filter_by(**whose))
                    if not changed.rowcount and there is None:
                        connection.execute(PEOPLE.insert().values({**whose, **values}))
            except sql.exc.IntegrityError:
                raise AlreadyAnother from None

    def _of(self, platform: Platform) -> dict[str, str]:
        return {"room": self._room, "issuer": platform.issuer, "client": platform.client}
