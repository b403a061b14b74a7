"""A room as each of its pages is to see it, made from its state."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from math import ceil

from course.boards.choices import Choice
from course.hosts.room.acts import part_words
from course.hosts.room.asked import Votable
from course.hosts.room.interview_told import InterviewNow, interview_now
from course.hosts.room.sent import OwnVote, RoomNow, Shown
from course.hosts.room.session import Session
from course.hosts.room.stage import Stage
from course.hosts.room.steps import VOTES, interview_at, question_at
from course.hosts.room.tally import Heat, heat, sure_and_wrong, tally

_TALK = "Pair talk. Say which judgement you gave, and the words in the file that made you give it."
_TIE = "A tie. Tell your neighbour why yours should come first. Then vote again between these."

_BEGIN_AND_END = {
    "lobby": "You are in. The trainer begins the session.",
    "ended": "The session has ended.",
}


def now_of(session: Session, stage: Stage, confidences: list[Choice], here: int, at: datetime) -> RoomNow:
    """Where the room is, as everybody may see it.

    Args:
        session: the room.
        stage: where it is, or where the wall is held.
        confidences: how sure one may say one is.
        here: how many are connected.
        at: the time (UTC).
    """
    asked = question_at(stage, session.agenda)
    lobby = stage.phase in {"lobby", "ended"}
    stop = None if lobby else session.agenda.stops[stage.stop]
    shown = _shown(session, stage, asked) if asked and stage.shown else None
    held = interview_at(stage, session.agenda)
    interview = interview_now(held, stage, session.leaders(stage)) if held else None
    return RoomNow(
        turn=session.turn,
        lesson=session.agenda.title,
        about=session.agenda.about,
        phase=stage.phase,
        round=stage.round,
        said=_said(stage, asked, interview, stop.title if stop else ""),
        title=stop.title if stop else session.agenda.title,
        html=stop.html if stop else "",
        question=asked.question if asked else None,
        confidences=confidences if asked and asked.question.sure else [],
        seconds=None if stage.ends is None else ceil((stage.ends - at).total_seconds()),
        answered=session.answered() if asked else 0,
        here=here,
        counts=stage.counts,
        shown=shown,
        heat=whole_of(session, stage) if stage.whole else None,
        interview=interview,
        file=asked.question.client if asked and session.agenda.files.get(asked.question.board) else "",
        signing=stage.signing,
    )


def whole_of(session: Session, stage: Stage) -> Heat | None:
    """The whole of the board where the room is, as far as it was answered."""
    if stage.phase in {"lobby", "ended"}:
        return None
    stop, asked = session.agenda.stops[stage.stop], question_at(stage, session.agenda)
    board = asked.question.board if asked and asked.question.kind == "match" else stop.board
    told = {id_ for id_, (_, shown) in stage.left.items() if set(shown) - {VOTES}}
    if asked and set(stage.shown) - {VOTES}:
        told |= {asked.question.id}
    return heat(session, board, frozenset(told))


def _shown(session: Session, stage: Stage, asked: Votable) -> Shown:
    best, parts = asked.best, stage.shown
    told = [part for part in best.accepted if part in parts]
    first = asked.question.asks[0].id
    return Shown(
        parts=list(parts),
        tally=tally(session, asked, stage.round),
        best={part: best.accepted[part] for part in told},
        why={part: best.why[part] for part in told if part in best.why},
        proven_by=best.proven_by if "proof" in parts else [],
        nothing_proves=best.nothing_proves if "proof" in parts else "",
        reason=best.reason if "reason" in parts else "",
        sure_wrong=sure_and_wrong(session, asked, stage.round) if first in parts else [],
    )


def _said(stage: Stage, asked: Votable | None, interview: InterviewNow | None, title: str) -> str:
    """The one announcement of a phase."""
    if stage.signing:
        return "Attendance: the code to sign in or out is on the wall."
    if stage.phase in _BEGIN_AND_END:
        return _BEGIN_AND_END[stage.phase]
    if stage.whole:
        return "All facts at once: how many chose each judgement."
    if interview:
        return _said_of(interview, stage, asked)
    if asked is None:
        return title
    where = f"{asked.question.client}, {asked.question.place}"
    vote = "First vote, on your own" if stage.round == 1 else "Second vote"
    if stage.phase == "closed" and stage.shown:
        return f"Shown: {', '.join(part_words(part, asked) for part in stage.shown)}."
    return {
        "read": f"{where}. The vote is not open yet.",
        "open": f"{vote}. {where}. {asked.question.asks[0].title}",
        "talk": _TALK,
    }.get(stage.phase, "The vote is closed.")


def _said_of(interview: InterviewNow, stage: Stage, asked: Votable | None) -> str:
    if interview.review or asked is None:
        return f"The interview is over. {interview.review.headline}" if interview.review else ""
    question = asked.question
    return {
        "read": f"{question.said} {question.place}.",
        "open": f"{question.asks[0].title} {question.place}.",
        "talk": _TIE,
    }.get(stage.phase, f"The vote is closed. {interview.comes_of_it}")


def own_votes(session: Session, person: str) -> list[OwnVote]:
    """A person's own answers to the question where the room is, of both rounds.

    Args:
        session: the room.
        person: whose.
    """
    asked = session.asked
    if asked is None:
        return []
    id_ = asked.question.id
    found = [(round_, session.votes.get((id_, round_), {}).get(person)) for round_ in (1, 2)]
    return [
        OwnVote(question=id_, round=round_, answer=dict(vote.answer), sure=vote.sure)
        for round_, vote in found
        if vote
    ]


def on_the_wall(stage: Stage) -> Stage:
    """What stands on the wall: where it is frozen, what stood there, in the light that is chosen now."""
    if stage.frozen is None:
        return stage
    return replace(stage.frozen, dark=stage.dark, blank=stage.blank)
