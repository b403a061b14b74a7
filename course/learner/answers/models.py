"""What a learner chose, as the answers file holds it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue

from course.content.cases import Confidence, Judgement, Step, Strength
from course.content.source_key import Use
from course.learner.answers.along import Along, Id
from course.learner.answers.sat import Sat

FORMAT: Literal[1] = 1


def _no_card_twice(cards: list[str]) -> list[str]:
    if len(set(cards)) != len(cards):
        raise ValueError("a card stands in the list twice")
    return cards


def _is_empty(value: object) -> bool:
    return not value


def _is_none(value: object) -> bool:
    return value is None


Cards = Annotated[
    list[Id],
    Field(max_length=60, json_schema_extra={"uniqueItems": True}),
    AfterValidator(_no_card_twice),
]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FactAnswer(_Part):
    """What the learner chose for one fact."""

    judgement: Judgement | None = None
    element: Id | None = None
    cards: Cards = []
    confidence: Confidence | None = None


class LinesAnswer(_Part):
    """The lines that the learner marked on a document: what it proves, and what it leaves open."""

    proves: Id | None = None
    open: Id | None = None


class MatchAnswers(_Part):
    """A match board: an answer per fact, the lines marked per document, and what had its reasons seen."""

    kind: Literal["match"] = "match"
    facts: Annotated[dict[Id, FactAnswer], Field(max_length=60)] = {}
    lines: Annotated[dict[Id, LinesAnswer], Field(max_length=20, exclude_if=_is_empty)] = {}
    checked: Annotated[list[Id], Field(max_length=60)] = []


class RouteAnswers(_Part):
    """A route board: an answer per element, the outcome, its strength and the point that loses it."""

    kind: Literal["route"] = "route"
    steps: Annotated[dict[Id, Step], Field(max_length=60)] = {}
    outcome: Id | None = None
    strength: Strength | None = None
    reason: Id | None = None
    confidence: Confidence | None = None
    checked: bool = False


class DraftAnswers(_Part):
    """A drafted text, and which points of the checklist the learner ticked (0, 1, 2)."""

    kind: Literal["draft"] = "draft"
    text: Annotated[str, Field(max_length=4000)] = ""
    ticks: Annotated[list[Annotated[int, Field(ge=0, le=2)]], Field(max_length=3)] = []
    checked: bool = False


class QuestionsAnswers(_Part):
    """Short questions: the option chosen for each, and the questions whose reasons were seen."""

    kind: Literal["questions"] = "questions"
    chosen: Annotated[dict[Id, Id], Field(max_length=60)] = {}
    checked: Annotated[list[Id], Field(max_length=60)] = []


class ItemAnswer(_Part):
    """What the learner chose for one proposition: who says it, its limit, and its use."""

    source: Id | None = None
    limit: Id | None = None
    use: Use | None = None
    confidence: Confidence | None = None


class SourcesAnswers(_Part):
    """A sources board: an answer per proposition, and the propositions whose reasons were seen."""

    kind: Literal["sources"] = "sources"
    items: Annotated[dict[Id, ItemAnswer], Field(max_length=60)] = {}
    checked: Annotated[list[Id], Field(max_length=60)] = []


class TwoFilesAnswers(_Part):
    """Two files compared: what differs, which elements it moves, and what follows."""

    kind: Literal["two-files"] = "two-files"
    difference: Id | None = None
    elements: Cards = []
    follows: Id | None = None
    confidence: Confidence | None = None
    checked: bool = False


class InterviewAnswers(_Part):
    """An interview: what was asked, in order, whether a second appointment was booked, whether it is over."""

    kind: Literal["interview"] = "interview"
    asked: Cards = []
    second: bool = False
    checked: bool = False


class NeedAnswers(_Part):
    """Why the learner has come: the option tapped, and a line of their own."""

    kind: Literal["need"] = "need"
    chosen: Id | None = None
    line: Annotated[str, Field(max_length=400)] = ""


BoardAnswers = Annotated[
    MatchAnswers
    | RouteAnswers
    | DraftAnswers
    | QuestionsAnswers
    | SourcesAnswers
    | TwoFilesAnswers
    | InterviewAnswers
    | NeedAnswers,
    Field(discriminator="kind"),
]


class Answers(_Part):
    """One learner's answers to one lesson or exercise.

    Attributes:
        format: the version of this schema.
        work: the lesson's or exercise's id.
        learner: the learner's random reference; it is no name.
        version: the variant drawn for the learner, `base` or a flip's id.
        revision: how often the file was saved; 0 for one never saved.
        begun: when the first board was opened (UTC).
        saved: when this revision was saved (UTC).
        boards: the learner's choices, by board.
        name: the name for the record, in answers that are handed in; else there is none.
        along: what is sent with them, in answers that are handed in, where the learner chose it.
        sat: when they were given, in answers that are handed in where a provider's clock ran.
    """

    format: Literal[1] = FORMAT
    work: Id
    learner: UUID
    version: Id = "base"
    revision: Annotated[int, Field(ge=0, lt=2**31)] = 0
    begun: datetime
    saved: datetime
    boards: Annotated[dict[Id, BoardAnswers], Field(max_length=20)] = {}
    name: Annotated[str, Field(max_length=200, exclude_if=_is_empty)] = ""
    along: Annotated[Along | None, Field(exclude_if=_is_none)] = None
    sat: Annotated[Sat | None, Field(exclude_if=_is_none)] = None


def json_schema(outcomes: Iterable[str]) -> dict[str, JsonValue]:
    """The JSON Schema of the answers file, generated from the models that read it.

    Args:
        outcomes: those that the course knows; a route reaches one of them.
    """
    schema = Answers.model_json_schema()
    reached = schema["$defs"]["RouteAnswers"]["properties"]["outcome"]
    reached["anyOf"][0] = {"enum": [*outcomes], "type": "string"}
    return schema
