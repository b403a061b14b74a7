"""What a file that somebody shows holds of a record: a certificate, a credential, or the record's data."""

from __future__ import annotations

import io
from dataclasses import dataclass

CREDENTIAL, RECORD = "credential.jwt", "record.json"
LARGEST = 20_000_000  # bytes
_LARGEST_PART = 2_000_000


class NotOpened(ValueError):
    """A file holds nothing of a record; the message says why."""


@dataclass(frozen=True)
class Opened:
    """What a file holds.

    Attributes:
        credential: the signed form; nothing where there is none.
        record: `record.json`; nothing where it is not there.
    """

    credential: str | None = None
    record: bytes | None = None


def opened(content: bytes) -> Opened:
    """Look into a file.

    Args:
        content: of a certificate (PDF), a credential, or a `record.json`.

    Raises:
        NotOpened: it is none of them.
    """
    if not content or len(content) > LARGEST:
        raise NotOpened("The file is empty." if not content else "The file is larger than any certificate.")
    if content.startswith(b"%PDF-"):
        return _in_pdf(content)
    if content.lstrip()[:1] == b"{":
        return Opened(record=content)
    try:
        return Opened(credential=content.rstrip(b"\r\n").decode("ascii"))
    except UnicodeDecodeError:
        raise NotOpened("This is neither a certificate (PDF), nor a credential, nor a record.json.") from None


def _in_pdf(content: bytes) -> Opened:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        attached = PdfReader(io.BytesIO(content)).attachments
        found = {name: attached[name] for name in (CREDENTIAL, RECORD) if name in attached}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise NotOpened("This PDF is damaged, so nothing in it can be checked.") from error
    if any(len(parts) > 1 or len(parts[0]) > _LARGEST_PART for parts in found.values()):
        raise NotOpened("This PDF has more than one credential attached, or one that is far too large.")
    credential, record = found.get(CREDENTIAL), found.get(RECORD)
    try:
        text = credential[0].decode("ascii") if credential else None
    except UnicodeDecodeError:
        raise NotOpened("The credential that is attached to this PDF was altered.") from None
    if text is None and record is None:
        raise NotOpened("This PDF has no credential attached: it is not a certificate of this course.")
    return Opened(text, record[0] if record else None)
