"""Grades go back to the learning platforms from which learners came, when their marks go back to learners."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from course.base.locks import locked
from course.base.ordinary_files import NotAFile, read_ordinary
from course.classes.going_back import Back, feedback_held
from course.classes.served import database_of, is_served, served
from course.classes.settings import ClassSettings
from course.hosts.serve.database import class_engine
from course.learner.answers import now
from course.learner.people import People
from course.marking.feedback.mark import Mark, mark_on_page
from course.marking.nbgrader.classroom import Classroom
from course.platforms.columns import Columns
from course.platforms.outbox import Outbox, Progress, Score
from course.platforms.registered import FILE, platforms_in
from course.platforms.sending import Sent, send_all
from course.platforms.tool_keys import tool_keys

_GOES = {"sent", "as before", "would be sent"}
_LONGEST_WAIT = 600  # seconds, for another command that sends


def queue_grades(
    classroom: Classroom, settings: ClassSettings, exercise: str, backs: Sequence[Back], *, dry_run: bool
) -> int:
    """Write down the grades of those whose marks have gone back, and of those who wait for a person.

    Args:
        classroom: the class.
        settings: what they say.
        exercise: the exercise's id.
        backs: what went back.
        dry_run: only count them.

    Returns:
        How many are new.

    Raises:
        TermsUnreadable: what the class sets is not as it should be.
        StoreFails: the class's database cannot be written to.
    """
    if not _has_platforms(classroom) or feedback_held(classroom, exercise):
        return 0
    room = served(classroom).room
    engine = class_engine(database_of(classroom, settings))
    columns, outbox = Columns(engine, room), Outbox(engine, room)
    of = {one.id: one.reference for one in People(engine, room).all()}
    new = 0
    for back in backs:
        score = _score(classroom, exercise, back)
        for column in columns.of(of[back.learner], exercise) if score and back.learner in of else []:
            assert score is not None
            new += outbox.is_new(column, score) if dry_run else outbox.put(column, score, now())
    return new


def send_grades(
    classroom: Classroom,
    settings: ClassSettings,
    begun: Callable[[str], None],
    clock: Callable[[], datetime] = now,
) -> list[Sent]:
    """Send every grade that waits; stopped anywhere, the same command goes on from there.

    Args:
        classroom: the class.
        settings: what they say.
        begun: is told of each.
        clock: what gives the time (UTC).

    Returns:
        What became of each.

    Raises:
        PlatformsUnreadable: what is said of platforms cannot be read.
        KeysUnreadable: the course's keys towards them cannot be.
        StoreFails: the class's database cannot be reached.
    """
    if not _has_platforms(classroom):
        return []
    outbox = Outbox(class_engine(database_of(classroom, settings)), served(classroom).room)
    known = {(one.issuer, one.client): one for one in platforms_in(classroom.root).values()}
    keys = tool_keys(classroom.work, clock())

    async def each() -> list[Sent]:
        done = []
        async for one in send_all(outbox, known, keys, clock):
            begun(one.platform)
            done.append(one)
        return done

    with locked(classroom.work / ".grades.lock", _LONGEST_WAIT):
        return asyncio.run(each())


def waiting_grades(classroom: Classroom, settings: ClassSettings) -> int:
    """How many grades were written down and not confirmed.

    Args:
        classroom: the class.
        settings: what they say.

    Raises:
        StoreFails: the class's database cannot be reached.
    """
    if not _has_platforms(classroom):
        return 0
    return len(Outbox(class_engine(database_of(classroom, settings)), served(classroom).room).waiting())


def _has_platforms(classroom: Classroom) -> bool:
    return is_served(classroom) and (classroom.root / FILE).exists()


def _score(classroom: Classroom, exercise: str, back: Back) -> Score | None:
    """What a platform is told of a learner's work; nothing, as long as nothing was marked."""
    try:
        mark = mark_on_page(read_ordinary(classroom.feedback(back.learner, exercise)))
    except (FileNotFoundError, NotAFile):
        return None
    if mark is None or not (back.sent in _GOES or (back.sent == "waits" and mark.awaits_person)):
        return None
    return score_of(mark)


def score_of(mark: Mark) -> Score:
    """A mark by the names of AGS; what waits for a person has none yet, and is not nought.

    Args:
        mark: the mark.
    """
    ended = mark.passed or mark.attempts_left == 0
    progress: Progress = "Completed" if ended else "Submitted"
    if mark.awaits_person:
        return Score(activityProgress=progress, gradingProgress="PendingManual")
    given = max(0.0, float(mark.points))
    return Score(
        activityProgress=progress,
        gradingProgress="FullyGraded",
        scoreGiven=given,
        scoreMaximum=float(mark.out_of),
    )
