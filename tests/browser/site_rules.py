"""The site's own rules, in reach of a test: a page that holds them, and what they say of values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.front import ROOT, bundled

COURSE = ROOT / "course"
FOLDERS = ("hosts/site/front", "pages/front", "boards/shared", "boards/match")


@contextmanager
def offering(browser: Browser, **functions: str) -> Iterator[Page]:
    """A page on which functions of the site's modules are in reach.

    Args:
        browser: in which.
        functions: the module of each, without its ending, by the function's name.
    """
    imports = [f'import {{ {name} }} from "{_module(module)}";' for name, module in functions.items()]
    offered = f"Object.assign(globalThis, {{ {', '.join(functions)}, inReach: true }});"
    script = bundled("\n".join([*imports, offered]))
    page = browser.new_page()
    page.add_script_tag(content=script, type="module")
    page.wait_for_function("globalThis.inReach")
    yield page
    page.close()


def _module(name: str) -> str:
    """The site's own, one that every host shares, or one of the match board."""
    stems = (COURSE / folder / name.replace("_", "-") for folder in FOLDERS)
    files = (stem.with_suffix(end) for stem in stems for end in (".ts", ".tsx"))
    return f"./{next(file for file in files if file.exists()).relative_to(ROOT).as_posix()}"


def ask(rules: Page, script: str, *values: Any) -> Any:
    """What a function says of values; as text, which Playwright takes a hundred times quicker."""
    said = f"sent => JSON.stringify(({script})(...JSON.parse(sent)))"
    return json.loads(rules.evaluate(said, json.dumps(values)))
