"""What tests of the register are made of. As a program it issues to so many learners, in its order.

`python -m tests.register.making ADDRESS KEY_FILE LEARNERS STEP`
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

import sqlalchemy as sql
from cryptography.hazmat.primitives import serialization

from course.records import Statement
from course.records.short_code import new_short_code
from course.register.issuer import Issuer
from course.register.kept import Holder
from course.register.keys import UnlockedKey, jwk_of, new_secret, unlocked
from course.register.provider import ProviderFile
from course.register.register import Register
from tests.records.making import a_record

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
    """What a record of a learner's would say, with ids of its own."""
    points = Decimal(mark)
    said = {
        "mark": points,
        "marked_by": changes.pop("marked_by", "assessor"),
        "results": [{"label": "The facts", "points": points, "out_of": Decimal(20)}],
    }
    whose = {
        "name": changes.pop("name", "Ada Example"),
        "identity_basis": "roster",
        "reference": UUID(int=uuid5(NAMESPACE_URL, learner).int, version=4),
    }
    own = {"record_id": uuid4(), "short_code": new_short_code(), "issued": datetime.now(UTC)}
    measured = {"minutes": 31, "method": "Counted while at work."}
    return a_record(assessment=said, **(own | {"learner": whose, "measured": measured} | changes))


def holder(learner: str = "ada-1234") -> Holder:
    """Whose record it is."""
    return Holder("a-class", learner, "ex3-sergeant")


def changed(address: str, command: str) -> None:
    """Do to the database what nobody should, in spite of what keeps them from it."""
    engine = sql.create_engine(address)
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            for name in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS register_log_no_{name}")
        else:
            connection.exec_driver_sql("DROP TRIGGER IF EXISTS register_log_no_change ON register_log")
        connection.exec_driver_sql(command)
    engine.dispose()


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
