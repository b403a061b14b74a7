"""The feedback page: pointers while attempts remain, then everything with its reasons and sources."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from course.base.templates import environment, render
from course.marking.feedback.contexts import FeedbackDocument, RowSection
from course.marking.feedback.feedback import Feedback, feedback
from course.marking.feedback.rows import Row

__all__ = ["Feedback", "feedback", "page"]

LONGEST_TEXT_KEPT = 1000  # what a learner wrote themselves nobody else will have written
HERE = Path(__file__).parent


def page(content: Feedback) -> str:
    """Render feedback as one self-contained HTML page; every text in it is escaped."""
    sections = {
        one.item.id: (_kept if len(one.item.text) < LONGEST_TEXT_KEPT else _section)(
            one, content.comment_on(one.item.id)
        )
        for one in content.rows.values()
    }
    return render(_environment(), FeedbackDocument(content, content.opening, sections, _style()))


@lru_cache(maxsize=4096)  # learners make the same choices: what is said of each is set once
def _kept(one: Row, comment: str) -> Markup:
    return _section(one, comment)


def _section(one: Row, comment: str) -> Markup:
    # Rendered with escaping.
    return Markup(render(_environment(), RowSection(one, comment)))  # noqa: S704


@cache
def _style() -> Markup:
    """What the study pages lay out feedback by, too."""
    return Markup((HERE / "feedback.css").read_text(encoding="utf-8"))  # noqa: S704  # our own file


@cache
def _environment() -> Environment:
    return environment(HERE)
