"""The lines of a document's page that can be marked: each sentence, and each row of a table."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from course.content.documents import DocumentPage, PageBlock

# A sentence ends before a capital, a number or an opening quotation mark, but for the number of a paragraph.
_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”)]))\s+(?=[A-Z\d\"“(])")
_NO_END = re.compile(r"^\d+\.$|\b(?:[A-Z]|No)\.$")


class PageLine(NamedTuple):
    """A line: its id, what it says, and in which block of the page it stands, from 0.

    The id is made from what the line says, and from nothing else: it stays when other lines change, and is
    the same for the same words in every version.
    """

    id: str
    text: str
    block: int


def lines_of(page: DocumentPage) -> tuple[PageLine, ...]:
    """The lines of a page, in the order of reading; its headings, signatures and stamps are none.

    Args:
        page: a document's page.
    """
    seen: Counter[str] = Counter()
    found = []
    for place, block in enumerate(page.body):
        for text in _texts(block):
            seen[text] += 1
            found.append(PageLine(_id(text, seen[text]), text, place))
    return tuple(found)


def line_saying(page: DocumentPage, words: str) -> PageLine | None:
    """The one line in which these words stand; nothing where it is none, or more than one.

    Args:
        page: a document's page.
        words: words of the line, as they stand there.
    """
    wanted = " ".join(words.split())
    found = [line for line in lines_of(page) if wanted and wanted in line.text]
    return found[0] if len(found) == 1 else None


def _texts(block: PageBlock) -> Iterator[str]:
    if block.rows is not None:
        yield from (_row([cell.strip() for cell in row]) for row in block.rows)
    elif block.text is not None:
        yield from _sentences(" ".join(block.text.split()))


def _row(cells: list[str]) -> str:
    # What is left blank at the end of a row says something.
    last = [] if cells[-1:] != [""] else ["(left blank)"]
    # Of two cells the first names the second; more are a table's columns.
    between = " · " if cells[2:] else ": "
    return between.join([*filter(None, cells), *last])


def _sentences(text: str) -> Iterator[str]:
    begun = ""
    for part in _END.split(text):
        begun = f"{begun} {part}" if begun else part
        if not _NO_END.search(begun):
            yield begun
            begun = ""
    if begun:
        yield begun


def _id(text: str, time: int) -> str:
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return digest if time == 1 else f"{digest}-{time}"
