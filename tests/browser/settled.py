"""When a press has been done: a board shows what was pressed as pressed, and acts a frame later."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Error, Keyboard, Locator, Mouse, Page, expect

PRESSED = "[data-pressed]"
_PRESSES = {Locator: ("click", "tap", "press"), Keyboard: ("press",), Mouse: ("click", "up")}


def settle_after_presses() -> None:
    """Let each press of a test end only once what was pressed has been done, as who looks would wait for it.

    A test that reads a page right after a press would else read it as it was before.
    """
    for kind, names in _PRESSES.items():
        for name in names:
            setattr(kind, name, _settled(getattr(kind, name)))
    for name in ("keyboard", "mouse"):
        setattr(Page, name, _of_page(getattr(Page, name)))


def settle(page: Page) -> None:
    """Wait until what was pressed last has been done; a page that it closed has no more to do.

    Parameters:
        page: The page on which it was pressed.
    """
    try:
        expect(page.locator(PRESSED)).to_have_count(0)
    except Error:
        if not page.is_closed():
            raise


def _settled(press: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(press)
    def pressed(what: Any, *args: Any, **options: Any) -> None:
        press(what, *args, **options)
        settle(what.page)

    return pressed


# A keyboard and a mouse do not tell whose they are.
def _of_page(device: property) -> property:
    def of_page(page: Page) -> Any:
        found = device.__get__(page)
        found.page = page
        return found

    return property(of_page)
