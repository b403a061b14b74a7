"""Whether a name can stand on a record, asked before anything depends on it."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from course.records.certificate import CertificateNotMade, certificate_pdf, fonts_for, in_words
from course.records.fields import Name
from course.records.statement import Statement

_NAME: TypeAdapter[str] = TypeAdapter(Name)
_A_DAY = datetime(2026, 1, 1, tzinfo=UTC)


class NameNotUsable(ValueError):
    """No record or certificate can carry the name; the message says why, and what to do."""


def usable_name(typed: str) -> str:
    """The name as a record will carry it.

    Args:
        typed: as the learner typed it, in any script.

    Returns:
        The same, with single spaces.

    Raises:
        NameNotUsable: it has no letter, or signs that nobody sees, or that no font here can set.
    """
    if not typed.strip():
        raise NameNotUsable("Please give the name that should stand on your record.")
    try:
        name = _NAME.validate_python(typed)
    except ValidationError as error:
        raise NameNotUsable(f"This cannot stand on a record as a name: {_why(error)}.") from None
    try:
        certificate_pdf(_with(name))
    except CertificateNotMade as error:
        raise NameNotUsable(
            f"The certificate has no font for {in_words(error.signs) or 'some of its signs'}. Please write "
            "your name in another script that you use, such as Latin letters, as it stands on a passport or "
            "practising certificate. Or keep it, and ask whoever runs the course to add "
            f"{fonts_for(error.signs)} first. Your answers and marks stay as they are."
        ) from None
    return name


def _why(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "string_too_long":
        return "it is longer than 200 characters"
    return first["msg"].removeprefix("Value error, ")


_NOTHING = UUID(int=0, version=4)
_ACTIVITY = {
    "kind": "exercise",
    "work": "-",
    "title": "-",
    "course_title": "-",
    "course_version": "-",
    "syllabus_digest": "0" * 64,
    "law_as_at": "-",
}
_ASSESSMENT = {
    "mark": Decimal(1),
    "out_of": Decimal(1),
    "pass_mark": Decimal(1),
    "attempt": 1,
    "marking_method": "auto",
    "marked_by": "rehearsal",
    "marker_version": "-",
    "marked_at": _A_DAY,
    "results": [],
}


def _with(name: str) -> Statement:
    """A specimen with this name, whose certificate is set by the very rules of every other."""
    return Statement.model_validate(
        {
            "record_id": _NOTHING,
            "short_code": "0" * 12,
            "issued": _A_DAY,
            "status": "specimen",
            "learner": {
                "name": name,
                "identity_basis": "self-declared",
                "reference": _NOTHING,
            },
            "provider": {"name": "-", "contact": "-"},
            "activity": _ACTIVITY,
            "aims": "-",
            "outcomes": ["-"],
            "mode": "-",
            "feedback": "-",
            "started": _A_DAY,
            "completed": _A_DAY,
            "notional_minutes": 1,
            "assessment": _ASSESSMENT,
            "evidence": [],
            "topics": [],
            "scheme_note": "-",
        }
    )
