"""What the course consists of: its lessons and exercises, and the boards on them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from course.library.cases import Confidence, Judgement, Outcome, Step, Strength, When
from course.library.models import Status

Text = Annotated[str, Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Group(_Part):
    """Facts that are checked together; a worked group shows its answers from the start."""

    title: Text
    facts: Annotated[list[str], Field(min_length=1)]
    worked: bool = False


class MatchSpec(_Part):
    """A match board: facts of one case, tied to questions and evidence, at one date."""

    kind: Literal["match"]
    id: Text
    title: Text
    intro: Text
    case: Text
    when: When
    groups: Annotated[list[Group], Field(min_length=1)]


class RouteSpec(_Part):
    """A route board: one case taken through its elements at one date."""

    kind: Literal["route"]
    id: Text
    title: Text
    intro: Text
    case: Text
    when: When


class DraftSpec(_Part):
    """A sentence or two to write, then a model to compare it with and a checklist of three."""

    kind: Literal["draft"]
    id: Text
    title: Text
    prompt: Text
    model: Text
    checklist: Annotated[list[str], Field(min_length=3, max_length=3)]
    cites: list[str]


BoardSpec = Annotated[MatchSpec | RouteSpec | DraftSpec, Field(discriminator="kind")]


class Passage(_Part):
    """A short piece of teaching text, with the ids it rests on."""

    text: Text
    cites: list[str] = []


class Work(_Part):
    """What lessons and exercises share. `minutes` is the notional study time."""

    id: Text
    title: Text
    minutes: Annotated[int, Field(gt=0)]
    outcomes: Annotated[list[str], Field(min_length=1)]
    boards: Annotated[list[BoardSpec], Field(min_length=1)]
    passages: dict[str, Passage] = {}


class Lesson(Work):
    """A lesson notebook in `modules/`."""

    tests: list[str]


class Points(_Part):
    """Points per slot of an exercise, the same for each of its versions."""

    fact: Annotated[Decimal, Field(gt=0)]
    steps: Annotated[Decimal, Field(gt=0)]
    outcome: Annotated[Decimal, Field(gt=0)]
    strength: Annotated[Decimal, Field(gt=0)]


class Exercise(Work):
    """A marked exercise: nbgrader's assignment of the same id. `pass_mark` is a percentage."""

    case: Text
    after: Text
    versions: Annotated[list[str], Field(min_length=1)]
    points: Points
    pass_mark: Annotated[Decimal, Field(gt=0, le=100)]


class Course(_Part):
    """The course as a whole, as a record names it."""

    title: Text
    version: Text
    law_as_at: Text
    provider: Text
    contact: Text
    aims: Text
    mode: Text
    feedback: Text
    scheme_note: Text
    topics: list[str]
    lessons: list[str]
    exercises: list[str]


class Word(_Part):
    """How a choice is named to a learner, with a hint where one helps."""

    label: Text
    hint: str = ""


class Words(_Part):
    """The field's own words for what a learner chooses, and for how far a row was checked."""

    judgements: dict[Judgement, Word]
    confidences: dict[Confidence, Word]
    steps: dict[Step, Word]
    outcomes: dict[Outcome, Word]
    strengths: dict[Strength, Word]
    whens: dict[When, Word]
    kinds: dict[Literal["document", "country", "law", "answer"], Word]
    answer_cards: dict[str, Word]
    statuses: dict[Status, Word]
    as_reported: Text
    as_author: Text
    offered: Text
