"""Whether a record still holds, by its provider's published and signed status list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Literal

from course.base.dates import in_words
from course.base.london import london_date
from course.register.compact import Compact, NotCompact, holds, read
from course.register.credential import list_address
from course.register.kept import StatusPlace
from course.register.pinned import LARGEST, Pinned
from course.register.published import LIST_TYPE, PublishedIssuer
from course.register.refusals import NO_DAY
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


def standing_of(place: StatusPlace, who: Pinned) -> FoundStanding:
    """How a record stands.

    Args:
        place: where its bit is, as its provider signed.
        who: the provider, with the lists that are at hand.
    """
    address = list_address(who.issuer.address, place.number)
    text = who.lists.get(address)
    if text is None:
        return FoundStanding("unknown")
    try:
        bits, since = _list(text, address, who.issuer)
    except NotCompact as error:
        return FoundStanding("status-not-trusted", why=str(error))
    as_at = day_of(since)
    if not is_set(bits, place.index):
        return FoundStanding("valid", as_at)
    how, day = _why(who, f"{place.number}/{place.index}")
    return FoundStanding(how, as_at, day)


@lru_cache(maxsize=16)
def _list(text: str, address: str, issuer: PublishedIssuer) -> tuple[bytes, int]:
    """A list's bits, and when it was signed; read once for all the records that it is about."""
    claims = genuine(text, issuer).claims
    return _bits(claims, address, issuer.id), claims["nbf"]


def genuine(text: str, issuer: PublishedIssuer) -> Compact:
    """Something that a provider published and signed.

    Raises:
        NotCompact: it did not.
    """
    found = read(text, LARGEST)
    key = issuer.key(found.kid)
    if found.claims.get("iss") != issuer.id or key is None or key.state == "compromised":
        raise NotCompact("another", "list-of-others")
    if not holds(found, key.jwk.key()):
        raise NotCompact("altered", "list-altered")
    return found


def _bits(claims: dict[str, Any], address: str, issuer: str) -> bytes:
    subject, types = claims.get("credentialSubject"), claims.get("type")
    if not isinstance(subject, dict) or not isinstance(types, list) or LIST_TYPE not in types:
        raise NotCompact("another", "no-list")
    if claims.get("id") != address or claims.get("jti") != address or claims.get("issuer") != issuer:
        raise NotCompact("copied", "list-copied")
    if subject.get("statusPurpose") != "revocation" or not isinstance(claims.get("nbf"), int):
        raise NotCompact("another", "list-for-else")
    try:
        return decoded(str(subject.get("encodedList")))
    except ValueError:
        raise NotCompact("malformed", "list-bits") from None


def _why(who: Pinned, place: str) -> tuple[Literal["revoked", "superseded", "ended"], str]:
    """How a record ended, and when, where the provider's signed reasons say so."""
    try:
        said = genuine(who.why, who.issuer).claims["ended"][place]
        since = day_of(datetime.fromisoformat(said["since"]).timestamp())
        how = said["how"]
    except (NotCompact, KeyError, TypeError, ValueError):
        return "ended", ""
    return (how if how in {"revoked", "superseded"} else "ended"), since


def day_of(seconds: float) -> str:
    """The day in London at a moment, in words."""
    try:
        return in_words(london_date(datetime.fromtimestamp(seconds, UTC)))
    except (OverflowError, ValueError, OSError):
        return NO_DAY
