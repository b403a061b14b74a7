"""What a PDF says, which takes seconds to read out of a long one."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

from pypdf import PdfReader

from tests.shared import made_once


def words_of(pdf: bytes) -> str:
    """All words of a PDF, one blank between two; the same PDF is read once for all tests."""

    def read(into: Path) -> None:
        into.mkdir()
        words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
        (into / "words.txt").write_text(" ".join(words.split()), encoding="utf-8")

    made = made_once(f"words-{hashlib.sha256(pdf).hexdigest()}", read)
    return (made / "words.txt").read_text(encoding="utf-8")
