"""What returns to the learner of a study server: noted once, kept through changes, told when it is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from course.content.content import Content
from course.hosts.desk.reviewing import Reviewing
from course.hosts.study.workspace import Workspace
from course.learner.answers import Answers, QuestionsAnswers, now
from course.learner.file_store import home_store
from course.learner.learner import learner_at
from course.learner.review.schedule import Item
from course.marking.nbgrader.own_classroom import own_classroom

LESSON = "03-prosecution-or-persecution"
ITEM = Item(LESSON, "begin/start")
Opened = Callable[..., Reviewing]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """A learner who missed a question; their pages are opened so many days later, of some course."""
    classroom, home = own_classroom(), tmp_path / "learner"
    store = home_store(home, classroom.content.exercises)
    missed = {"begin": QuestionsAnswers(chosen={"start": "is"}, checked=["start"])}
    learner = learner_at(home).reference
    store.save(Answers(work=LESSON, learner=learner, begun=now(), saved=now(), boards=missed))

    def open_(days: int, content: Content = classroom.content) -> Reviewing:
        return Reviewing(Workspace(home, replace(classroom, content=content), store), days)

    return open_


def with_first_board(content: Content, **changes: object) -> Content:
    """The course with the first question of the lesson changed, or without it."""
    lesson = content.lessons[LESSON]
    first, *others = lesson.boards
    changed = [first.model_copy(update={"questions": [first.questions[0].model_copy(update=changes)]})]
    boards = [*(changed if changes else []), *others]
    return replace(content, lessons={**content.lessons, LESSON: lesson.model_copy(update={"boards": boards})})


def test_what_was_missed_is_due_tomorrow_and_what_is_sent_twice_counts_once(opened):
    assert opened(0).sitting().asked == []
    tomorrow = opened(1)
    (asked,) = tomorrow.sitting().asked
    assert (asked.lesson, asked.id) == ITEM

    assert tomorrow.went(ITEM, "good") and tomorrow.went(ITEM, "good")

    assert tomorrow.sitting().asked == []
    assert tomorrow.sitting().next.isoformat() == asked.returns["good"]
    assert not tomorrow.went(Item(LESSON, "begin/none"), "good")


def test_a_lesson_that_is_begun_again_takes_nothing_back_that_was_missed(opened):
    reviewing = opened(1)
    assert reviewing.told()[1] == 1
    store = reviewing._desk.store
    kept = store.read(LESSON)
    store.save(kept.model_copy(update={"boards": {}}))

    assert opened(1).told()[1] == 1


def test_a_corrected_key_asks_what_is_due_with_what_is_right_now(opened):
    content = opened(0)._desk.content
    (asked,) = opened(1, with_first_board(content, right="is-not")).sitting().asked

    assert asked.right == ["is-not"]


def test_what_the_course_has_no_more_is_told_once_and_asked_again_where_it_comes_back(opened):
    content = opened(0)._desk.content
    assert opened(1).told()[1] == 1
    without = with_first_board(content)

    first, second = opened(1, without).sitting(), opened(1, without).sitting()

    assert first.asked == second.asked == []
    assert first.gone.startswith("One thing that was to return is no longer in the course.")
    assert second.gone == ""
    assert len(opened(1).sitting().asked) == 1
