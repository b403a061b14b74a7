"""Make the pictures in `docs/screenshots/` from the course itself: `make screenshots`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from course.places import content_root
from tests.browser.conftest import CHROMIUM_FLAGS, Lab, running_lab

INTO = content_root() / "docs" / "screenshots"
LESSON = "modules/03-prosecution-or-persecution.ipynb"
SIZES = {"wide": (1280, 860), "narrow": (390, 844)}
BOARDS = {
    "lesson": "Client B: the evidence, fact by fact",
    "route": "Client B: where does it lead?",
    "draft": "One sentence for the file",
}


def main() -> None:
    """Take every picture, wide and narrow, light and dark."""
    INTO.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium")
    with (
        tempfile.TemporaryDirectory() as home,
        running_lab(Path(home), LESSON) as lab,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        for width in SIZES:
            for scheme in ("light", "dark"):
                for page, name in _pages(browser, lab, width, scheme):
                    page.screenshot(path=INTO / f"{name}-{width}-{scheme}.png")
        browser.close()


def _pages(browser: Browser, lab: Lab, width: str, scheme: str) -> Iterator[tuple[Page, str]]:
    across, down = SIZES[width]
    context = browser.new_context(viewport={"width": across, "height": down}, color_scheme=scheme)
    page = context.new_page()
    page.goto(lab.address)
    page.locator(".ce-board").first.wait_for(timeout=60_000)
    for name, title in BOARDS.items():
        heading = page.get_by_role("heading", name=title, exact=True)
        heading.wait_for(timeout=60_000)
        heading.evaluate("heading => heading.scrollIntoView({block: 'start'})")
        if name == "lesson":
            _answer(page)
        yield page, name
    context.close()


def _answer(page: Page) -> None:
    """Fill in a fact, so that the picture shows a board at work."""
    board = page.locator(".ce-board").filter(
        has=page.get_by_role("heading", name=BOARDS["lesson"], exact=True)
    )
    for key in ("option:judgement:B.1:hurts", "option:confidence:B.1:sure"):
        if board.locator(f'[data-key="{key}"]').count():
            board.locator(f'[data-key="{key}"]').click()


if __name__ == "__main__":
    main()
