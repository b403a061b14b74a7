"""What each template of a page is given that a learning platform may show in a page of its own."""

from __future__ import annotations

from dataclasses import dataclass

from course.pages.contexts import PageContext


@dataclass(frozen=True, kw_only=True)
class WindowPage(PageContext):
    """In a learning platform's frame: the course opens in a window of its own, at `address`."""

    template = "window"
    words: str
    button: str
    address: str
