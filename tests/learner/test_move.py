"""Learners' work moves from files to a database and back: nothing is lost, whoever stops it, wherever."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from course.base.places import content_root
from course.learner.answers import FILE_NAME, Answers
from course.learner.file_store import home_store
from course.learner.kept_in import kept_in
from course.learner.learner import REFERENCE, begin_home, kept_reference
from course.learner.move import Source, move
from course.learner.progress import Event
from course.learner.sql_place import NoSuchPlace
from course.learner.sql_tables import ANSWERS
from tests.conftest import how_many
from tests.learner.mover import WORKS, move_here
from tests.learner.stores import EXERCISE, LESSON, MOMENT, drafted

LESSON_FILE = f"1/lessons/{LESSON}/{FILE_NAME}"
answers_of = st.tuples(st.integers(1, 5), st.text(max_size=3), st.sampled_from(["base", "flip"]))
notes_of = st.tuples(st.integers(0, 3), st.sampled_from(["opened", "beat"]), st.sampled_from(sorted(WORKS)))
learners = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(sorted(WORKS)), answers_of),
        st.lists(notes_of, max_size=4),
        st.dictionaries(st.sampled_from(sorted(WORKS)), st.sampled_from(["first", "second"])),
    ),
    min_size=1,
    max_size=2,
)


def given_answers(learner: UUID, work: str, revision: int, text: str, version: str = "base") -> Answers:
    return Answers(
        work=work,
        learner=learner,
        version=version,
        revision=revision,
        begun=MOMENT,
        saved=MOMENT + timedelta(hours=revision),
        boards={"one": drafted(text)},
    )


def make_home(home: Path, number: int, kept: dict, notes: list, seen: dict) -> UUID:
    """A learner's folder with work in it."""
    learner = UUID(int=number + 1)
    begin_home(home, learner)
    store = home_store(home, [EXERCISE])
    for work, (revision, text, version) in kept.items():
        store.accept(given_answers(learner, work, revision, text, version))
    for minute, what, work in notes:
        store.progress.note(Event(MOMENT + timedelta(minutes=minute), what, work))
    for work, edition in seen.items():
        store.progress.saw(work, edition)
    return learner


def all_of(place: str) -> dict[UUID, object]:
    """Everything that a place holds, by learner; who has nothing is not there."""
    found = {}
    for source in kept_in(place, [EXERCISE]).sources():
        assert isinstance(source, Source), str(source)
        progress = source.progress()
        kept = {work: source.store.read(work) for work in sorted(source.store.listing())}
        noted = (progress.events(), dict(progress.editions())) if progress else ([], {})
        if kept or any(noted):
            found[source.learner] = (kept, *noted)
    return found


def database_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'answers.db'}"


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request, tmp_path: Path) -> str:
    if request.param == "SQLite":
        return database_in(tmp_path)
    server = request.getfixturevalue("postgresql")
    return server.address(server.database())


@settings(max_examples=how_many(12, 300))
@given(learners, st.integers(0, 6))
def test_from_files_to_a_database_and_back_all_is_the_same_wherever_it_was_interrupted(made, steps):
    with tempfile.TemporaryDirectory() as name:
        folder, base = Path(name), database_in(Path(name))
        for number, work in enumerate(made):
            make_home(folder / "homes" / str(number), number, *work)
        (folder / "back").mkdir()
        before = all_of(str(folder / "homes"))
        there = kept_in(base, [EXERCISE], make=True)
        for source in kept_in(str(folder / "homes"), [EXERCISE]).sources():
            for _ in zip(range(steps), move(source, there.target(source.learner), WORKS), strict=False):
                pass  # and no further

        for report in (move_here(str(folder / "homes"), base), move_here(base, str(folder / "back"))):
            assert not (report.newer or report.conflicts or report.not_moved)

        assert all_of(base) == before == all_of(str(folder / "back")) == all_of(str(folder / "homes"))
        for again in (move_here(str(folder / "homes"), base), move_here(base, str(folder / "back"))):
            assert (again.taken, again.events) == (0, 0)


def class_in(folder: Path, number: int = 12) -> str:
    """Learners' folders, some deeper than others, each with work in it."""
    for each in range(number):
        home = folder / ("deep/er/.local" if each % 2 else "") / f"learner-{each}"
        notes = [(minute, "beat", LESSON) for minute in range(3)]
        make_home(
            home, each, {LESSON: (3, "a", "base"), EXERCISE: (each + 1, "b", "flip")}, notes, {EXERCISE: "e"}
        )
    return str(folder)


def mover(source: str, target: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.learner.mover", source, target],
        cwd=content_root(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.soak
@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a thing of POSIX systems")
def test_who_was_killed_and_runs_again_ends_as_if_nothing_had_been(tmp_path, database):
    homes, back, chance = class_in(tmp_path / "homes"), str(tmp_path / "back"), Random(20261129)
    before = all_of(homes)
    for source, target in ((homes, database), (database, back)):
        for _ in range(how_many(1, 25)):
            with mover(source, target) as running:
                assert running.stdout.readline() == "ready\n"
                running.stdin.write("go\n")
                running.stdin.flush()
                for _ in range(chance.randrange(1, 9)):
                    running.stdout.readline()
                running.send_signal(signal.SIGKILL)
        assert move_here(source, target).not_moved == []
        assert all_of(target) == before

    assert all_of(homes) == before


def test_two_moves_at_once_are_as_one(tmp_path, database):
    homes = class_in(tmp_path / "homes")
    both = [mover(homes, database) for _ in range(2)]
    for one in both:
        assert one.stdout.readline() == "ready\n"
    for one in both:
        one.stdin.write("go\n")
        one.stdin.flush()

    for one in both:
        one.communicate()
    assert [one.returncode for one in both] == [0, 0]
    assert all_of(database) == all_of(homes)


def test_what_is_newer_there_stays_and_what_is_in_conflict_is_told_with_both_places(tmp_path, database):
    learner = make_home(
        tmp_path / "home", 0, {LESSON: (3, "old", "base"), EXERCISE: (5, "mine", "base")}, [], {}
    )
    there = kept_in(database, [EXERCISE], make=True).target(learner)
    newer, other = (given_answers(learner, LESSON, 4, "new"), given_answers(learner, EXERCISE, 5, "theirs"))
    for answers in (newer, other):
        there.accept(answers)
    before = all_of(str(tmp_path / "home"))

    report = move_here(str(tmp_path / "home"), database)

    assert (there.read(LESSON), there.read(EXERCISE)) == (newer, other)
    assert all_of(str(tmp_path / "home")) == before and (report.taken, report.same) == (0, 0)
    (is_newer,), (conflict,) = report.newer, report.conflicts
    assert (is_newer.answers.revision, is_newer.accepted.answers.revision) == (3, 4)
    assert conflict.here == str(tmp_path / "home" / "desk" / "exercises" / EXERCISE / FILE_NAME)
    assert str(learner) in conflict.there and EXERCISE in conflict.there


def test_older_answers_that_make_room_are_kept(tmp_path):
    learner = make_home(tmp_path / "home", 0, {LESSON: (2, "old", "base")}, [], {})
    there = kept_in(database_in(tmp_path), [EXERCISE], make=True).target(learner)
    there.accept(given_answers(learner, LESSON, 9, "new"))

    (moved,) = move_here(database_in(tmp_path), str(tmp_path / "home")).over_older

    aside = Path(moved.accepted.aside.place) / moved.accepted.aside.name
    assert Answers.model_validate_json(aside.read_bytes()).boards == {"one": drafted("old")}


def _cut(homes: Path) -> None:
    (homes / "1" / "lessons" / LESSON / FILE_NAME).write_text("{", encoding="utf-8")


def _of_another_course(homes: Path) -> None:
    shutil.copytree(homes / "1" / "lessons" / LESSON, homes / "1" / "lessons" / "99-elsewhere")


def _under_another_name(homes: Path) -> None:
    target = homes / "1" / "lessons" / LESSON / FILE_NAME
    shutil.copy(homes / "1" / "desk" / "exercises" / EXERCISE / FILE_NAME, target)


def _of_another_learner(homes: Path) -> None:
    target = homes / "1" / "lessons" / LESSON / FILE_NAME
    shutil.copy(homes / "0" / "lessons" / LESSON / FILE_NAME, target)


def _without_reference(homes: Path) -> None:
    (homes / "1" / REFERENCE).write_text("", encoding="utf-8")


def _notes_spoilt(homes: Path) -> None:
    (homes / "1" / "progress.db").write_bytes(b"no database, however long it may be" * 100)


@pytest.mark.parametrize(
    ("harm", "place", "told"),
    [
        (
            _cut,
            LESSON_FILE,
            "the answers cannot be read: the file is not complete JSON",
        ),
        (
            _of_another_course,
            LESSON_FILE.replace(LESSON, "99-elsewhere"),
            "no lesson or exercise called 99-elsewhere",
        ),
        (_under_another_name, LESSON_FILE, f"it holds answers to {EXERCISE}"),
        (
            _of_another_learner,
            LESSON_FILE,
            f"it holds answers of learner {UUID(int=1)}",
        ),
        (_without_reference, f"1/{REFERENCE}", "this file holds no learner's reference"),
        (_notes_spoilt, "1/progress.db", "what was noted there cannot be read"),
    ],
)
def test_what_cannot_be_moved_is_told_with_its_place_and_a_mend_and_the_rest_is_moved(
    tmp_path, harm, place, told
):
    homes = tmp_path / "homes"
    for number in range(3):
        kept = {LESSON: (1, "a", "base"), EXERCISE: (2, "b", "base")}
        make_home(homes / str(number), number, kept, [(1, "beat", LESSON)], {EXERCISE: "e"})
    harm(homes)

    report = move_here(str(homes), database_in(tmp_path))

    (problem,) = report.not_moved
    assert problem.place == str(homes / place) and told in problem.problem and problem.mend
    moved = all_of(database_in(tmp_path))
    assert all(len(moved[UUID(int=number)][0]) == 2 for number in (1, 3))
    if harm is not _without_reference:
        assert EXERCISE in moved[UUID(int=2)][0]


def test_a_damaged_row_is_told_and_the_rest_is_moved(tmp_path):
    learner = make_home(
        tmp_path / "homes" / "0", 0, {LESSON: (1, "a", "base"), EXERCISE: (2, "b", "base")}, [], {}
    )
    base = database_in(tmp_path)
    move_here(str(tmp_path / "homes"), base)
    engine = create_engine(base)
    with engine.begin() as connection:
        connection.execute(ANSWERS.update().filter_by(work=LESSON).values(text="{"))

    report = move_here(base, str(tmp_path / "back"))

    (problem,) = report.not_moved
    assert LESSON in problem.place and str(learner) in problem.place and report.taken == 1
    assert (tmp_path / "back" / str(learner) / "desk" / "exercises" / EXERCISE / FILE_NAME).is_file()
    assert kept_reference(tmp_path / "back" / str(learner)) == learner


def test_one_learners_own_folder_takes_their_work_alone(tmp_path):
    base = database_in(tmp_path)
    move_here(class_in(tmp_path / "homes", 3), base)
    begin_home(tmp_path / "new", UUID(int=2))

    report = move_here(base, str(tmp_path / "new"))

    assert report.left == {UUID(int=1), UUID(int=3)} and not report.not_moved
    assert all_of(str(tmp_path / "new")) == {UUID(int=2): all_of(base)[UUID(int=2)]}


def test_two_folders_of_one_learner_take_nothing_and_are_told(tmp_path):
    base = database_in(tmp_path)
    move_here(class_in(tmp_path / "homes", 1), base)
    for name in ("one", "two"):
        begin_home(tmp_path / "back" / name, UUID(int=1))

    (problem,) = move_here(base, str(tmp_path / "back")).not_moved

    assert "back/one and " in problem.place and problem.place.endswith("back/two")


@pytest.mark.parametrize(
    "named", ["{}/none", "{}/file", "sqlite:///{}/none.db", "sqlite:///{}/other.db", "://"]
)
def test_a_place_that_is_none_is_told_and_none_is_made(tmp_path, named):
    (tmp_path / "file").touch()
    (tmp_path / "other.db").touch()
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(NoSuchPlace, match="Mend: "):
        kept_in(named.format(tmp_path), [EXERCISE])

    assert sorted(tmp_path.rglob("*")) == before


def test_looking_at_what_is_to_be_moved_writes_nothing_there(tmp_path):
    make_home(tmp_path / "home", 0, {LESSON: (1, "a", "base")}, [], {})
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "home").rglob("*")}

    move_here(str(tmp_path / "home"), database_in(tmp_path))

    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "home").rglob("*")} == before
