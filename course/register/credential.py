"""A statement as a credential: Open Badges 3.0 in a signed text (VC-JWT).

Only terms that Open Badges defines are used: another would need a context of our own. The name is not in
it, only a salted digest, by which whoever holds the paper can ask whether the name on it is the one that
was signed. What the badge leaves out is bound by the digest of `record.json`.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Any

from course.base.sentences import sentences, upper_first
from course.records.schedule import PART_MARKED
from course.records.statement import (
    Assessment,
    EvidenceFile,
    Result,
    Statement,
)
from course.register.kept import StatusPlace
from course.register.narrative import criteria
from course.register.provider import ProviderFile

CONTEXTS = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
]
TYPES = ["VerifiableCredential", "OpenBadgeCredential"]
RECORD_FILE = "record.json"
_SIXTY = Decimal(60)


def claims_of(
    statement: Statement, provider: ProviderFile, place: StatusPlace, record_text: str
) -> dict[str, Any]:
    """What is signed.

    Args:
        statement: an attested statement.
        provider: who attests.
        place: where the record's bit stands.
        record_text: all that `record.json` holds.

    Returns:
        The claims of the signed text: the credential, and what a JWT repeats of it.
    """
    id_, subject = f"urn:uuid:{statement.record_id}", f"urn:uuid:{statement.learner.reference}"
    moment = _time(statement)
    return {
        "@context": CONTEXTS,
        "id": id_,
        "type": TYPES,
        "name": statement.activity.title,
        "issuer": _issuer(provider),
        "validFrom": moment,
        "awardedDate": moment,
        "credentialSubject": _subject(statement, provider, subject),
        "evidence": _evidence(statement, record_text),
        "credentialStatus": {
            "id": f"{list_address(provider.address, place.number)}#{place.index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": str(place.index),
            "statusListCredential": list_address(provider.address, place.number),
        },
        "iss": provider.id,
        "jti": id_,
        "sub": subject,
        "nbf": int(statement.issued.timestamp()),
    }


def list_address(address: str, number: int) -> str:
    """Where a status list is published."""
    return f"{address}/status/{number}.jwt"


def name_digest(name: str, salt: str) -> str:
    """A name as a credential holds it (Open Badges 3.0, IdentityHash)."""
    return f"sha256${hashlib.sha256((name + salt).encode()).hexdigest()}"


def record_digest(text: bytes) -> str:
    """The digest of `record.json`, as a credential states it."""
    return f"SHA-256 {hashlib.sha256(text).hexdigest()}"


def _time(statement: Statement) -> str:
    return f"{statement.issued:%Y-%m-%dT%H:%M:%SZ}"


def _issuer(provider: ProviderFile) -> dict[str, Any]:
    profile: dict[str, Any] = {
        "id": provider.id,
        "type": ["Profile"],
        "name": provider.name,
        "url": provider.address,
    }
    if "@" in provider.contact and " " not in provider.contact:
        profile["email"] = provider.contact
    if provider.logo:
        profile["image"] = {"id": f"{provider.address}/{provider.logo}", "type": "Image"}
    return profile


def _subject(statement: Statement, provider: ProviderFile, subject: str) -> dict[str, Any]:
    salt = hashlib.sha256(f"{statement.record_id}{statement.short_code}".encode()).hexdigest()[:32]
    found: dict[str, Any] = {
        "id": subject,
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "identityType": "name",
                "hashed": True,
                "identityHash": name_digest(statement.learner.name, salt),
                "salt": salt,
            }
        ],
        "activityStartDate": f"{statement.started:%Y-%m-%dT%H:%M:%SZ}",
        "activityEndDate": f"{statement.completed:%Y-%m-%dT%H:%M:%SZ}",
        "creditsEarned": _hours(statement.notional_minutes),
        "achievement": _achievement(statement, provider),
    }
    if statement.assessment is not None:
        found["result"] = _results(statement.assessment, provider.address, statement.activity.work)
    return found


def _achievement(statement: Statement, provider: ProviderFile) -> dict[str, Any]:
    activity = statement.activity
    found: dict[str, Any] = {
        "id": f"{provider.address}/achievements/{activity.work}",
        "type": ["Achievement"],
        "achievementType": "CertificateOfCompletion",
        "name": activity.title,
        "description": sentences(statement.aims, *map(upper_first, statement.outcomes)),
        "criteria": {"narrative": criteria(statement)},
        "version": activity.course_version,
        "tag": list(statement.topics),
        "creditsAvailable": _hours(statement.notional_minutes),
    }
    if not statement.topics:
        del found["tag"]
    if statement.assessment is not None:
        found["resultDescription"] = _described(statement.assessment, provider.address, activity.work)
    return found


def _described(assessment: Assessment, address: str, work: str) -> list[dict[str, Any]]:
    whole = {
        "id": f"{address}/achievements/{work}#percent",
        "type": ["ResultDescription"],
        "name": "Percentage of the points",
        "resultType": "Percent",
        "requiredValue": f"{assessment.pass_mark:.2f}",
        "valueMin": "0",
        "valueMax": "100",
    }
    parts = (
        {
            "id": f"{address}/achievements/{work}#part-{number}",
            "type": ["ResultDescription"],
            "name": _part(result),
            "resultType": "RawScore",
            "valueMin": "0",
            "valueMax": f"{result.out_of:.2f}",
        }
        for number, result in enumerate(assessment.results, start=1)
    )
    return [whole, *parts]


def _part(result: Result) -> str:
    return f"{result.label} (marked {PART_MARKED[result.marked]})" if result.marked else result.label


def _results(assessment: Assessment, address: str, work: str) -> list[dict[str, Any]]:
    values = [("percent", assessment.percent)]
    values += [(f"part-{number}", one.points) for number, one in enumerate(assessment.results, start=1)]
    return [
        {
            "type": ["Result"],
            "resultDescription": f"{address}/achievements/{work}#{name}",
            "value": f"{value:.2f}",
        }
        for name, value in values
    ]


def _evidence(statement: Statement, record_text: str) -> list[dict[str, Any]]:
    record = {"type": ["Evidence"], "name": RECORD_FILE, "narrative": record_digest(record_text.encode())}
    return [record, *map(_file, statement.evidence)]


def _file(one: EvidenceFile) -> dict[str, Any]:
    return {"type": ["Evidence"], "name": one.name, "narrative": f"SHA-256 {one.sha256}"}


def _hours(minutes: int) -> float:
    return float(round(Decimal(minutes) / _SIXTY, 2))
