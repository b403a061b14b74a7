"""What a trainer can do: each act takes the stage as it is to the stage as it then is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from course.hosts.room.agenda import Agenda
from course.hosts.room.asked import Votable
from course.hosts.room.interview_acts import interview_act, next_in_interview
from course.hosts.room.stage import Phase, Stage
from course.hosts.room.steps import (
    FIRST,
    MORE,
    SECOND,
    TALK,
    VOTES,
    Done,
    Next,
    interview_at,
    question_at,
)

_SHOW = "show:"


def next_act(stage: Stage, agenda: Agenda, leaders: Sequence[str] = ()) -> Next | None:
    """What comes next on the one path through a room; None once it has ended.

    Args:
        stage: where the room is.
        agenda: what it goes through.
        leaders: what has most votes of what an interview could ask next.
    """
    if (interview := interview_at(stage, agenda)) and not interview.talked(stage).over:
        return next_in_interview(interview, stage, leaders)
    asked = question_at(stage, agenda)
    vote = "first" if stage.round == 1 and stage.phase != "talk" else "second"
    match stage.phase:
        case "ended":
            return None
        case "read" | "talk":
            return Next("open", f"open the {vote} vote")
        case "open":
            return Next("close", f"close the {vote} vote")
        case "closed" if asked and agenda.stops[stage.stop].twice and _may_talk(stage, agenda):
            return Next("talk", "pair talk")
        case "closed" if asked:
            for part in (VOTES, *asked.best.parts):
                if part not in stage.shown:
                    return Next(f"{_SHOW}{part}", f"show {part_words(part, asked)}")
    at = stage.stop if stage.phase == "lobby" else stage.stop + 1
    if at >= len(agenda.stops):
        return Next("end", "end the session")
    return Next("on", f"on to “{agenda.stops[at].title}”")


def part_words(part: str, asked: Votable) -> str:
    """What a part that can be shown is called."""
    if part == VOTES:
        return "the votes"
    names = {"proof": "what proves it", "reason": "the reason"}
    if part in names:
        return names[part]
    title = next(ask.title for ask in asked.question.asks if ask.id == part)
    known = {"judgement": "the best judgement", "element": "the best question", "step": "the best answer"}
    return known.get(part, f"the best answer: {title.rstrip('?').lower()}")


def act(  # all that an act may depend on
    name: str, about: str, stage: Stage, agenda: Agenda, at: datetime, leaders: Sequence[str] = ()
) -> Done | None:
    """Do something.

    Args:
        name: what; `next` does what `next_act` says.
        about: to whom or to what.
        stage: where the room is.
        agenda: what it goes through.
        at: when.
        leaders: what has most votes of what an interview could ask next.

    Returns:
        What it comes to; None where it makes no sense now, and nothing is changed.
    """
    if name == "next":
        following = next_act(stage, agenda, leaders)
        name = following.act if following else ""
    if (interview := interview_at(stage, agenda)) and name in {"close", "talk", "put", "finish"}:
        return interview_act(name, interview, stage, at, leaders)
    if name.startswith(_SHOW):
        return _show(name.removeprefix(_SHOW), stage, agenda)
    if name == "go":
        return _to(int(about), stage, agenda) if about.isdecimal() else None
    if name in _ACTS:
        return _ACTS[name](stage, agenda, at)
    if name in _SWITCHES:
        return _SWITCHES[name](stage)
    return _PEOPLE[name](stage, about) if name in _PEOPLE else None


def _on(stage: Stage, agenda: Agenda, _at: datetime) -> Done | None:
    return _to(stage.stop if stage.phase == "lobby" else stage.stop + 1, stage, agenda)


def _back(stage: Stage, agenda: Agenda, _at: datetime) -> Done | None:
    return _to(stage.stop if stage.phase == "ended" else stage.stop - 1, stage, agenda)


def _to(stop: int, stage: Stage, agenda: Agenda) -> Done | None:
    if not 0 <= stop < len(agenda.stops):
        return None
    to, left = agenda.stops[stop], _left(stage, agenda)
    phase: Phase = "shown"
    round_, shown = 1, tuple[str, ...]()
    if to.kind == "question":
        phase = "closed" if to.question in left else "read"
        round_, shown = left.get(to.question, (1, ()))
    elif to.kind == "interview":
        over = agenda.interviews[to.board].talked(stage).over
        phase = "shown" if over else "read"
    moved = replace(
        stage,
        stop=stop,
        phase=phase,
        round=round_,
        shown=shown,
        ends=None,
        whole=to.kind == "whole",
        signing=False,
        blank=False,
        left=left,
    )
    return Done(moved, f"on to “{to.title}”")


def _left(stage: Stage, agenda: Agenda) -> dict[str, tuple[int, tuple[str, ...]]]:
    """What is remembered of the questions that were closed: who goes back finds them so."""
    asked = question_at(stage, agenda)
    if asked is None or stage.phase != "closed":
        return stage.left
    return {**stage.left, asked.question.id: (stage.round, stage.shown)}


def _open(stage: Stage, agenda: Agenda, at: datetime) -> Done | None:
    if question_at(stage, agenda) is None or stage.phase not in {"read", "talk", "closed"}:
        return None
    # A vote that is opened once answers were shown would be no judgement of the room's own.
    if stage.phase == "closed" and set(stage.shown) - {VOTES}:
        return None
    round_ = 2 if stage.phase == "talk" else stage.round
    ends = at + (FIRST if round_ == 1 else SECOND) if stage.timed else None
    opened = replace(stage, phase="open", round=round_, shown=(), ends=ends, whole=False)
    return Done(opened, "the vote opened")


def _close(stage: Stage, _agenda: Agenda, _at: datetime) -> Done | None:
    if stage.phase != "open":
        return None
    return Done(replace(stage, phase="closed", ends=None), "the vote closed")


def _may_talk(stage: Stage, agenda: Agenda) -> bool:
    """Pair talk, and the second vote after it, make no sense once the best answer was shown."""
    asked = question_at(stage, agenda) is not None and stage.round == 1
    return asked and stage.phase in {"open", "closed"} and not set(stage.shown) - {VOTES}


def _talk(stage: Stage, agenda: Agenda, at: datetime) -> Done | None:
    if not _may_talk(stage, agenda):
        return None
    talking = replace(stage, phase="talk", shown=(), ends=at + TALK if stage.timed else None)
    return Done(talking, "pair talk")


def _end(stage: Stage, _agenda: Agenda, _at: datetime) -> Done | None:
    return None if stage.phase == "ended" else Done(replace(stage, phase="ended", ends=None), "the end")


def _more(stage: Stage, _agenda: Agenda, at: datetime) -> Done | None:
    if stage.phase not in {"open", "talk"}:
        return None
    return Done(replace(stage, ends=max(stage.ends or at, at) + MORE), "1 minute added")


def _timer(stage: Stage, _agenda: Agenda, at: datetime) -> Done | None:
    running = stage.phase in {"open", "talk"}
    if stage.timed:
        return Done(replace(stage, timed=False, ends=None), "the timer off")
    return Done(replace(stage, timed=True, ends=at + MORE if running else None), "the timer on")


def _show(part: str, stage: Stage, agenda: Agenda) -> Done | None:
    asked = question_at(stage, agenda)
    if asked is None or stage.phase != "closed" or part in stage.shown:
        return None
    if part not in (VOTES, *asked.best.parts):
        return None
    # Who shows what is best shows how the room voted as well.
    votes = () if VOTES in stage.shown or part == VOTES else (VOTES,)
    return Done(replace(stage, shown=(*stage.shown, *votes, part)), f"{part_words(part, asked)} shown")


def _freeze(stage: Stage) -> Done:
    if stage.frozen:
        return Done(replace(stage, frozen=None), "the wall let go")
    return Done(replace(stage, frozen=stage), "the wall frozen")


def _whole(stage: Stage) -> Done:
    return Done(replace(stage, whole=not stage.whole), "all facts at once")


_ACTS: Mapping[str, Callable[[Stage, Agenda, datetime], Done | None]] = {
    "on": _on,
    "back": _back,
    "open": _open,
    "close": _close,
    "talk": _talk,
    "end": _end,
    "more": _more,
    "timer": _timer,
}
_SWITCHES: Mapping[str, Callable[[Stage], Done]] = {
    "count": lambda stage: Done(replace(stage, counts=not stage.counts), "the count on the wall"),
    "blank": lambda stage: Done(replace(stage, blank=not stage.blank), "the blank wall"),
    "dark": lambda stage: Done(replace(stage, dark=not stage.dark), "the dark wall"),
    "signing": lambda stage: Done(replace(stage, signing=not stage.signing), "the sign-in on the wall"),
    "freeze": _freeze,
    "whole": _whole,
}
_PEOPLE: Mapping[str, Callable[[Stage, str], Done]] = {
    "mute": lambda stage, who: Done(replace(stage, muted=stage.muted | {who}), "an alias muted"),
    "unmute": lambda stage, who: Done(replace(stage, muted=stage.muted - {who}), "an alias heard again"),
    "remove": lambda stage, who: Done(replace(stage, removed=stage.removed | {who}), "an alias removed"),
    "readmit": lambda stage, who: Done(
        replace(stage, removed=stage.removed - {who}), "an alias let in again"
    ),
}
