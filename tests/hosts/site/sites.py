"""Sites to look at, made once, with a note of every file that was read for them."""

from __future__ import annotations

import json
import re
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from course.base.places import solutions_root
from course.content.installed import course_content
from course.hosts.site import make_site

_FOLDER = tempfile.TemporaryDirectory(prefix="course-site-")
_watching: list[list[str]] = []


@dataclass(frozen=True)
class Site:
    """A site's page, and the name of every file that Python opened to make it."""

    page: Path
    opened: frozenset[str]


@cache
def built(*, self_assessed: bool = False) -> Site:
    """A site; it stays until the tests are over."""
    into = Path(_FOLDER.name) / ("self-assessed" if self_assessed else "learners")
    opened: list[str] = []
    _watching.append(opened)
    page = make_site(into, course_content(), solutions_root() if self_assessed else None, lambda _title: None)
    _watching.clear()
    return Site(page, frozenset(opened))


def data_in(page: Path) -> dict[str, Any]:
    """Everything that a site's page holds as data, by name."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(
        r'<script type="application/json" id="data-([\w.-]+)">(.*?)</script>', text, re.DOTALL
    )
    return {name: json.loads(content) for name, content in blocks}


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _watching and isinstance(arguments[0], str):
        _watching[-1].append(arguments[0])


sys.addaudithook(_note)
