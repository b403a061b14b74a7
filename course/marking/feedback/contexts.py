"""What each template of feedback is given. A test holds the templates to these, and these to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from course.marking.feedback.rows import Row

if TYPE_CHECKING:
    from course.marking.feedback.feedback import Feedback, Opening


@dataclass(frozen=True)
class FeedbackDocument:
    """The page: what it opens with, and the list, with a section for each item by its id."""

    template: ClassVar[str] = "feedback"
    feedback: Feedback
    opening: Opening
    sections: Mapping[str, Markup]
    style: Markup


@dataclass(frozen=True)
class RowSection:
    """A line of the list with what opens under it, and what a person wrote of it, if anything."""

    template: ClassVar[str] = "feedback-row"
    row: Row
    comment: str
