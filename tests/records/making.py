"""Records to try things on; every person, provider and file in them is invented."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from course.records import Statement


def _assessment() -> dict[str, Any]:
    return {
        "mark": Decimal("17.5"),
        "out_of": Decimal(20),
        "pass_mark": Decimal(70),
        "attempt": 1,
        "marking_method": "auto",
        "marked_by": "assessor",
        "marker_version": "1",
        "marked_at": datetime(2026, 11, 23, 18, 2, tzinfo=UTC),
        "results": [
            {"label": "The facts", "points": Decimal("9.5"), "out_of": Decimal(10)},
            {"label": "The route", "points": Decimal("8.00"), "out_of": Decimal(10)},
        ],
    }


def _fields() -> dict[str, Any]:
    return {
        "record_id": UUID("3f0c7c1e-4a0b-4f5e-9f57-0a3a1f2c9b11"),
        "short_code": "7QKM2R9DXW4B",
        "issued": datetime(2026, 11, 23, 18, 2, tzinfo=UTC),
        "status": "self-assessed",
        "learner": {
            "name": "Ana Kowal",
            "identity_basis": "self-declared",
            "reference": UUID("7d3a0f62-0d7e-4e59-8a53-8f9a1d6a2c55"),
        },
        "provider": {"name": "Example Law Training", "contact": "records@training.example"},
        "activity": {
            "kind": "exercise",
            "work": "ex3-sergeant",
            "title": "The sergeant",
            "course_title": "Country evidence in asylum claims",
            "course_version": "1.0.0",
            "syllabus_digest": "5d" * 32,
            "law_as_at": "2026-11-01",
        },
        "aims": "To work a claim in the order a lawyer works it.",
        "outcomes": ["Cite a report with its limit.", "Say which fact would change the answer."],
        "mode": "Self-paced online study.",
        "feedback": "Written reasons for every lost point.",
        "started": datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
        "completed": datetime(2026, 11, 23, 16, 30, 5, tzinfo=UTC),
        "notional_minutes": 25,
        "evidence": [{"name": "answers.json", "sha256": "9f" * 32}],
        "topics": ["Asylum", "Exclusion"],
        "scheme_note": "Meets, in our view, the Scottish definition of verifiable CPD.",
    }


def a_record(*, name: str = "Ana Kowal", assessment: Any = None, **changes: Any) -> Statement:
    """Make a record.

    Args:
        name: the learner's.
        assessment: what of it is otherwise.
        changes: other fields of the record, by name.
    """
    fields = _fields()
    fields["learner"]["name"] = name
    fields["assessment"] = _assessment() | (assessment or {})
    return Statement.model_validate(fields | changes)
