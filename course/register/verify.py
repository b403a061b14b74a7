"""Whether a record is genuine and still holds: without any network, against providers that are pinned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from course.base.dates import in_words
from course.records.london import london_date
from course.records.written import RecordUnreadable, from_json
from course.register.compact import Compact, NotCompact, holds, read
from course.register.credential import RECORD_FILE, name_digest, record_digest
from course.register.opened import NotOpened, Opened, opened
from course.register.pinned import Pinned
from course.register.refusals import refusal
from course.register.shape import NotARecord, make_sure_of_shape
from course.register.standing import standing_of
from course.register.told import Lines, told_claims

Outcome = Literal["valid", "status unknown", "refused"]
_EARLY = 300  # seconds by which two clocks may differ


@dataclass(frozen=True)
class Verdict:
    """What came of checking a file.

    Attributes:
        outcome: whether it is genuine and holds; genuine, with its status unknown; or refused.
        kind: why it was refused, as a word; empty where it was not.
        words: all of that in a sentence or two.
    """

    outcome: Outcome
    kind: str
    words: str
    _claims: dict[str, Any] = field(default_factory=dict)

    @property
    def first(self) -> Lines:
        """What was signed, as labels and values: what a person asks first; empty unless it is genuine."""
        return told_claims(self._claims)[0]

    @property
    def rest(self) -> Lines:
        """All else that was signed."""
        return told_claims(self._claims)[1]

    def names(self, name: str) -> bool:
        """Whether the name on a paper is the one that was signed.

        Args:
            name: as it stands on the paper.
        """
        if not self._claims:
            return False
        one = self._claims["credentialSubject"]["identifier"][0]
        return bool(one["identityHash"] == name_digest(" ".join(name.split()), one["salt"]))


class _Refused(Exception):
    def __init__(self, kind: str, **values: str) -> None:
        super().__init__(refusal(kind, **values))
        self.kind = kind


def verify(content: bytes, pinned: Sequence[Pinned], moment: datetime | None = None) -> Verdict:
    """Check a certificate, a credential or a record's data.

    Args:
        content: the file's.
        pinned: the providers that are trusted.
        moment: now, if it is not that.
    """
    try:
        found = opened(content)
        if found.credential is None:
            return _without_credential(found)
        return _checked(found.credential, found.record, pinned, moment or datetime.now(UTC))
    except NotOpened as error:
        return Verdict("refused", "nothing", str(error))
    except NotCompact as error:
        return Verdict("refused", error.kind, refusal(error.kind, why=str(error)))
    except _Refused as error:
        return Verdict("refused", error.kind, str(error))


def _without_credential(found: Opened) -> Verdict:
    kind = "data-only"
    try:
        status = from_json(found.record or b"").status
        kind = status if status != "attested" else kind
    except RecordUnreadable as error:
        return Verdict("refused", "malformed", str(error))
    return Verdict("refused", kind, refusal(kind))


def _checked(text: str, record: bytes | None, pinned: Sequence[Pinned], moment: datetime) -> Verdict:
    _not_a_specimen(record)
    found = read(text)
    who = _signed_by(found, pinned)
    name = who.issuer.name
    try:
        make_sure_of_shape(found.claims, who.issuer)
    except NotARecord as error:
        raise _Refused("not-a-record", issuer=name, why=str(error)) from None
    if found.claims["nbf"] > moment.timestamp() + _EARLY:
        raise _Refused("not-yet", day=_day(found.claims["nbf"]))
    if record is not None and not _is_bound(found.claims, record):
        raise _Refused("attachment-altered", issuer=name)
    standing = standing_of(found.claims, who)
    if standing.kind == "unknown":
        words = (
            f"{name} signed this, and it was not altered. Whether it still holds was not checked: that takes "
            "a copy of what they publish, with its status lists."
        )
        return Verdict("status unknown", "", words, found.claims)
    if standing.kind != "valid":
        day = f" on {standing.since}" if standing.since else ""
        raise _Refused(standing.kind, issuer=name, day=day, why=standing.why)
    words = f"Genuine: {name} signed this, it was not altered, and on {standing.as_at} it held."
    return Verdict("valid", "", words, found.claims)


def _not_a_specimen(record: bytes | None) -> None:
    try:
        specimen = record is not None and from_json(record).status == "specimen"
    except RecordUnreadable:
        return  # the digest says whether it was altered
    if specimen:
        raise _Refused("specimen")


def _signed_by(found: Compact, pinned: Sequence[Pinned]) -> Pinned:
    """The provider whose key signed, if it is trusted."""
    named, issuer = found.kid.partition("#")[0], found.claims.get("iss")
    known = {one.issuer.id: one for one in pinned}
    if named not in known or issuer not in known:
        unknown = issuer if issuer not in known else named
        raise _Refused("unknown-issuer", issuer=unknown if isinstance(unknown, str) and unknown else "nobody")
    who = known[named]
    if issuer != named:
        raise _Refused("another-issuer", issuer=known[issuer].issuer.name)
    key = who.issuer.key(found.kid)
    if key is None:
        raise _Refused("unknown-key", issuer=who.issuer.name, kid=found.kid.partition("#")[2] or found.kid)
    if not holds(found, key.jwk.key()):
        raise _Refused("altered", issuer=who.issuer.name)
    ended = key.ended.timestamp() if key.ended else None
    if key.state == "compromised":
        raise _Refused("compromised-key", issuer=who.issuer.name, day=_day(ended or 0))
    at = found.claims.get("nbf")
    if isinstance(at, int) and (at < key.made.timestamp() - _EARLY or (ended and at > ended + _EARLY)):
        raise _Refused("after-retirement", day=_day(at))
    return who


def _is_bound(claims: dict[str, Any], record: bytes) -> bool:
    stated = [one.get("narrative") for one in claims["evidence"] if one.get("name") == RECORD_FILE]
    return stated == [record_digest(record)]


def _day(seconds: float) -> str:
    try:
        return in_words(london_date(datetime.fromtimestamp(seconds, UTC)))
    except (OverflowError, ValueError, OSError):
        return "no day of the calendar"
