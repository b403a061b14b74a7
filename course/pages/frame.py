"""The frame of every page; what it loads, and where it leads, is for the host to say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from course.base import templates
from course.content import Content
from course.pages.cards.contexts import RowAlone
from course.pages.contexts import (
    HandInPanel,
    HasHome,
    Head,
    OfTheCourse,
    OfTheHost,
    PageContext,
    SourceCards,
    TermCards,
)


def render(context: PageContext, content: Content, head: Markup, places: HasHome) -> str:
    """Render a page; every text in it is escaped, unless it is Markup.

    Args:
        context: what it shows.
        content: the course.
        head: what it loads.
        places: where its links lead.

    Returns:
        HTML.
    """
    return templates.render(_environment(), context, of_the_course(content), OfTheHost(head, places))


def part(context: HandInPanel | RowAlone | SourceCards | TermCards, content: Content) -> str:
    """Render a part of a page."""
    return templates.render(_environment(), context, of_the_course(content))


def head(context: Head) -> Markup:
    """What a page of a study host loads."""
    return Markup(templates.render(_environment(), context))  # noqa: S704  # our own template, which escapes


def body(context: PageContext, content: Content, places: HasHome) -> str:
    """Render a page without the frame around it, for a host that has a frame of its own."""
    host = OfTheHost(Markup(""), places)
    return templates.render_block(_environment(), "body", context, of_the_course(content), host)


def of_the_course(content: Content) -> OfTheCourse:
    """What templates are given of the course."""
    return OfTheCourse(content.course, content.words)


def filled(html: str, places: dict[str, str]) -> Markup:
    """Fill the places that a page left open.

    Args:
        html: the page's HTML, made from the course's own content.
        places: HTML by the place's name.
    """
    for name, content in places.items():
        html = html.replace(f'<div data-place="{name}"></div>', content)
    return Markup(html)  # noqa: S704  # from our own templates and content, with learners' text escaped


@cache
def _environment() -> Environment:
    return templates.environment(Path(__file__).parent / "templates")
