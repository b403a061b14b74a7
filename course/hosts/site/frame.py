"""A site's own parts, beside those of any study page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from course import pages
from course.base.templates import environment, render
from course.content import Content
from course.hosts.site.contexts import SitePart
from course.pages.frame import of_the_course

_FOLDERS = (Path(__file__).parent / "templates", Path(pages.__path__[0]) / "templates")


def part(context: SitePart, content: Content) -> str:
    """Render one of the site's own templates; every text in it is escaped, unless it is Markup."""
    return render(_environment(), context, of_the_course(content))


@cache
def _environment() -> Environment:
    return environment(*_FOLDERS)
