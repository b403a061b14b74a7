"""Notes are kept as answers are, in both stores, move with them, and are never among what is handed in."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from course.content.installed import course_content
from course.learner.answers import AnswersBehind, DraftAnswers
from course.learner.file_store import home_store
from course.learner.move import Source, move
from course.learner.notes import notes_in, open_notes
from course.learner.open_answers import Seen
from course.learner.sql_store import Database
from course.learner.store import Store

LEARNER = UUID(int=7, version=4)
WORK = course_content().exercises["ex2-reservist"]
NOTE = DraftAnswers(text="Ask for the envelope.")


@pytest.fixture(params=["files", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "files":
        return home_store(tmp_path / "home", course_content().exercises)
    return Database(f"sqlite:///{tmp_path / 'class.db'}").store(LEARNER)


def test_a_note_is_kept_and_nobody_overwrites_one_that_they_have_not_seen(store: Store):
    open_notes(WORK, LEARNER, store).put("title", NOTE)

    assert notes_in(open_notes(WORK, LEARNER, store).answers) == {"title": NOTE.text}
    with pytest.raises(AnswersBehind):
        open_notes(WORK, LEARNER, store).put("title", DraftAnswers(text="Other"), Seen(""))


def test_notes_move_with_the_answers_and_are_not_handed_in(store: Store, tmp_path: Path):
    open_notes(WORK, LEARNER, store).put("title", NOTE)
    there = home_store(tmp_path / "there", course_content().exercises)

    told = [*move(Source(LEARNER, store, lambda: None, "nowhere"), there, {WORK.id})]

    assert [one.accepted.outcome.name for one in told] == ["TAKEN"]
    assert notes_in(open_notes(WORK, LEARNER, there).answers) == {"title": NOTE.text}
    assert there.read(WORK.id) is None
