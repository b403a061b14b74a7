"""A workshop room as a trainer opens it, and the people in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE
from tests.ports import free_port

LESSON = "03-prosecution-or-persecution"
_COMMAND = ["-m", "course.commands.app", "room", LESSON, "--no-browser"]
# Once the press before is a tenth of a second ago, by the page's own clock.
_LATER = """() => new Promise((done) => {
  const look = () => {
    if (performance.now() - (window.lastPress ?? -1000) < 100) return requestAnimationFrame(look);
    window.lastPress = performance.now();
    done();
  };
  look();
})"""


@dataclass
class Room:
    """A room that is open."""

    trainer: str
    wall: str
    phones: str
    code: str
    home: Path
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        """The port on which it answers."""
        return int(re.search(r":(\d+)", self.phones)[1])

    @property
    def scanned(self) -> str:
        """What the QR code on the wall says."""
        return f"{self.phones}/#{self.code}"

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait(timeout=30)


@contextmanager
def open_room(
    home: Path, *more: str, port: int | None = None, command: Sequence[str] = _COMMAND
) -> Iterator[Room]:
    """Open the room of lesson 03 until the block is left.

    Parameters:
        home: The trainer's folder.
        more: Further options of the command.
        port: The port; the one that the room had before if it is 0, a free one if not given.
        command: What opens it.
    """
    chosen = [] if port == 0 else ["--port", str(port or free_port())]
    process = subprocess.Popen(
        [sys.executable, *command, *chosen, *more],
        env=os.environ | {"COURSE_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    told: list[str] = []
    try:
        while not told or "Ctrl-C" not in told[-1]:
            line = process.stdout.readline()
            if not line:
                pytest.fail(f"The room did not open: {''.join(told)}")
            told.append(line)
        found = re.search(r"alone: (\S+).*own: (\S+).*Phones: (\S+)  code (\w{6})", "".join(told), re.DOTALL)
        yield Room(*found.groups(), home=home, process=process)
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


def new_page(browser: Browser, width: int, height: int, *, touch: bool = False) -> Page:
    """A page of a browser of its own."""
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=touch, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    return context.new_page()


def open_desk(browser: Browser, room: Room) -> Page:
    """The trainer's page."""
    trainer = new_page(browser, 1280, 800)
    trainer.goto(room.trainer)
    expect(trainer.locator(".btn.go")).to_be_visible()
    return trainer


def open_wall(browser: Browser, room: Room) -> Page:
    """The wall."""
    wall = new_page(browser, 1920, 1080)
    wall.goto(room.wall)
    expect(wall.locator("main.wall")).to_be_visible()
    return wall


def join(browser: Browser, room: Room, alias: str) -> Page:
    """A phone that has joined by the address of the QR code."""
    phone = new_page(browser, 390, 844, touch=True)
    phone.goto(room.scanned)
    phone.get_by_label("A made-up name").fill(alias)
    phone.get_by_role("button", name="Join").tap()
    expect(phone.get_by_role("heading", name="You are in")).to_be_visible()
    return phone


def answer(phone: Page, *choices: str) -> None:
    """Answer one part after the other."""
    for choice in choices:
        option = phone.locator(".opt", has=phone.get_by_text(choice, exact=True))
        option.tap()
    expect(phone.locator(".kept")).to_contain_text("Kept.")


def go_to(trainer: Page, line: str) -> None:
    """Go to a line of the run sheet."""
    trainer.locator(".sheet button", has_text=line).click()
    expect(trainer.locator(".sheet [aria-current]")).to_contain_text(line)


def press_next(trainer: Page, words: str) -> None:
    """Press the remote's key for "on" once the page says that it does this."""
    expect(trainer.locator(".btn.go")).to_contain_text(words)
    # Of two presses within a twelfth of a second the page takes one, for a worn key: no hand is as quick.
    trainer.evaluate(_LATER)
    trainer.keyboard.press("PageDown")
    expect(trainer.locator(".btn.go")).not_to_contain_text(words)


def press_on(trainer: Page, wall: Page) -> str:
    """Press that key, whatever it does, and wait until both pages show what came of it; what it did."""
    pages = (trainer.locator(".app"), wall.locator("main"))
    before = pages[0].get_attribute("data-turn") or ""
    expect(pages[1]).to_have_attribute("data-turn", before)
    words = trainer.locator(".btn.go span").inner_text()
    trainer.evaluate(_LATER)
    trainer.keyboard.press("PageDown")
    for shown in pages:
        expect(shown).not_to_have_attribute("data-turn", before)
    return words
