"""The site's own rules, in reach of a test: a page that holds them, and what they say of values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from course.boards.bundle import exported, joined
from course.boards.front import HERE, SHARED
from course.hosts.site.build import FRONT
from course.pages import assets


@contextmanager
def offering(browser: Browser, **functions: str) -> Iterator[Page]:
    """A page on which functions of the site's modules are in reach.

    Args:
        browser: in which.
        functions: the module of each, without its ending, by the function's name.
    """
    modules = {name: _module(f"{module.replace('_', '-')}.js") for name, module in functions.items()}
    taken = ", ".join(f"{name}: {exported(path)}.{name}" for name, path in modules.items())
    script = f"{joined(*modules.values())}\nObject.assign(globalThis, {{ {taken}, inReach: true }});\n"
    page = browser.new_page()
    page.add_script_tag(content=script, type="module")
    page.wait_for_function("globalThis.inReach")
    yield page
    page.close()


def _module(name: str) -> Path:
    """The site's own, one that every host shares, or one of the match board."""
    folders = (FRONT, assets.FRONT, SHARED, HERE / "match")
    return next(folder / name for folder in folders if (folder / name).exists())


def ask(rules: Page, script: str, *values: Any) -> Any:
    """What a function says of values; as text, which Playwright takes a hundred times quicker."""
    said = f"sent => JSON.stringify(({script})(...JSON.parse(sent)))"
    return json.loads(rules.evaluate(said, json.dumps(values)))
