"""What stands on a certificate's front: few words, for a wall. The schedule behind it has the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from course.base.dates import in_words
from course.records.statement import Statement
from course.records.wording import comings_and_goings, in_hours, law_as_at, plain


@dataclass(frozen=True)
class Fact:
    """One of the facts in a row: a label, what it is, and in small what goes with it."""

    label: str
    said: str
    small: str


@dataclass(frozen=True)
class Front:
    """The words on the front.

    Attributes:
        heading: of what it is a certificate.
        did: what the learner did: "completed the exercise".
        title: what it was.
        within: of which course it is a part; nothing for the course itself.
        facts: dates, time, result and law.
    """

    heading: str
    did: str
    title: str
    within: str
    facts: tuple[Fact, ...]

    def as_data(self) -> dict[str, Any]:
        """The same as plain data."""
        return asdict(self)


_WORK = {
    "exercise": "the exercise",
    "lesson": "the lesson",
    "workshop": "the workshop",
    "course": "the course",
}


def front(record: Statement) -> Front:
    """Choose what of a record stands on the front.

    Args:
        record: the record.

    Returns:
        The words, in the order in which they are read.
    """
    activity = record.activity
    below = ", below the pass mark," if record.assessment and not record.assessment.passed else ""
    attended = activity.kind == "workshop"
    did = "attended" if attended else "completed"
    return Front(
        heading="Certificate of attendance" if attended else "Certificate of completion",
        did=f"{did}{below} {_WORK[activity.kind]}",
        title=activity.title,
        within="" if activity.title == activity.course_title else activity.course_title,
        facts=tuple(_facts(record)),
    )


def _facts(record: Statement) -> Iterator[Fact]:
    begun, ended = record.started_on, record.completed_on
    yield Fact("Completed", in_words(ended), f"begun {in_words(begun)}" if begun != ended else "")
    if there := record.attended:
        missed = ", ".join(comings_and_goings(there))
        yield Fact("Attended", f"{there.present} of {there.held} minutes", missed)
    measured = f"; {in_hours(record.measured.minutes)} measured" if record.measured else ""
    yield Fact("Study", in_hours(record.notional_minutes), f"notional{measured}")
    if found := record.assessment:
        outcome = "Passed" if found.passed else "Not passed"
        yield Fact(
            "Assessment", f"{outcome}, {plain(found.percent)}%", f"pass mark {plain(found.pass_mark)}%"
        )
    as_at, version = law_as_at(record.activity.law_as_at), record.activity.course_version
    yield Fact("Law as at", as_at, f"course version {version}")
