"""The codes of all records, published so that whoever has one can look it up, and nobody reads them out.

Each stands there as eight bytes of a digest, with its place in the status list. A code has 60 random bits, so
that nobody finds one by trying; and whoever did would learn only whether some record holds.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable

from course.records.short_code import ALPHABET, LENGTH
from course.register.kept import StatusPlace
from course.register.status_list import SIZE

_DIGEST, _ENTRY = 8, 12  # bytes
_ALIKE = str.maketrans("ILO", "110")
_BETWEEN = re.compile(r"[\s-]+", re.ASCII)
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
LONGEST = 40  # characters of a code as somebody may type it


def typed_code(text: str) -> str:
    """A code, however it is typed: in groups or not, in small letters, with I or L for 1 and O for 0.

    Returns:
        The code; empty where the text is none.
    """
    if len(text) > LONGEST or not text.isascii():
        return ""
    code = _BETWEEN.sub("", text).upper().translate(_ALIKE)
    return code if _CODE.fullmatch(code) else ""


def codes_text(provider: str, codes: Iterable[tuple[str, StatusPlace]]) -> str:
    """All codes as they are published.

    Args:
        provider: the id of whose records they are.
        codes: each with the place of its record's bit.

    Returns:
        Base64url of twelve bytes for each, in the order of their digests.
    """
    entries = (
        _digest(provider, code) + (place.number * SIZE + place.index).to_bytes(_ENTRY - _DIGEST)
        for code, place in codes
    )
    return base64.urlsafe_b64encode(b"".join(sorted(entries))).rstrip(b"=").decode()


def place_of(code: str, provider: str, published: str) -> StatusPlace | None:
    """Where the bit of a code's record is.

    Args:
        code: the code.
        provider: the id of whose records are published.
        published: what `codes_text` made.

    Returns:
        The place; nothing where no record has this code, or the text is none of `codes_text`.
    """
    try:
        entries = base64.urlsafe_b64decode(published + "=" * (-len(published) % 4))
    except (binascii.Error, ValueError):
        return None
    wanted = _digest(provider, code)
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        if entries[at : at + _DIGEST] == wanted:
            return StatusPlace(*divmod(int.from_bytes(entries[at + _DIGEST : at + _ENTRY]), SIZE))
    return None


def _digest(provider: str, code: str) -> bytes:
    return hashlib.sha256(f"{provider} {code}".encode()).digest()[:_DIGEST]
