"""A provider's keys: made, kept encrypted, unlocked for signing, and published without their secret."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from pydantic import BaseModel, ConfigDict, Field

from course.base.clear_errors import Clear
from course.records.fields import Instant

FEWEST_CHARACTERS = 12  # of a passphrase
_CURVE = ec.SECP256R1()
_BYTES = 32
_ECDSA = ec.ECDSA(SHA256())

Coordinate = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]
KeyName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$")]


class KeyNotUsable(Clear):
    """A provider's key cannot be used; the message says why, and what to do."""


class Jwk(BaseModel):
    """A public key as RFC 7517 writes it."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    kty: Literal["EC"] = "EC"
    crv: Literal["P-256"] = "P-256"
    x: Coordinate
    y: Coordinate

    def key(self) -> ec.EllipticCurvePublicKey:
        """The key to verify with.

        Raises:
            ValueError: there is no such point on the curve.
        """
        return _public_key(self.x, self.y)


class ProviderKey(BaseModel):
    """One of a provider's keys, without its secret.

    Attributes:
        name: what follows the `#` in its whole name.
        made: from when on it signs.
        state: whether it still signs; a retired one did until `ended`, a compromised
            one is trusted in nothing.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: KeyName
    jwk: Jwk
    made: Instant
    state: Literal["current", "retired", "compromised"] = "current"
    ended: Instant | None = None


@dataclass(frozen=True)
class UnlockedKey:
    """A key that can sign, in this process only."""

    kid: str
    secret: ec.EllipticCurvePrivateKey

    def sign(self, content: bytes) -> bytes:
        """The ES256 signature: 64 bytes."""
        r, s = decode_dss_signature(self.secret.sign(content, _ECDSA))
        return r.to_bytes(_BYTES) + s.to_bytes(_BYTES)

    def __repr__(self) -> str:
        return f"UnlockedKey({self.kid!r})"


@lru_cache(maxsize=64)
def _public_key(x: str, y: str) -> ec.EllipticCurvePublicKey:
    at, above = (int.from_bytes(base64.urlsafe_b64decode(part + "=")) for part in (x, y))
    return ec.EllipticCurvePublicNumbers(at, above, _CURVE).public_key()


def new_secret() -> ec.EllipticCurvePrivateKey:
    """Make a key for ES256."""
    return ec.generate_private_key(_CURVE)


def jwk_of(secret: ec.EllipticCurvePrivateKey) -> Jwk:
    """The public half of a key."""
    numbers = secret.public_key().public_numbers()
    x, y = (
        base64.urlsafe_b64encode(number.to_bytes(_BYTES)).rstrip(b"=").decode()
        for number in (numbers.x, numbers.y)
    )
    return Jwk(x=x, y=y)


def encrypted(secret: ec.EllipticCurvePrivateKey, passphrase: str) -> bytes:
    """A key as it is kept: PKCS #8, encrypted.

    Args:
        secret: the key.
        passphrase: at least twelve characters.

    Raises:
        KeyNotUsable: the passphrase is too short.
    """
    if len(passphrase) < FEWEST_CHARACTERS:
        raise KeyNotUsable(
            f"A passphrase has at least {FEWEST_CHARACTERS} characters. Four random words are easy to keep."
        )
    return secret.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.encode()),
    )


def unlocked(pem: bytes, passphrase: str, where: str) -> ec.EllipticCurvePrivateKey:
    """Unlock a key.

    Args:
        pem: as it is kept, encrypted or not.
        passphrase: its passphrase; empty where it has none.
        where: the place that it comes from, for what is said.

    Raises:
        KeyNotUsable: the passphrase is wrong, or it is no key for ES256.
    """
    try:
        found = serialization.load_pem_private_key(pem, passphrase.encode() or None)
    except TypeError:  # a passphrase too many, or none where one is needed
        if passphrase:
            return unlocked(pem, "", where)
        raise KeyNotUsable(
            f"The key in {where} is locked. Give its passphrase, or put it into COURSE_PROVIDER_PASSPHRASE."
        ) from None
    except ValueError:
        raise KeyNotUsable(
            f"The key in {where} cannot be unlocked: the passphrase is wrong, or the file is spoilt."
        ) from None
    if not isinstance(found, ec.EllipticCurvePrivateKey) or not isinstance(found.curve, ec.SECP256R1):
        raise KeyNotUsable(f"The key in {where} is none for ES256 (P-256).")
    return found


def read_key(path: Path) -> bytes:
    """A key's file.

    Raises:
        KeyNotUsable: there is none, or it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise KeyNotUsable(f"The key's file {path} cannot be used ({reason}).") from None
