"""Sites to look at, made once, with a note of every file that was read for them."""

from __future__ import annotations

import base64
import gzip
import json
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from course.base.places import solutions_root
from course.content.installed import course_content
from course.hosts.site import make_site
from course.hosts.site.build import PAGE
from course.hosts.site.packed import SIGN, TEXTS
from tests.shared import made_once

_watching: list[list[str]] = []


@dataclass(frozen=True)
class Site:
    """A site's page, and the name of every file that Python opened to make it."""

    page: Path
    opened: frozenset[str]


@cache
def built(*, self_assessed: bool = False) -> Site:
    """A site; it stays until the tests are over."""

    def make(into: Path) -> None:
        into.mkdir()
        opened: list[str] = []
        _watching.append(opened)
        keys = solutions_root() if self_assessed else None
        make_site(into / "site", course_content(), keys, lambda _title: None)
        _watching.clear()
        (into / "opened.json").write_text(json.dumps(opened))

    made = made_once("self-assessed" if self_assessed else "learners", make)
    return Site(made / "site" / PAGE, frozenset(json.loads((made / "opened.json").read_text())))


def data_in(page: Path) -> dict[str, Any]:
    """Everything that a site's page holds as data, by name."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(
        r'<script type="application/gzip" id="data-([\w.-]+)">(.*?)</script>', text, re.DOTALL
    )
    held = {name: json.loads(gzip.decompress(base64.b64decode(content))) for name, content in blocks}
    texts = held.pop(TEXTS)
    return {name: _whole(value, texts) for name, value in held.items()}


def _whole(value: Any, texts: list[str]) -> Any:
    if isinstance(value, str):
        return texts[int(value[1:])] if value.startswith(SIGN) else value
    if isinstance(value, list):
        return [_whole(part, texts) for part in value]
    if isinstance(value, dict):
        return {key: _whole(part, texts) for key, part in value.items()}
    return value


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _watching and isinstance(arguments[0], str):
        _watching[-1].append(arguments[0])


sys.addaudithook(_note)
