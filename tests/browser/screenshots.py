"""Make the pictures in `docs/screenshots/` from the course itself: `make screenshots`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Browser, Page, sync_playwright

from course.answers import FILE_NAME, now, save
from course.library import library, load_key
from course.places import content_root, solutions_root
from course.rehearsal.learners import FictionalLearner, answered
from tests.browser.conftest import CHROMIUM_FLAGS
from tests.browser.hands import Hand, work_through
from tests.browser.study import Study, boards_ready, render_all, serving

INTO = content_root() / "docs" / "screenshots"
SIZES = {"wide": (1280, 860), "narrow": (390, 844)}
EXERCISE = "ex2-reservist"
PAGES = {
    "home": "",
    "lesson": "lesson/00-start-here",
    "feedback": f"feedback/{EXERCISE}",
    "record": "record",
}
# Where a board of each kind stands; `match` is shown at work.
BOARDS = {
    "need": "00-start-here",
    "sources": "01-reading-country-evidence",
    "questions": "03-prosecution-or-persecution",
    "match": "03-prosecution-or-persecution",
    "route": "03-prosecution-or-persecution",
    "draft": "03-prosecution-or-persecution",
    "interview": "04-refusing-to-take-part",
    "two-files": "05-exclusion",
}


def main() -> None:
    """Take every picture, wide and narrow, light and dark."""
    shutil.rmtree(INTO, ignore_errors=True)
    INTO.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        rendered = Path(folder) / "pages"
        render_all(rendered)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_FLAGS)
        home = Path(folder) / "learner"
        home.mkdir()
        # The version of the exercise is drawn by it, and so is what the pictures of the feedback show.
        (home / "learner-reference.txt").write_text(f"{UUID(int=1)}\n", encoding="utf-8")
        with serving(home, rendered) as study:
            _study_a_little(browser, study)
            for width in SIZES:
                for scheme in ("light", "dark"):
                    for page, name in _pages(browser, study, width, scheme):
                        page.screenshot(path=INTO / f"{name}-{width}-{scheme}.png")
        browser.close()


def _study_a_little(browser: Browser, study: Study) -> None:
    """Do the first lesson, half of another, and hand in an exercise that is not all right."""
    page = browser.new_page()
    page.goto(study.address)
    boards_ready(page)
    work_through(page, Hand(page))
    exercise = library().exercises[EXERCISE]
    reference = UUID((study.home / "learner-reference.txt").read_text().strip())
    learner = FictionalLearner("Ada Example", reference, "average", now(), now())
    given = answered(learner, exercise, load_key(solutions_root(), exercise, library()), library())
    save(study.desk / "exercises" / EXERCISE / FILE_NAME, given.model_copy(update={"revision": 0}))
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    page.get_by_label("The name that should stand on your record").fill("Ada Example")
    page.get_by_role("button", name="Hand in", exact=True).click()
    anyway, done = (
        page.get_by_role("button", name="Hand in as it is"),
        page.get_by_role("heading", name="Feedback"),
    )
    anyway.or_(done).first.wait_for(timeout=180_000)
    if anyway.is_visible():
        anyway.click()
    done.wait_for(timeout=180_000)
    page.goto(study.at(f"lesson/{BOARDS['match']}"))
    boards_ready(page)
    work_through(page, Hand(page), most=24)
    page.close()


def _pages(browser: Browser, study: Study, width: str, scheme: str) -> Iterator[tuple[Page, str]]:
    across, down = SIZES[width]
    context = browser.new_context(viewport={"width": across, "height": down}, color_scheme=scheme)
    page = context.new_page()
    page.goto(study.address)
    for name, path in PAGES.items():
        page.goto(study.at(path))
        boards_ready(page)
        yield page, name
    for kind, lesson in BOARDS.items():
        page.goto(study.at(f"lesson/{lesson}"))
        boards_ready(page)
        board = page.locator(f"[data-board].ce-{kind}").first
        board.evaluate("board => board.scrollIntoView({ block: 'start' })")
        yield page, kind
    page.goto(study.at(f"lesson/{BOARDS['match']}"))
    boards_ready(page)
    page.get_by_role("button", name="Evidence", exact=True).click()
    page.locator(".desk-entry").first.wait_for()
    yield page, "evidence"
    context.close()


if __name__ == "__main__":
    main()
