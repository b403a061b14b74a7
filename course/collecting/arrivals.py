"""Answers that were sent, and which of several was saved last."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from course.collecting.files import Found
from course.learner.answers import MOST_BYTES, Along, Answers, AnswersDamaged, parse
from course.learner.answers.digest import answered, answers_nothing
from course.marking.cohort.submission_files import NotOrdinary


@dataclass(frozen=True)
class Saved:
    """What is kept of an answers file while the others are looked at.

    Attributes:
        digest: SHA-256 of the whole file.
        work: the exercise that it answers.
        reference: the learner's random reference.
        version: the version that it answers.
        revision: how often it was saved.
        saved: when it was saved last, as it says itself (UTC).
        answered: a digest of what was answered in it.
        blank: whether that is nothing at all.
        along: whether something was sent along in it.
        name: the name for the record, as its learner typed it.
    """

    digest: str
    work: str
    reference: UUID
    version: str
    revision: int
    saved: datetime
    answered: str
    blank: bool
    along: bool
    name: str = ""


@dataclass(frozen=True)
class Arrival:
    """An answers file that was sent; `moment` is when its name says that it was handed in (UTC).

    `by_name` says that only the name typed in it tells whose it is; `back` is as `Meant` has it.
    """

    found: Found
    saved: Saved
    moment: datetime | None
    remarks: tuple[str, ...]
    by_name: bool = False
    back: str = ""


def saved_in(found: Found) -> Saved:
    """Read an answers file that was sent.

    Args:
        found: the file.

    Returns:
        What it says of itself.

    Raises:
        NotOrdinary: it is too large, cannot be read, or holds no answers.
    """
    content = found.read(MOST_BYTES)
    try:
        return saved_from(content, parse(content))
    except AnswersDamaged as damage:
        raise NotOrdinary(f"does not hold answers: {damage}") from damage
    except OverflowError as error:
        raise NotOrdinary("does not hold answers: it was saved at no time that there is") from error


def saved_from(content: bytes, answers: Answers) -> Saved:
    """What an answers file says of itself."""
    digest = hashlib.sha256(content).hexdigest()
    return Saved(
        digest,
        answers.work,
        answers.learner,
        answers.version,
        answers.revision,
        _aware(answers.saved),
        answered(answers),
        answers_nothing(answers),
        answers.along is not None and answers.along != Along(),
        answers.name,
    )


def answers_alike(one: Saved, other: Saved) -> bool:
    """Whether two are one save of the same answers, and differ at most in what goes beside them."""

    def of(saved: Saved) -> tuple[object, ...]:
        return saved.work, saved.reference, saved.revision, saved.saved, saved.answered

    return of(one) == of(other)


def is_newer(one: Saved, other: Saved) -> bool | None:
    """Whether one was saved after the other.

    Args:
        one: an answers file.
        other: another one.

    Returns:
        None where that is not plain: both were saved at the same time, or the one that was saved
        later has been saved less often, or the same number of times.
    """
    if one.saved == other.saved:
        return None
    later = one.saved > other.saved
    if one.reference != other.reference:
        return later
    grown = one.revision - other.revision
    return later if grown and (grown > 0) is later else None


def newest(arrivals: Sequence[Arrival]) -> Arrival | None:
    """The one that was saved last.

    Args:
        arrivals: answers files that were sent for one exercise of one learner, at least one.

    Returns:
        None where that is not plain, or they come from different copies of the course.
    """
    if len({arrival.saved.reference for arrival in arrivals}) > 1:
        return None
    # Handed in twice, the same answers were there from the first time on.
    last = max(arrivals, key=lambda arrival: (arrival.saved.saved, -_when(arrival)))
    others = (arrival for arrival in arrivals if not answers_alike(arrival.saved, last.saved))
    return last if all(is_newer(last.saved, other.saved) for other in others) else None


def _when(arrival: Arrival) -> float:
    return arrival.moment.timestamp() if arrival.moment else float("inf")


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
