"""Votes from a room's own file: what it kept, counted as it was counted in the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pandas as pd

from course.analysis.room.asked import BESIDE, COUNTED
from course.analysis.room.tables import VOTES
from course.base.clear_errors import Clear
from course.content import Content
from course.content.run_sheets import run_sheet
from course.content.works import Lesson
from course.hosts.room.agenda import Agenda, agenda_of
from course.hosts.room.asked import RoomQuestion
from course.hosts.room.events import Kept, Opened, Voted
from course.hosts.room.log import Log
from course.hosts.room.session import Session

SUFFIX = ".room"


class NoRoom(Clear):
    """There is no room to tell of; the message says where one was looked for."""


def votes_of(kept: Iterable[Kept], agenda: Agenda) -> pd.DataFrame:
    """What of a room's events counts as votes.

    The room's own state machine decides it: an answer that came too late is none, the last one of a round
    stands, and who was muted or sent out at the end is not counted.

    Args:
        kept: a room's events, in the order of its log.
        agenda: what the room went through.

    Returns:
        The columns of `VOTES`: a row for each person, question and round, and for the question of law that
        was asked beside it (`BESIDE`). `participant` is the room's sign for a person, never an alias.
    """
    session = Session(agenda)
    last = dict[tuple[str, str, int], tuple[Voted, str]]()
    for one in kept:
        if session.take(one) == "kept" and isinstance(one.event, Voted):
            voted = one.event
            last[voted.person, voted.question, voted.round] = voted, one.at.isoformat()
    out = session.stage.muted | session.stage.removed
    rows = [
        row
        for voted, at in last.values()
        # What an interview asks next is a choice: nothing is right of it, so it is in no report.
        if voted.person not in out and voted.question in agenda.questions
        for row in _rows(voted, agenda.questions[voted.question].question, at)
    ]
    return pd.DataFrame(rows, columns=list(VOTES))


def _rows(
    voted: Voted, asked: RoomQuestion, at: str
) -> Iterator[tuple[str, str, int, str | None, str | None, str]]:
    parts = [ask.id for ask in asked.asks]
    counted = next(part for part in parts if part in COUNTED)
    yield voted.person, asked.id, voted.round, voted.answer.get(counted), voted.sure, at
    if BESIDE in parts:
        yield voted.person, f"{asked.id}/{BESIDE}", voted.round, voted.answer.get(BESIDE), None, at


def read_room(path: Path, content: Content) -> tuple[Lesson, pd.DataFrame]:
    """Read a room's file; nothing in it is changed, and the room may still be open.

    Args:
        path: the file.
        content: the library.

    Returns:
        The lesson that the room had, and its votes as `votes_of` gives them.

    Raises:
        NoRoom: there is no such file, or no room was ever opened in it.
        LogDamaged: it cannot be read.
        UnknownId: the course no longer has its lesson, or no run sheet of its length.
    """
    if not path.is_file():
        raise NoRoom(
            f"There is no file {path}. Name a lesson, a room's file ({SUFFIX}), or a table of votes."
        )
    with closing(Log(path)) as log:
        kept = list(log)
    opened = next((one.event for one in kept if isinstance(one.event, Opened)), None)
    if opened is None:
        raise NoRoom(f"{path}: no room was opened in it. Name the file of one that was.")
    lesson = content.lessons[opened.lesson]
    agenda = agenda_of(lesson, run_sheet(lesson.id, opened.minutes, content), content)
    return lesson, votes_of(kept, agenda)


def last_room(lesson: Lesson, folder: Path) -> Path:
    """The file of the room of a lesson that was opened last.

    Args:
        lesson: the lesson.
        folder: where rooms are kept.

    Raises:
        NoRoom: none was.
    """
    # A file is named after its lesson, its minutes and when it was opened.
    found = sorted(folder.glob(f"{lesson.id}_*{SUFFIX}"), key=lambda path: path.stem.rpartition("_")[2])
    if not found:
        raise NoRoom(f"There is no room of {lesson.id} in {folder}. Open one: course room {lesson.id}")
    return found[-1]
