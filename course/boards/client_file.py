"""The client's file as boards show it: who the client is, and their documents, each the page that it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from course.base.dates import in_words, span_in_words
from course.boards.model import Part
from course.content.cases import Case, Document
from course.content.documents import DocumentPage, PageBlock
from course.content.page_lines import lines_of
from course.content.words import Words


class PaperBlock(Part):
    """One block of a page; a table has rows, all else a text."""

    kind: Literal["heading", "text", "rows", "sign", "stamp"]
    text: str
    rows: list[list[str]]


class PaperPage(Part):
    """A document to be read; `fictional` says what it is not."""

    kind: str
    date: str
    by: str
    to: str
    language: str
    fictional: str
    body: list[PaperBlock]


class PaperLine(Part):
    """A line of a page that can be marked, and in which of its blocks it stands, from 0."""

    id: str
    text: str
    block: int


class ClientPaper(Part):
    """A document of the client's file, when it was written, and its page, if it has one.

    `lines` are those of a page on which two are to be marked; of any other there are none.
    """

    id: str
    title: str
    date: str
    page: PaperPage | None
    lines: list[PaperLine]


class ClientFile(Part):
    """What the client brought: who they are, and their documents."""

    plain_name: str
    opening: str
    papers: list[ClientPaper]


def client_file(case: Case, words: Words, asked: Sequence[str] = ()) -> ClientFile:
    """A client's file.

    Args:
        case: the client, in the learner's version.
        words: the field's own words.
        asked: the documents on which lines are to be marked.
    """
    return ClientFile(
        plain_name=case.plain_name,
        opening=case.opening,
        papers=[_paper(document, words, asked=document.id in asked) for document in case.documents],
    )


def _paper(document: Document, words: Words, *, asked: bool) -> ClientPaper:
    lines = lines_of(document.page) if asked and document.page else ()
    return ClientPaper(
        id=document.id,
        title=document.title,
        date=span_in_words(document.dated or ""),
        page=_page(document.page, words) if document.page else None,
        lines=[PaperLine(id=line.id, text=line.text, block=line.block) for line in lines],
    )


def _page(page: DocumentPage, words: Words) -> PaperPage:
    return PaperPage(
        kind=page.kind,
        date=in_words(page.date),
        by=page.by,
        to=page.to,
        language=page.language,
        fictional=words.fictional,
        body=[_block(block) for block in page.body],
    )


def _block(block: PageBlock) -> PaperBlock:
    if block.rows is not None:
        return PaperBlock(kind="rows", text="", rows=block.rows)
    kind, text = next(iter(block.model_dump(exclude_none=True).items()))
    return PaperBlock.model_validate({"kind": kind, "text": text, "rows": []})
