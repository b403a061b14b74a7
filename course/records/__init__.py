"""Completion records: what a learner keeps, and what a regulator may ask to see."""

from course.base.london import LondonTimeUnknown, london_date
from course.records.certificate import CertificateNotMade, certificate_pdf
from course.records.reflection import Reflection, reflection_from_json, reflection_to_json
from course.records.short_code import new_short_code
from course.records.statement import Statement
from course.records.written import RecordUnreadable, from_json, to_json

__all__ = [
    "CertificateNotMade",
    "LondonTimeUnknown",
    "RecordUnreadable",
    "Reflection",
    "Statement",
    "certificate_pdf",
    "from_json",
    "london_date",
    "new_short_code",
    "reflection_from_json",
    "reflection_to_json",
    "to_json",
]
