"""A record's certificate: one PDF that people read, with the record's data inside it.

It is PDF/A-3a, so that a firm can keep it, and PDF/UA-1, so that a screen reader can read it
and a character without a font is an error instead of an empty box.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import Any

import typst

from course.records.statement import Statement
from course.records.wording import wording
from course.records.written import to_json

_NO_FONT = re.compile(r'error: .*?the text `"(.+?)"`')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


class CertificateNotMade(ValueError):
    """The certificate cannot be set; the record itself is sound and unchanged.

    `signs` holds the characters that there is no font for, if that is the reason.
    """

    def __init__(self, why: str, signs: tuple[str, ...] = ()) -> None:
        """Say why, and for which characters."""
        super().__init__(why)
        self.signs = signs


def certificate_pdf(record: Statement, credential: str = "") -> bytes:
    """Set the certificate of a record.

    Args:
        record: the record, which is also attached to the PDF as `record.json`.
        credential: its signed form, attached as `credential.jwt`; none where nobody signed it.

    Returns:
        A PDF/A-3a and PDF/UA-1 file: always the same bytes for the same record.

    Raises:
        CertificateNotMade: there is no font for a character, and which, and what to do.
    """
    text = to_json(record)
    try:
        return typst.compile(
            resources.files(__package__).joinpath("certificate.typ").read_bytes(),
            format="pdf",
            font_paths=_bundled_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"record": text, "words": json.dumps(wording(record)), "credential": credential},
            pdf_standards=["a-3a", "ua-1"],
            timestamp=record.issued,
        )
    except typst.TypstError as error:
        raise CertificateNotMade(*_explained(error.diagnostic, text)) from None


@cache
def _bundled_fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


def _explained(diagnostic: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Say what stood in the way: the characters and where they stand, or the first error."""
    found = "".join(_ESCAPE.sub(_character, shown) for shown in _NO_FONT.findall(diagnostic))
    strange = sorted({character for character in found if not character.isascii()})
    if not strange:
        return f"The certificate could not be made. {diagnostic.partition(chr(10))[0]}", ()
    characters = ", ".join(f"{character} (U+{ord(character):04X})" for character in strange)
    places = " and ".join(_places(json.loads(text), set(strange)))
    why = (
        f"The certificate has no font for {characters} in {places}. "
        "Ask for a spelling in Latin, Greek, Cyrillic, Hebrew, Arabic, Armenian or Georgian "
        "letters, make the record again with it, and then the certificate."
    )
    return why, tuple(strange)


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
