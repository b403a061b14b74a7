"""The frame of every page; what it loads, and where it leads, is for the host to say."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from course.content import Content


def render(template: str, content: Content, /, **values: Any) -> str:
    """Render a page or a part of one; every text in it is escaped, unless it is Markup.

    Args:
        template: its name, without the ending.
        content: the course.
        values: what it shows.

    Returns:
        HTML.
    """
    found = _environment().get_template(f"{template}.html")
    return found.render(course=content.course, statuses=content.words, **values)


def body(template: str, content: Content, /, **values: Any) -> str:
    """Render a page without the frame around it, for a host that has a frame of its own."""
    found = _environment().get_template(f"{template}.html")
    context = found.new_context({"course": content.course, "statuses": content.words, **values})
    return "".join(found.blocks["body"](context))


def filled(html: str, places: dict[str, str]) -> Markup:
    """Fill the places that a page left open.

    Args:
        html: the page's HTML, made from the course's own content.
        places: HTML by the place's name.
    """
    for name, content in places.items():
        html = html.replace(f'<div data-place="{name}"></div>', content)
    return Markup(html)  # noqa: S704  # from our own templates and content, with learners' text escaped


# What a page may leave out.
_ABSENT = dict.fromkeys(
    ("at_home", "changed", "exercise", "has_desk", "lab", "need", "next", "problem", "where"), ""
)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(_ABSENT)
    return environment
