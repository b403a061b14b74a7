"""The words of a certificate: what the record's values become on paper.

Layout and fixed labels are in `certificate.typ`; a sentence that depends on the record is here.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from course.base.dates import in_words
from course.base.london import london_date
from course.base.sentences import sentences, upper_first
from course.learner.signed_in import SignedIn
from course.records.attended import Attended
from course.records.short_code import grouped
from course.records.statement import Assessment, Learner, MarkingMethod, Statement

_IDENTITY = {
    "self-declared": "Name as stated by the learner; identity was not checked.",
    "roster": "Name as it stands on the class's list; no identity document was checked.",
    "not-as-on-roster": "Name as stated by the learner, not confirmed: the class's list has another.",
}
_METHOD: dict[MarkingMethod, str] = {
    "auto": "Marked automatically against the assessor's key",
    "human-reviewed": "Marked automatically, then reviewed by a person,",
    "human": "Marked by a person against the assessor's rubric",
    "by-part": "Marked in part automatically, in part by a person,",
}
SELF_ASSESSED = "Self-assessed: marked on the learner's own machine; the provider does not attest it."
TOLD_ONLY = (
    "Self-assessed: what was done was counted by the learner's own copy of the course; the provider does not "
    "attest it."
)
NOT_SIGNED = "Self-assessed: no provider's key has signed this record, so nobody attests it."
SPECIMEN = "SPECIMEN. A rehearsal made this: the person is invented, and nothing was completed."
NOT_ACCREDITED = "No regulator has accredited this activity."


def wording(record: Statement) -> dict[str, str]:
    """Put into words what the certificate says of a record.

    The study time is called notional and no CPD points are given: learners claim their own
    hours, and no regulator approves providers (Law Society, continuing competence FAQs).

    Args:
        record: the record.

    Returns:
        Phrases by the name that `certificate.typ` knows them by.
    """
    assessment = record.assessment
    failed = assessment is not None and not assessment.passed
    marker = f"marking {assessment.marker_version}, " if assessment else ""
    return {
        "identity": _identity(record.learner),
        "completed": "completed, below the pass mark," if failed else "completed",
        "dates": _dates(record.started_on, record.completed_on),
        "study_time": _study_time(record),
        "law_as_at": law_as_at(record.activity.law_as_at),
        "attendance": attendance(record.attended) if record.attended else "",
        "result": _result(assessment) if assessment else "",
        "marking": _marking(assessment) if assessment else "",
        "specimen": SPECIMEN if record.status == "specimen" else "",
        "self_assessed": _not_attested(record) if record.status == "self-assessed" else "",
        "scheme": _scheme(record.scheme_note),
        "versions": f"course {record.activity.course_version}, {marker}record {record.schema_version}",
        "code": grouped(record.short_code),
        "attached": "record.json, the data of this record"
        + ("; credential.jwt, the same, signed by the provider" if record.attested else ""),
    }


def _identity(learner: Learner) -> str:
    if learner.checked_by is not None:
        known = f"An identity document was checked by {learner.checked_by}."
    else:
        known = _IDENTITY[learner.identity_basis]
    how = signed_in_words(learner.signed_in)
    return f"{known} The learner {how}." if how else known


def signed_in_words(signed_in: SignedIn | None) -> str:
    """How a learner signed in, as what they did; empty where nothing is known of it."""
    if signed_in is None:
        return ""
    if signed_in.by == "hub":
        return "signed in at the provider's JupyterHub"
    return f"signed in through the learning platform {signed_in.named}"


def _study_time(record: Statement) -> str:
    notional = f"{in_hours(record.notional_minutes)} of study (notional)"
    if record.measured is None:
        return notional
    return f"{notional}; {in_hours(record.measured.minutes)} at work (measured on the learner's own computer)"


def _marking(assessment: Assessment) -> str:
    by = f" ({assessment.assessor})" if assessment.assessor else ""
    method = _METHOD[assessment.marking_method].replace("a person", f"a person{by}")
    return f"{method} on {in_words(london_date(assessment.marked_at))}"


def _not_attested(record: Statement) -> str:
    if record.activity.kind == "lesson":
        return TOLD_ONLY
    alone = record.assessment is not None and record.assessment.marked_by == "learner"
    return SELF_ASSESSED if alone else NOT_SIGNED


def attendance(attended: Attended) -> str:
    """How long somebody was at a workshop, and how that is known, in a sentence."""
    how = "; ".join(comings_and_goings(attended))
    told = f"{attended.present} of {_count(attended.held, 'minute')} attended"
    return sentences(f"{told} ({how})" if how else told, upper_first(attended.method))


def comings_and_goings(attended: Attended) -> list[str]:
    """What of a workshop was missed, in words; nothing where nothing was."""
    told = (
        ("arrived {} late", attended.late),
        ("left {} early", attended.early),
        ("out for {}", attended.away),
    )
    return [words.format(_count(minutes, "minute")) for words, minutes in told if minutes]


def _dates(started: date, completed: date) -> str:
    if started == completed:
        return f"Started and completed on {in_words(completed)}"
    return f"Started {in_words(started)}, completed {in_words(completed)}"


def law_as_at(stated: str) -> str:
    """Write an ISO date out in words; leave any other statement as it is."""
    try:
        return in_words(date.fromisoformat(stated))
    except ValueError:
        return stated


def in_hours(minutes: int) -> str:
    """A time in hours and minutes, in words."""
    hours, rest = divmod(minutes, 60)
    parts = [_count(hours, "hour")] if hours else []
    return " ".join([*parts, _count(rest, "minute")] if rest or not hours else parts)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def plain(number: Decimal) -> str:
    """Write 17.50 as 17.5 and 20.00 as 20."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _result(assessment: Assessment) -> str:
    reached = "reached" if assessment.passed else "not reached"
    attempt = "the first attempt" if assessment.attempt == 1 else f"attempt {assessment.attempt}"
    return (
        f"{plain(assessment.mark)} out of {plain(assessment.out_of)} points "
        f"({plain(assessment.percent)}%). Pass mark {plain(assessment.pass_mark)}%, "
        f"{reached} at {attempt}."
    )


def _scheme(note: str) -> str:
    """End the provider's note with the plain statement, unless it makes it already."""
    if "no regulator has accredited" in note.casefold():
        return note
    return f"{note} {NOT_ACCREDITED}"
