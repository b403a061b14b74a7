"""What the template of a room's pages is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True)
class RoomPage:
    """One of the three pages: which it is, what stands in it before a script runs, where its files are."""

    template: ClassVar[str] = "room"

    title: str
    lesson: str
    about: str
    page: str
    display: bool
    files: str
    theme: Markup
