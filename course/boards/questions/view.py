"""What a board of short questions shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from course.boards.choices import TextOption, mixed_texts
from course.boards.model import BoardView, Part
from course.boards.said import Cited, cited
from course.content.board_specs import QuestionsSpec
from course.content.content import Content
from course.learner.done import ListedRule


class QuestionShown(Part):
    """A short question with its options."""

    id: str
    text: str
    options: list[TextOption]


class QuestionReasons(Part):
    """Which option is right, why, and the reason for each wrong one."""

    right: str
    why: str
    wrong: dict[str, str]
    sources: list[Cited]


class QuestionsView(BoardView):
    """What a board of short questions shows, and what is said of each."""

    board: Literal["questions"] = "questions"
    intro: str
    questions: list[QuestionShown]
    feedback: dict[str, QuestionReasons]

    def text_lines(self) -> Iterator[str]:
        """The board as text."""
        yield self.intro
        for question in self.questions:
            yield from ("", question.text, "")
            yield from (f"- {option.text}" for option in question.options)


def in_lesson(spec: QuestionsSpec, content: Content) -> QuestionsView:
    """What a board of short questions shows.

    Args:
        spec: the board, from `data/`.
        content: the library.
    """
    return QuestionsView(
        id=spec.id,
        title=spec.title,
        intro=spec.intro,
        questions=[
            QuestionShown(id=q.id, text=q.text, options=mixed_texts(q.options, q.id)) for q in spec.questions
        ],
        feedback={
            q.id: QuestionReasons(right=q.right, why=q.why, wrong=q.wrong, sources=cited(q.cites, content))
            for q in spec.questions
        },
    )


def done(spec: QuestionsSpec, _view: QuestionsView) -> ListedRule:
    """Each question counts once its reasons were seen."""
    ids = [question.id for question in spec.questions]
    return ListedRule(board=spec.id, kind=spec.kind, ids=ids)
