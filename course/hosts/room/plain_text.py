"""A lesson's texts as they stand on a wall: without links, in parts that fit."""

from __future__ import annotations

import re

from course.hosts.slides.cells import in_parts
from course.pages.markdown import as_html

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)")
_HEADING = re.compile(r"^#+ *", re.MULTILINE)


def unlinked(markdown: str) -> str:
    """A text without its links, which lead nowhere in a room.

    Args:
        markdown: the course's own.
    """
    return _LINK.sub(r"\1", markdown)


def unlinked_html(markdown: str) -> str:
    """The same as HTML."""
    return as_html(unlinked(markdown))


def as_parts(title: str, markdown: str) -> list[str]:
    """A text as HTML under a title, in as many parts as it needs; the title alone where there is no text.

    Args:
        title: what stands above it.
        markdown: the course's own.
    """
    text = _HEADING.sub("", unlinked(markdown)).strip()
    if text.partition("\n")[0].strip("* ") == title:
        text = text.partition("\n")[2]
    return [as_html(part) for part in in_parts(f"{title}\n{text}")]
