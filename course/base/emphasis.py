"""The one grammar of emphasis inside a sentence: *case names* and **what matters**, and no other sign.

Texts in `data/` are written so, and every medium follows it: pages (here), boards (`emphasis.ts`), paper
(the handbook's Typst, which is given PATTERN). `tests/base/emphasis.json` holds what all of them agree on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

# A run begins and ends with something that shows, on one line: 2 * 3 * 4 is no emphasis. Written without what
# Python, JavaScript and Typst's engine read differently (\s, \w, looking round), so that they read it alike.
_SHOWS = r"[^* \t\r\n\u00a0]"
_RUN = rf"{_SHOWS}(?:[^*\r\n]*{_SHOWS})?"
PATTERN = rf"\*\*({_RUN})\*\*|\*({_RUN})\*"
_EITHER = re.compile(PATTERN)

Look = Literal["plain", "em", "strong"]


@dataclass(frozen=True)
class Run:
    """A piece of a sentence, and how it is set."""

    look: Look
    text: str


def runs(text: str) -> Iterator[Run]:
    """Read a sentence.

    Args:
        text: with its asterisks; nothing else in it is a sign, `<` and `_` neither.

    Yields:
        Its pieces in order, none of them empty.
    """
    at = 0
    for found in _EITHER.finditer(text):
        if found.start() > at:
            yield Run("plain", text[at : found.start()])
        strong, em = found.groups()
        yield Run("em", em) if strong is None else Run("strong", strong)
        at = found.end()
    if at < len(text):
        yield Run("plain", text[at:])


def as_html(text: str) -> Markup:
    """A sentence as HTML, with everything in it escaped."""
    return Markup().join(
        escape(run.text)
        if run.look == "plain"
        else Markup("<{0}>{1}</{0}>").format(Markup(run.look), run.text)  # noqa: S704  # one of two words
        for run in runs(text)
    )
