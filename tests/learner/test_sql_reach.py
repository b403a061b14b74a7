"""What belongs together is one transaction: all of it is kept, or it is told that nothing was."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sql

from course.learner.answers import DraftAnswers
from course.learner.one_go import OneGo
from course.learner.open_answers import OpenAnswers
from course.learner.progress import Event
from course.learner.sql_engine import engine_of
from course.learner.sql_reach import Together, read
from course.learner.sql_store import SqlStore
from course.learner.sql_tables import EVENTS, TABLES
from course.learner.store import StoreFails
from tests.learner.stores import LESSON, MOMENT


@dataclass
class Rows:
    """A database, and a learner in it."""

    engine: sql.Engine
    learner: UUID
    server: Any

    def request(self) -> tuple[Together, OneGo]:
        """What one request of a server has of it."""
        together = Together(self.engine)
        return together, OneGo(together, self.learner)

    def put(self, store: OneGo, text: str) -> None:
        """Save an answer, as a page does, and note it."""
        OpenAnswers(store, LESSON, self.learner, "base").put("one", DraftAnswers(text=text))
        store.progress.note(Event(MOMENT, "answered", LESSON, "one"))

    @property
    def kept(self) -> tuple[str, int]:
        """The answer as it stands, and how much was noted."""
        store = SqlStore(self.engine, self.learner)
        answers = store.read(LESSON)
        one = answers.boards["one"] if answers else DraftAnswers()
        assert isinstance(one, DraftAnswers)
        return one.text, len(store.progress.events())


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def rows(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rows]:
    """One of each."""
    address, server = f"sqlite:///{tmp_path / 'answers.db'}", None
    if request.param == "PostgreSQL":
        server = request.getfixturevalue("postgresql")
        address = server.address(server.database())
    engine = engine_of(address, TABLES)
    yield Rows(engine, uuid4(), server)
    engine.dispose()


def test_what_is_done_at_once_is_kept_whole_or_not_at_all(rows: Rows):
    together, store = rows.request()
    together.at_once(lambda: rows.put(store, "first"))
    assert rows.kept == ("first", 1)

    def stopped() -> None:
        rows.put(store, "second")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        together.at_once(stopped)
    assert rows.kept == ("first", 1)


def test_whoever_goes_on_after_a_failure_is_not_told_that_it_is_kept(rows: Rows):
    together, store = rows.request()

    def failing() -> None:
        rows.put(store, "first")
        with suppress(StoreFails):
            read(together, lambda connection: connection.exec_driver_sql("SELECT 1 FROM nowhere"))

    with pytest.raises(StoreFails):
        together.at_once(failing)
    assert rows.kept == ("", 0)
    together.at_once(lambda: rows.put(store, "second"))
    assert rows.kept == ("second", 1)


def test_all_who_save_for_the_first_time_in_the_same_moment_get_through(rows: Rows):
    at_the_same_moment = Barrier(4)

    def first(number: int) -> None:
        together, store = rows.request()
        board = f"board-{number}"
        at_the_same_moment.wait()
        together.at_once(
            lambda: OpenAnswers(store, LESSON, rows.learner, "base").put(board, DraftAnswers(text=board))
        )

    with ThreadPoolExecutor(4) as pages:
        list(pages.map(first, range(4)))
    answers = SqlStore(rows.engine, rows.learner).read(LESSON)
    assert answers is not None and (len(answers.boards), answers.revision) == (4, 4)


@pytest.mark.parametrize("rows", ["PostgreSQL"], indirect=True)
def test_a_connection_that_is_lost_on_the_way_is_replaced_and_all_is_done_once_more(rows: Rows):
    together, store = rows.request()
    losses = iter([True, False])

    def save() -> None:
        rows.put(store, "first")
        if next(losses):
            rows.server.end_connections()
        store.progress.note(Event(MOMENT, "done", LESSON))

    together.at_once(save)
    assert rows.kept == ("first", 2)
    rows.server.end_connections()
    counted = sql.select(sql.func.count(EVENTS.c.id))
    assert read(rows.engine, lambda connection: connection.scalar(counted)) == 2
