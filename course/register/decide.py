"""Whether what would be issued now is what stands: one pass has one record that holds."""

from __future__ import annotations

from typing import Any, Literal

from course.records.statement import Learner, Statement

Act = Literal["issue", "keep", "supersede"]


def decide(standing: Statement | None, draft: Statement, *, trusted: bool = True) -> tuple[Act, str]:
    """What is to be done.

    Args:
        standing: what the record says that holds, if one does.
        draft: what a record would say that were issued now.
        trusted: whether the key that signed the one that holds is trusted.

    Returns:
        The act, and why, in words.
    """
    if standing is None:
        return "issue", "it was completed"
    if not trusted:
        return "supersede", "the key that signed it is trusted no more"
    if standing.attended != draft.attended:
        return "supersede", "its attendance is said otherwise now"
    if _pass(standing) != _pass(draft):
        return "supersede", "it was marked or answered otherwise"
    if standing.learner.name != draft.learner.name:
        return "supersede", "the name on it was corrected"
    if _known(standing) != _known(draft):
        return "supersede", "its name is known otherwise now"
    told = _told_otherwise(standing, draft)
    return ("supersede", told) if told else ("keep", "nothing has changed")


def _known(record: Statement) -> Learner:
    """How a name is known. Who signed in for the same answers is of the day on which they were handed in.

    What a record says of it was so then. Whoever hands the same answers in again by another way has no other
    pass, and what is valid is not replaced for that.
    """
    return record.learner.model_copy(update={"signed_in": None})


def _told_otherwise(standing: Statement, draft: Statement) -> str:
    """What of the same pass, of the same person, is said otherwise; nothing where nothing is."""
    if _method(standing) != _method(draft):
        return "who marked it is said otherwise now"
    if standing.studied != draft.studied:
        return "what is told of its lessons is otherwise now"
    if standing.status != draft.status and not standing.attested:
        return f"it is {draft.status} now, and was {standing.status}"
    return ""


# How each part was marked follows from the whole, and older records do not say it.
_NOT_OF_A_PASS: Any = {"marked_at": True, "marking_method": True, "results": {"__all__": {"marked"}}}


def _method(record: Statement) -> str:
    return record.assessment.marking_method if record.assessment else ""


def _pass(record: Statement) -> tuple[Any, ...]:
    """What makes one pass another than any other: the answers, and what they earned from whom."""
    assessment = record.assessment.model_dump(exclude=_NOT_OF_A_PASS) if record.assessment else None
    answers = record.evidence[0] if record.evidence else None
    return assessment, answers, record.learner.reference
