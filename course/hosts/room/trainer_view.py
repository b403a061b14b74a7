"""A room as its trainer sees it: what goes on, what comes next, the run sheet, notes and aliases."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from course.hosts.room.acts import next_act, part_words
from course.hosts.room.agenda import Agenda
from course.hosts.room.asked import Votable
from course.hosts.room.interview_acts import is_tie
from course.hosts.room.sent import (
    Attendance,
    InRoom,
    PartToShow,
    PathStep,
    RoomNow,
    SheetLine,
    ToTrainer,
)
from course.hosts.room.session import Session
from course.hosts.room.stage import Stage
from course.hosts.room.steps import VOTES, interview_at
from course.hosts.room.tally import tally

_SHORT = {VOTES: "Votes", "judgement": "Judgement", "element": "Question", "proof": "What proves it"}
_SHORT |= {"reason": "Reason", "step": "Answer", "answer": "Answer", "outcome": "Outcome"}
_SHORT |= {"strength": "Strength", "loses": "What loses it"}


def trainer_view(  # noqa: PLR0913  # each is a part of what the page shows
    session: Session,
    now: RoomNow,
    awake: Collection[str],
    at: datetime,
    *,
    code: str,
    address: str,
    pages: int,
    attendance: Attendance,
) -> ToTrainer:
    """What the trainer's page shows.

    Args:
        session: the room.
        now: where it is.
        awake: who is connected.
        at: the time (UTC).
        code: the room's code.
        address: what is typed into a phone.
        pages: how many trainer's pages are open.
        attendance: how it stands.
    """
    stage, agenda, asked = session.stage, session.agenda, session.asked
    return ToTrainer(
        now=now,
        code=code,
        address=address,
        next=_next(session),
        then=_then(stage, agenda),
        undoes=session.undoes,
        path=_path(stage, agenda) if asked else [],
        to_show=_to_show(stage, asked) if asked else [],
        peek=tally(session, asked, stage.round) if asked else None,
        sheet=_sheet(stage, agenda),
        total=agenda.minutes,
        elapsed=None if session.began is None else int((at - session.began).total_seconds()),
        notes=_notes(stage, agenda),
        tempting=asked.best.tempting if asked else [],
        people=_people(session, awake),
        may_talk=_may_talk(session),
        may_finish=bool(asked and asked.question.kind == "interview"),
        running=stage.phase in {"open", "talk"},
        timed=stage.timed,
        frozen=stage.frozen is not None,
        blank=stage.blank,
        dark=stage.dark,
        whole=stage.whole,
        has_whole=bool(asked and asked.question.kind == "match"),
        pages=pages,
        attendance=attendance,
    )


def _next(session: Session) -> str:
    following = next_act(session.stage, session.agenda, session.leaders(session.stage))
    return following.words if following else ""


def _notes(stage: Stage, agenda: Agenda) -> str:
    return "" if stage.phase in {"lobby", "ended"} else agenda.items[agenda.item_of[stage.stop]].notes


def _may_talk(session: Session) -> bool:
    stage = session.stage
    if interview_at(stage, session.agenda):
        return is_tie(stage, session.leaders(stage))
    told = set(stage.shown) - {VOTES}
    return bool(session.asked) and stage.round == 1 and stage.phase in {"open", "closed"} and not told


def _path(stage: Stage, agenda: Agenda) -> list[PathStep]:
    """The steps of a question: read, voted on once or twice, told."""
    if interview_at(stage, agenda):
        return _path_of_turn(stage)
    steps = [("read", "Read", "on the wall"), ("open1", "First vote", "on their own")]
    if agenda.stops[stage.stop].twice or stage.round > 1 or stage.phase == "talk":
        steps += [("talk", "Pair talk", "3 minutes"), ("open2", "Second vote", "1 minute")]
    votes = "Both votes" if len(steps) > 2 else "Votes"  # noqa: PLR2004  # with a second vote
    steps += [("votes", votes, "on the wall"), ("told", "Best answer", "by part")]
    here = {"open": f"open{stage.round}", "closed": "told" if stage.shown else "votes"}.get(
        stage.phase, stage.phase
    )
    return [PathStep(title=title, under=under, now=id_ == here) for id_, title, under in steps]


def _path_of_turn(stage: Stage) -> list[PathStep]:
    """The steps of a turn of an interview; it is talked over only where the vote is a tie."""
    steps = [("read", "Answer", "on the wall"), ("open1", "Vote", "what to ask")]
    if stage.round > 1 or stage.phase == "talk":
        steps += [("talk", "Pair talk", "3 minutes"), ("open2", "Second vote", "between those")]
    steps.append(("closed", "Votes", "most decide"))
    here = f"open{stage.round}" if stage.phase == "open" else stage.phase
    return [PathStep(title=title, under=under, now=id_ == here) for id_, title, under in steps]


def _to_show(stage: Stage, asked: Votable) -> list[PartToShow]:
    if not asked.best.parts:
        return []
    return [
        PartToShow(
            id=part,
            title=_SHORT.get(part) or part_words(part, asked),
            may=stage.phase == "closed" and part not in stage.shown,
            was=part in stage.shown,
        )
        for part in (VOTES, *asked.best.parts)
    ]


def _sheet(stage: Stage, agenda: Agenda) -> list[SheetLine]:
    lines: list[SheetLine] = []
    at = stop = 0
    here = -1 if stage.phase == "lobby" else agenda.item_of[stage.stop]
    for number, item in enumerate(agenda.items):
        is_here = number == here and stage.phase != "ended"
        done = number < here or stage.phase == "ended"
        lines.append(
            SheetLine(title=item.title, at=at, minutes=item.minutes, stop=stop, here=is_here, done=done)
        )
        at += item.minutes
        stop += len(item.stops)
    return lines


def _then(stage: Stage, agenda: Agenda) -> str:
    """What stands after this stop, in words."""
    if stage.phase == "ended":
        return ""
    after = stage.stop if stage.phase == "lobby" else stage.stop + 1
    if after >= len(agenda.stops):
        return "the end"
    stop, item = agenda.stops[after], agenda.items[agenda.item_of[after]]
    asked = agenda.questions.get(stop.question)
    if not asked:
        return item.title
    parts = [asked.question.place, *([stop.title] if stop.title != item.title else [])]
    return f"{item.title} ({', '.join(parts)})"


def _people(session: Session, awake: Collection[str]) -> list[InRoom]:
    stage = session.stage
    return [
        InRoom(
            id=person.id,
            alias=person.alias,
            awake=person.id in awake,
            muted=person.id in stage.muted,
            removed=person.id in stage.removed,
        )
        for person in session.people.values()
    ]
