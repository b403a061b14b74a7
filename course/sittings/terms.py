"""What a provider sets of an exercise in a class, and what one learner is allowed beyond that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from course.base.london import london_zone

_FORM = "write the day and the time as 2026-12-05 17:00, which is London's time"


def as_instant(said: object) -> datetime:
    """A time as somebody writes it, in UTC; what names no zone is London's.

    Args:
        said: a text such as 2026-12-05 17:00 or 2026-12-05 17:00+01:00, or a time that YAML has read.

    Raises:
        ValueError: it is none, or one that London's clocks show twice or never.
    """
    try:
        at = said if isinstance(said, datetime) else datetime.fromisoformat(str(said).strip())
    except ValueError:
        raise ValueError(f"{said} is no time. Mend: {_FORM}") from None
    if not isinstance(said, datetime) and len(str(said).strip()) < len("2026-12-05 17:00"):
        raise ValueError(f"{said} has no time of day. Mend: {_FORM}")
    if at.tzinfo is None:
        at = _in_london(at, str(said))
    return at.astimezone(UTC)


def _in_london(at: datetime, said: str) -> datetime:
    there = at.replace(tzinfo=london_zone())
    if there.utcoffset() == there.replace(fold=1).utcoffset():
        return there
    how_often = "twice" if there.astimezone(UTC).astimezone(london_zone()) == there else "never"
    raise ValueError(
        f"{said} comes {how_often} in London, where the clocks change. Mend: say +00:00 or +01:00 after it"
    )


Instant = Annotated[datetime, BeforeValidator(as_instant)]
_MODEL = ConfigDict(extra="forbid", frozen=True)


class Terms(BaseModel):
    """What a class sets of an exercise; what is left out is not bounded.

    `minutes` are those from beginning it. `attempts` takes the place of the exercise's own number.
    `honesty` is a statement that a learner has to make before they begin.
    """

    model_config = _MODEL

    opens: Instant | None = None
    closes: Instant | None = None
    minutes: Annotated[int, Field(ge=1, le=1440)] | None = None
    attempts: Annotated[int, Field(ge=1, le=100)] | None = None
    feedback: Literal["at once", "after closing"] = "at once"
    honesty: Annotated[str, Field(max_length=1000)] = ""

    @property
    def begun_by_hand(self) -> bool:
        """Whether beginning it is an act of its own: where something runs out, or something is declared."""
        return bool(self.closes or self.minutes or self.honesty)

    @model_validator(mode="after")
    def _fits(self) -> Terms:
        if self.opens and self.closes and self.closes <= self.opens:
            raise ValueError("it closes before it opens. Mend: correct one of the two")
        if self.feedback == "after closing" and self.closes is None:
            raise ValueError("feedback waits for closing, and it never closes. Mend: say when it closes")
        return self


class Allowance(BaseModel):
    """What one learner is allowed beyond the class: minutes and attempts more, and a later closing."""

    model_config = _MODEL

    minutes: Annotated[int, Field(ge=0, le=1440)] = 0
    attempts: Annotated[int, Field(ge=0, le=100)] = 0
    until: Instant | None = None


@dataclass(frozen=True)
class Times:
    """What holds for one learner at one exercise; times are in UTC, and None where nothing bounds them.

    Attributes:
        terms: the class's.
        opens: from when on.
        closes: until when, with what they are allowed beyond the others.
        minutes: how many they have from beginning it.
        attempts: how often they may begin it.
        latest: when it has closed for everybody of the class.
    """

    terms: Terms
    opens: datetime | None
    closes: datetime | None
    minutes: int | None
    attempts: int
    latest: datetime | None


@dataclass(frozen=True)
class ClassTerms:
    """The terms of a class.

    Attributes:
        exercises: what is set of an exercise, by its id.
        allowed: what a learner is allowed beyond, by the exercise's id and theirs.
    """

    exercises: Mapping[str, Terms] = field(default_factory=dict)
    allowed: Mapping[str, Mapping[str, Allowance]] = field(default_factory=dict)

    def times(self, exercise: str, attempts: int, *learner: str) -> Times | None:
        """What holds for a learner; nothing where nothing is set of the exercise.

        Args:
            exercise: its id.
            attempts: how many it has of its own.
            learner: the ids by which the class may know them.
        """
        terms = self.exercises.get(exercise)
        if terms is None:
            return None
        everybody = self.allowed.get(exercise, {})
        own = next((everybody[one] for one in learner if one in everybody), Allowance())
        every = [closes for one in (Allowance(), *everybody.values()) if (closes := closes_for(terms, one))]
        return Times(
            terms=terms,
            opens=terms.opens,
            closes=closes_for(terms, own),
            minutes=None if terms.minutes is None else terms.minutes + own.minutes,
            attempts=(terms.attempts or attempts) + own.attempts,
            latest=max(every) if every else None,
        )

    def latest_are(self, exercise: str) -> list[str]:
        """Who of the class has longest, where anybody has longer than the others; by their ids.

        Args:
            exercise: the exercise's id.
        """
        terms = self.exercises[exercise]
        closes = {who: closes_for(terms, one) for who, one in self.allowed.get(exercise, {}).items()}
        later = {who: at for who, at in closes.items() if at and terms.closes and at > terms.closes}
        return sorted(who for who, at in later.items() if at == max(later.values()))


def closes_for(terms: Terms, allowed: Allowance) -> datetime | None:
    """When an exercise closes for somebody: who has minutes more has them after the closing, too.

    Args:
        terms: the class's.
        allowed: what they are allowed beyond.

    Returns:
        A time in UTC; None where it never closes.
    """
    if terms.closes is None:
        return None
    return max(terms.closes + timedelta(minutes=allowed.minutes), allowed.until or terms.closes)
