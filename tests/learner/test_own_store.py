"""A learner whose class has a database is told so where it is not open; no second set of answers is begun."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import course
from course.base.places import content_root
from course.commands.app import app
from course.content.installed import course_content
from course.hosts.lab.notebook import _board, _sheet
from course.hosts.lab.notebook_copies import copy_notebooks
from course.learner.file_store import FileStore, desk, home_store
from course.learner.learner import learner_at
from course.learner.own_store import IN_A_DATABASE, KeptElsewhere, own_store
from course.learner.store import Store
from tests.learner.mover import move_here
from tests.learner.stores import EXERCISE, LESSON
from tests.learner.test_move import all_of, given_answers

CHOSEN = {"kind": "route", "steps": {"T1.1": "no"}}


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'answers.db'}"


@pytest.fixture
def store(learner_home: Path, database: str) -> Store:
    """The store as the study pages of the class open it, with the learner's work in it."""
    found = own_store(learner_home, {}, database)
    for work in (LESSON, EXERCISE):
        found.accept(given_answers(learner_at(learner_home).reference, work, 3, "in the class"))
    return found


@pytest.fixture(autouse=True)
def another_kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _board.cache_clear()
    _sheet.cache_clear()


def files_of_answers(folder: Path) -> list[Path]:
    return [*folder.rglob("answers*.json")]


def test_a_board_in_a_notebook_says_where_to_answer_and_keeps_nothing(store, learner_home, tmp_path):
    board = course.board(LESSON, "client-b-route")

    reply = board.hear({"what": "keep", "number": "a:1", "seen": "", "answers": CHOSEN})

    assert board.notice["state"] == "failed" and "on your class's study pages" in board.notice["text"]
    assert reply["notice"]["state"] == "failed" and "your class keeps its answers" in reply["notice"]["text"]
    assert files_of_answers(tmp_path) == [] and store.read(LESSON).revision == 3
    assert "study pages" in repr(course.came_back())


def test_nothing_is_handed_in_from_files_while_the_answers_are_in_a_database(store, learner_home):
    copy_notebooks(learner_home, content_root())

    ran = CliRunner().invoke(app, ["hand-in", EXERCISE, "--name", "Alex Example"], env={"COLUMNS": "400"})

    assert ran.exit_code == 1
    assert ran.output.startswith("Stopped: Nothing was handed in: your class keeps its answers in a database")


def test_back_in_files_the_learner_goes_on_with_all_that_was_in_the_database(store, learner_home, database):
    exercises = desk(learner_home, course_content().exercises)
    with pytest.raises(KeptElsewhere):
        own_store(learner_home, exercises).read(LESSON)

    report = move_here(database, str(learner_home))

    assert report.taken == 2 and not report.not_moved
    assert isinstance(own_store(learner_home, exercises), FileStore)
    assert all_of(str(learner_home)) == all_of(database)
    reply = course.board(LESSON, "client-b-route").hear(
        {"what": "keep", "number": "a:1", "seen": "", "answers": CHOSEN}
    )
    assert reply["notice"]["state"] == "saved"
    assert own_store(learner_home, exercises).read(LESSON).revision == 4


def test_while_a_conflict_stands_the_folder_says_that_there_is_a_database(store, learner_home, database):
    mine = given_answers(learner_at(learner_home).reference, LESSON, 3, "in a file")
    home_store(learner_home, [EXERCISE]).accept(mine)

    assert len(move_here(database, str(learner_home)).conflicts) == 1

    assert (learner_home / IN_A_DATABASE).exists()
