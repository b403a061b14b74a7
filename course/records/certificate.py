"""A record's certificate: a PDF of a front to frame and a schedule, with the record's data inside it.

It is PDF/A-3a, so that a firm can keep it, and PDF/UA-1, so that a screen reader can read it
and a character without a font is an error instead of an empty box.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from importlib import resources
from typing import Any

import typst

from course.records.figure import figure
from course.records.front import front
from course.records.letterhead import PLAIN, Letterhead
from course.records.schedule import schedule
from course.records.statement import Statement
from course.records.typefaces import families, typefaces
from course.records.wording import wording
from course.records.written import to_json

_NO_FONT = re.compile(r'error: .*?the text `"(.+?)"`')
_EAST_ASIAN = re.compile(
    r"[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


class CertificateNotMade(ValueError):
    """The certificate cannot be set; the record itself is sound and unchanged.

    `signs` holds the characters that there is no font for, if that is the reason.
    """

    def __init__(self, why: str, signs: tuple[str, ...] = ()) -> None:
        """Say why, and for which characters."""
        super().__init__(why)
        self.signs = signs


def certificate_pdf(record: Statement, credential: str = "", letterhead: Letterhead = PLAIN) -> bytes:
    """Set the certificate of a record.

    Args:
        record: the record, which is also attached to the PDF as `record.json`.
        credential: its signed form, attached as `credential.jwt`; none where nobody signed it.
        letterhead: the provider's logo, and where the certificate can be checked.

    Returns:
        A PDF/A-3a and PDF/UA-1 file: always the same bytes for the same record.

    Raises:
        CertificateNotMade: there is no font for a character, and which, and what to do.
    """
    text = to_json(record)
    given = {
        "record": text,
        "words": json.dumps(wording(record) | front(record).as_data() | schedule(record)),
        "credential": credential,
        "figure": figure(hashlib.sha256(text.encode()).hexdigest()),
        "logo": json.dumps(list(letterhead.logo)),
        "check": json.dumps({"address": letterhead.check_at, "shown": letterhead.shown}),
        "qr": letterhead.qr,
        "families": json.dumps(families(record.learner.name)),
    }
    try:
        return typst.compile(
            resources.files(__package__).joinpath("certificate.typ").read_bytes(),
            format="pdf",
            font_paths=typefaces(),
            ignore_system_fonts=True,
            sys_inputs=given,
            pdf_standards=["a-3a", "ua-1"],
            timestamp=record.issued,
        )
    except typst.TypstError as error:
        raise CertificateNotMade(*_explained(error.diagnostic, text)) from None


def _explained(diagnostic: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Say what stood in the way: the characters and where they stand, or the first error."""
    found = "".join(_ESCAPE.sub(_character, shown) for shown in _NO_FONT.findall(diagnostic))
    strange = sorted({character for character in found if not character.isascii()})
    if not strange:
        return f"The certificate could not be made. {diagnostic.partition(chr(10))[0]}", ()
    places = " and ".join(_places(json.loads(text), set(strange)))
    why = (
        f"The certificate has no font for {in_words(strange)} in {places}. Ask for a spelling in another "
        f"script, such as Latin letters, or add {fonts_for(strange)} (docs/records.md says how); then make "
        "the certificate again. The mark stands in any case."
    )
    return why, tuple(strange)


def in_words(signs: Iterable[str]) -> str:
    """Signs that there is no font for, each with its number."""
    return ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in signs)


def fonts_for(signs: Iterable[str]) -> str:
    """Which typefaces would set them."""
    east_asian = any(_EAST_ASIAN.match(sign) for sign in signs)
    return "the fonts for Chinese, Japanese and Korean names" if east_asian else "a font that has them"


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _places(value: Any, strange: set[str], place: str = "") -> list[str]:
    """Return the names of a record's fields in which any of the characters stands."""
    if isinstance(value, str):
        return [place] if strange & set(value) else []
    named = value.items() if isinstance(value, dict) else ()
    listed = enumerate(value, start=1) if isinstance(value, list) else ()
    return [
        found
        for key, part in (*named, *listed)
        for found in _places(part, strange, f"{place}.{key}".lstrip("."))
    ]
