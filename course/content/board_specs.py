"""The boards on lessons and exercises, as their files in `data/` describe them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from course.content.cases import When
from course.content.source_key import BY_HAND, SourceKey, Text

Help = Literal["worked", "half", "alone"]


class _Part(BaseModel):
    model_config = BY_HAND


class Option(_Part):
    """One of the texts that a learner chooses from."""

    id: Text
    text: Text


class Group(_Part):
    """What is checked together. A worked group shows its answers; a half-filled one its judgements.

    `elements` are the questions to choose among for its facts; left out, the board's. A group of `pages`
    has no facts: they are the documents on which two lines are marked, what each proves and leaves open.
    """

    title: Text
    facts: list[str] = []
    pages: list[str] = []
    elements: list[str] = []
    help: Help = "alone"


class MatchSpec(_Part):
    """A match board: facts of one case, tied to questions and evidence, at one date.

    `cards` and `elements` narrow what is on offer, for a first, small board; left
    out, it is all of the case's. `instead` holds the groups for a client whom a
    version puts in this one's place.
    """

    kind: Literal["match"]
    id: Text
    title: Text
    intro: Text
    case: Text
    when: When
    groups: Annotated[list[Group], Field(min_length=1)]
    cards: list[str] = []
    elements: list[str] = []
    instead: dict[str, list[Group]] = {}


class RouteSpec(_Part):
    """A route board: one case taken through its elements at one date."""

    kind: Literal["route"]
    id: Text
    title: Text
    intro: Text
    case: Text
    when: When


class CriteriaPass(_Part):
    """What the criteria of a text have to bring for a pass: points in all, and whether one at 0 fails it."""

    total: Annotated[int, Field(gt=0)]
    no_zero: bool


class DraftSpec(_Part):
    """A text to write; in a lesson with a model to compare it with and a checklist of three.

    In an exercise a person marks it, by the `criteria` named here; `passes` is what they need, and learners
    read it before they begin.
    """

    kind: Literal["draft"]
    id: Text
    title: Text
    prompt: Text
    model: str = ""
    checklist: Annotated[list[str], Field(max_length=3)] = []
    cites: list[str] = []
    words: int | None = None
    criteria: list[Option] = []
    passes: CriteriaPass | None = None


class Question(_Part):
    """A short question: its options, which is right, and the reason for each wrong one."""

    id: Text
    text: Text
    options: Annotated[list[Option], Field(min_length=2)]
    right: Text
    why: Text
    wrong: dict[str, str] = {}
    cites: list[str] = []


class QuestionsSpec(_Part):
    """A few short questions: recall from earlier lessons, or traps that no client meets."""

    kind: Literal["questions"]
    id: Text
    title: Text
    intro: Text
    questions: Annotated[list[Question], Field(min_length=1)]


class SourceItem(_Part):
    """A proposition put to the learner, with the point they would like to make with it.

    The key is left out in an exercise, where it stands with the exercise's keys.
    """

    id: Text
    proposition: Text
    point: Text
    limits: Annotated[list[str], Field(min_length=2)]
    key: SourceKey | None = None


class SourceGroup(_Part):
    """Propositions that are checked together."""

    title: Text
    items: Annotated[list[SourceItem], Field(min_length=1)]


class SourcesSpec(_Part):
    """A sources board: who says it, how limited it is, and whether it may be cited for the point."""

    kind: Literal["sources"]
    id: Text
    title: Text
    intro: Text
    sources: Annotated[list[str], Field(min_length=2)]
    groups: Annotated[list[SourceGroup], Field(min_length=1)]


class File(_Part):
    """One of two files: a case, perhaps with a flip made, at a date, and the facts that are shown."""

    label: Text
    case: Text
    flip: str = "base"
    when: When
    facts: Annotated[list[str], Field(min_length=1)]


class TwoFilesKey(_Part):
    """What differs, which elements it moves, what follows, and the reasons (by option or element id)."""

    difference: Text
    elements: Annotated[list[str], Field(min_length=1)]
    follows: Text
    why: Text
    wrong: dict[str, str] = {}
    cites: list[str] = []


class TwoFilesSpec(_Part):
    """Two files side by side that differ in one thing, compared before the law is told."""

    kind: Literal["two-files"]
    id: Text
    title: Text
    intro: Text
    left: File
    right: File
    differences: Annotated[list[Option], Field(min_length=2)]
    elements: Annotated[list[str], Field(min_length=2)]
    follows: Annotated[list[Option], Field(min_length=2)]
    key: TwoFilesKey


class InterviewQuestion(_Part):
    """Something an adviser may ask or say; `minutes` is the time it takes.

    `reveals` names the facts learned. `spoils` names questions whose answer is
    tainted once this one has been put first. `after` names what must come before
    it for the client to be protected. `follows` is what has to be known before it
    can be asked at all.
    """

    id: Text
    text: Text
    kind: Literal["open", "closed", "leading", "warning"]
    minutes: Annotated[int, Field(gt=0)]
    reply: Text
    tainted_reply: str = ""
    reveals: list[str] = []
    spoils: list[str] = []
    after: str = ""
    follows: list[str] = []
    why: Text


class InterviewSpec(_Part):
    """An interview board: what to ask, in limited time; a second appointment costs days."""

    kind: Literal["interview"]
    id: Text
    title: Text
    intro: Text
    case: Text
    minutes: Annotated[int, Field(gt=0)]
    second_minutes: Annotated[int, Field(gt=0)]
    second_costs: Text
    questions: Annotated[list[InterviewQuestion], Field(min_length=3)]
    must_learn: Annotated[list[str], Field(min_length=1)]
    cites: list[str] = []


class NeedSpec(_Part):
    """Why the learner has come: one tap and a line. It is theirs, and is never marked."""

    kind: Literal["need"]
    id: Text
    title: Text
    prompt: Text
    options: Annotated[list[Option], Field(min_length=2)]
    line: Text


BoardSpec = Annotated[
    MatchSpec | RouteSpec | DraftSpec | QuestionsSpec | SourcesSpec | TwoFilesSpec | InterviewSpec | NeedSpec,
    Field(discriminator="kind"),
]
