"""Several markers, on SQLite and on PostgreSQL, killed or not: no mark is lost, none is doubled."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import create_engine, select, text

from benchmarks.agreement import Rows, differences, rows
from benchmarks.cohort import hand_in_cohort
from benchmarks.server import Server
from course.base.places import content_root
from course.marking.cohort.marking_run import mark_all
from course.marking.cohort.submission_files import who_handed_in
from course.marking.gradebook.allowances import allow_attempts, allow_time
from course.marking.gradebook.database import gradebook
from course.marking.gradebook.entries import entries, layout
from course.marking.gradebook.tables import marking
from course.marking.nbgrader.classroom import SECRET, Classroom
from course.marking.nbgrader.configuration import open_classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.conftest import how_many
from tests.marking.conftest import copy_of

EXERCISE = "ex2-reservist"
SUBMISSIONS = 60


@pytest.fixture(scope="session")
def server(postgresql: Server) -> Server:
    return postgresql


@pytest.fixture(scope="module")
def cohort(opened: Classroom, tmp_path_factory) -> Classroom:
    """Submissions of every kind, not marked yet."""
    room = copy_of(opened, tmp_path_factory.mktemp("together") / "class")
    hand_in_cohort(room, EXERCISE, SUBMISSIONS)
    return room


@pytest.fixture(scope="module")
def template(cohort: Classroom, server: Server) -> str:
    """The same cohort's gradebook on PostgreSQL."""
    name = server.database()
    open_classroom(separate_classroom(cohort.root, server.address(name)))
    return name


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def room(request, cohort: Classroom, tmp_path: Path) -> Classroom:
    made = copy_of(cohort, tmp_path / "class")
    if request.param == "PostgreSQL":
        server = request.getfixturevalue("server")
        name = server.database(request.getfixturevalue("template"))
        made = separate_classroom(made.root, server.address(name))
    return made


@pytest.fixture(scope="module")
def undisturbed(cohort: Classroom, tmp_path_factory) -> tuple[Rows, dict[str, bytes]]:
    room = copy_of(cohort, tmp_path_factory.mktemp("undisturbed") / "class")
    mark(room)
    return rows(room.gradebook), files(room)


def mark(room: Classroom) -> None:
    assert len(list(mark_all(room, EXERCISE, who_handed_in(room, EXERCISE), lambda _: None))) == SUBMISSIONS


def files(room: Classroom) -> dict[str, bytes]:
    made = [path for name in ("autograded", "feedback") for path in (room.work / name).rglob("*")]
    told = [path for path in made if path.is_file() and path.name != SECRET]  # which is drawn by chance
    return {str(path.relative_to(room.work)): path.read_bytes() for path in told}


def marker(room: Classroom, *force: str) -> subprocess.Popen[str]:
    words = ["-m", "tests.marking.marker", str(room.root), room.database, EXERCISE, "7", *force]
    return subprocess.Popen(
        [sys.executable, *words],
        cwd=content_root(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def numbers(room: Classroom) -> dict[str, list[int]]:
    """The numbers of each learner's markings, in order."""
    engine = create_engine(room.gradebook)
    with engine.connect() as connection:
        found = connection.execute(select(marking.c.learner, marking.c.number).order_by(marking.c.number))
        told: dict[str, list[int]] = {}
        for learner, number in found:
            told.setdefault(learner, []).append(number)
    engine.dispose()
    return told


def test_the_gradebook_holds_the_same_on_postgresql(room, undisturbed):
    mark(room)

    assert differences(rows(room.gradebook), undisturbed[0]) == []
    assert files(room) == undisturbed[1]


def test_markers_at_once_neither_lose_nor_double_a_mark(room, undisturbed, tmp_path):
    at_once = [room, room, room]
    if room.database:  # each on a machine of its own, so that no lock of files keeps them apart
        folders = [tmp_path / f"machine-{number}" for number in (2, 3)]
        at_once[1:] = [separate_classroom(copy_of(room, folder).root, room.database) for folder in folders]

    running = [marker(one) for one in at_once]
    told = [one.communicate(timeout=120) for one in running]

    assert [one.returncode for one in running] == [0, 0, 0], told
    assert differences(rows(room.gradebook), undisturbed[0]) == []
    assert set(map(tuple, numbers(room).values())) == {(1,)}
    mark(room)
    assert set(map(tuple, numbers(room).values())) == {(1,)}


def test_attempts_and_time_are_allowed_on_both(room):
    mark(room)
    learner = who_handed_in(room, EXERCISE)[0]

    allow_attempts(room, learner, EXERCISE, 1, "ill on the day")
    allow_attempts(room, learner, EXERCISE, 2, "and the week after")
    allow_time(room, learner, EXERCISE, timedelta(hours=48))

    with gradebook(room.gradebook).connect() as connection:
        entry = entries(connection, layout(connection, EXERCISE), [learner])[learner]
    assert (entry.extra_attempts, entry.extension) == (2, timedelta(hours=48))


def test_a_gradebook_of_an_earlier_version_is_brought_up_to_date(room):
    mark(room)
    engine = create_engine(room.gradebook)
    with engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {marking.name} DROP COLUMN penalty"))
    engine.dispose()
    gradebook.cache_clear()

    mark(room)

    assert set(map(tuple, numbers(room).values())) == {(1,)}


@pytest.mark.soak
@pytest.mark.timeout(3000)
def test_a_run_killed_at_any_moment_is_made_good_by_the_next(room, undisturbed):
    chance, seconds, killed, force = Random(3), 0.3, 0, ()
    while killed < how_many(5, 100):
        running = marker(room, *force)
        assert running.stdout and running.stdout.readline() == "begun\n"
        try:
            running.wait(timeout=chance.uniform(0, seconds))
        except subprocess.TimeoutExpired:
            running.kill()
        running.communicate()
        killed += running.returncode == -signal.SIGKILL
        force = ("force",) if running.returncode == 0 else force

    mark(room)

    assert differences(rows(room.gradebook), undisturbed[0]) == []
    assert files(room) == undisturbed[1]
    assert all(found == list(range(1, len(found) + 1)) for found in numbers(room).values())
    assert len(numbers(room)) == SUBMISSIONS
