"""An interview as far as it went: what is left, what was answered, what is known. `state.ts` is its twin."""

from __future__ import annotations

from collections.abc import Sequence

from course.boards.choices import TextOption
from course.boards.interview.view import AskedShown, InterviewView


def question_of(view: InterviewView, id_: str) -> AskedShown:
    """A question by its id.

    Raises:
        KeyError: the board has no such question.
    """
    return {question.id: question for question in view.questions}[id_]


def time_of(view: InterviewView, asked: Sequence[str], *, second: bool) -> tuple[int, int]:
    """The time there is, and what of it is left, in minutes.

    Args:
        view: the board.
        asked: what was asked, in order.
        second: whether a second appointment was booked.
    """
    whole = view.minutes + (view.second_minutes if second else 0)
    return whole, max(0, whole - sum(question_of(view, id_).minutes for id_ in asked))


def askable(view: InterviewView, asked: Sequence[str]) -> list[AskedShown]:
    """What can be asked now, in the board's order."""
    return [one for one in view.questions if one.id not in asked and set(one.follows) <= set(asked)]


def suggested_by(view: InterviewView, asked: Sequence[str], place: int) -> AskedShown | None:
    """The question that suggested an answer before it was asked for, if one did."""
    before = [question_of(view, id_) for id_ in asked[:place]]
    return next((one for one in before if asked[place] in one.spoils), None)


def comes_first(view: InterviewView, asked: Sequence[str], place: int) -> AskedShown | None:
    """The warning that protects an answer and had not been given when it was asked for, if so."""
    after = question_of(view, asked[place]).after
    return question_of(view, after) if after and after not in asked[:place] else None


def reply_to(view: InterviewView, asked: Sequence[str], place: int) -> str:
    """What was said in answer."""
    question = question_of(view, asked[place])
    tainted = question.tainted_reply if suggested_by(view, asked, place) else ""
    return tainted or question.reply


def shown_by(view: InterviewView, asked: Sequence[str], place: int) -> list[TextOption]:
    """The facts that an answer showed. One in suggested words shows nothing of the client's own."""
    question = question_of(view, asked[place])
    return question.reveals if reply_to(view, asked, place) == question.reply else []


def learned(view: InterviewView, asked: Sequence[str]) -> dict[str, TextOption]:
    """The facts learned, each once, by their ids."""
    return {fact.id: fact for place in range(len(asked)) for fact in shown_by(view, asked, place)}
