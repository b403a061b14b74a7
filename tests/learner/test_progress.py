"""Progress: minutes that were really worked, and what was answered, in a file of the learner's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from course.boards.work_for_learner import board_view
from course.content.installed import course_content
from course.hosts.study.workspace import Workspace
from course.learner.answers import Answers, now, save
from course.learner.progress import Event, active_minutes
from course.learner.progress_rows import progress_file
from course.marking.nbgrader.own_classroom import own_classroom
from tests.me import learner

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def after(minutes: float, work: str = "00-start-here") -> Event:
    return Event(NOON + timedelta(minutes=minutes), "beat", work)


def test_a_pause_of_more_than_five_minutes_is_not_counted():
    assert active_minutes([after(0), after(2), after(7), after(12.1), after(13.1)]) == {"00-start-here": 8}


def test_time_belongs_to_what_was_worked_on_and_two_windows_never_count_twice():
    both = [after(0, "a"), after(0.1, "b"), after(3, "a"), after(3, "b"), after(6, "b")]

    assert active_minutes(both) == {"a": 2, "b": 3}
    assert sum(active_minutes(both).values()) <= 6


def test_a_lesson_that_is_started_again_stays_done(learner_home: Path):
    desk = Workspace(learner_home, own_classroom())
    lesson = course_content().lessons["00-start-here"]
    path = learner_home / "lessons" / lesson.id / "answers.json"
    everything = {
        spec.id: {
            "kind": spec.kind,
            "checked": [question.id for question in spec.questions] if spec.kind == "questions" else True,
        }
        for spec in lesson.boards
        if spec.kind not in {"need", "match"}
    }
    facts = {
        spec.id: {"kind": "match", "checked": [fact for group in view.groups for fact in group.facts]}
        for spec in lesson.boards
        if spec.kind == "match"
        for view in [board_view(spec, lesson, "base", course_content())]
    }
    moment = now()
    fresh = Answers(work=lesson.id, learner=learner().reference, begun=moment, saved=moment)
    done = save(path, Answers.model_validate(fresh.model_dump() | {"boards": everything | facts}))
    desk.answered(lesson, lesson.boards[-1].id)
    assert desk.done_before([]) == {lesson.id}

    save(path, done.model_copy(update={"boards": {}}))
    desk.answered(lesson, lesson.boards[-1].id)

    assert not desk.state(lesson).done.all
    assert desk.done_before(desk.states()) == {lesson.id}
    assert [event.what for event in desk.events()].count("done") == 1


def test_what_was_noted_is_there_after_the_course_was_closed(tmp_path: Path):
    progress = progress_file(tmp_path / "home")
    progress.note(Event(NOON, "answered", "ex1-sources", "sources"))
    progress.saw("ex1-sources", "first")
    progress.saw("ex1-sources", "second")
    progress.close()

    again = progress_file(tmp_path / "home")

    assert again.events() == [Event(NOON, "answered", "ex1-sources", "sources")]
    assert again.seen("ex1-sources") == "second" and again.seen("ex2-reservist") is None
    again.close()
