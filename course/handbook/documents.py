"""The clients' documents as the assessor's handbook prints them, with what shows which fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from course.base.dates import in_words
from course.content import Content
from course.content.cases import Case, CaseKey, Document
from course.content.documents import DocumentPage, PageBlock
from course.content.line_keys import LINE_MARKS, LineMark, PageKey
from course.content.versions import BASE, case_in, key_in, shown_in

ASKED: dict[LineMark, str] = {"proves": "What it proves", "open": "What it leaves open"}


def files_of(cases: Iterable[tuple[Case, CaseKey]], content: Content) -> list[dict[str, Any]]:
    """Every client's file, with the pages that read otherwise when a fact changes.

    Args:
        cases: the clients, each with what is right.
        content: the library.

    Returns:
        JSON-ready data; a client whose documents have no pages is left out.
    """
    found = [
        {"name": f"{case.name}, {case.plain_name}", "pages": list(_pages(case, key, content))}
        for case, key in cases
    ]
    return [one for one in found if one["pages"]]


def _pages(case: Case, key: CaseKey, content: Content) -> Iterator[dict[str, Any]]:
    changes = {BASE: ""} | {flip.id: flip.changed for flip in case.flips if flip.id in key.flips}
    own = {flip.id: flip.pages for flip in case.flips}
    for version, changed in changes.items():
        there = case_in(case, version)
        shows = shown_in(case, key, version)
        shorts = {fact.id: fact.short for fact in there.facts}
        for document in there.documents:
            if document.page is not None and (version == BASE or document.id in own[version]):
                shown = [
                    {"fact": shorts[fact], "words": words}
                    for fact, words in shows.get(document.id, {}).items()
                ]
                lines = key_in(key, version).lines.get(document.id)
                yield {
                    **_page(document, document.page, content),
                    "changed": changed,
                    "shows": shown,
                    "lines": _lines(lines) if lines else [],
                }


def _lines(key: PageKey) -> list[dict[str, str]]:
    """The two lines that are marked on it, each with why."""
    return [
        {"asked": ASKED[mark], "words": key.of(mark).words, "why": key.of(mark).why} for mark in LINE_MARKS
    ]


def _page(document: Document, page: DocumentPage, content: Content) -> dict[str, Any]:
    return {
        "title": document.title,
        "kind": page.kind,
        "date": in_words(page.date),
        "by": page.by,
        "to": page.to,
        "language": page.language,
        "fictional": content.words.fictional,
        "body": [_block(block) for block in page.body],
    }


def _block(block: PageBlock) -> dict[str, Any]:
    kind, said = next(iter(block.model_dump(exclude_none=True).items()))
    return {"kind": kind, "said": said}
