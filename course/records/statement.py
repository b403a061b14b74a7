"""Part A of a completion record: what the provider states, frozen at issue, in its version 5.

Part B, the learner's own need and reflection, is a model of its own (`reflection.py`), never mixed with
this. What an earlier version of the course wrote is read through `older.py`.

Sources of what it holds:

- Law Society of Scotland: verifiable CPD has clear aims and outcomes, interaction or the
  opportunity for feedback, and can be evidenced (lawscot.org.uk, CPD requirements and FAQs).
- SRA, review of 143 immigration and asylum training records, 30 July 2024: a name and a date of
  a course are not enough; what was learned must be shown (sra.org.uk).
- BSB, established practitioners: objectives and a written record (barstandardsboard.org.uk).
- IAA (formerly OISC), CPD scheme since 1 April 2017: plan, record, review (gov.uk).
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import uuid4

from pydantic import UUID4, BaseModel, ConfigDict, Field, model_validator

from course.base.london import london_date
from course.learner.signed_in import SignedIn
from course.marking.rule.marking_rule import percentage
from course.records.attended import Attended
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
    all_seen,
)
from course.records.short_code import new_short_code
from course.records.studied import Studied

Status = Literal["attested", "self-assessed", "specimen"]
IdentityBasis = Literal["self-declared", "roster", "not-as-on-roster", "id-checked"]
MarkingMethod = Literal["auto", "human-reviewed", "human", "by-part"]
MarkedBy = Literal["assessor", "learner", "rehearsal"]
Kind = Literal["exercise", "lesson", "workshop", "course"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Learner(_Part):
    """Who the record is about: the name as the learner states it, and how we know it.

    `reference` is random: neither a name nor an e-mail address, which changes with the firm.
    `checked_by` says who saw an identity document, where somebody did; `signed_in` who else said who the
    learner is when they handed in, where somebody did. Neither stands for the other.
    """

    name: Name
    identity_basis: IdentityBasis
    checked_by: Line | None = None
    signed_in: SignedIn | None = None
    reference: UUID4

    @model_validator(mode="after")
    def _says_who_checked(self) -> Learner:
        if (self.identity_basis == "id-checked") != (self.checked_by is not None):
            raise ValueError("where an identity document was checked, it is said by whom, and only there")
        if self.signed_in is not None:
            all_seen(self.signed_in.named or "")
        return self


class Provider(_Part):
    """Who provides the course and answers for the record; `id` is what its keys are published under.

    Source: the Law Society of Scotland disallowed hours where a provider could not confirm
    attendance (Journal, 2006), so a record says whom to ask.
    """

    name: Line
    contact: Line
    id: Line | None = None


class Activity(_Part):
    """What was studied: which work, of which course and version, stating the law as at when.

    `kind` and `work` say what it is: an exercise, a lesson, a workshop or the whole course, by its id.
    """

    kind: Kind
    work: Line
    title: Line
    course_title: Line
    course_version: Line
    syllabus_digest: Digest
    law_as_at: Line


class Measured(_Part):
    """Minutes that were counted while the learner was at work, and how they were counted."""

    minutes: Annotated[int, Field(ge=0, le=100_000, strict=True)]
    method: Prose


class Result(_Part):
    """The points for one part of an assessment, and how it was marked, where that was kept."""

    label: Line
    points: Mark
    out_of: Mark
    marked: MarkingMethod | None = None

    @model_validator(mode="after")
    def _within_bounds(self) -> Result:
        if self.points > self.out_of:
            raise ValueError("the points are more than can be had")
        return self


class Assessment(_Part):
    """What was assessed and how it came out; `percent` and `pass_mark` are percentages.

    `percent` and `passed` follow from the marks and may be left out when one is made; the
    parts may differ from the mark by what rounding each of them can amount to. `marked_by` says who
    had it marked, `assessor` which person marked, where one did and is named.
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
    marked_by: MarkedBy
    assessor: Name | None = None
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
        if self.assessor is not None and self.marking_method == "auto":
            raise ValueError("no person marked, so no person is named as the assessor")
        slack = HUNDREDTH * len(self.results)
        if self.results and abs(sum(r.points for r in self.results) - self.mark) > slack:
            raise ValueError("the points of the parts do not add up to the mark")
        return self


class EvidenceFile(_Part):
    """A file the record rests on: proof of its content without the content."""

    name: Line
    sha256: Digest


# What is minted and worked out for each record anew.
_OWN = {"record_id", "short_code", "issued", "supersedes", "started_on", "completed_on"}


class Statement(_Part):
    """Part A: schema version 5.

    The ids are minted and the London dates worked out when a statement is made, and read as they
    stand afterwards. `notional_minutes` is the provider's estimate; `measured` is what was counted, if
    anything was; `studied` is what the learner told of lessons; `attended` is how long they were at a
    workshop, and no other record has it. `status`: only what a provider's key signs
    is attested; a specimen is of nobody. `supersedes` is the record that this one takes the place of.
    """

    schema_version: Literal["5"] = "5"
    record_id: UUID4 = Field(default_factory=uuid4)
    short_code: ShortCode = Field(default_factory=new_short_code)
    issued: Instant = Field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    status: Status
    supersedes: UUID4 | None = None
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
    measured: Measured | None = None
    studied: Studied | None = None
    attended: Attended | None = None
    assessment: Assessment | None
    evidence: Annotated[tuple[EvidenceFile, ...], Field(max_length=50)]
    topics: Annotated[tuple[Line, ...], Field(max_length=30)]
    scheme_note: Prose

    @property
    def attested(self) -> bool:
        """Whether a provider answers for it."""
        return self.status == "attested"

    def fresh(self, **changes: Any) -> Statement:
        """Another record that says the same but for some fields, with ids and dates of its own.

        Raises:
            ValidationError: no record can hold it.
        """
        said = {field: getattr(self, field) for field in type(self).model_fields if field not in _OWN}
        return Statement.model_validate(said | changes)

    @model_validator(mode="after")
    def _does_not_contradict_itself(self) -> Statement:
        if self.started > self.completed:
            raise ValueError("the work ended before it began")
        for on, instant in ((self.started_on, self.started), (self.completed_on, self.completed)):
            if on != london_date(instant):
                raise ValueError(f"{on} is not the date in London at {instant:%Y-%m-%dT%H:%M:%SZ}")
        if (self.activity.kind == "workshop") != (self.attended is not None):
            raise ValueError("a workshop's record says how long somebody was there, and no other does")
        if self.attested and self.provider.id is None:
            raise ValueError("who attests has an id, under which the keys are published")
        marked_by = self.assessment.marked_by if self.assessment else None
        if self.attested and marked_by in {"learner", "rehearsal"}:
            raise ValueError("a provider attests only what an assessor had marked")
        if self.status != "specimen" and marked_by == "rehearsal":
            raise ValueError("what a rehearsal marked is a specimen")
        return self
