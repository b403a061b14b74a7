"""The field's own words for what a learner chooses, and for how far a row was checked."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from course.content.cases import Confidence, Judgement, Outcome, Step, Strength, When
from course.content.rows import Status
from course.content.source_key import Use

Text = Annotated[str, Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


# The layers that the course's own tables and pictures speak of; sources may lie in others.
LAYERS = ("article", "after", "beyond", "law")


class Word(_Part):
    """How a choice is named to a learner, with a hint where one helps."""

    label: Text
    hint: str = ""


class KindOfCard(Word):
    """A kind of card: `hint` is what one of them is called, `stack` what a pile of them is."""

    stack: Text


class Moment(Word):
    """A date at which a case is judged: nothing later than `until` counts.

    Without one it is the day as at which the course states the law.
    """

    until: date | None = None


def _with_ours(layers: dict[str, Word]) -> dict[str, Word]:
    lost = [id_ for id_ in LAYERS if id_ not in layers]
    if lost:
        raise ValueError(f"add {', '.join(lost)}, which the tables and pictures need")
    return layers


class Hints(_Part):
    """What to ask oneself at each question about a fact: the same for every fact, so it gives none away."""

    judgement: Text
    element: Text
    evidence: Text


class Words(_Part):
    """Every choice's name, by its id."""

    judgements: dict[Judgement, Word]
    confidences: dict[Confidence, Word]
    steps: dict[Step, Word]
    outcomes: Annotated[dict[Outcome, Word], Field(min_length=1)]
    strengths: dict[Strength, Word]
    whens: Annotated[dict[When, Moment], Field(min_length=1)]
    uses: dict[Use, Word]
    kinds: dict[Literal["document", "country", "law", "answer"], KindOfCard]
    answer_cards: dict[str, Word]
    hints: Hints
    statuses: dict[Status, Word]
    layers: Annotated[dict[Text, Word], AfterValidator(_with_ours)]
    penalties: dict[Literal["before", "after"], Word]
    beyond: dict[Literal["ask", "obtain", "careful", "rests"], Text]
    legend: Text
    as_reported: Text
    as_author: Text
    author: Text
    article: Text
    offered: Text
    fictional: Text
    abbreviations: list[Text] = []

    @property
    def status_legend(self) -> str:
        """What the words for a status mean, each once: the one legend of the whole course."""
        meanings = (f"*{word.label}*: {word.hint}" for word in self.meanings)
        return f"{self.legend} {'; '.join(meanings)}."

    @property
    def meanings(self) -> list[Word]:
        """The words for a status, each once, with what it means."""
        return list({word.label: word for word in self.statuses.values()}.values())


class Headings(_Part):
    """The headings of the handbook and the checklist that speak of the course's subject."""

    checklist: Text
    core: Text
    evidence: Text
    after: Text
    offences: Text
    lessons: Text
    documents: Text
    forms: Text
    returning: Text
    glossary: Text


class HandbookTexts(_Part):
    """What the handbook and the checklist say beside the tables."""

    headings: Headings
    note: Text
    author_note: Text
    after_note: Text
    before_it_goes_out: list[Text]
