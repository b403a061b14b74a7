"""The frame of every page; what it loads, and where it leads, is for the host to say."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from course.base.templates import environment, shown
from course.content import Content
from course.pages.contexts import HandInPanel, HasHome, PageContext


def render(context: PageContext | HandInPanel, content: Content, **of_the_host: Any) -> str:
    """Render a page or a part of one; every text in it is escaped, unless it is Markup.

    Args:
        context: what it shows.
        content: the course.
        of_the_host: for a page its `head`, and `places` that its links lead to.

    Returns:
        HTML.
    """
    return _template(context.template).render(_common(content), **shown(context), **of_the_host)


def head(**values: Any) -> Markup:
    """What a page of a study host loads: where an `asset` is, its `data`, the `theme`'s script."""
    return Markup(_template("head").render(values))  # noqa: S704  # our own template, which escapes


def body(context: PageContext, content: Content, places: HasHome) -> str:
    """Render a page without the frame around it, for a host that has a frame of its own."""
    found = _template(context.template)
    values = found.new_context({**_common(content), **shown(context), "places": places})
    return "".join(found.blocks["body"](values))


def filled(html: str, places: dict[str, str]) -> Markup:
    """Fill the places that a page left open.

    Args:
        html: the page's HTML, made from the course's own content.
        places: HTML by the place's name.
    """
    for name, content in places.items():
        html = html.replace(f'<div data-place="{name}"></div>', content)
    return Markup(html)  # noqa: S704  # from our own templates and content, with learners' text escaped


def _common(content: Content) -> dict[str, Any]:
    return {"course": content.course, "statuses": content.words}


@cache
def _template(name: str) -> Template:
    return environment(Path(__file__).parent / "templates").get_template(f"{name}.html")
