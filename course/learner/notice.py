"""What a board and whoever keeps its answers tell each other, for hosts with and without Jupyter."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

from course.learner.answers import BoardAnswers

# As many of a board's earlier answers as a page may be in doubt about.
_MOST_IN_DOUBT = 8


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class Notice(_Part):
    """The state of a board's answers, and what the learner reads of it."""

    state: Literal["ready", "saving", "saved", "behind", "damaged", "failed"]
    text: str


class Kept(NamedTuple):
    """A board's answers as saved, a short name for them, and what the learner should know of them."""

    answers: BoardAnswers | None
    tag: str
    notice: Notice


class KeptAnswers(_Part):
    """A board's answers as saved, and a short name for them."""

    answers: BoardAnswers
    tag: str


class AllKept(_Part):
    """Every board's answers to a lesson or exercise, by its id, and what the learner should know of them."""

    boards: dict[str, KeptAnswers]
    notice: Notice


class SaveReply(_Part):
    """What became of answers that were sent, and the short name of those that are saved."""

    notice: Notice
    tag: str


class AnswersSent(BaseModel):
    """A board's answers, as a page sends them.

    Attributes:
        answers: what was chosen.
        seen: the tag of the saved ones that the page has seen; none if it has seen none.
        doubtful: what it sent before without a reply; any of them may be saved.
    """

    model_config = ConfigDict(frozen=True)

    answers: BoardAnswers
    seen: Annotated[str, BeforeValidator(lambda tag: str(tag or ""))] = ""
    doubtful: Annotated[
        list[BoardAnswers],
        BeforeValidator(lambda sent: sent[:_MOST_IN_DOUBT] if isinstance(sent, list) else []),
    ] = []
