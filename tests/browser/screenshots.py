"""Make the pictures in `docs/screenshots/` from the course itself: `make screenshots`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from rich.progress import track

from course.base.places import content_root
from tests.browser.conftest import CHROMIUM_FLAGS, chromium
from tests.browser.scenes import class_scenes, site_scenes, study_scenes
from tests.browser.study import render_all

INTO = content_root() / "docs" / "screenshots"
SIZES = {"wide": (1280, 860), "narrow": (390, 844)}

Scenes = Callable[[Page], Iterator[str]]


def main() -> None:
    """Take every picture, wide and narrow, light and dark."""
    shutil.rmtree(INTO, ignore_errors=True)
    INTO.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, ExitStack() as stack:
        rendered = Path(folder) / "pages"
        render_all(rendered)
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        sets = (
            stack.enter_context(study_scenes(Path(folder) / "study", rendered, browser)),
            stack.enter_context(class_scenes(Path(folder) / "class", rendered, browser)),
            site_scenes,
        )
        looks = [(width, scheme) for width in SIZES for scheme in ("light", "dark")]
        for width, scheme in track(looks, "Taking pictures"):
            for scenes in sets:
                _take(browser, scenes, width, scheme)
        browser.close()


def _take(browser: Browser, scenes: Scenes, width: str, scheme: str) -> None:
    across, down = SIZES[width]
    context = browser.new_context(viewport={"width": across, "height": down}, color_scheme=scheme)
    page = context.new_page()
    for name in scenes(page):
        page.screenshot(path=INTO / f"{name}-{width}-{scheme}.png")
    context.close()


if __name__ == "__main__":
    main()
