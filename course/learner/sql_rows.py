"""What a row of answers holds, and answers as a row holds them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sql

from course.learner.answers import MOST_BYTES, Answers, AnswersDamaged, as_bytes, parse
from course.learner.store import Listed


def columns(answers: Answers) -> dict[str, str | int | datetime]:
    """Answers as a row holds them.

    Raises:
        OSError: there are more of them than could be read again.
    """
    return {
        "learner": str(answers.learner),
        "work": answers.work,
        "revision": answers.revision,
        "saved": naive(answers.saved),
        "text": as_bytes(answers).decode(),
    }


def parsed(row: sql.Row[Any], learner: UUID) -> Answers:
    """A row's answers.

    Raises:
        AnswersDamaged: it holds none, or not those that it says it holds.
    """
    text = str(row.text).encode(errors="replace")
    if len(text) > MOST_BYTES:
        raise AnswersDamaged(f"it is larger than {MOST_BYTES:,} bytes")
    answers = parse(text)
    if (answers.learner, answers.work, answers.revision) != (learner, row.work, row.revision):
        raise AnswersDamaged("the answers are not those that the row says it holds")
    return answers


def listed(row: sql.Row[Any]) -> Listed:
    """Which revision a row says that it holds."""
    return Listed(row.revision, row.saved.replace(tzinfo=UTC))


def naive(moment: datetime) -> datetime:
    """A moment as a column without a zone keeps it: in UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None)
