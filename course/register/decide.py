"""Whether what would be issued now is what stands: one pass has one record that holds."""

from __future__ import annotations

from typing import Any, Literal

from course.records.statement import Statement

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
    if _pass(standing) != _pass(draft):
        return "supersede", "it was marked or answered otherwise"
    if standing.learner.name != draft.learner.name:
        return "supersede", "the name on it was corrected"
    if standing.learner != draft.learner:
        return "supersede", "its name is known otherwise now"
    if standing.status != draft.status and not standing.attested:
        return "supersede", f"it is {draft.status} now, and was {standing.status}"
    return "keep", "nothing has changed"


def _pass(record: Statement) -> tuple[Any, ...]:
    """What makes one pass another than any other: the answers, and what they earned from whom."""
    assessment = record.assessment.model_dump(exclude={"marked_at"}) if record.assessment else None
    answers = record.evidence[0] if record.evidence else None
    return assessment, answers, record.learner.reference
