"""Whether a record still holds, by its provider's published and signed status list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Literal

from course.base.dates import in_words
from course.records.london import london_date
from course.register.compact import Compact, NotCompact, holds, read
from course.register.pinned import Pinned
from course.register.published import LIST_TYPE, PublishedIssuer
from course.register.status_list import decoded, is_set

Kind = Literal["valid", "unknown", "revoked", "superseded", "ended", "status-not-trusted"]


@dataclass(frozen=True)
class FoundStanding:
    """How a record stands.

    Attributes:
        kind: whether it holds, or why not, or why that cannot be told.
        as_at: the day of the list that says so, in words.
        since: since when it does not, in words; empty where that is not known.
        why: why the list is not trusted.
    """

    kind: Kind
    as_at: str = ""
    since: str = ""
    why: str = ""


def standing_of(claims: dict[str, Any], who: Pinned) -> FoundStanding:
    """How a record stands.

    Args:
        claims: of a credential that its provider signed.
        who: the provider, with the lists that are at hand.
    """
    status = claims["credentialStatus"]
    address, index = status["statusListCredential"], int(status["statusListIndex"])
    text = who.lists.get(address)
    if text is None:
        return FoundStanding("unknown")
    try:
        bits, since = _list(text, address, who.issuer)
    except NotCompact as error:
        return FoundStanding("status-not-trusted", why=str(error))
    as_at = _day(since)
    if not is_set(bits, index):
        return FoundStanding("valid", as_at)
    number = address.rsplit("/", 1)[1].removesuffix(".jwt")
    how, day = _why(who, f"{number}/{index}")
    return FoundStanding(how, as_at, day)


@lru_cache(maxsize=16)
def _list(text: str, address: str, issuer: PublishedIssuer) -> tuple[bytes, int]:
    """A list's bits, and when it was signed; read once for all the records that it is about."""
    claims = _genuine(text, issuer).claims
    return _bits(claims, address, issuer.id), claims["nbf"]


def _genuine(text: str, issuer: PublishedIssuer) -> Compact:
    found = read(text)
    key = issuer.key(found.kid)
    if found.claims.get("iss") != issuer.id or key is None or key.state == "compromised":
        raise NotCompact("another", "it is another provider's")
    if not holds(found, key.jwk.key()):
        raise NotCompact("altered", "it was altered")
    return found


def _bits(claims: dict[str, Any], address: str, issuer: str) -> bytes:
    subject, types = claims.get("credentialSubject"), claims.get("type")
    if not isinstance(subject, dict) or not isinstance(types, list) or LIST_TYPE not in types:
        raise NotCompact("another", "it is no status list")
    if claims.get("id") != address or claims.get("jti") != address or claims.get("issuer") != issuer:
        raise NotCompact("copied", "it is the list of other records, copied here")
    if subject.get("statusPurpose") != "revocation" or not isinstance(claims.get("nbf"), int):
        raise NotCompact("another", "it is a list for something else")
    try:
        return decoded(str(subject.get("encodedList")))
    except ValueError as error:
        raise NotCompact("malformed", str(error)) from None


def _why(who: Pinned, place: str) -> tuple[Literal["revoked", "superseded", "ended"], str]:
    """How a record ended, and when, where the provider's signed reasons say so."""
    try:
        said = _genuine(who.why, who.issuer).claims["ended"][place]
        since = _day(datetime.fromisoformat(said["since"]).timestamp())
        how = said["how"]
    except (NotCompact, KeyError, TypeError, ValueError):
        return "ended", ""
    return (how if how in {"revoked", "superseded"} else "ended"), since


def _day(seconds: float) -> str:
    try:
        return in_words(london_date(datetime.fromtimestamp(seconds, UTC)))
    except (OverflowError, ValueError, OSError):
        return "a day that is none"
