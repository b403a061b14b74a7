"""Grades go back to the platform: on mark and on re-mark, once each, though the sender is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from course.base.places import content_root
from course.classes.enrol import enrol_all
from course.classes.going_back import Back
from course.classes.grades_back import queue_grades, score_of, send_grades, waiting_grades
from course.classes.settings import settings_of
from course.learner.answers import now
from course.marking.feedback.mark import Mark
from course.marking.nbgrader.configuration import enter, make_folders
from course.platforms.columns import Columns
from course.platforms.outbox import Outbox, Score
from course.platforms.registered import platforms_in
from course.platforms.tables import COLUMNS, SCORES
from tests.hosts.serve.classes import ADA, BEN, a_class
from tests.hosts.serve.sent import Sent, Visitor
from tests.platform import User, a_platform

pytestmark = pytest.mark.timeout(280)
EXERCISE = "ex7-advice"
MARKED = Mark("42.50", "50.00", passed=True, attempt=1, percent=85)


@pytest.fixture(scope="module")
def connected(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    """A class with a server, and a platform that it knows."""
    with a_class(tmp_path_factory.mktemp("grades") / "class") as of, a_platform() as platform:
        found = Sent(of, platform)
        platform.tool = of.processes[0]
        yield found


@pytest.fixture
def sent(connected: Sent) -> Sent:
    """The platform has sent both learners, by a link to an exercise that has a column."""
    of, platform = connected.of, connected.platform
    engine = of.serves.room.engine
    with engine.begin() as connection:
        for table in (COLUMNS, SCORES):
            connection.execute(table.delete())
    connected.registered()
    platform.columns, platform.grades = {"c1": "Advice"}, []
    known = platforms_in(of.classroom.root)["campus"]
    for who in (ADA, BEN):
        whose = (f"u-{who.id}", of.member(who).reference, EXERCISE, platform.column("c1"))
        Columns(engine, of.serves.own.room).note(known, *whose)
    return connected


def marked(sent: Sent, who: str, mark: Mark, done: str = "sent") -> int:
    """Have a mark go back, as `course class release` does; how many grades are new."""
    room = sent.of.classroom
    page = room.feedback(who, EXERCISE)
    page.parent.mkdir(parents=True, exist_ok=True)
    content = mark.as_content().replace('"', "&quot;")
    page.write_text(f'<meta name="course-mark" content="{content}">', encoding="utf-8")
    back = Back(who, "own page", done, "")  # type: ignore[arg-type]
    return queue_grades(room, settings_of(room), EXERCISE, [back], dry_run=False)


def send(sent: Sent) -> list[str]:
    """Send what waits; why each was not taken."""
    room = sent.of.classroom
    return [one.why for one in send_grades(room, settings_of(room), lambda _: None)]


def told(sent: Sent) -> list[tuple[str, float | None, str]]:
    """What the platform has taken, in order."""
    return [
        (one.said["userId"], one.said.get("scoreGiven"), one.said["gradingProgress"])
        for one in sent.platform.grades
    ]


def test_a_grade_is_sent_on_mark_and_on_re_mark_once_each_and_never_nought_before(sent: Sent):
    waits = Mark("", "50.00", passed=False, attempt=1, awaits_person=True)
    assert marked(sent, ADA.id, waits, "waits") == 1 and send(sent) == [""]
    assert told(sent) == [("u-s100", None, "PendingManual")]

    assert marked(sent, ADA.id, MARKED) == 1 and send(sent) == [""]
    assert marked(sent, ADA.id, MARKED, "as before") == 0 and send(sent) == []
    better = Mark("45.00", "50.00", passed=True, attempt=1, percent=90)
    assert marked(sent, ADA.id, better) == 1 and marked(sent, BEN.id, MARKED) == 1
    assert send(sent) == ["", ""] and send(sent) == []
    assert told(sent)[1:] == [
        ("u-s100", 42.5, "FullyGraded"),
        ("u-s100", 45.0, "FullyGraded"),
        ("u-s101", 42.5, "FullyGraded"),
    ]
    assert waiting_grades(sent.of.classroom, settings_of(sent.of.classroom)) == 0


def test_a_mark_says_how_far_the_learner_and_the_marking_are():
    open_ = Mark("10.00", "50.00", passed=False, attempt=1, attempts_left=1)
    over = Mark("10.00", "50.00", passed=False, attempt=2, attempts_left=0)
    late = Mark("-2.00", "50.00", passed=False, attempt=1)
    said = [(score_of(one).activityProgress, score_of(one).scoreGiven) for one in (open_, over, MARKED, late)]
    assert said == [("Submitted", 10.0), ("Completed", 10.0), ("Completed", 42.5), ("Submitted", 0.0)]


def test_what_a_platform_does_not_take_waits_and_is_told(sent: Sent):
    marked(sent, ADA.id, MARKED)
    marked(sent, BEN.id, MARKED)
    sent.platform.closed = True
    assert all("answered 503" in why for why in send(sent))
    sent.platform.closed = False
    sent.registered(keys=f"{sent.platform.address}/keys", token=f"{sent.platform.address}/course")
    assert all("answered 405" in why for why in send(sent))
    sent.registered()
    assert send(sent) == ["", ""]


def test_nothing_is_sent_to_an_address_that_is_not_the_platforms(sent: Sent):
    of = sent.of
    columns = Columns(of.serves.room.engine, of.serves.own.room)
    (column,) = columns.of(of.member(ADA).reference, EXERCISE)
    with a_platform() as other:
        other.columns = {"c1": "Elsewhere"}
        outbox = Outbox(of.serves.room.engine, of.serves.own.room)
        outbox.put(replace(column, address=other.column("c1")), score_of(MARKED), now())
        (why,) = send(sent)
        assert "is at none of Campus's places" in why and other.grades == []


def test_a_platform_whose_clock_is_ahead_gets_the_new_grade_all_the_same(sent: Sent):
    marked(sent, ADA.id, MARKED)
    send(sent)
    sent.platform.grades[0].said["timestamp"] = datetime.now(UTC).isoformat()
    of = sent.of
    columns, outbox = (kind(of.serves.room.engine, of.serves.own.room) for kind in (Columns, Outbox))
    (column,) = columns.of(of.member(ADA).reference, EXERCISE)
    old = datetime(2026, 1, 1, tzinfo=UTC)
    half = Score(activityProgress="Completed", gradingProgress="FullyGraded", scoreGiven=1, scoreMaximum=2)
    outbox.put(column, half, old)
    assert send(sent) == [""] and told(sent)[-1] == ("u-s100", 1.0, "FullyGraded")


def killed(sent: Sent, at: str) -> None:
    """Send by the command, and kill it at a moment of the platform's."""
    variables = os.environ | {
        "PYTHONPATH": str(content_root()),
        "COURSE_CLASSROOM": str(sent.of.classroom.root),
    }
    command = [sys.executable, "-m", "course.commands.app", "class", "lti", "send"]
    running: list[subprocess.Popen[bytes]] = []

    def meanwhile(moment: str) -> None:
        if moment == at and running:
            running.pop().send_signal(signal.SIGKILL)

    sent.platform.meanwhile = meanwhile
    process = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    running.append(process)
    assert process.wait(timeout=120) == -signal.SIGKILL
    sent.platform.meanwhile = lambda _: None


def test_each_grade_counts_once_though_the_sender_is_killed_at_any_moment(sent: Sent):
    marked(sent, ADA.id, MARKED)
    marked(sent, BEN.id, MARKED)
    killed(sent, "token")
    assert told(sent) == []
    killed(sent, "after")
    assert send(sent) == ["", ""] and send(sent) == []
    assert sorted(told(sent)) == [("u-s100", 42.5, "FullyGraded"), ("u-s101", 42.5, "FullyGraded")]


def test_a_link_to_an_exercise_brings_its_column_with_it(sent: Sent):
    make_folders(sent.of.classroom)
    enter(sent.of.classroom, "ex2-reservist")
    enrol_all(sent.of.classroom, [ADA])
    sent.platform.links = {"one": {"title": "x", "custom": {"work": "ex2-reservist"}, "column": "c2"}}
    for _ in range(2):
        came = Visitor(sent).come(User("u-new", "Ada", ADA.email), "one")
        assert came.status_code == 303
    of = sent.of
    found = Columns(of.serves.room.engine, of.serves.own.room).of(of.member(ADA).reference, "ex2-reservist")
    assert [(one.address, one.subject) for one in found] == [(sent.platform.column("c2"), "u-new")]
