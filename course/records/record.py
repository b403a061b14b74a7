"""Part A of a completion record: what the provider states, frozen at issue.

Part B, the learner's own need and reflection, will be a model of its own, never mixed with this.

Sources of what it holds:

- Law Society of Scotland: verifiable CPD has clear aims and outcomes, interaction or the
  opportunity for feedback, and can be evidenced (lawscot.org.uk, CPD requirements and FAQs).
- SRA, review of 143 immigration and asylum training records, 30 July 2024: a name and a date of
  a course are not enough; what was learned must be shown (sra.org.uk).
- BSB, established practitioners: objectives and a written record (barstandardsboard.org.uk).
- IAA (formerly OISC), CPD scheme since 1 April 2017: plan, record, review (gov.uk).
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import uuid4

from pydantic import UUID4, BaseModel, ConfigDict, Field, ValidationError, model_validator

from course.marking.rule.marking_rule import percentage
from course.records.fields import (
    HUNDREDTH,
    WHOLE,
    Count,
    Digest,
    Instant,
    Line,
    Mark,
    Name,
    Prose,
    ShortCode,
)
from course.records.london import london_date
from course.records.short_code import new_short_code

IdentityBasis = Literal["self-declared", "roster", "not-as-on-roster"]
MarkingMethod = Literal["auto", "human-reviewed", "human"]

MOST_BYTES = 2_000_000


class RecordUnreadable(ValueError):
    """A file does not hold a completion record that this version of the course can read."""

    def __init__(self, why: str) -> None:
        """Say why, and that the file is left alone."""
        super().__init__(f"This is not a completion record that can be read: {why}.")


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Learner(_Part):
    """Who the record is about: the name as the learner states it, and how we know it.

    `reference` is random: neither a name nor an e-mail address, which changes with the firm.
    """

    name: Name
    identity_basis: IdentityBasis
    reference: UUID4


class Provider(_Part):
    """Who provides the course and answers for the record.

    Source: the Law Society of Scotland disallowed hours where a provider could not confirm
    attendance (Journal, 2006), so a record says whom to ask.
    """

    name: Line
    contact: Line


class Activity(_Part):
    """What was studied: which work, of which course and version, stating the law as at when."""

    title: Line
    course_title: Line
    course_version: Line
    syllabus_digest: Digest
    law_as_at: Line


class Result(_Part):
    """The points for one part of an assessment."""

    label: Line
    points: Mark
    out_of: Mark

    @model_validator(mode="after")
    def _within_bounds(self) -> Result:
        if self.points > self.out_of:
            raise ValueError("the points are more than can be had")
        return self


class Assessment(_Part):
    """What was assessed and how it came out; `percent` and `pass_mark` are percentages.

    `percent` and `passed` follow from the marks and may be left out when one is made; the
    parts may differ from the mark by what rounding each of them can amount to.
    """

    mark: Mark
    out_of: Mark
    percent: Mark = Field(
        default_factory=lambda known: percentage(known["mark"], known["out_of"] or Decimal(1))
    )
    pass_mark: Mark
    passed: bool = Field(
        default_factory=lambda known: bool(known["percent"] >= known["pass_mark"]), strict=True
    )
    attempt: Count
    marking_method: MarkingMethod
    marker_version: Line
    marked_at: Instant
    results: Annotated[tuple[Result, ...], Field(max_length=200)]

    @model_validator(mode="after")
    def _does_not_contradict_itself(self) -> Assessment:
        if not self.out_of:
            raise ValueError("an assessment is out of more than nothing")
        if self.mark > self.out_of:
            raise ValueError("the mark is more than can be had")
        if self.percent != percentage(self.mark, self.out_of):
            raise ValueError("the percentage does not follow from the mark")
        if not 0 < self.pass_mark <= WHOLE:
            raise ValueError("the pass mark is a percentage above 0")
        if self.passed != (self.percent >= self.pass_mark):
            raise ValueError("passed does not follow from the percentage and the pass mark")
        slack = HUNDREDTH * len(self.results)
        if self.results and abs(sum(r.points for r in self.results) - self.mark) > slack:
            raise ValueError("the points of the parts do not add up to the mark")
        return self


class EvidenceFile(_Part):
    """A file the record rests on: proof of its content without the content."""

    name: Line
    sha256: Digest


class Record(_Part):
    """A completion record, part A: schema version 1.

    The ids are minted and the London dates worked out when a record is made, and read as they
    stand afterwards. `notional_minutes` is the provider's estimate; nothing is measured yet.
    `self_assessed`: the key was on the learner's own machine. A specimen is of nobody. The JSON
    Schema of the written form is `Record.model_json_schema(mode="serialization")`.
    """

    schema_version: Literal["1"] = "1"
    record_id: UUID4 = Field(default_factory=uuid4)
    short_code: ShortCode = Field(default_factory=new_short_code)
    status: Literal["valid", "specimen"] = "valid"
    supersedes: None = None
    superseded_by: None = None
    learner: Learner
    provider: Provider
    activity: Activity
    aims: Prose
    outcomes: Annotated[tuple[Prose, ...], Field(min_length=1, max_length=50)]
    mode: Prose
    feedback: Prose
    started: Instant
    started_on: date = Field(default_factory=lambda known: london_date(known["started"]))
    completed: Instant
    completed_on: date = Field(default_factory=lambda known: london_date(known["completed"]))
    notional_minutes: Count
    measured_minutes: None = None
    assessment: Assessment
    evidence: Annotated[tuple[EvidenceFile, ...], Field(max_length=50)]
    topics: Annotated[tuple[Line, ...], Field(max_length=30)]
    scheme_note: Prose
    self_assessed: Annotated[bool, Field(strict=True)]

    @model_validator(mode="after")
    def _dates_agree(self) -> Record:
        if self.started > self.completed:
            raise ValueError("the work ended before it began")
        for on, instant in ((self.started_on, self.started), (self.completed_on, self.completed)):
            if on != london_date(instant):
                raise ValueError(f"{on} is not the date in London at {instant:%Y-%m-%dT%H:%M:%SZ}")
        return self


def to_json(record: Record) -> str:
    """Write a record as JSON.

    Args:
        record: the record.

    Returns:
        The text of `record.json`: always the same for the same record.
    """
    return json.dumps(record.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def from_json(text: str | bytes) -> Record:
    """Read a record that `to_json` wrote.

    Args:
        text: the content of `record.json`, at most two megabytes.

    Returns:
        The record, equal in every field to the one written.

    Raises:
        RecordUnreadable: the content is anything else, and why.
    """
    if len(text) > MOST_BYTES:
        raise RecordUnreadable("the file is too large")
    try:
        written = json.loads(text, object_pairs_hook=_without_repeats)
        record = Record.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise RecordUnreadable(_first_faults(error)) from None
    except (ValueError, RecursionError) as error:
        raise RecordUnreadable(f"it is not sound JSON ({error})") from None
    for field, value in record.model_dump(mode="json").items():
        if field not in written or written[field] != value:
            raise RecordUnreadable(f"{field} is missing, or not written as a record writes it")
    return record


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _first_faults(error: ValidationError, most: int = 3) -> str:
    """Name the first faults by field; what stands there is personal and left unsaid."""
    faults = [
        f"{'.'.join(map(str, fault['loc'])) or 'record'}: " + fault["msg"].removeprefix("Value error, ")
        for fault in error.errors(include_url=False, include_input=False, include_context=False)
        if fault["type"] != "default_factory_not_called"
    ]
    rest = len(faults) - most
    return "; ".join(faults[:most]) + (f"; and {rest} more" if rest > 0 else "")
