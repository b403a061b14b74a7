"""How far a row was checked, in words that help whoever has to rely on it."""

from __future__ import annotations

from urllib.parse import urlsplit

from course.base.dates import in_words
from course.content import Content
from course.content.citing import publisher
from course.content.row_names import status
from course.content.rows import CheckedRow, CitableRow, Row

_LOOKS = {"verified": "solid", "inference": "dashed", "author": "dashed"}
# What each look of a mark says, so that the first card that somebody opens explains it.
_MARKS = {"solid": "solid mark", "outline": "outlined mark", "dashed": "dashed mark"}
_READ = ("verified", "seen-in-part")


def look_of(voice: str) -> str:
    """How the mark of a row looks.

    Args:
        voice: its status, or whose voice it is.
    """
    return _LOOKS.get(voice, "outline")


def checked_words(row: Row, content: Content) -> str:
    """What was read of a row, on which day and where, and what to open before it is relied on.

    Args:
        row: any row of the library.
        content: the library.
    """
    voice, label = status(row, content)
    mark = _MARKS[look_of(voice)]
    if not isinstance(row, CheckedRow):
        return f"{mark.capitalize()}. {label}" if label else ""
    word = content.words.statuses[row.status]
    read = f" on {in_words(row.checked)}" if row.status in _READ else ""
    said = f"{word.label}{read} ({mark})"
    if not isinstance(row, CitableRow):
        return f"{said}: {word.hint}."
    # A note says what was read more exactly than the word for the status can.
    told = f"{said}. {row.note}" if row.note else f"{said}: {word.hint}."
    return " ".join(part for part in (told, _where_read(row, content), _to_open(row, content)) if part)


def _where_read(row: CitableRow, content: Content) -> str:
    """Where it was read, if that is not only where it is cited."""
    places = dict.fromkeys(_place(address, content) for address in row.read_at)
    told = row.status in _READ and set(row.read_at) - {row.cite_as}
    return f"Read at: {', '.join(places).removesuffix('.')}." if told else ""


def _to_open(row: CitableRow, content: Content) -> str:
    """What to open, and where; nothing of what was read itself."""
    if row.status == "verified":
        return ""
    if not row.cite_as:
        return "No address to cite is known yet: find the text before you rely on it."
    return f"Before you rely on it, open the whole text ({_place(row.cite_as, content)})."


def _place(address: str, content: Content) -> str:
    """Who publishes an address, or its host."""
    return publisher(address, content) or urlsplit(address).netloc
