"""What a provider publishes: plain files for any web host. They hold no name, and nothing of a learner's.

`did.json` and `keys/` are the keys, for ever, the retired ones too; `status/` says which records hold no
more; `why.jwt` why not and since when; `codes.jwt` where the bit of each code is; `log-head.jwt` what the
register's log is; `issuer.json` is what a checker pins; `verify.html` (`page.py`) checks with all of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from course.records.fields import Line
from course.register.codes import codes_text
from course.register.compact import signed
from course.register.credential import list_address
from course.register.issuer import Issuer
from course.register.kept import Kept, StatusPlace
from course.register.keys import ProviderKey
from course.register.log_rows import Head
from course.register.provider import ProviderFile
from course.register.status_list import encoded

ISSUER, DID, WHY, HEAD = "issuer.json", "did.json", "why.jwt", "log-head.jwt"
CODES, STATUS = "codes.jwt", "status"
LIST_TYPE, LIST_CONTEXT = "BitstringStatusListCredential", ["https://www.w3.org/ns/credentials/v2"]


class PublishedIssuer(BaseModel):
    """A provider as a checker knows it: who it is, and which keys it has, had, and trusts no more."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Line
    name: Line
    contact: Line
    address: Line
    keys: Annotated[tuple[ProviderKey, ...], Field(max_length=1000)]

    def key(self, kid: str) -> ProviderKey | None:
        """One of its keys, by its whole name."""
        return next((key for key in self.keys if kid == f"{self.id}#{key.name}"), None)


def published_issuer(provider: ProviderFile) -> PublishedIssuer:
    """What of a provider is published."""
    return PublishedIssuer(
        id=provider.id,
        name=provider.name,
        contact=provider.contact,
        address=provider.address,
        keys=provider.keys,
    )


def files(
    issuer: Issuer,
    records: Iterable[Kept],
    head: Head | None,
    moment: datetime | None = None,
) -> dict[str, bytes]:
    """Everything that is published, by its path under the provider's address.

    Args:
        issuer: who signs.
        records: every record of the register.
        head: the head of its log.
        moment: now, if it is not that.
    """
    provider, moment = issuer.provider, moment or datetime.now(UTC)
    told = _told(records)
    who, at = published_issuer(provider), int(moment.timestamp())
    why = {"iss": provider.id, "iat": at, "ended": told.ended}
    codes = {"iss": provider.id, "iat": at, "codes": codes_text(provider.id, told.codes)}
    found: dict[str, bytes] = {
        ISSUER: who.model_dump_json(indent=1).encode(),
        DID: _json(did_document(provider)),
        WHY: signed(why, issuer.signer).encode(),
        CODES: signed(codes, issuer.signer).encode(),
    }
    for key in provider.keys:
        found[f"keys/{key.name}.json"] = _json(_jwk(provider, key))
    for number, indices in told.lists.items():
        claims = status_claims(provider, number, indices, moment)
        found[f"{STATUS}/{number}.jwt"] = signed(claims, issuer.signer).encode()
    if head is not None:
        found[HEAD] = head.signed.encode()
    if provider.logo and issuer.logo:
        found[provider.logo] = issuer.logo
    return found


def status_claims(
    provider: ProviderFile, number: int, indices: Iterable[int], moment: datetime
) -> dict[str, Any]:
    """What a status list says, before it is signed (W3C Bitstring Status List 1.0)."""
    address = list_address(provider.address, number)
    return {
        "@context": LIST_CONTEXT,
        "id": address,
        "type": ["VerifiableCredential", LIST_TYPE],
        "issuer": provider.id,
        "validFrom": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded(indices),
        },
        "iss": provider.id,
        "jti": address,
        "sub": f"{address}#list",
        "nbf": int(moment.timestamp()),
    }


def did_document(provider: ProviderFile) -> dict[str, Any]:
    """The provider's keys as `did:web` publishes them; a compromised one asserts nothing any more."""
    methods = [
        {
            "id": provider.kid(key),
            "type": "JsonWebKey",
            "controller": provider.id,
            "publicKeyJwk": _jwk(provider, key),
        }
        for key in provider.keys
    ]
    trusted = [provider.kid(key) for key in provider.keys if key.state != "compromised"]
    return {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"],
        "id": provider.id,
        "verificationMethod": methods,
        "assertionMethod": trusted,
    }


def _jwk(provider: ProviderFile, key: ProviderKey) -> dict[str, Any]:
    return {**key.jwk.model_dump(), "kid": provider.kid(key), "alg": "ES256", "use": "sig"}


@dataclass
class _Told:
    """What is published of records: how and since when they ended, by place; each list's bits; each code."""

    ended: dict[str, dict[str, str]] = field(default_factory=dict)
    lists: dict[int, list[int]] = field(default_factory=lambda: {1: []})
    codes: list[tuple[str, StatusPlace]] = field(default_factory=list)


def _told(records: Iterable[Kept]) -> _Told:
    told = _Told()
    for one in records:
        if one.place is None:
            continue
        if one.code:  # one that was erased has none any more
            told.codes.append((one.code, one.place))
        indices = told.lists.setdefault(one.place.number, [])
        if one.standing != "valid":
            indices.append(one.place.index)
            told.ended[f"{one.place.number}/{one.place.index}"] = {"how": one.standing, "since": one.ended}
    return told


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()
