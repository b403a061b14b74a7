"""What the boards of a lesson or exercise show, as the script with which its page begins.

It is the greater part of a page and the same at each visit, so the browser keeps it. It is no module: those
are fetched in a mode in which JupyterHub takes no cookie for a login (`AssetHandler` tells more).
"""

from __future__ import annotations

import json
from functools import lru_cache

from course.pages.page import Page


def name_of(page: Page) -> str:
    """The name that the script of a page has: another one, when its boards show anything else."""
    return page.asks[:16]


def script_of(page: Page) -> bytes:
    """The script of a page, which leaves what boards show where the page's own script finds it.

    Args:
        page: the page.

    Returns:
        JavaScript, in UTF-8.
    """
    return _script(page.shown_on_boards)


@lru_cache(maxsize=64)
def _script(shown: str) -> bytes:
    # A browser reads a text of JSON faster than the same as a script.
    text = json.dumps(shown, ensure_ascii=False)
    return f"globalThis.shownOnBoards = JSON.parse({text});\n".encode()
