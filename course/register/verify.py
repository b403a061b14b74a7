"""Whether a record is genuine and still holds: without any network, against providers that are pinned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from course.register.codes import place_of
from course.register.compact import Compact, NotCompact, holds, read
from course.register.credential import RECORD_FILE, name_digest, record_digest
from course.register.opened import NotOpened, opened, stated_status
from course.register.pinned import Pinned
from course.register.refusals import refusal, said, why
from course.register.shape import NotARecord, place_in
from course.register.standing import FoundStanding, day_of, genuine, standing_of
from course.register.told import Lines, told_claims

Outcome = Literal["valid", "listed", "status unknown", "refused"]
_EARLY = 300  # seconds by which two clocks may differ


@dataclass(frozen=True)
class Verdict:
    """What came of checking a file.

    Attributes:
        outcome: whether it is genuine and holds; a code of a record that holds; genuine, with its status
            unknown; or refused.
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
        if found.code:
            return _by_code(found.code, pinned)
        if found.credential is None:
            raise _not_signed(found.record or b"")
        return _checked(found.credential, found.record, pinned, moment or datetime.now(UTC))
    except NotOpened as error:
        return Verdict("refused", "nothing", refusal("nothing", why=str(error)))
    except NotCompact as error:
        return Verdict("refused", error.kind, refusal(error.kind, why=str(error)))
    except _Refused as error:
        return Verdict("refused", error.kind, str(error))


def _not_signed(record: bytes) -> _Refused:
    status = stated_status(record)
    if status is None:
        return _Refused("malformed", why=why("unreadable-data"))
    return _Refused("data-only" if status == "attested" else status)


def _by_code(code: str, pinned: Sequence[Pinned]) -> Verdict:
    """How a code's record stands with the first provider that has published the code."""
    looked = [(who, _codes_of(who)) for who in pinned if who.codes]
    if not looked:
        raise _Refused("no-codes")
    for who, (codes, _) in looked:
        place = place_of(code, who.issuer.id, codes)
        if place is None:
            continue
        standing = standing_of(place, who)
        if standing.kind == "unknown":
            return Verdict("status unknown", "", said("listed-status-unknown", issuer=who.issuer.name))
        _make_sure_it_holds(standing, who)
        return Verdict("listed", "", said("listed", issuer=who.issuer.name, day=standing.as_at))
    names = ", ".join(who.issuer.name for who, _ in looked)
    raise _Refused("unknown-code", issuer=names, day=day_of(min(at for _, (_, at) in looked)))


def _codes_of(who: Pinned) -> tuple[str, int]:
    """All codes that a provider published, and when it signed them."""
    try:
        found = genuine(who.codes, who.issuer).claims
    except NotCompact as error:
        raise _Refused("status-not-trusted", issuer=who.issuer.name, why=str(error)) from None
    codes, at = found.get("codes"), found.get("iat")
    if not isinstance(codes, str) or not isinstance(at, int):
        raise _Refused("status-not-trusted", issuer=who.issuer.name, why=why("no-list"))
    return codes, at


def _checked(text: str, record: bytes | None, pinned: Sequence[Pinned], moment: datetime) -> Verdict:
    if record is not None and stated_status(record) == "specimen":
        raise _Refused("specimen")
    found = read(text)
    who = _signed_by(found, pinned)
    name = who.issuer.name
    try:
        place = place_in(found.claims, who.issuer)
    except NotARecord as error:
        raise _Refused("not-a-record", issuer=name, why=str(error)) from None
    if found.claims["nbf"] > moment.timestamp() + _EARLY:
        raise _Refused("not-yet", day=day_of(found.claims["nbf"]))
    if record is not None and not _is_bound(found.claims, record):
        raise _Refused("attachment-altered", issuer=name)
    standing = standing_of(place, who)
    if standing.kind == "unknown":
        return Verdict("status unknown", "", said("status-unknown", issuer=name), found.claims)
    _make_sure_it_holds(standing, who)
    return Verdict("valid", "", said("valid", issuer=name, day=standing.as_at), found.claims)


def _make_sure_it_holds(standing: FoundStanding, who: Pinned) -> None:
    if standing.kind != "valid":
        day = f" on {standing.since}" if standing.since else ""
        raise _Refused(standing.kind, issuer=who.issuer.name, day=day, why=standing.why)


def _signed_by(found: Compact, pinned: Sequence[Pinned]) -> Pinned:
    """The provider whose key signed, if it is trusted."""
    named, issuer = found.kid.partition("#")[0], found.claims.get("iss")
    known = {one.issuer.id: one for one in pinned}
    issuer = issuer if isinstance(issuer, str) else ""
    if named not in known or issuer not in known:
        raise _Refused("unknown-issuer", issuer=(issuer if issuer not in known else named) or "nobody")
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
        raise _Refused("compromised-key", issuer=who.issuer.name, day=day_of(ended or 0))
    at = found.claims.get("nbf")
    if isinstance(at, int) and (at < key.made.timestamp() - _EARLY or (ended and at > ended + _EARLY)):
        raise _Refused("after-retirement", day=day_of(at))
    return who


def _is_bound(claims: dict[str, Any], record: bytes) -> bool:
    stated = [one.get("narrative") for one in claims["evidence"] if one.get("name") == RECORD_FILE]
    return stated == [record_digest(record)]
