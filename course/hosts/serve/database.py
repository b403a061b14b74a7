"""The database of a class that a server serves: all its tables, and what they keep of one learner."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sql

from course.handing_in import handed_in
from course.learner import people, sql_tables
from course.learner.sql_columns import add_missing
from course.learner.sql_engine import engine_of, writing
from course.learner.sql_errors import told_plainly
from course.learner.sql_reach import write
from course.platforms import tables as platforms
from course.platforms import visits
from course.sittings import kept_rows

_TABLES = (
    sql_tables.TABLES,
    people.TABLES,
    kept_rows.TABLES,
    handed_in.TABLES,
    platforms.TABLES,
    visits.TABLES,
)
# What each table keeps of a learner, in the words of whoever is told of it; the last erased comes last.
KEEPS = {
    "course_answers": "answers, notes and their own part of records",
    "course_answers_set_aside": "answers that could not be read",
    "course_events": "what was done when",
    "course_seen": "what an exercise asked when it was answered",
    "course_sittings": "when exercises were begun and ended",
    "course_handed_in": "what was handed in",
    "course_returned": "what came back",
    "course_platform_columns": "where their grades go",
    "course_platform_scores": "grades that went to a learning platform",
    "course_platform_people": "who they are on a learning platform",
    "course_people": "name, id and link",
}


def class_engine(address: str) -> sql.Engine:
    """The database of a class, with all its tables, and all that this version of the course has in them.

    Args:
        address: as SQLAlchemy writes it.

    Raises:
        StoreFails: it cannot be reached.
    """
    made = sql.MetaData()
    for one in _TABLES:
        for table in one.sorted_tables:
            table.to_metadata(made)
    engine = engine_of(address, made)
    write(engine, lambda connection: add_missing(connection, made))
    return engine


def rows_of(engine: sql.Engine, learner: UUID) -> dict[str, int]:
    """How many rows each table has of a learner; tables that have none are left out.

    Args:
        engine: the database.
        learner: their reference.

    Returns:
        Numbers of rows, by the words of `KEEPS`.

    Raises:
        StoreFails: it cannot be read.
    """
    with told_plainly(), engine.connect() as connection:
        counted = {
            KEEPS[table.name]: connection.scalar(
                sql.select(sql.func.count()).select_from(table).where(theirs)
            )
            for table, theirs in _theirs(learner)
        }
    return {words: number for words, number in counted.items() if number}


def forget_rows(engine: sql.Engine, learner: UUID) -> None:
    """Erase all rows of a learner: all of them, or none.

    Args:
        engine: the database.
        learner: their reference.

    Raises:
        StoreFails: it cannot be written to.
    """
    with told_plainly(), writing(engine) as connection:
        for table, theirs in _theirs(learner):
            connection.execute(table.delete().where(theirs))


def _theirs(learner: UUID) -> list[tuple[sql.Table, sql.ColumnElement[bool]]]:
    tables = {table.name: table for one in _TABLES for table in one.sorted_tables}
    own = {name: "reference" if name == people.PEOPLE.name else "learner" for name in KEEPS}
    return [(tables[name], tables[name].c[column] == str(learner)) for name, column in own.items()]
