"""What tests of the register are made of. As a program it issues to so many learners, in its order.

`python -m tests.register.making ADDRESS KEY_FILE LEARNERS STEP`
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from cryptography.hazmat.primitives import serialization

from course.records import Statement
from course.register.issuer import Issuer
from course.register.kept import Holder
from course.register.keys import UnlockedKey, jwk_of, new_secret, unlocked
from course.register.provider import ProviderFile
from course.register.register import Register

MADE = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def issuer_named(name: str, address: str, secret: Any = None) -> Issuer:
    """A provider with one key."""
    secret = secret or new_secret()
    plan = ProviderFile(name=name, contact="records@training.example", address=address)
    provider = plan.with_key(jwk_of(secret), MADE)
    return Issuer(provider, UnlockedKey(provider.kid(provider.current), secret))


def pem_of(issuer: Issuer) -> bytes:
    """An issuer's key, not locked."""
    return issuer.signer.secret.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def draft(learner: str = "ada-1234", mark: str = "17.50", **changes: Any) -> Statement:
    """What a record of a learner's would say."""
    name = changes.pop("name", "Ada Example")
    marked_by = changes.pop("marked_by", "assessor")
    fields: dict[str, Any] = {
        "status": "self-assessed",
        "learner": {
            "name": name,
            "identity_basis": "roster",
            "reference": UUID(int=uuid5(NAMESPACE_URL, learner).int, version=4),
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
        "outcomes": ["Cite a report with its limit."],
        "mode": "Self-paced online study.",
        "feedback": "Written reasons for every lost point.",
        "started": "2026-11-21T09:30:00Z",
        "completed": "2026-11-23T16:30:05Z",
        "notional_minutes": 25,
        "measured": {"minutes": 31, "method": "Counted while at work."},
        "assessment": {
            "mark": mark,
            "out_of": "20.00",
            "percent": f"{float(mark) * 5:.2f}",
            "pass_mark": "60.00",
            "passed": True,
            "attempt": 1,
            "marking_method": "auto",
            "marked_by": marked_by,
            "marker_version": "rule 1, key 12345678",
            "marked_at": "2026-11-23T18:02:00Z",
            "results": [{"label": "The facts", "points": mark, "out_of": "20.00"}],
        },
        "evidence": [{"name": "The answers handed in", "sha256": "9f" * 32}],
        "topics": ["Asylum", "Exclusion"],
        "scheme_note": "No regulator has accredited it.",
    }
    import json

    text = json.dumps(fields | changes, default=str)
    return Statement.model_validate_json(text)


def holder(learner: str = "ada-1234") -> Holder:
    """Whose record it is."""
    return Holder("a-class", learner, "ex3-sergeant")


def main(address: str, key: str, learners: str, step: str) -> None:
    """Issue to every learner, beginning at another one than the others do."""
    secret = unlocked(Path(key).read_bytes(), "", key)
    issuer = issuer_named("Example Law Training", "https://training.example/records", secret)
    register, number = Register(address, issuer), int(learners)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for index in range(number):
        name = f"learner-{(index + int(step) * number // 2) % number}"
        register.issue(holder(name), draft(name))


if __name__ == "__main__":
    main(*sys.argv[1:])
