"""What the template of a card alone is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from course.pages.source_card import SourceCard


@dataclass(frozen=True)
class RowAlone:
    """One row's card by itself, with the style that it needs where there is no page of ours."""

    template: ClassVar[str] = "row"
    card: SourceCard
    style: Markup
