"""What was asked, and how it was done, as a credential tells it in words."""

from __future__ import annotations

from collections.abc import Mapping

from course.base.sentences import sentences
from course.records.statement import Assessment, IdentityBasis, MarkingMethod, Statement
from course.records.studied import Studied
from course.records.wording import attendance, signed_in_words


def criteria(statement: Statement) -> str:
    """The narrative of what was asked: the course, the time, the marking, the name, and who attests.

    Args:
        statement: an attested statement.
    """
    activity, measured = statement.activity, statement.measured
    worked = f"{measured.minutes} minutes at work were measured: {measured.method}" if measured else ""
    return sentences(
        f"Part of {activity.course_title}",
        f"Law as at {activity.law_as_at}",
        statement.mode,
        statement.feedback,
        f"{statement.notional_minutes} minutes of study (notional)",
        worked,
        attendance(statement.attended) if statement.attended else "",
        _lessons(statement.studied) if statement.studied else "",
        _marked(statement.assessment) if statement.assessment else "",
        _identity(statement),
        statement.scheme_note,
        "Status: attested by the provider",
    )


def _lessons(studied: Studied) -> str:
    """The lessons in a row, and whose word it is."""
    each = (
        f"{one.title} ({one.decisions} of {one.of} decisions, {one.minutes} minutes)"
        for one in studied.lessons
    )
    return f"Lessons, as the learner told ({studied.method}): {'; '.join(each)}"


_HOW: Mapping[MarkingMethod, str] = {
    "auto": "automatically",
    "human-reviewed": "automatically, then reviewed by a person",
    "human": "by a person",
    "by-part": "in part automatically, in part by a person",
}


def _marked(assessment: Assessment) -> str:
    by = f", by {assessment.assessor}" if assessment.assessor else ""
    method = _HOW[assessment.marking_method]
    return f"Marked {method}{by}, attempt {assessment.attempt}, {assessment.marker_version}"


_IDENTITY: Mapping[IdentityBasis, str] = {
    "self-declared": "as stated by the learner; identity was not checked",
    "roster": "as it stands on the class's list; no identity document was checked",
    "not-as-on-roster": "as stated by the learner, not confirmed: the class's list has another",
    "id-checked": "an identity document was checked",
}


def _identity(statement: Statement) -> str:
    by = f" by {statement.learner.checked_by}" if statement.learner.checked_by else ""
    how = signed_in_words(statement.learner.signed_in)
    told = f"{_IDENTITY[statement.learner.identity_basis]}{by}"
    return f"Name: {told}; the learner {how}" if how else f"Name: {told}"
