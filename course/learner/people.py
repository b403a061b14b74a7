"""Who is in a class that a server serves: under which reference each learner's work is kept there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

import sqlalchemy as sql

from course.learner.answers import now
from course.learner.signed_in import SignedIn
from course.learner.sql_engine import keep_others_away
from course.learner.sql_reach import Reach, read, write
from course.learner.sql_rows import naive

TABLES = sql.MetaData()
_LONGEST_ID, _LONGEST_NAME = 255, 400
PEOPLE = sql.Table(
    "course_people",
    TABLES,
    sql.Column("reference", sql.String(36), primary_key=True),
    sql.Column("room", sql.String(36), nullable=False),
    sql.Column("id", sql.String(_LONGEST_ID), nullable=False),
    sql.Column("listed", sql.String(_LONGEST_NAME), nullable=False),
    sql.Column("typed", sql.String(_LONGEST_NAME), nullable=False),
    # Which link lets them in; a withdrawn one never does again.
    sql.Column("link", sql.Integer, nullable=False),
    sql.Column("open", sql.Boolean, nullable=False),
    sql.Column("since", sql.DateTime, nullable=False),
    # Their name at a JupyterHub; empty for who is none of its users, nothing as long as that is open.
    sql.Column("at_hub", sql.String(_LONGEST_ID)),
    sql.UniqueConstraint("room", "id"),
)
# Every request asks this: put together once.
_FOUND = PEOPLE.select().where(
    PEOPLE.c.reference == sql.bindparam("whose"), PEOPLE.c.room == sql.bindparam("where")
)


@dataclass(frozen=True)
class Member:
    """A learner of a class, as the class's database has them.

    Attributes:
        reference: theirs, the same ever after.
        id: their id on the class's list.
        listed: their name there.
        typed: the name that they typed for their record; empty as long as they typed none.
        link: the number of the link that lets them in.
        open: whether it does.
        at_hub: by which name a JupyterHub knows them; empty where they are none of its users, and nothing as
            long as that is open.
        signed_in: who else said, in this session, that it is they; nothing where nobody did.
    """

    reference: UUID
    id: str
    listed: str
    typed: str = ""
    link: int = 1
    open: bool = True
    at_hub: str | None = None
    signed_in: SignedIn | None = None

    @property
    def name(self) -> str:
        """What should stand on their record."""
        return self.typed or self.listed

    @property
    def account(self) -> str:
        """None of JupyterHub's; see `Person`."""
        return ""


class People:
    """The learners of one class.

    Args:
        engine: the database, with the table.
        room: the class's own number: what another class has in the same database is never seen.
    """

    def __init__(self, engine: Reach, room: UUID) -> None:
        self._engine, self.room, self._room = engine, room, str(room)

    def let_in(self, names: Iterable[tuple[str, str]], *, at_hub: str | None = None) -> list[Member]:
        """Take learners in, by id and name; who is there keeps their reference and link.

        Args:
            names: ids and names.
            at_hub: by which name a JupyterHub knows whoever is new, where that is not open; see `Member`.

        Raises:
            StoreFails: the database cannot be written to.
        """
        known = list(names)
        return write(self._engine, lambda connection: self._let_in(connection, known, at_hub))

    def all(self) -> list[Member]:
        """Everybody, in the order of their ids.

        Raises:
            StoreFails: the database cannot be read.
        """
        return read(self._engine, self._all)

    def on(self, engine: Reach) -> People:
        """The same class, by another way to its database."""
        return People(engine, self.room)

    def found(self, reference: UUID) -> Member | None:
        """Somebody of this class, by their reference.

        Raises:
            StoreFails: the database cannot be read.
        """
        wanted = {"whose": str(reference), "where": self._room}
        row = read(self._engine, lambda connection: connection.execute(_FOUND, wanted).first())
        return _member(row) if row else None

    def called(self, id_: str) -> Member | None:
        """Somebody of this class, by their id on its list.

        Raises:
            StoreFails: the database cannot be read.
        """
        wanted = PEOPLE.select().filter_by(id=id_, room=self._room)
        row = read(self._engine, lambda connection: connection.execute(wanted).first())
        return _member(row) if row else None

    def typed(self, reference: UUID, name: str) -> None:
        """Keep the name that a learner typed for their record.

        Raises:
            StoreFails: the database cannot be written to.
        """
        change = PEOPLE.update().filter_by(reference=str(reference), room=self._room).values(typed=name)
        write(self._engine, lambda connection: connection.execute(change))

    def renew(self, id_: str) -> bool:
        """Give a learner a new link; what they had lets nobody in any more. Whether there is such a learner.

        Who of a JupyterHub is this learner is open again, too.

        Raises:
            StoreFails: the database cannot be written to.
        """
        return self._changed(
            id_, {"link": PEOPLE.c.link + 1, "open": True, "at_hub": None, "since": naive(now())}
        )

    def withdraw(self, id_: str) -> bool:
        """Take a learner's link away; their work stays. Whether there is such a learner.

        Raises:
            StoreFails: the database cannot be written to.
        """
        return self._changed(id_, {"link": PEOPLE.c.link + 1, "open": False, "since": naive(now())})

    def _changed(self, id_: str, values: dict[str, object]) -> bool:
        change = self._of(PEOPLE.update(), id_).values(values)
        return write(self._engine, lambda connection: connection.execute(change).rowcount == 1)

    def _let_in(
        self, connection: sql.Connection, names: list[tuple[str, str]], at_hub: str | None
    ) -> list[Member]:
        keep_others_away(connection, self._room)
        there = {one.id: one for one in self._all(connection)}
        for id_, name in names:
            if id_ not in there:
                connection.execute(PEOPLE.insert().values({**self._row(id_, name), "at_hub": at_hub}))
            elif there[id_].listed != name:
                connection.execute(self._of(PEOPLE.update(), id_).values(listed=name))
        return self._all(connection)

    def _of(self, change: sql.Update, id_: str) -> sql.Update:
        return change.where(PEOPLE.c.room == self._room, PEOPLE.c.id == id_)

    def _row(self, id_: str, name: str) -> dict[str, object]:
        own = {"reference": str(uuid4()), "room": self._room, "id": id_, "listed": name, "typed": ""}
        return {**own, "link": 1, "open": True, "since": naive(now())}

    def _all(self, connection: sql.Connection) -> list[Member]:
        rows = connection.execute(PEOPLE.select().filter_by(room=self._room).order_by(PEOPLE.c.id)).all()
        return [_member(row) for row in rows]


def _member(row: sql.Row[tuple[object, ...]]) -> Member:
    return Member(UUID(row.reference), row.id, row.listed, row.typed, row.link, row.open, row.at_hub)
