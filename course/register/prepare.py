"""All of issuing that takes time, before anything is locked: the decision, the signature, the certificate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from course.records.statement import Provider, Statement
from course.records.written import to_json
from course.register.compact import signed
from course.register.credential import claims_of
from course.register.decide import Act, decide
from course.register.issuer import Issuer
from course.register.kept import Holder, Kept, StatusPlace

MakePdf = Callable[[Statement, str], bytes]


@dataclass(frozen=True)
class Prepared:
    """A record that is ready to be entered.

    Attributes:
        record: the record that will hold; the one that holds already, where nothing is to be done.
        seen: the one that held when it was prepared.
        act: what is to be done.
        why: and why, in words.
        pdf: its certificate, if one was to be made.
    """

    record: Kept
    seen: Kept | None
    act: Act
    why: str
    pdf: bytes | None = None


def prepared(
    holder: Holder,
    draft: Statement,
    seen: Kept | None,
    signs: tuple[Issuer, StatusPlace] | None,
    make_pdf: MakePdf | None,
) -> Prepared:
    """Make a record ready.

    Args:
        holder: whose, of what.
        draft: what it would say.
        seen: the record that holds now.
        signs: who signs, if anybody does, and the place in the status list that it shall have.
        make_pdf: makes the certificate, from what the record says and its signed form.

    Raises:
        CertificateNotMade: the certificate cannot be set.
    """
    issuer = signs[0] if signs else None
    statement = as_issued(draft, issuer)
    act, why = decided(statement, seen, issuer)
    if act == "keep":
        assert seen is not None
        return Prepared(seen, seen, act, why)
    if seen is not None:
        statement = statement.model_copy(update={"supersedes": UUID(seen.id)})
    code = statement.short_code
    made = Kept(str(statement.record_id), holder, to_json(statement), code=code)
    if statement.attested:
        assert signs is not None
        issuer, place = signs
        credential = signed(claims_of(statement, issuer.provider, place, made.text), issuer.signer)
        made = Kept(made.id, holder, made.text, credential, issuer.signer.kid, place, code=code)
    return Prepared(made, seen, act, why, make_pdf(statement, made.credential) if make_pdf else None)


def decided(statement: Statement, seen: Kept | None, issuer: Issuer | None) -> tuple[Act, str]:
    """What is to be done, and why, in words.

    Args:
        statement: what the record would say, with the status that it will have.
        seen: the record that holds now.
        issuer: who signs, if anybody does.
    """
    trusted = seen is None or not seen.kid or issuer is None or issuer.trusts(seen.kid)
    act, why = decide(seen.readable if seen else None, statement, trusted=trusted)
    # One that cannot be read any more is no reason to forget that it was there.
    return ("supersede" if act == "issue" and seen is not None else act), why


def as_issued(draft: Statement, issuer: Issuer | None) -> Statement:
    """The draft with the status that it will have.

    Only what somebody signs is attested, and only what an assessor had marked, or a workshop, where the
    provider saw who was there.
    """
    by_assessor = draft.assessment is not None and draft.assessment.marked_by == "assessor"
    seen = by_assessor or draft.activity.kind == "workshop"
    if draft.status == "specimen":
        return draft
    if issuer is None or not seen:
        return draft.model_copy(update={"status": "self-assessed"})
    who = issuer.provider
    provider = Provider(name=who.name, contact=who.contact, id=who.id)
    return draft.model_copy(update={"status": "attested", "provider": provider})
