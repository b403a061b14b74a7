"""What goes along with what is handed in: what was ticked, and nothing else."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from course.content.installed import course_content
from course.handing_in.along import Wished, along, what_there_is
from course.learner.answers import Along, Answers, DraftAnswers, FormGiven, now
from course.learner.file_store import FileStore
from course.learner.forms import chose
from course.learner.notes import notes_id
from course.learner.progress import Event

EXERCISE, LESSON = "ex2-reservist", "03-prosecution-or-persecution"
PAIR = course_content().forms.ids[0]


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    """A learner with two notes, one miss that came back, and one question answered."""
    made = FileStore(tmp_path / "home", {EXERCISE: tmp_path / "exercise"})
    for work, text in ((EXERCISE, "Ask for the envelope."), (LESSON, "Mine.")):
        note = {"title": DraftAnswers(text=text)}
        made.save(Answers(work=notes_id(work), learner=uuid4(), begun=now(), saved=now(), boards=note))
    for event in (
        Event(now(), "missed-sure", LESSON, "begin/start"),
        Event(now(), "again", LESSON, "begin/start"),
        Event(now(), "good", LESSON, "begin/other"),
        chose("before", "b", PAIR, "unsure", now()),
    ):
        made.progress.note(event)
    return made


def test_nothing_goes_along_unless_it_is_wished_and_then_that_and_no_more(store):
    fares = {"before": FormGiven(form="b", chosen={PAIR: "unsure"}), "missed": {LESSON: {"begin/start": 2}}}

    assert along(store, EXERCISE, Wished()) is None
    assert along(store, EXERCISE, Wished(notes=True)) == Along(notes={"title": "Ask for the envelope."})
    assert along(store, EXERCISE, Wished(course=True)) == Along(**fares)
    assert what_there_is(store, EXERCISE) == Wished(notes=True, course=True)
    assert what_there_is(store, "ex5-parent") == Wished(notes=False, course=True)


def test_who_has_nothing_is_offered_nothing(tmp_path):
    empty = FileStore(tmp_path / "home", {})

    assert what_there_is(empty, EXERCISE) == Wished()
    assert along(empty, EXERCISE, Wished(notes=True, course=True)) is None
