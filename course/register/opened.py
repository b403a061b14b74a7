"""What somebody shows of a record: a certificate, a credential, the record's data, or only its code."""

from __future__ import annotations

import io
from dataclasses import dataclass

from course.register.codes import typed_code
from course.register.compact import json_object
from course.register.refusals import why

CREDENTIAL, RECORD = "credential.jwt", "record.json"
LARGEST = 20_000_000  # bytes
_LARGEST_PART = 2_000_000


class NotOpened(ValueError):
    """A file holds nothing of a record; the message says why (`refusals.WHYS`)."""

    def __init__(self, reason: str) -> None:
        super().__init__(why(reason))


@dataclass(frozen=True)
class Opened:
    """What a file holds.

    Attributes:
        credential: the signed form; nothing where there is none.
        record: `record.json`; nothing where it is not there.
        code: a record's short code, by itself; empty where it is none.
    """

    credential: str | None = None
    record: bytes | None = None
    code: str = ""


def opened(content: bytes) -> Opened:
    """Look into a file.

    Args:
        content: of a certificate (PDF), a credential, or a `record.json`; or a code.

    Raises:
        NotOpened: it is none of them.
    """
    if not content or len(content) > LARGEST:
        raise NotOpened("too-large" if content else "empty")
    if content.startswith(b"%PDF-"):
        return _in_pdf(content)
    if content.lstrip()[:1] == b"{":
        return Opened(record=content)
    try:
        text = content.rstrip(b"\r\n").decode("ascii")
    except UnicodeDecodeError:
        raise NotOpened("another-kind") from None
    code = typed_code(text)
    return Opened(code=code) if code else Opened(credential=text)


def _in_pdf(content: bytes) -> Opened:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(content))
        # One that is locked may open without a password. The page cannot unlock it: both say the same.
        locked = reader.is_encrypted
        attached = {} if locked else reader.attachments
        found = {name: attached[name] for name in (CREDENTIAL, RECORD) if name in attached}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise NotOpened("damaged-pdf") from error
    if locked:
        raise NotOpened("locked-pdf")
    if any(len(parts) > 1 or len(parts[0]) > _LARGEST_PART for parts in found.values()):
        raise NotOpened("several-attached")
    credential, record = found.get(CREDENTIAL), found.get(RECORD)
    try:
        text = credential[0].decode("ascii") if credential else None
    except UnicodeDecodeError:
        raise NotOpened("attached-unreadable") from None
    if text is None and record is None:
        raise NotOpened("nothing-attached")
    return Opened(text, record[0] if record else None)


def stated_status(record: bytes) -> str | None:
    """What a record's data say of its own status, of whatever version; nobody has signed that they do.

    Args:
        record: the content of a `record.json`.

    Returns:
        `attested`, `self-assessed` or `specimen`; nothing where it is no data of a record.
    """
    try:
        found = json_object(record) if len(record) <= _LARGEST_PART else {}
    except ValueError:
        return None
    status = found.get("status")
    match found.get("schema_version"):
        case "1" if status in {"valid", "specimen"}:  # nothing of that version was ever signed
            return "specimen" if status == "specimen" else "self-assessed"
        case "2" | "3" | "4" | "5" if status in {"attested", "self-assessed", "specimen"}:
            return str(status)
    return None
