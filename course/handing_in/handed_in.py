"""What learners of a class have handed in, and what has come back, as rows of the class's database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import sqlalchemy as sql

from course.learner.signed_in import SignedIn
from course.learner.sql_engine import keep_others_away
from course.learner.sql_reach import Reach, read, write
from course.learner.sql_rows import naive

TABLES = sql.MetaData()
HANDED_IN = sql.Table(
    "course_handed_in",
    TABLES,
    sql.Column("row", sql.Integer, primary_key=True),
    sql.Column("learner", sql.String(36), nullable=False),
    sql.Column("exercise", sql.String(64), nullable=False),
    sql.Column("number", sql.Integer, nullable=False),
    sql.Column("at", sql.DateTime, nullable=False),
    sql.Column("answers", sql.Text, nullable=False),
    sql.Column("collected", sql.DateTime),
    # How the learner was signed in, as `SignedIn` is written; nothing where nobody else said who they are.
    sql.Column("signed_in", sql.Text),
    sql.UniqueConstraint("learner", "exercise", "number"),
)
RETURNED = sql.Table(
    "course_returned",
    TABLES,
    sql.Column("learner", sql.String(36), primary_key=True),
    sql.Column("exercise", sql.String(64), primary_key=True),
    sql.Column("name", sql.String(64), primary_key=True),
    sql.Column("number", sql.Integer, nullable=False),
    sql.Column("content", sql.LargeBinary, nullable=False),
)


@dataclass(frozen=True)
class HandedIn:
    """One handing in.

    Attributes:
        learner: the learner's reference.
        exercise: the exercise's id.
        number: the how-manieth of this exercise it is.
        at: when, by the server's clock (UTC).
        answers: the answers file, as it was handed in.
        collected: whether it was put where marks are given.
        signed_in: how the learner was signed in, where that is known.
    """

    learner: UUID
    exercise: str
    number: int
    at: datetime
    answers: bytes
    collected: bool = False
    signed_in: SignedIn | None = None


class HandInRows:
    """What is handed in by a class's learners.

    Args:
        engine: the database, with the tables.
    """

    def __init__(self, engine: Reach) -> None:
        self._engine = engine

    def last(self, learner: UUID, exercise: str) -> HandedIn | None:
        """What a learner handed in last of an exercise.

        Raises:
            StoreFails: it cannot be read.
        """
        return read(self._engine, lambda connection: self._last(connection, learner, exercise))

    def add(
        self,
        learner: UUID,
        exercise: str,
        at: datetime,
        answers: bytes,
        signed_in: SignedIn | None = None,
    ) -> HandedIn:
        """Take in what is handed in; what was just handed in, and is sent once more, is the same one.

        Args:
            learner: the learner's reference.
            exercise: the exercise's id.
            at: when (UTC).
            answers: the answers file.
            signed_in: how the learner is signed in, where that is known.

        Raises:
            StoreFails: it cannot be written; what was handed in before stands.
        """

        def add(connection: sql.Connection) -> HandedIn:
            keep_others_away(connection, "handed in", str(learner), exercise)
            before = self._last(connection, learner, exercise)
            if before and before.answers == answers and not self._is_back(connection, before):
                return before
            number = before.number + 1 if before else 1
            made = HandedIn(learner, exercise, number, at, answers, signed_in=signed_in)
            row = {"learner": str(learner), "exercise": exercise, "number": made.number}
            kept = {"at": naive(at), "answers": answers.decode(), "collected": None}
            kept |= {"signed_in": signed_in.model_dump_json() if signed_in else None}
            connection.execute(HANDED_IN.insert().values({**row, **kept}))
            return made

        return write(self._engine, add)

    def waiting(self, learners: Mapping[UUID, str]) -> list[HandedIn]:
        """What was not collected yet, oldest first.

        Args:
            learners: those of the class, by their references.

        Raises:
            StoreFails: it cannot be read.
        """
        wanted = HANDED_IN.select().where(HANDED_IN.c.collected.is_(None)).order_by(HANDED_IN.c.row)
        rows = read(self._engine, lambda connection: connection.execute(wanted).all())
        return [one for one in map(_handed_in, rows) if one.learner in learners]

    def number_of(self, learner: UUID, exercise: str, answers: bytes) -> int | None:
        """Which of a learner's handings in these answers are; the last of them, where it is several.

        Raises:
            StoreFails: it cannot be read.
        """
        whose = {"learner": str(learner), "exercise": exercise, "answers": answers.decode(errors="replace")}
        wanted = sql.select(sql.func.max(HANDED_IN.c.number)).filter_by(**whose)
        found: int | None = read(self._engine, lambda connection: connection.scalar(wanted))
        return found

    def collected(self, one: HandedIn, at: datetime) -> None:
        """Note that it was put where marks are given.

        Raises:
            StoreFails: it cannot be written.
        """
        where = {"learner": str(one.learner), "exercise": one.exercise, "number": one.number}
        change = HANDED_IN.update().filter_by(**where).values(collected=naive(at))
        write(self._engine, lambda connection: connection.execute(change))

    def give_back(self, learner: UUID, exercise: str, number: int, files: Mapping[str, bytes]) -> bool:
        """Put what comes back to a learner where their pages show it.

        Args:
            learner: the learner's reference.
            exercise: the exercise's id.
            number: on which of their handings in it is.
            files: by name.

        Returns:
            Whether anything is another now.

        Raises:
            StoreFails: it cannot be written.
        """
        whose = {"learner": str(learner), "exercise": exercise}

        def give(connection: sql.Connection) -> bool:
            keep_others_away(connection, "returned", str(learner), exercise)
            there = self._files(connection, learner, exercise)
            new = {name: text for name, text in files.items() if there.get(name) != (number, text)}
            for name, text in new.items():
                connection.execute(RETURNED.delete().filter_by(**whose, name=name))
                row = {**whose, "name": name, "number": number, "content": text}
                connection.execute(RETURNED.insert().values(row))
            return bool(new)

        return write(self._engine, give)

    def returned(self, learner: UUID, exercise: str) -> dict[str, tuple[int, bytes]]:
        """What came back: on which handing in, and its content, by name.

        Raises:
            StoreFails: it cannot be read.
        """
        return read(self._engine, lambda connection: self._files(connection, learner, exercise))

    def _files(
        self, connection: sql.Connection, learner: UUID, exercise: str
    ) -> dict[str, tuple[int, bytes]]:
        rows = connection.execute(RETURNED.select().filter_by(learner=str(learner), exercise=exercise))
        return {row.name: (row.number, bytes(row.content)) for row in rows}

    def _last(self, connection: sql.Connection, learner: UUID, exercise: str) -> HandedIn | None:
        wanted = HANDED_IN.select().filter_by(learner=str(learner), exercise=exercise)
        row = connection.execute(wanted.order_by(HANDED_IN.c.number.desc()).limit(1)).first()
        return _handed_in(row) if row else None

    def _is_back(self, connection: sql.Connection, one: HandedIn) -> bool:
        numbers = (number for number, _ in self._files(connection, one.learner, one.exercise).values())
        return one.number in numbers


def _handed_in(row: sql.Row[tuple[object, ...]]) -> HandedIn:
    return HandedIn(
        learner=UUID(row.learner),
        exercise=row.exercise,
        number=row.number,
        at=row.at.replace(tzinfo=UTC),
        answers=row.answers.encode(),
        collected=row.collected is not None,
        signed_in=SignedIn.model_validate_json(row.signed_in) if row.signed_in else None,
    )
