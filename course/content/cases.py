"""The fictional clients, and what is right about them.

A case file holds what a learner may see. What is right (the key) stands in the
same file for a lesson's client, and in `solutions/<exercise>/key.yaml` for an
exercise's client, so that it can be left out of what learners receive.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from course.content.dates import Span
from course.content.documents import DocumentPage
from course.content.line_keys import PageKey

Judgement = Literal["helps", "hurts", "other-issue", "irrelevant"]
Confidence = Literal["sure", "fairly", "guess"]
Step = Literal["yes", "no", "arguable"]
Strength = Literal["strong", "arguable", "weak", "not-on-present-instructions"]

JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
STEPS: tuple[Step, ...] = get_args(Step)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)

NONE_NEEDED = "none-needed"
OBTAIN = "obtain"
ANSWER_CARDS = (NONE_NEEDED, OBTAIN)

Text = Annotated[str, Field(min_length=1)]
# A course's own, each with its name in `data/words.yaml`.
Outcome = Text
When = Text
Worth = Annotated[Decimal, Field(gt=0, le=1)]
# By document and by fact: the words of its page that show the fact.
Shows = dict[str, dict[str, Text]]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Document(_Part):
    """A piece of the client's own evidence, with its date or span.

    Its page stands in `data/documents/`, and is put here when the content is read.
    """

    id: Text
    title: Text
    dated: Span | None = None
    page: DocumentPage | None = None


class Fact(_Part):
    """One thing known about a client; `offered` marks material put to the learner, not a fact.

    `dated` is when it happened, or the span over which it did. `after` names facts and
    documents that came first.
    """

    id: Text
    text: Text
    short: Text
    offered: bool = False
    dated: Span | None = None
    after: list[str] = []


class Reason(_Part):
    """A point that could lose the case, as the route board offers it."""

    id: Text
    text: Text


class Flip(_Part):
    """One changed fact. `facts` and `documents` replace the texts of the same id, `dated` the dates.

    `pages` are the documents that read otherwise; like a document's page they are put here.
    """

    id: Text
    changed: Text
    facts: dict[str, str] = {}
    documents: dict[str, str] = {}
    dated: dict[str, Span] = {}
    pages: dict[str, DocumentPage] = {}


class AlsoJudged(_Part):
    """A judgement accepted beside the best one; written as its name alone, or with what goes with it.

    `worth` is what everything about the fact then earns, from 0 to 1. Questions and cards that
    are left out are the fact's own.
    """

    judgement: Judgement
    worth: Worth = Decimal(1)
    elements: dict[str, Worth] | None = None
    cards: list[str] | None = None
    also_cards: list[str] | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_its_name(cls, value: object) -> object:
        return {"judgement": value} if isinstance(value, str) else value

    @property
    def differs(self) -> bool:
        """Whether other questions or cards go with it than with the best judgement."""
        return any(own is not None for own in (self.elements, self.cards, self.also_cards))


class FactKey(_Part):
    """What is right about one fact.

    `also_judgements` are those that a careful lawyer may defend. `elements` maps each accepted
    element to its worth (0 to 1), best first; `cards` are needed, `also_cards` neither earn nor
    cost. `wrong` holds the reason for each other choice, by judgement, element or card id; for a
    judgement that is also accepted, it says what can be argued.
    """

    judgement: Judgement
    also_judgements: list[AlsoJudged] = []
    elements: dict[str, Worth] = {}
    cards: list[str] = []
    also_cards: list[str] = []
    why: Text
    wrong: dict[str, str] = {}

    @property
    def judged(self) -> tuple[Judgement, ...]:
        """The judgements that earn, best first."""
        return (self.judgement, *(also.judgement for also in self.also_judgements))

    def accepts(self, judgement: str | None) -> bool:
        """Whether a judgement is the right one, or one that may be defended."""
        return judgement in self.judged

    def worth_of(self, judgement: str | None) -> Decimal:
        """What everything about the fact earns with a judgement, from 0 to 1."""
        if judgement == self.judgement:
            return Decimal(1)
        found = [also.worth for also in self.also_judgements if also.judgement == judgement]
        return found[0] if found else Decimal(0)

    def under(self, judgement: str | None) -> FactKey:
        """The key with the questions and cards that go with a judgement; its own where none do."""
        for also in self.also_judgements:
            if also.judgement == judgement:
                own = {name: getattr(also, name) for name in ("elements", "cards", "also_cards")}
                return self.model_copy(update={n: value for n, value in own.items() if value is not None})
        return self


class Accepted(_Part):
    """A strength accepted beside the best one, with the reasons that carry it.

    With another `outcome` it is that outcome which is accepted, at this strength.
    """

    strength: Strength
    reasons: Annotated[list[str], Field(min_length=1)]
    outcome: Outcome | None = None


class RouteKey(_Part):
    """The worked answer at one date: each element, the outcome, its strength and the point that loses it.

    `also_steps` holds other answers to a question that can be argued as well.
    """

    steps: dict[str, Step]
    also_steps: dict[str, list[Step]] = {}
    outcome: Outcome
    strength: Strength
    reasons: Annotated[list[str], Field(min_length=1)]
    also: list[Accepted] = []
    loses: Text
    why: Text
    step_reasons: dict[str, str] = {}
    wrong: dict[str, str] = {}

    def takes(self, element: str) -> tuple[Step, ...]:
        """The answers to a question that are accepted, the best first."""
        return (self.steps[element], *self.also_steps.get(element, ()))

    @property
    def ends(self) -> dict[Outcome, list[Accepted]]:
        """The outcomes that are accepted, the best first; each with its strengths, the best first."""
        best = Accepted(strength=self.strength, reasons=self.reasons)
        found: dict[Outcome, list[Accepted]] = {self.outcome: [best]}
        for accepted in self.also:
            found.setdefault(accepted.outcome or self.outcome, []).append(accepted)
        return found


class FlipKey(_Part):
    """What a flip moves: the elements, the facts judged anew, the lines of pages, and the new answers."""

    moves: Text
    elements: list[str]
    shows: Shows = {}
    lines: dict[str, PageKey] = {}
    facts: dict[str, FactKey] = {}
    routes: dict[When, RouteKey] = {}
    answer: Text


class CaseKey(_Part):
    """What is right about a case, and about each of its flips; `lines` by the document whose they are."""

    shows: Shows = {}
    lines: dict[str, PageKey] = {}
    facts: dict[str, FactKey]
    routes: dict[When, RouteKey]
    flips: dict[str, FlipKey] = {}


class Case(_Part):
    """A fictional client: facts, documents, the cards in the tray, flips, and (for a lesson) the key."""

    id: Text
    name: Text
    plain_name: Text
    opening: Text
    question: Text
    claimed: Text
    documents: list[Document]
    facts: Annotated[list[Fact], Field(min_length=1)]
    country_cards: list[str]
    law_cards: list[str]
    elements: list[str]
    route_elements: list[str]
    reasons: list[Reason]
    flips: list[Flip] = []
    lesson: str
    key: CaseKey | None = None

    @property
    def tray(self) -> list[str]:
        """The ids of every card that the case offers."""
        documents = [document.id for document in self.documents]
        return [*documents, *self.country_cards, *self.law_cards, *ANSWER_CARDS]
