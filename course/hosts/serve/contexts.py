"""What each template of a page is given that a learning platform may show in a page of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from course.pages.contexts import PageContext


@dataclass(frozen=True, kw_only=True)
class WindowPage(PageContext):
    """In a learning platform's frame: the course opens in a window of its own, at `address`."""

    template = "window"
    words: str
    button: str
    address: str


@dataclass(frozen=True)
class ChoiceRow:
    """Something that a link may lead to: its title and what it is, and what is sent if it is chosen."""

    title: str
    about: str
    graded: bool
    answer: str


@dataclass(frozen=True, kw_only=True)
class ChoosePage(PageContext):
    """A teacher chooses what the platform links to; what is chosen is sent `back`."""

    template = "choose"
    words: str
    back: str
    choices: Sequence[ChoiceRow]
