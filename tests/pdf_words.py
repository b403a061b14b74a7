"""What a PDF says, which takes seconds to read out of a long one."""

from __future__ import annotations

import hashlib
import io
import re
from pathlib import Path

from pypdf import PageObject, PdfReader
from pypdf.generic import DecodedStreamObject, NameObject

from tests.shared import made_once

# Where a line begins, goes on or bends. What is said is in glyphs of two bytes, and never looks like it.
_LINE = re.compile(rb"(?:-?\d*\.?\d+ ){2}(?:(?:-?\d*\.?\d+ ){4})?[mlc]\s")


def pages_to_read(pdf: bytes) -> list[PageObject]:
    """The pages of a PDF without the thousands of lines of a certificate's figure, which take most time.

    Args:
        pdf: the file.

    Returns:
        Its pages, with all that is said on them.
    """
    pages = list(PdfReader(io.BytesIO(pdf), strict=True).pages)
    for page in pages:
        if (contents := page.get_contents()) is not None:
            said = DecodedStreamObject()
            said.set_data(_LINE.sub(b"", contents.get_data()))
            page[NameObject("/Contents")] = said
    return pages


def words_of(pdf: bytes) -> str:
    """All words of a PDF, one blank between two; the same PDF is read once for all tests."""

    def read(into: Path) -> None:
        into.mkdir()
        words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
        (into / "words.txt").write_text(" ".join(words.split()), encoding="utf-8")

    made = made_once(f"words-{hashlib.sha256(pdf).hexdigest()}", read)
    return (made / "words.txt").read_text(encoding="utf-8")
