"""What a room is told of an interview: what was said, what is known, and at the end what was not learned."""

from __future__ import annotations

from collections.abc import Sequence

from course.boards.interview.held import (
    comes_first,
    learned,
    question_of,
    reply_to,
    shown_by,
    suggested_by,
    time_of,
)
from course.boards.interview.view import InterviewView
from course.boards.model import Part
from course.hosts.room.interview import Interview
from course.hosts.room.interview_acts import is_tie
from course.hosts.room.stage import Stage


class Turn(Part):
    """A question, the answer, and the facts that it showed; `why` is there once the interview is over."""

    asked: str
    reply: str
    facts: list[str]
    why: str


class Remark(Part):
    """What is said of a fact that was not learned, or of a question that did harm."""

    about: str
    words: str


class Reviewed(Part):
    """An interview that is over: of what decides the file, what was learned and what was not."""

    headline: str
    time: str
    learned: list[str]
    missed: list[Remark]
    relied_less: list[Remark]


class InterviewNow(Part):
    """An interview as far as it went.

    `left` of `whole` minutes; `known` are the facts learned; `comes_of_it` says what follows from the votes.
    """

    client: str
    turns: list[Turn]
    left: int
    whole: int
    known: list[str]
    comes_of_it: str
    review: Reviewed | None


def interview_now(interview: Interview, stage: Stage, leaders: Sequence[str]) -> InterviewNow:
    """What everybody is told of an interview.

    Args:
        interview: the interview.
        stage: where the room is, or where the wall is held.
        leaders: what has most votes.
    """
    view, talked = interview.view, interview.talked(stage)
    asked, over = talked.asked, talked.over
    whole, left = time_of(view, asked, second=talked.second)
    return InterviewNow(
        client=view.client,
        turns=[_turn(view, asked, place, over=over) for place in range(len(asked))],
        left=left,
        whole=whole,
        known=[fact.text for fact in learned(view, asked).values()],
        comes_of_it=_comes_of_it(interview, stage, leaders),
        review=_reviewed(view, asked, whole - left, whole) if over else None,
    )


def _turn(view: InterviewView, asked: Sequence[str], place: int, *, over: bool) -> Turn:
    question = question_of(view, asked[place])
    return Turn(
        asked=question.text,
        reply=reply_to(view, asked, place),
        facts=[fact.text for fact in shown_by(view, asked, place)],
        why=question.why if over else "",
    )


def _comes_of_it(interview: Interview, stage: Stage, leaders: Sequence[str]) -> str:
    if stage.phase != "closed":
        return ""
    if not leaders:
        return "Nobody has answered."
    if is_tie(stage, leaders):
        return "A tie: talk, then vote again between these."
    if len(leaders) > 1:
        return "Still a tie: the shorter is asked, or else the first."
    return f"Most votes: {interview.label(leaders[0], interview.talked(stage))}"


def _reviewed(view: InterviewView, asked: Sequence[str], spent: int, whole: int) -> Reviewed:
    known = learned(view, asked)
    got = [fact.text for fact in view.must_learn if fact.id in known]
    missed = [
        Remark(about=fact.text, words=_how(view, asked, fact.id))
        for fact in view.must_learn
        if fact.id not in known
    ]
    return Reviewed(
        headline=f"You learned {len(got)} of the {len(view.must_learn)} things that decide this file.",
        time=f"You used {spent} of {whole} minutes.",
        learned=got,
        missed=missed,
        relied_less=[one for place in range(len(asked)) for one in _harmed(view, asked, place)],
    )


def _how(view: InterviewView, asked: Sequence[str], fact: str) -> str:
    shows = (one for one in view.questions if fact in {each.id for each in one.reveals})
    question = next(shows, None)
    if question is None:
        return ""
    if question.id in asked:
        return f"You asked, but you had suggested the answer: {question.text}"
    return f"You would have learned it from: {question.text}"


def _harmed(view: InterviewView, asked: Sequence[str], place: int) -> list[Remark]:
    about = question_of(view, asked[place]).text
    found = []
    if suggestion := suggested_by(view, asked, place):
        found.append(Remark(about=about, words=f"You had suggested it: {suggestion.text}"))
    if first := comes_first(view, asked, place):
        found.append(Remark(about=about, words=f"This had to come first: {first.text}"))
    return found
