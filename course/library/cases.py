"""The fictional clients, and what is right about them.

A case file holds what a learner may see. What is right (the key) stands in the
same file for a lesson's client, and in `solutions/<exercise>/key.yaml` for an
exercise's client, so that it can be left out of what learners receive.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

Judgement = Literal["helps", "hurts", "other-issue", "irrelevant"]
Confidence = Literal["sure", "fairly", "guess"]
Step = Literal["yes", "no", "arguable"]
Outcome = Literal["refugee", "humanitarian-protection", "excluded", "neither"]
Strength = Literal["strong", "arguable", "weak", "not-on-present-instructions"]
When = Literal["feb-2023", "today"]

JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
STEPS: tuple[Step, ...] = get_args(Step)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)

NONE_NEEDED = "none-needed"
OBTAIN = "obtain"
ANSWER_CARDS = (NONE_NEEDED, OBTAIN)

Text = Annotated[str, Field(min_length=1)]
Worth = Annotated[Decimal, Field(gt=0, le=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Document(_Part):
    """A piece of the client's own evidence."""

    id: Text
    title: Text


class Fact(_Part):
    """One thing known about a client; `offered` marks material put to the learner, not a fact."""

    id: Text
    text: Text
    short: Text
    offered: bool = False


class Reason(_Part):
    """A point that could lose the case, as the route board offers it."""

    id: Text
    text: Text


class Flip(_Part):
    """One changed fact. `facts` and `documents` replace the texts of the same id."""

    id: Text
    changed: Text
    facts: dict[str, str] = {}
    documents: dict[str, str] = {}


class FactKey(_Part):
    """What is right about one fact.

    `also_judgements` are those that a careful lawyer may defend; they earn the same.
    `elements` maps each accepted element to its worth (0 to 1), best first;
    `cards` are needed, `also_cards` neither earn nor cost. `wrong` holds the
    reason for each plausible wrong choice, by judgement, element or card id.
    """

    judgement: Judgement
    also_judgements: list[Judgement] = []
    elements: dict[str, Worth] = {}
    cards: list[str] = []
    also_cards: list[str] = []
    why: Text
    wrong: dict[str, str] = {}

    def accepts(self, judgement: str | None) -> bool:
        """Whether a judgement is the right one, or one that may be defended."""
        return judgement == self.judgement or judgement in self.also_judgements


class Accepted(_Part):
    """A strength accepted beside the best one, with the reasons that carry it."""

    strength: Strength
    reasons: Annotated[list[str], Field(min_length=1)]


class RouteKey(_Part):
    """The worked answer at one date: each element, the outcome, its strength and the point that loses it."""

    steps: dict[str, Step]
    outcome: Outcome
    strength: Strength
    reasons: Annotated[list[str], Field(min_length=1)]
    also: list[Accepted] = []
    loses: Text
    why: Text
    step_reasons: dict[str, str] = {}
    wrong: dict[str, str] = {}


class FlipKey(_Part):
    """What a flip moves: the elements, the facts judged anew, and the new answers."""

    moves: Text
    elements: list[str]
    facts: dict[str, FactKey] = {}
    routes: dict[When, RouteKey] = {}
    answer: Text


class CaseKey(_Part):
    """What is right about a case, and about each of its flips."""

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
