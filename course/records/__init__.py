"""Completion records: what a learner keeps, and what a regulator may ask to see."""

from course.records.certificate import CertificateNotMade, certificate_pdf
from course.records.london import LondonTimeUnknown, london_date
from course.records.record import (
    Activity,
    Assessment,
    EvidenceFile,
    IdentityBasis,
    Learner,
    MarkingMethod,
    Provider,
    Record,
    RecordUnreadable,
    Result,
    from_json,
    to_json,
)
from course.records.short_code import new_short_code

__all__ = [
    "Activity",
    "Assessment",
    "CertificateNotMade",
    "EvidenceFile",
    "IdentityBasis",
    "Learner",
    "LondonTimeUnknown",
    "MarkingMethod",
    "Provider",
    "Record",
    "RecordUnreadable",
    "Result",
    "certificate_pdf",
    "from_json",
    "london_date",
    "new_short_code",
    "to_json",
]
