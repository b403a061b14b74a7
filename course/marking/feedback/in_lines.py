"""Feedback in a few lines for a terminal, taken from the page that was handed out: it adds no words."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag


def in_lines(page: str) -> Iterator[str]:
    """What a page of feedback says first, and what a person wrote.

    Args:
        page: the page as marking wrote it.

    Yields:
        How much of each part is right, the things to look at first, what was sure and wrong, and each
        comment with what it is about.
    """
    soup = BeautifulSoup(page, "html.parser")
    yield from (_words(one) for one in soup.select(".fb-headline"))
    for heading in soup.select(".fb-first > h2"):
        yield f"{_words(heading)}:"
    for one in soup.select(".fb-first > ol > li"):
        name, *said = [_words(part) for part in one.select("h3, .fb-said, p:not([class]), li")]
        yield f"- {' '.join([f'{name}.', *said])}"
    yield from (_words(one) for one in soup.select(".fb-sure"))
    for comment in soup.select(".fb-comment"):
        row = comment.find_parent("details")
        about = row.select_one(".fb-name") if row else None
        said = [_words(part) for part in comment.select("p")]
        yield " ".join([f"{_words(about)}:" if about else "", *said]).strip()


def _words(part: Tag) -> str:
    return " ".join(part.get_text(" ").split())
