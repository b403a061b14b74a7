"""The site's own rules, in reach of a test: a page that holds them, and what they say of values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from course.boards.front import HERE
from course.hosts.site.build import FRONT
from course.pages import assets
from course.pages.script import joined


@contextmanager
def offering(browser: Browser, **functions: str) -> Iterator[Page]:
    """A page on which functions of the site's modules are in reach.

    Args:
        browser: in which.
        functions: the module of each, without its ending, by the function's name.
    """
    own = {name: text.decode() for name, text in assets.files_in(FRONT).items() if name.endswith(".js")}
    shared = {
        **{name: (HERE / name).read_text(encoding="utf-8") for name in ("dom.js", "emphasis.js")},
        "host.js": (assets.FRONT / "host.js").read_text(encoding="utf-8"),
    }
    imports = "".join(
        f'import {{ {name} }} from "./{module.replace("_", "-")}.js";\n' for name, module in functions.items()
    )
    test = f"{imports}Object.assign(globalThis, {{ {', '.join(functions)}, inReach: true }});\n"
    page = browser.new_page()
    page.add_script_tag(content=joined({**own, **shared, "test.js": test}, "test.js"), type="module")
    page.wait_for_function("globalThis.inReach")
    yield page
    page.close()


def ask(rules: Page, script: str, *values: Any) -> Any:
    """What a function says of values; as text, which Playwright takes a hundred times quicker."""
    said = f"sent => JSON.stringify(({script})(...JSON.parse(sent)))"
    return json.loads(rules.evaluate(said, json.dumps(values)))
