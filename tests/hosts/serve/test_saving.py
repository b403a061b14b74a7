"""What a class's server does for one save: one transaction of few statements, and nothing said too early."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sql

from course.classes.serving import Serving, serving
from course.classes.settings import ClassSettings
from course.content.works import Exercise, Lesson
from course.hosts.desk.answers import kept_or_not, put
from course.hosts.desk.notes import note_rows, noted_in, notes_sheet
from course.hosts.desk.reviewing import Reviewing
from course.hosts.serve.class_desk import ClassDesk
from course.learner.answers import DraftAnswers
from course.learner.notice import AnswersSent, Notice
from course.marking.nbgrader.own_classroom import separate_classroom

EXERCISE, BOARD = "ex7-advice", "advice"
# Who it is, what stands, what is saved, and that it was; of an exercise, was it done, and what it asked.
MOST = 6


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def serves(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Serving]:
    """A class with one learner."""
    settings = ClassSettings(title="Autumn")
    if request.param == "PostgreSQL":
        made = request.getfixturevalue("postgresql")
        settings = settings.model_copy(update={"answers": made.address(made.database())})
    served = serving(separate_classroom(tmp_path), settings)
    served.people.let_in([("s100", "Ada Example")])
    yield served
    served.room.engine.dispose()


def save(serves: Serving, text: str, seen: str = "") -> tuple[int, str, str]:
    """Save as the handler does: the status, what is told, and the tag."""
    (ada,) = serves.people.all()
    desk = serves.room.desk(ada)
    work = serves.room.shelf.content.exercises[EXERCISE]
    sent = AnswersSent(answers=DraftAnswers(text=text), seen=seen)
    status, reply = kept_or_not(desk, lambda: saved(desk, work, sent), sent)
    return status, reply.notice.state, reply.tag


def saved(desk: ClassDesk, work: Lesson | Exercise, sent: AnswersSent) -> Notice:
    """Save, and note what goes with it."""
    notice = put(desk.sheet(work.id), BOARD, sent)
    desk.answered(work, BOARD)
    Reviewing(desk).answered(work)
    return notice


def test_a_save_is_one_transaction_of_few_statements(serves: Serving):
    _, _, tag = save(serves, "first")
    said: list[str] = []
    engine = serves.room.engine
    sql.event.listen(engine, "before_cursor_execute", lambda *what: said.append(what[2].split()[0]))
    sql.event.listen(engine, "commit", lambda _: said.append("commit"))

    assert save(serves, "second", tag)[:2] == (200, "saved")
    asked = [one for one in said if one in {"SELECT", "INSERT", "UPDATE", "DELETE"}]
    assert said.count("commit") == 1 and len(asked) <= MOST, said


def test_a_page_that_shows_all_work_and_all_notes_asks_for_them_once(serves: Serving):
    save(serves, "first")
    (ada,) = serves.people.all()
    work = serves.room.shelf.content.exercises[EXERCISE]
    step = noted_in(serves.room.desk(ada).page(work))[0]
    noted = AnswersSent(answers=DraftAnswers(text="Ask him again."))
    put(notes_sheet(serves.room.desk(ada), work), step.id, noted)
    asked: list[str] = []
    engine = serves.room.engine
    sql.event.listen(engine, "before_cursor_execute", lambda *what: asked.append(what[2].split()[0]))

    desk = serves.room.desk(ada, ahead=True)
    assert [one.text for one in note_rows(desk, lambda work: work.id)] == ["Ask him again."]
    assert [one.work.id for one in desk.states() if one.answers] == [EXERCISE]
    assert asked.count("SELECT") == 1


def test_an_answer_is_kept_though_what_is_noted_of_it_cannot_be(serves: Serving):
    _, _, tag = save(serves, "first")
    with serves.room.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE course_events")

    assert save(serves, "second", tag)[:2] == (200, "saved")
    (ada,) = serves.people.all()
    assert serves.room.desk(ada).sheet(EXERCISE).answers.boards[BOARD] == DraftAnswers(text="second")


def test_nothing_is_shown_as_saved_that_is_not(serves: Serving):
    _, _, tag = save(serves, "first")
    with serves.room.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE course_answers RENAME TO elsewhere")

    status, state, there = save(serves, "second", tag)
    assert (status, state, there) == (500, "failed", tag)
