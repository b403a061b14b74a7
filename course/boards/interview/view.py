"""What an interview board shows: what may be asked of a client, in limited time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from course.boards.choices import TextOption
from course.boards.model import BoardView, Part
from course.boards.said import Cited, cited
from course.content.board_specs import InterviewSpec
from course.content.content import Content
from course.learner.done import PartsRule


class AskedShown(Part):
    """Something that may be asked or said, what it costs, and what comes of it.

    `reveals` is what is learned; `spoils` names questions whose answer it taints; `after` is what
    must come before it for the client to be protected; `follows` what has to be known for it.
    """

    id: str
    text: str
    kind: Literal["open", "closed", "leading", "warning"]
    minutes: int
    reply: str
    tainted_reply: str
    reveals: list[TextOption]
    spoils: list[str]
    after: str
    follows: list[str]
    why: str


class InterviewReasons(Part):
    """Where what is said of an interview comes from."""

    sources: list[Cited]


class InterviewView(BoardView):
    """What an interview board shows."""

    board: Literal["interview"] = "interview"
    intro: str
    client: str
    minutes: int
    second_minutes: int
    second_costs: str
    questions: list[AskedShown]
    must_learn: list[TextOption]
    feedback: InterviewReasons

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        yield f"{self.client}. {self.minutes} minutes. {self.intro}"
        yield ""
        yield from (f"- {question.text} ({question.minutes} minutes)" for question in self.questions)


def in_lesson(spec: InterviewSpec, content: Content) -> InterviewView:
    """What an interview board shows.

    Args:
        spec: the board, from `data/`.
        content: the library.
    """
    case = content.cases[spec.case]
    facts = {fact.id: TextOption(id=fact.id, text=fact.text) for fact in case.facts}
    return InterviewView(
        id=spec.id,
        title=spec.title,
        intro=spec.intro,
        client=case.name,
        minutes=spec.minutes,
        second_minutes=spec.second_minutes,
        second_costs=spec.second_costs,
        questions=[
            AskedShown(**asked.model_dump(exclude={"reveals"}), reveals=[facts[id_] for id_ in asked.reveals])
            for asked in spec.questions
        ],
        must_learn=[facts[id_] for id_ in spec.must_learn],
        feedback=InterviewReasons(sources=cited(spec.cites, content)),
    )


def done(spec: InterviewSpec, _view: InterviewView) -> PartsRule:
    """It is checked at once."""
    return PartsRule(board=spec.id, kind=spec.kind, parts=["checked"])
