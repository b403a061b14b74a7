"""Certificates as a provider's register makes them: with its logo, and the address to check each at."""

from __future__ import annotations

from course.records.certificate import certificate_pdf
from course.records.letterhead import PLAIN, Letterhead
from course.records.statement import Statement
from course.register.issuer import Issuer
from course.register.prepare import MakePdf

PAGE = "verify.html"


def certificates_of(issuer: Issuer | None) -> MakePdf:
    """What makes the certificates of a register.

    Args:
        issuer: who signs there; nothing where nobody does.

    Returns:
        It takes what a record says and its signed form. Only what the provider attests has its letterhead.
    """

    def made(statement: Statement, credential: str) -> bytes:
        letterhead = PLAIN
        if issuer is not None and statement.attested:
            letterhead = letterhead_of(issuer, statement)
        return certificate_pdf(statement, credential, letterhead)

    return made


def letterhead_of(issuer: Issuer, statement: Statement) -> Letterhead:
    """The provider's logo, and where this certificate can be checked."""
    return Letterhead(issuer.logo, check_address(issuer.provider.address, statement.short_code))


def check_address(address: str, code: str) -> str:
    """The page that checks a record, with the record's code: what follows `#` is sent to no server.

    Args:
        address: the one under which a provider publishes.
        code: the record's short code.
    """
    return f"{address}/{PAGE}#{code}"
