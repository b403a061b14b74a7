"""In the static edition, too, what is missed comes back when it is due, also on another device."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.study import board, boards_ready, keyed, saved
from tests.browser.test_review import answers_what_is_due_where_a_lesson_begins, faultless
from tests.hosts.site.sites import built

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LESSON = "#/lesson/03-prosecution-or-persecution"
NOW = datetime.now(UTC)


@pytest.fixture
def telephone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, color_scheme="dark", reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def opened(page: Page, route: str, days: int = 0) -> None:
    """Open the site anew at a place, so many days later."""
    page.clock.set_fixed_time(NOW + timedelta(days=days))
    page.goto("about:blank")
    page.goto(f"{built().page.as_uri()}{route}")
    boards_ready(page)


def miss_a_question(page: Page) -> None:
    opened(page, LESSON)
    first = board(page, "begin")
    keyed(first, "option:start:is").click()
    saved(first)


def test_what_was_missed_returns_from_the_overview_and_says_when_it_is_asked_again(
    telephone: BrowserContext,
):
    page = telephone.new_page()
    miss_a_question(page)
    opened(page, "#/")
    panel = page.get_by_role("region", name="Review")
    expect(panel).to_contain_text("Nothing is due. The next returns on ")
    expect(panel.get_by_role("link", name="Review now")).to_be_hidden()

    opened(page, "#/", days=1)
    faultless(page)
    time = page.get_by_role("navigation", name="What have you time for?").get_by_role("link")
    expect(time.first).to_contain_text("5 minutes Review 1 thing")
    panel.get_by_role("link", name="Review now").tap()
    page.get_by_role("button", name="I cannot say yet. I would ask him something first.").tap()
    faultless(page)
    page.get_by_role("button", name="Sure", exact=True).tap()

    told = keyed(page, "result")
    expect(told).to_be_focused()
    expect(told).to_have_text(f"Right. It returns on {in_words(told.get_attribute('data-returns'))}.")
    page.get_by_role("button", name="Finish").tap()
    page.get_by_role("link", name="To the overview").tap()
    expect(panel).to_contain_text("Nothing is due. The next returns on ")
    with page.expect_download() as download:
        panel.get_by_role("link", name="Put it in my calendar").tap()
    assert "BEGIN:VEVENT" in Path(download.value.path()).read_text()


def test_a_lesson_begins_with_what_is_due_and_answering_it_there_counts_as_on_the_review_page(page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    miss_a_question(page)
    opened(page, "#/lesson/04-refusing-to-take-part", days=1)
    answers_what_is_due_where_a_lesson_begins(page)

    opened(page, "#/review", days=1)
    expect(page.get_by_role("heading", name="Nothing is due.")).to_be_visible()
    expect(page.locator("main")).to_contain_text("The next returns on ")
    opened(page, "#/lesson/04-refusing-to-take-part", days=1)
    expect(page.get_by_role("heading", name="What comes back")).to_have_count(0)


def in_words(day: str | None) -> str:
    at = datetime.fromisoformat(day or "")
    return f"{at:%A} {at.day} {at:%B}"


def test_what_is_due_comes_along_to_another_device_and_what_was_answered_there_counts_here(
    telephone: BrowserContext, page: Page, tmp_path: Path
):
    first = telephone.new_page()
    miss_a_question(first)
    mine = saved_as(first, tmp_path / "mine.json")

    opened(page, "#/record", days=2)
    page.set_input_files("input[type=file]", mine)
    page.get_by_role("button", name="Take over").click()
    opened(page, "#/review", days=2)
    page.get_by_role("button", name="I cannot say yet. I would ask him something first.").click()
    page.get_by_role("button", name="Fairly sure").click()
    returns = keyed(page, "result").get_attribute("data-returns")
    theirs = saved_as(page, tmp_path / "theirs.json", days=2)

    opened(first, "#/record", days=2)
    first.set_input_files("input[type=file]", theirs)
    first.get_by_role("button", name="Take over").tap()
    expect(first.get_by_text("What returns there is put together with what returns here.")).to_be_visible()
    opened(first, "#/review", days=2)
    expect(first.get_by_role("heading", name="Nothing is due.")).to_be_visible()
    expect(first.get_by_text(in_words(returns))).to_be_visible()


def saved_as(page: Page, path: Path, days: int = 0) -> Path:
    """Save everything to one file."""
    opened(page, "#/record", days)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all").click()
    download.value.save_as(path)
    return path
