"""A site's own parts, beside those of any study page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from course import pages
from course.base.templates import environment
from course.content import Content

_FOLDERS = (Path(__file__).parent / "templates", Path(pages.__path__[0]) / "templates")


def part(template: str, content: Content, /, **values: Any) -> str:
    """Render one of the site's own templates; every text in it is escaped, unless it is Markup."""
    return (
        _environment()
        .get_template(f"{template}.html")
        .render(course=content.course, statuses=content.words, **values)
    )


@cache
def _environment() -> Environment:
    return environment(*_FOLDERS)
