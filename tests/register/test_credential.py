"""The credential: Open Badges 3.0, read and believed by others' code as by ours."""

from __future__ import annotations

import base64
import json

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier, decode_encoded_list, set_indices

from course.register.compact import holds, read, signed
from course.register.credential import list_address
from course.register.published import files
from course.register.register import Register
from course.register.status_list import SIZE, decoded, encoded, is_set
from tests.register.making import draft, holder, issuer_named


@pytest.fixture
def made(register: Register):
    return register.issue(holder(), draft()).record


def published(register: Register, issuer, address: str) -> bytes:
    """What is found at an address that the provider publishes under."""
    found = {
        f"{issuer.provider.address}/{name}": content
        for name, content in files(issuer, register.all(), register.head()).items()
    }
    return found[address]


def test_it_says_what_open_badges_asks_for(made, issuer):
    said = read(made.credential).claims

    assert said["@context"][1].startswith("https://purl.imsglobal.org/spec/ob/v3p0/context-3")
    assert said["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert (said["iss"], said["jti"], said["sub"]) == (
        said["issuer"]["id"], said["id"], said["credentialSubject"]["id"],
    )  # fmt: skip
    achievement = said["credentialSubject"]["achievement"]
    assert (
        achievement["achievementType"] == "CertificateOfCompletion" and achievement["criteria"]["narrative"]
    )
    described = {one["id"] for one in achievement["resultDescription"]}
    assert described == {one["resultDescription"] for one in said["credentialSubject"]["result"]}
    header = json.loads(base64.urlsafe_b64decode(made.credential.split(".")[0] + "=="))
    assert header == {"alg": "ES256", "kid": issuer.signer.kid, "typ": "JWT"}


def test_neither_the_name_nor_the_learners_id_is_in_it(made):
    said = json.dumps(read(made.credential).claims)

    assert "Ada" not in said and "ada-1234" not in said


def test_anothers_library_verifies_it_by_the_published_keys(made, register, issuer):
    def download(address: str, *_: object, **__: object) -> bytes:
        return published(register, issuer, address)

    verifier = OB3Verifier.for_issuer_did(issuer.provider.id, download=download)

    found = verifier.verify(made.credential)

    assert found.issuer.id == issuer.provider.id
    with pytest.raises(OB3VerificationError):
        verifier.verify(made.credential[:-8] + "AAAAAAAA")


def test_anothers_library_sees_that_it_was_revoked(made, register, issuer):
    def download(address: str, *_: object, **__: object) -> bytes:
        return published(register, issuer, address)

    verifier = OB3Verifier.for_issuer_did(issuer.provider.id, download=download)
    verifier.check_status(verifier.verify(made.credential), download=download)
    register.revoke(made.id, "withdrawn")

    with pytest.raises(OB3VerificationError, match=r"(?i)revoked|status"):
        verifier.check_status(verifier.verify(made.credential), download=download)


def test_pyjwt_verifies_it_and_we_verify_what_pyjwt_signs(made, issuer):
    secret = issuer.signer.secret
    pem = secret.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    options = {"verify_iat": False}

    assert (
        jwt.decode(made.credential, pem, algorithms=["ES256"], options=options)["jti"]
        == f"urn:uuid:{made.id}"
    )
    theirs = read(jwt.encode({"iss": "x"}, secret, algorithm="ES256", headers={"kid": "a#b"}))
    assert holds(theirs, secret.public_key()) and theirs.claims == {"iss": "x"}


def test_a_key_of_its_own_stays_published_once_it_is_retired(register, issuer):
    provider = issuer.provider.with_key(issuer_named("x", "https://x.example").provider.keys[0].jwk, _now())
    again = issuer.__class__(provider, issuer.signer)

    found = files(again, register.all(), register.head())

    keys = [json.loads(found[name]) for name in found if name.startswith("keys/")]
    did = json.loads(found["did.json"])
    assert len(keys) == len(did["verificationMethod"]) == 2
    assert all("d" not in key for key in keys) and did["id"] == provider.id


def _now():
    from datetime import UTC, datetime

    return datetime.now(UTC).replace(microsecond=0)


@pytest.mark.parametrize("indices", [[], [0], [SIZE - 1], [3, 94567, 7]])
def test_a_status_list_is_read_by_others_and_by_us_as_it_was_written(indices):
    text = encoded(indices)

    bits = decoded(text)
    assert set_indices(decode_encoded_list(text)) == set(indices)
    assert [index for index in (0, 3, 7, 8, 94567, SIZE - 1) if is_set(bits, index)] == sorted(indices)
    assert text == encoded(reversed(indices))


@pytest.mark.parametrize("text", ["", "u", "z123", "uAAAA", encoded([])[:-4], "u" + "A" * 200_000])
def test_what_is_no_status_list_is_not_read(text):
    with pytest.raises(ValueError, match="it "):
        decoded(text)


def test_what_is_published_names_nobody(register, issuer):
    made = [register.issue(holder(f"learner-{n}"), draft(f"learner-{n}")).record for n in range(3)]
    register.revoke(made[0].id, "Ada withdrew")
    register.issue(holder("learner-1"), draft("learner-1", mark="19.00"))

    found = files(issuer, register.all(), register.sealed())

    everything = b"".join(found.values()).decode()
    claims = [read(content.decode()).claims for name, content in found.items() if name.endswith(".jwt")]
    everything += json.dumps(claims)
    for one in made:
        assert one.id not in everything and one.statement.short_code not in everything
    assert "Ada" not in everything and "learner-" not in everything
    assert read(found["log-head.jwt"].decode()).claims["size"] == len(register.log())
    assert list_address(issuer.provider.address, 1).endswith("/status/1.jwt") and "status/1.jwt" in found


def test_an_own_header_cannot_be_signed_into_another_form(issuer):
    text = signed({"iss": "x"}, issuer.signer)

    assert len(text.split(".")) == 3 and holds(read(text), issuer.signer.secret.public_key())
