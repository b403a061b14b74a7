"""Phones in a room, in Chromium and in Firefox, that do the same with a finger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.interaction import POINTER_TOUCH
from selenium.webdriver.common.actions.pointer_input import PointerInput

from tests.browser.firefox import FoxPage, Part
from tests.browser.room import Room

OPTION = ".open .opt"
_GONE = """
const [heading, done] = arguments;
const look = () => document.querySelector('.open h2')?.innerText !== heading
  ? done() : requestAnimationFrame(look);
look();
"""


def wall_code(wall: Page) -> str:
    """The code of six digits that stands on the wall, to sign in or out."""
    return wall.locator(".num").filter(has_text=re.compile(r"^\d{3} \d{3}$")).inner_text()


def sign_in(phone: Page, wall: Page, name: str, reference: str = "") -> None:
    """Sign in for a record, by the code on the wall."""
    phone.get_by_role("button", name="Attendance").first.tap()
    phone.get_by_label("Your name").fill(name)
    phone.get_by_label("E-mail").fill(reference)
    phone.get_by_label("Code to sign in").fill(wall_code(wall))
    phone.get_by_role("button", name="Sign in").tap()
    expect(phone.locator(".kept")).to_contain_text(f"You are signed in as {name}")


@dataclass
class Phone:
    """A phone in Chromium; it takes of each part the option at its own place."""

    page: Page
    place: int

    def answer(self) -> None:
        """Answer every part of what is open."""
        options = self.page.locator(OPTION)
        expect(options.first).to_be_visible()
        while options.count():
            heading = self.page.locator(".open h2").inner_text()
            options.nth(self.place % options.count()).tap()
            expect(self.page.locator(".open h2", has_text=heading)).to_have_count(0)
        expect(self.page.locator(".kept")).to_contain_text("Kept.")

    def sign_in(self, wall: Page, name: str) -> None:
        """Sign in, and go back to the room."""
        sign_in(self.page, wall, name)
        self.page.get_by_role("button", name="Back").tap()

    def sign_out(self, wall: Page) -> None:
        """Sign out."""
        self.page.get_by_role("button", name="Signed in").tap()
        self.page.get_by_label("Code to sign out").fill(wall_code(wall))
        self.page.get_by_role("button", name="Sign out").tap()
        self.reads("You have signed out")

    def reads(self, words: str) -> None:
        """Wait until something is to be read."""
        expect(self.page.locator("main")).to_contain_text(words)

    def picture(self, into: Path) -> None:
        """Take a picture of it."""
        self.page.screenshot(path=into)


@dataclass
class Fox:
    """The same in Firefox."""

    page: FoxPage
    place: int

    def join(self, room: Room, alias: str) -> None:
        """Join by the address of the QR code, on a page as wide as a phone."""
        driver = self.page.driver
        viewport = {"width": 390, "height": 844}
        driver.browsing_context.set_viewport(context=driver.current_window_handle, viewport=viewport)
        self.page.goto(room.scanned)
        self.page.until_it_reads("A made-up name")
        self._write("#alias", alias)
        self._tap("form .btn.go")
        self.reads("You are in")

    def answer(self) -> None:
        """Answer every part of what is open."""
        self.page.locator(OPTION).one()
        while options := self.page.locator(OPTION).count():
            heading = self.page.evaluate("() => document.querySelector('.open h2').innerText")
            self._tap(OPTION, self.place % options)
            self.page.driver.execute_async_script(_GONE, heading)
        self.page.until_it_reads("Kept.", ".kept")

    def sign_in(self, wall: Page, name: str) -> None:
        """Sign in, and go back to the room."""
        self._tap(".top .link")
        self._write("#name", name)
        self._write("#sign", wall_code(wall))
        self._tap("form .btn.go")
        self.reads(f"You are signed in as {name}")
        self._tap(".bot .btn")

    def sign_out(self, wall: Page) -> None:
        """Sign out."""
        self._tap(".top .link")
        self._write("#sign", wall_code(wall))
        self._tap("form .btn.go")
        self.reads("You have signed out")

    def reads(self, words: str) -> None:
        """Wait until something is to be read."""
        self.page.until_it_reads(words, "main")

    def picture(self, into: Path) -> None:
        """Take a picture of it."""
        self.page.driver.save_screenshot(str(into))

    def _write(self, selector: str, text: str) -> None:
        self.page.locator(selector).one().send_keys(text)

    def _tap(self, selector: str, place: int = 0) -> None:
        part: Part = self.page.locator(selector)
        part.one()
        target = part.all()[place]
        self.page.driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", target)
        finger = ActionBuilder(self.page.driver, mouse=PointerInput(POINTER_TOUCH, "finger"))
        finger.pointer_action.move_to(target).pointer_down().pointer_up()
        finger.perform()
