"""What each template of feedback is given. A test holds the templates to these, and these to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from course.marking.feedback.item import Item, PartInWords, Pointer

if TYPE_CHECKING:
    from course.marking.feedback.page import Feedback


@dataclass(frozen=True)
class FeedbackDocument:
    """The page: the feedback, and a section for each of its items."""

    template: ClassVar[str] = "feedback"
    feedback: Feedback
    sections: Sequence[Markup]


@dataclass(frozen=True)
class ItemSection:
    """An item with its parts, each reason once; what is empty is not shown."""

    template: ClassVar[str] = "feedback-item"
    item: Item
    parts: Sequence[PartInWords]
    why: str
    comment: str


@dataclass(frozen=True)
class PointerSection:
    """A pointer, and what a person wrote of it, if anything."""

    template: ClassVar[str] = "feedback-pointer"
    item: Pointer
    comment: str
