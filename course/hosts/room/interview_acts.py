"""What a trainer does in an interview: close a vote, have a tie talked over, put what the room chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from course.hosts.room.interview import AGAIN, END, Interview, put
from course.hosts.room.stage import Stage
from course.hosts.room.steps import TALK, VOTES, Done, Next

_MOST_SIGNS = 60


def next_in_interview(interview: Interview, stage: Stage, leaders: Sequence[str]) -> Next:
    """What comes next while an interview goes on.

    Args:
        interview: the interview.
        stage: where the room is.
        leaders: what has most votes.
    """
    talked = interview.talked(stage)
    if stage.phase == "open":
        return Next("close", "close the vote")
    if stage.phase == "talk":
        return Next("open", f"vote again, on these {len(talked.tied)} alone")
    if stage.phase == "closed" and leaders:
        if is_tie(stage, leaders):
            return Next("talk", f"a tie of {len(leaders)}: pair talk")
        return Next("put", _words(interview, stage, interview.decided(leaders)))
    if [one.id for one in interview.options(talked)] == [END]:
        return Next("finish", "end the interview: there is nothing left to ask")
    if stage.phase == "closed":
        return Next("open", "open the vote again: nobody has answered")
    return Next("open", f"vote: what to ask {'next' if talked.asked else 'first'}")


def is_tie(stage: Stage, leaders: Sequence[str]) -> bool:
    """Whether there is to be a second vote: the first one did not decide."""
    return stage.phase == "closed" and stage.round == 1 and len(leaders) > 1


def interview_act(
    name: str, interview: Interview, stage: Stage, at: datetime, leaders: Sequence[str]
) -> Done | None:
    """Do something that an interview does in its own way.

    Args:
        name: "close", "talk", "put" or "finish".
        interview: the interview.
        stage: where the room is.
        at: when.
        leaders: what has most votes.

    Returns:
        What it comes to; None where it makes no sense now.
    """
    talked = interview.talked(stage)
    if talked.over:
        return None
    if name == "finish":
        return Done(_after(interview, stage, END), "the end of the interview")
    if name == "close":
        # Nothing is best of what is asked next: the votes are shown at once.
        closed = replace(stage, phase="closed", ends=None, shown=(VOTES,))
        return Done(closed, "the vote closed") if stage.phase == "open" else None
    if name == "talk":
        if not is_tie(stage, leaders):
            return None
        tied = {**stage.talks, interview.view.id: replace(talked, tied=tuple(leaders))}
        ends = at + TALK if stage.timed else None
        return Done(replace(stage, phase="talk", shown=(), ends=ends, talks=tied), "pair talk")
    if stage.phase != "closed" or not leaders or is_tie(stage, leaders):
        return None
    return Done(_after(interview, stage, interview.decided(leaders)), "the question asked")


def _after(interview: Interview, stage: Stage, chosen: str) -> Stage:
    """The stage once something was put: the answer is read, or what was learned is shown."""
    now = put(interview.talked(stage), chosen)
    return replace(
        stage,
        phase="shown" if now.over else "read",
        round=1,
        shown=(),
        ends=None,
        talks={**stage.talks, interview.view.id: now},
    )


def _words(interview: Interview, stage: Stage, chosen: str) -> str:
    label = interview.label(chosen, interview.talked(stage))
    if chosen in {AGAIN, END}:
        return label[0].lower() + label[1:]
    short = label if len(label) <= _MOST_SIGNS else f"{label[:_MOST_SIGNS].rsplit(' ', 1)[0]} …"
    return f"ask: {short}"
