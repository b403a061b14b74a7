"""What stands in the tables of a certificate's schedule: each part with who marked it, and each lesson."""

from __future__ import annotations

from typing import Any

from course.base.dates import in_words
from course.records.statement import MarkingMethod, Result, Statement
from course.records.studied import LessonStudied
from course.records.wording import in_hours

PART_MARKED: dict[MarkingMethod, str] = {
    "auto": "automatically",
    "human-reviewed": "automatically, then by a person",
    "human": "by a person",
    "by-part": "in part by a person",
}


def schedule(record: Statement) -> dict[str, Any]:
    """The rows of the schedule's tables, as plain data.

    Args:
        record: the record.

    Returns:
        `parts`, `lessons`, and `lessons_by`: how what is said of lessons was measured.
    """
    assessment, studied = record.assessment, record.studied
    return {
        "parts": [_part(one) for one in assessment.results] if assessment else [],
        "lessons": [_lesson(one) for one in studied.lessons] if studied else [],
        "lessons_by": f"As the learner told: {studied.method}." if studied else "",
    }


def _part(one: Result) -> dict[str, str]:
    return {
        "label": one.label,
        "points": f"{one.points:.2f}",
        "out_of": f"{one.out_of:.2f}",
        "marked": PART_MARKED[one.marked] if one.marked else "",
    }


def _lesson(one: LessonStudied) -> dict[str, str]:
    until = "" if one.first == one.last else f" to {in_words(one.last)}"
    return {
        "title": one.title,
        "decisions": f"{one.decisions} of {one.of}",
        "time": in_hours(one.minutes),
        "days": f"{in_words(one.first)}{until}",
    }
