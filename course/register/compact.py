"""Signed text in its compact form (JWS, RFC 7515), with ES256 (RFC 7518) and nothing else.

Reading is strict: base64url that could be written otherwise, a name that stands twice, a header that
carries anything but `alg`, `kid` and `typ`, are each refused, so that one signed thing has one text.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from course.register.refusals import why

MOST_CHARACTERS = 200_000
ALGORITHM = "ES256"
_HALF = 32  # bytes of each of a signature's two numbers
_PARTS = 3
_KEYS_IN_HEADER = {"jwk", "jku", "x5c", "x5u", "x5t", "x5t#S256"}
_ECDSA = ECDSA(SHA256())


class Signer(Protocol):
    """Whoever can sign for a provider: a key that is unlocked, or one that never leaves its device.

    `kid` is the key's whole name: what it is published under, with `#` and its own name.
    """

    @property
    def kid(self) -> str:
        """The key's whole name."""

    def sign(self, content: bytes) -> bytes:
        """The ES256 signature: 64 bytes."""


class NotCompact(ValueError):
    """A text is nothing that was signed by us; `kind` says what is wrong in one word, the message in some.

    Args:
        kind: of `refusals.WORDS`.
        reason: of `refusals.WHYS`.
    """

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(why(reason))
        self.kind = kind


@dataclass(frozen=True)
class Compact:
    """A signed text, read and not yet verified.

    Attributes:
        kid: the key that it says it was signed with.
        claims: what it says.
        content: the bytes that were signed.
        signature: 64 bytes.
    """

    kid: str
    claims: dict[str, Any]
    content: bytes
    signature: bytes


def signed(claims: Mapping[str, Any], signer: Signer) -> str:
    """Sign something.

    Args:
        claims: what is said.
        signer: the key.

    Returns:
        The compact form: three parts with dots between.
    """
    header = {"alg": ALGORITHM, "kid": signer.kid, "typ": "JWT"}
    content = f"{_encoded(_json(header))}.{_encoded(_json(claims))}"
    return f"{content}.{_encoded(signer.sign(content.encode()))}"


def read(text: str, most: int = MOST_CHARACTERS) -> Compact:
    """Read a signed text; whether the signature is right is another question.

    Args:
        text: the compact form, and nothing before or after it.
        most: how many characters it may have.

    Raises:
        NotCompact: it is anything else.
    """
    parts = text.split(".")
    if len(text) > most or len(parts) != _PARTS or not parts[0] or not parts[1]:
        raise NotCompact("malformed", "parts")
    header, claims = (_object(part, what) for part, what in zip(parts, ("header", "content"), strict=False))
    kid = _kid(header)
    signature = _decoded(parts[2], "signature")
    if len(signature) != 2 * _HALF:
        raise NotCompact("malformed", "signature-length")
    return Compact(kid, claims, f"{parts[0]}.{parts[1]}".encode(), signature)


def holds(found: Compact, key: EllipticCurvePublicKey) -> bool:
    """Whether a text was signed with a key, and is what was signed."""
    r, s = (int.from_bytes(half) for half in (found.signature[:_HALF], found.signature[_HALF:]))
    try:
        key.verify(encode_dss_signature(r, s), found.content, _ECDSA)
    except InvalidSignature:
        return False
    return True


def _kid(header: dict[str, Any]) -> str:
    algorithm = header.get("alg")
    if isinstance(algorithm, str) and algorithm.lower() == "none":
        raise NotCompact("unsigned", "alg-none")
    if _KEYS_IN_HEADER & header.keys():
        raise NotCompact("key-in-header", "own-key")
    if algorithm != ALGORITHM:
        raise NotCompact("algorithm", "not-es256")
    if header.keys() - {"alg", "kid", "typ"} or header.get("typ", "JWT") != "JWT":
        raise NotCompact("malformed", "header-says-more")
    kid = header.get("kid")
    if not isinstance(kid, str) or not kid:
        raise NotCompact("no-kid", "which-key")
    return kid


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _object(part: str, what: str) -> dict[str, Any]:
    try:
        return json_object(_decoded(part, what))
    except NotCompact:
        raise
    except ValueError:
        raise NotCompact("malformed", what) from None


def json_object(content: bytes) -> dict[str, Any]:
    """An object that is written as JSON (RFC 8259), in UTF-8, no name in it twice.

    Raises:
        ValueError: it is anything else.
    """
    try:
        found = json.loads(content.decode(), object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    json.dumps(found, ensure_ascii=False).encode()  # half of a pair of surrogates is no text
    if not isinstance(found, dict):
        raise ValueError("it is no object")  # noqa: TRY004 (whoever calls hears of one kind of error)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _decoded(part: str, what: str) -> bytes:
    try:
        content = base64.urlsafe_b64decode(part.encode("ascii") + b"=" * (-len(part) % 4))
    except (binascii.Error, ValueError):
        content = b""
    if not content or _encoded(content) != part:  # another text would say the same
        raise NotCompact("malformed", what)
    return content
