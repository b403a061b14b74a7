"""A client's documents as the pages they are, to be read: `data/documents/`, a file for each client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from course.content.dates import Span

Text = Annotated[str, Field(min_length=1)]
PageKind = Literal[
    "notice",
    "letter",
    "message",
    "statement",
    "record",
    "booklet",
    "court paper",
    "medical note",
    "photograph",
    "print",
    "note",
]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class PageBlock(_Part):
    """One block of a page: a heading, a paragraph, the rows of a table, who signed, or a stamp."""

    heading: Text | None = None
    text: Text | None = None
    rows: list[list[str]] | None = None
    sign: Text | None = None
    stamp: Text | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> PageBlock:
        if len(self.model_fields_set) != 1 or not next(iter(self.model_dump(exclude_none=True).values()), ""):
            raise ValueError("a block is one of heading, text, rows, sign and stamp, and is not empty")
        return self

    @property
    def words(self) -> str:
        """All that can be read in it, in the order of reading."""
        cells = [cell for row in self.rows or () for cell in row if cell]
        return " ".join([*cells, *filter(None, (self.heading, self.text, self.sign, self.stamp))])


class DocumentPage(_Part):
    """A document to be read: what it is, from whom, to whom, of when, in which language, and what it says."""

    kind: PageKind
    date: Span
    by: Text
    to: Text
    language: Text = "In English"
    body: Annotated[list[PageBlock], Field(min_length=1)]

    @property
    def lines(self) -> tuple[str, ...]:
        """What each block says."""
        return tuple(" ".join(block.words.split()) for block in self.body)

    def says(self, words: str) -> bool:
        """Whether these words stand in one of its blocks, spaces apart."""
        wanted = " ".join(words.split())
        return bool(wanted) and any(wanted in line for line in self.lines)

    def count(self) -> int:
        """How many words there are to read."""
        return sum(len(line.split()) for line in self.lines)


class DocumentPages(_Part):
    """A client's pages by the document's id; `flips` holds those that read otherwise when a fact changes."""

    id: Text
    documents: dict[str, DocumentPage]
    flips: dict[str, dict[str, DocumentPage]] = {}

    def every(self) -> Iterator[tuple[str, DocumentPage]]:
        """Each page with its place in the file."""
        yield from self.documents.items()
        for flip, pages in self.flips.items():
            yield from ((f"{flip}, {id_}", page) for id_, page in pages.items())
