"""The words that are read on a step before anything is opened: its text, and what is drawn from tables."""

from __future__ import annotations

import re
from collections.abc import Callable

from bs4 import BeautifulSoup

from course import pictures
from course.content import Content, lesson_text
from course.content.notebooks import Call, Text
from course.pages.markdown import as_html

# What a board asks is counted as decisions; what came back and the sources are each learner's to open.
_NO_PROSE = {"board", "came_back", "sources", "file", "points"}
_WORD = re.compile(r"[^\W_]+(?:[\u2019'.,:/-][^\W_]+)*")


def words_shown(cell: Text | Call, content: Content) -> int:
    """How many words a cell shows before anything is opened.

    Args:
        cell: the cell.
        content: the library.
    """
    if isinstance(cell, Text):
        return words_in(as_html(cell.markdown))
    if cell.name in _NO_PROSE or cell.name in pictures.CALLS:
        return 0
    shown = lesson_text.CALLS[cell.name](content, *cell.values)
    bundle: dict[str, str] = getattr(shown, "_repr_mimebundle_", dict)()
    markdown: Callable[[], str] = getattr(shown, "_repr_markdown_", str)
    return words_in(bundle.get("text/html") or as_html(markdown()))


def words_in(html: str) -> int:
    """The words of a page's part, without those in drawings and in what is closed.

    Args:
        html: the part.
    """
    soup = BeautifulSoup(html, "html.parser")
    for hidden in soup.select("svg, style, details:not([open]) > :not(summary)"):
        hidden.decompose()
    for closed in soup.select("details:not([open])"):
        closed.replace_with(closed.summary or "")
    return len(_WORD.findall(soup.get_text(" ")))
