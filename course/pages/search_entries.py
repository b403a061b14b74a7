"""What the search looks through: the steps of lessons, the rows of evidence, the words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from bs4 import BeautifulSoup, Tag
from pydantic import BaseModel, ConfigDict

from course.base.emphasis import runs
from course.content import Content
from course.content.works import Lesson
from course.pages.evidence import evidence_desk
from course.pages.page import Page
from course.pages.work_names import label_of

# What a mark was taken from leaves a blank behind.
_BEFORE_STOP = re.compile(r" (?=[,.;:?!])")
# The address of a place on a lesson's page.
AddressOf = Callable[[Lesson, str], str]


class SearchEntry(BaseModel):
    """One thing to find; what is cited or explained in no lesson has no `address`.

    `under` is where it stands, or of what kind it is; `checked` how far a row was checked.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    group: Literal["step", "evidence", "word"]
    title: str
    under: str
    text: str
    checked: str
    address: str


def search_entries(
    pages: Sequence[tuple[Lesson, Page]], content: Content, address: AddressOf
) -> list[SearchEntry]:
    """Everything that can be found.

    Args:
        pages: each lesson with its page.
        content: the library.
        address: where a place on a lesson's page is.

    Returns:
        Steps, then evidence, then words. What exercises ask is not among them.
    """
    steps: list[SearchEntry] = []
    first: dict[str, str] = {}
    for lesson, page in pages:
        for section in BeautifulSoup(page.html, "html.parser").select("section[data-step]"):
            where = address(lesson, str(section["id"]))
            for id_ in _leads_to(section):
                first.setdefault(id_, where)
            steps.append(_step(section, lesson, where))
    return [*steps, *_evidence(content, first), *_words(content, first)]


def _leads_to(section: Tag) -> Iterator[str]:
    """The rows and words that a step cites or explains."""
    yield from (str(mark["data-source"]) for mark in section.select("a[data-source]"))
    yield from str(section.get("data-terms", "")).split()


def _step(section: Tag, lesson: Lesson, where: str) -> SearchEntry:
    for said in section.select(".source-sign, .source-said, .step-of, svg, style"):
        said.decompose()
    heads = section.select(".step-name")
    title = str(section["data-title"])
    for head in heads:
        head.decompose()
    return SearchEntry(
        id=f"{lesson.id}/{section['data-step']}",
        group="step",
        title=title,
        under=f"{label_of(lesson)}: {lesson.title}",
        text=_BEFORE_STOP.sub("", " ".join(section.get_text(" ").split())),
        checked="",
        address=where,
    )


def _evidence(content: Content, first: dict[str, str]) -> Iterator[SearchEntry]:
    for entry in evidence_desk(content):
        lines = [line for _, lines in entry.lists for line in lines]
        yield SearchEntry(
            id=entry.id,
            group="evidence",
            title=_plain(entry.title),
            under=entry.kind,
            text=_plain(" ".join([entry.text, entry.limit, *lines])),
            checked=entry.status,
            address=first.get(entry.id, ""),
        )


def _words(content: Content, first: dict[str, str]) -> Iterator[SearchEntry]:
    for term in content.glossary.values():
        yield SearchEntry(
            id=term.id,
            group="word",
            title=_plain(term.term[:1].upper() + term.term[1:]),
            under=_plain(term.long),
            text=_plain(term.text),
            checked=content.words.statuses[term.status].label,
            address=first.get(term.id, ""),
        )


def _plain(text: str) -> str:
    return "".join(run.text for run in runs(text))
