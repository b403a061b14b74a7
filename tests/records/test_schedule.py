"""Behind a certificate's front: its tables stand whole on one page, however much was studied and assessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from course.content.installed import course_content
from course.records import certificate_pdf
from tests.pdf_words import pages_to_read
from tests.records.making import a_record

CONTENT = course_content()


def test_the_whole_course_with_every_lesson_takes_two_pages_behind_its_front():
    """Nine lessons and seven exercises: their tables on the one, what they rest on on the other."""
    lessons = [
        {
            "work": one.id,
            "title": one.title,
            "decisions": 22,
            "of": 22,
            "minutes": 39,
            "first": date(2026, 1, 10),
            "last": date(2026, 11, 21),
        }
        for one in CONTENT.lessons.values()
    ]
    parts = [
        {"label": one.title, "points": Decimal(20), "out_of": Decimal(20), "marked": "human-reviewed"}
        for one in CONTENT.exercises.values()
    ]
    whole = Decimal(20 * len(parts))
    outcomes = dict.fromkeys(outcome for one in CONTENT.exercises.values() for outcome in one.outcomes)
    evidence = [{"name": part["label"], "sha256": "9f" * 32} for part in parts]
    record = a_record(
        assessment={"mark": whole, "out_of": whole, "marking_method": "human-reviewed", "results": parts},
        studied={"method": "As their own copy of the course counted them.", "lessons": lessons},
        outcomes=list(outcomes),
        aims=CONTENT.course.aims,
        evidence=evidence,
    )

    front, tables, rest = (page.extract_text() for page in pages_to_read(certificate_pdf(record)))

    def flat(text: str) -> str:
        return " ".join(text.split()).replace("\u2019", "'")

    titles = [one["title"] for one in lessons] + [part["label"] for part in parts]
    assert [title for title in titles if flat(title) not in flat(tables)] == []
    assert [outcome for outcome in outcomes if flat(outcome) not in flat(tables)] == []
    assert "How studied" not in tables and "How studied" in rest and rest.count("9f" * 32) == len(parts)
    assert "continued" in rest.casefold() and "Page 3 of 3" in flat(rest) and "Passed" in front
