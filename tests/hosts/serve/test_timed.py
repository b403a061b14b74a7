"""A class's times on its own server: by its clock, and handed in once, whichever server sees it first."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from course.classes.serving import Serving, serving
from course.classes.settings import settings_of
from course.content.works import Exercise
from course.handing_in.handed_in import HandInRows
from course.learner.answers import DraftAnswers, parse
from course.marking.nbgrader.own_classroom import separate_classroom
from course.sittings.kept_rows import who_sits

EXERCISE, BOARD = "ex7-advice", "advice"
BEGUN = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
CLASS = f"title: Autumn\nexercises:\n  {EXERCISE}:\n    minutes: 30\n"


@dataclass
class Clock:
    """The time, as the test says."""

    now: datetime = BEGUN

    def __call__(self) -> datetime:
        """Tell it."""
        return self.now


@dataclass
class Timed:
    """A class in which an exercise is timed, as two of its servers have it."""

    servers: list[Serving]
    clock: Clock = field(default_factory=Clock)

    @property
    def exercise(self) -> Exercise:
        """The exercise."""
        return self.servers[0].room.shelf.content.exercises[EXERCISE]


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def timed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Timed]:
    """The class."""
    (tmp_path / "class.yaml").write_text(CLASS, encoding="utf-8")
    settings = settings_of(separate_classroom(tmp_path))
    if request.param == "PostgreSQL":
        made = request.getfixturevalue("postgresql")
        settings = settings.model_copy(update={"answers": made.address(made.database())})
    clock = Clock()
    servers = [serving(separate_classroom(tmp_path), settings, clock) for _ in range(2)]
    servers[0].people.let_in([("s100", "Ada Example")])
    yield Timed(servers, clock)
    for one in servers:
        one.room.engine.dispose()


def test_when_time_ends_what_is_saved_is_handed_in_once_and_what_comes_later_is_kept_apart(timed: Timed):
    here, there = (one.room for one in timed.servers)
    (ada,) = timed.servers[0].people.all()
    desk, exercise = here.desk(ada), timed.exercise
    sittings = here.sittings(desk)
    assert not sittings.takes(exercise)

    begun = sittings.begin(exercise, "Ada Example")
    assert begun is not None and begun.standing.until == BEGUN + timedelta(minutes=30)
    again = there.sittings(there.desk(ada)).begin(exercise, "Ada Example")
    assert again is not None and again.sittings == begun.sittings

    desk.sheet(EXERCISE).put(BOARD, DraftAnswers(text="In time."))
    timed.clock.now = BEGUN + timedelta(minutes=31)
    assert not there.sittings(there.desk(ada)).takes(exercise)
    sittings.keep_late(exercise, BOARD, DraftAnswers(text="Too late."))

    with ThreadPoolExecutor(8) as ticks:
        for _ in range(4):
            ticks.submit(here.hand_in_what_is_due)
            ticks.submit(there.hand_in_what_is_due)
    (row,) = HandInRows(here.engine).waiting({ada.reference: ada.id})
    answers = parse(row.answers)
    assert row.at == BEGUN + timedelta(minutes=30)
    assert answers.boards[BOARD] == DraftAnswers(text="In time.")
    assert answers.sat is not None and answers.sat.by == "clock"
    assert who_sits(here.engine) == []
    assert "Too late." in sittings.late(exercise)[BOARD]
