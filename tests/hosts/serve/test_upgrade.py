"""A class's database under a newer version of the course, and beside an older one: nothing of it is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sql

from course.classes.serving import Serving, serving
from course.classes.settings import ClassSettings
from course.hosts.serve.database import KEEPS
from course.learner.answers import DraftAnswers
from course.learner.sql_columns import add_missing
from course.learner.sql_reach import read, write
from course.marking.nbgrader.own_classroom import separate_classroom

# The columns with which `course serve` first appeared. Nothing is ever added here.
FIRST: dict[str, list[str]] = json.loads(Path(__file__).with_name("first_columns.json").read_text())
EXERCISE = "ex7-advice"


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def serves(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Serving]:
    """A class with one learner, who has saved something."""
    settings = ClassSettings(title="Autumn")
    if request.param == "PostgreSQL":
        made = request.getfixturevalue("postgresql")
        settings = settings.model_copy(update={"answers": made.address(made.database())})
    served = serving(separate_classroom(tmp_path), settings)
    save(served, "before")
    yield served
    served.room.engine.dispose()


def save(serves: Serving, text: str) -> None:
    """Save an answer, and note it."""
    (ada,) = serves.people.let_in([("s100", "Ada Example")])
    desk = serves.room.desk(ada)
    desk.sheet(EXERCISE).put("advice", DraftAnswers(text=text))
    desk.note("opened", EXERCISE)
    desk.write_notes()


def columns(engine: sql.Engine) -> dict[str, list[str]]:
    """The columns of every table of a class, as they are in its database."""
    return read(
        engine,
        lambda connection: {
            name: [one["name"] for one in sql.inspect(connection).get_columns(name)] for name in KEEPS
        },
    )


def test_a_column_that_was_added_since_is_empty_or_has_a_default(serves: Serving):
    there = sql.MetaData()
    there.reflect(serves.room.engine)
    for name, first in FIRST.items():
        assert set(first) <= {column.name for column in there.tables[name].columns}, "a column is gone"
    for name in KEEPS.keys() & FIRST.keys():
        for column in there.tables[name].columns:
            added = column.name not in FIRST[name]
            assert not added or column.nullable or column.server_default is not None, column


def test_an_older_database_gets_what_it_lacks_and_an_older_server_goes_on_beside_it(serves: Serving):
    engine, newer = serves.room.engine, sql.MetaData()
    newer.reflect(engine)
    newer.tables["course_people"].append_column(sql.Column("language", sql.String(8)))
    more = sql.Column("attempt", sql.Integer, nullable=False, server_default="1")
    newer.tables["course_answers"].append_column(more)

    added = write(engine, lambda connection: add_missing(connection, newer))
    assert sorted(added) == ["course_answers.attempt", "course_people.language"]
    assert write(engine, lambda connection: add_missing(connection, newer)) == []
    found = columns(engine)
    assert found["course_people"][-1] == "language" and found["course_answers"][-1] == "attempt"

    save(serves, "after, by a server that knows nothing of it")
    wanted = sql.select(newer.tables["course_answers"].c["attempt", "text"])
    (row,) = read(engine, lambda connection: connection.execute(wanted).all())
    assert row.attempt == 1 and "after, by a server" in row.text
