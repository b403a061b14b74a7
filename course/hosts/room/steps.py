"""What an act comes to, what comes next, and which question the room is at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from course.hosts.room.agenda import Agenda
from course.hosts.room.asked import Votable
from course.hosts.room.interview import Interview
from course.hosts.room.stage import Stage

FIRST, SECOND, TALK, MORE = (timedelta(minutes=minutes) for minutes in (2, 1, 3, 1))
VOTES = "votes"


@dataclass(frozen=True)
class Done:
    """What an act comes to: the new stage, and what undoing it is called."""

    stage: Stage
    words: str


@dataclass(frozen=True)
class Next:
    """What the one key for "on" does now."""

    act: str
    words: str


def interview_at(stage: Stage, agenda: Agenda) -> Interview | None:
    """The interview where the room is, if it is at one."""
    if stage.phase in {"lobby", "ended"}:
        return None
    stop = agenda.stops[stage.stop]
    return agenda.interviews[stop.board] if stop.kind == "interview" else None


def question_at(stage: Stage, agenda: Agenda) -> Votable | None:
    """The question where the room is; None at a text, a whole, in the lobby and at the end."""
    if stage.phase in {"lobby", "ended"}:
        return None
    if interview := interview_at(stage, agenda):
        return interview.turn(stage)
    return agenda.questions.get(agenda.stops[stage.stop].question)
