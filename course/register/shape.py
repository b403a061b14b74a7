"""Whether what a provider signed is a credential of ours: each claim where it has to be, and none at odds."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from course.register.credential import CONTEXTS, TYPES, list_address
from course.register.kept import StatusPlace
from course.register.published import PublishedIssuer
from course.register.refusals import why
from course.register.status_list import SIZE

_NUMBER = re.compile("[1-9][0-9]{0,8}")
# The years that a time is written in with four digits.
_EARLIEST, _LATEST = -30_610_224_000, 253_402_300_800


class NotARecord(ValueError):
    """It is something else; the message says how."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class _Issuer(_Part):
    id: str


class _Name(_Part):
    identity_hash: Annotated[str, Field(alias="identityHash", pattern=r"^sha256\$[0-9a-f]{64}$")]
    salt: str


class _Subject(_Part):
    id: str
    identifier: Annotated[list[_Name], Field(min_length=1, max_length=1)]


class _Evidence(_Part):
    name: str
    narrative: str


class _Status(_Part):
    id: str
    type: Literal["BitstringStatusListEntry"]
    purpose: Annotated[Literal["revocation"], Field(alias="statusPurpose")]
    index: Annotated[str, Field(alias="statusListIndex", pattern=r"^(0|[1-9][0-9]{0,5})$")]
    list: Annotated[str, Field(alias="statusListCredential")]


class _Credential(_Part):
    context: Annotated[list[str], Field(alias="@context")]
    id: str
    type: list[str]
    issuer: _Issuer
    valid_from: Annotated[str, Field(alias="validFrom")]
    subject: Annotated[_Subject, Field(alias="credentialSubject")]
    evidence: list[_Evidence]
    status: Annotated[_Status, Field(alias="credentialStatus")]
    iss: str
    jti: str
    sub: str
    nbf: int

    @model_validator(mode="after")
    def _says_the_same_twice(self) -> _Credential:
        if self.context != CONTEXTS or self.type != TYPES:
            raise ValueError("kind")
        if (self.iss, self.jti, self.sub) != (self.issuer.id, self.id, self.subject.id):
            raise ValueError("twice")
        if not _EARLIEST <= self.nbf < _LATEST:
            raise ValueError("time-twice")
        moment = datetime.fromtimestamp(self.nbf, UTC)
        if self.valid_from != f"{moment:%Y-%m-%dT%H:%M:%SZ}":
            raise ValueError("time-twice")
        if int(self.status.index) >= SIZE or self.status.id != f"{self.status.list}#{self.status.index}":
            raise ValueError("place")
        return self


def place_in(claims: dict[str, Any], issuer: PublishedIssuer) -> StatusPlace:
    """Where the bit of a credential of this provider stands.

    Raises:
        NotARecord: they are not.
    """
    try:
        found = _Credential.model_validate(claims)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["loc"]:
            raise NotARecord(why("part", part=str(first["loc"][0]))) from None
        raise NotARecord(why(str(first["ctx"]["error"]))) from None
    number = found.status.list.removeprefix(f"{issuer.address}/status/").removesuffix(".jwt")
    if not _NUMBER.fullmatch(number) or found.status.list != list_address(issuer.address, int(number)):
        raise NotARecord(why("others-list"))
    return StatusPlace(int(number), int(found.status.index))
