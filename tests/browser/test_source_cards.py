"""A mark on a statement opens a card that says where it comes from: by mouse, keys and touch, on any page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.hands import step_of
from tests.browser.study import boards_ready
from tests.hosts.site.sites import built

if TYPE_CHECKING:
    from tests.browser.study import Study

pytestmark = [pytest.mark.browser, pytest.mark.motion, pytest.mark.timeout(300)]

LESSON, ROW = "03-prosecution-or-persecution", "handbook-167"


@pytest.fixture(params=["study", "site"])
def address(request: pytest.FixtureRequest) -> str:
    """The lesson, on the study page and in the static edition."""
    if request.param == "site":
        return f"{built().page.as_uri()}#/lesson/{LESSON}"
    study: Study = request.getfixturevalue("study")
    return study.at(f"lesson/{LESSON}")


def opened(page: Page, address: str, request: pytest.FixtureRequest) -> tuple[Locator, Locator]:
    """The first mark of a row, and the card that it opens."""
    if address.startswith("http"):
        page.goto(request.getfixturevalue("study").address)  # with the secret that lets a browser in
    page.goto(address)
    boards_ready(page)
    mark = page.locator(f"a[data-source={ROW}]").first
    step_of(page, f"a[data-source={ROW}] >> nth=0")
    mark.scroll_into_view_if_needed()
    return mark, page.get_by_role("dialog", name="UNHCR Handbook, paragraph 167")


def test_a_card_says_where_a_statement_comes_from_and_closes_where_it_was_opened(
    page: Page, address: str, request: pytest.FixtureRequest
):
    mark, card = opened(page, address, request)
    before = page.url

    mark.hover()
    expect(card).to_be_visible()
    page.mouse.move(2, 2)
    expect(card).to_have_count(0)

    mark.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_focused()
    for words in ("Guidance", "Limit:", "Checked", "Copy the citation", "Open the source"):
        expect(card).to_contain_text(words)
    expect(card.get_by_role("link", name="Open the source (opens in a new tab)")).to_be_visible()
    card.get_by_role("button", name="Copy the citation").click()
    expect(card.get_by_role("status")).to_have_text("The citation was copied.")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(mark).to_be_focused()

    mark.click()
    expect(card).to_be_visible()
    assert (mark.get_attribute("aria-expanded"), page.url) == ("true", before)
    page.mouse.click(2, 300)
    expect(card).to_have_count(0)

    mark.focus()
    page.keyboard.press("Enter")
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(card).to_have_count(0)


def test_a_page_that_moves_under_a_mouse_at_rest_opens_no_card(
    page: Page, address: str, request: pytest.FixtureRequest
):
    mark, card = opened(page, address, request)
    mark.hover()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

    # As when the next thing that gets the focus is scrolled to.
    page.evaluate("document.documentElement.style.translate = '0 300px'")
    page.wait_for_function("mark => !mark.matches(':hover')", arg=mark.element_handle())
    page.evaluate("document.documentElement.style.translate = ''")
    page.wait_for_function("mark => mark.matches(':hover')", arg=mark.element_handle())
    page.wait_for_timeout(600)
    expect(card).to_have_count(0)

    page.mouse.move(2, 2)
    mark.hover()
    expect(card).to_be_visible()


def test_on_a_telephone_it_is_a_sheet_at_the_foot_and_no_wider_than_the_screen(
    browser: Browser, address: str, request: pytest.FixtureRequest
):
    with browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    ) as context:
        mark, card = opened(context.new_page(), address, request)

        mark.tap()

        expect(card).to_be_visible()
        box = card.bounding_box()
        assert box
        assert (box["x"], box["width"]) == (0, 390)
        assert 844 - 90 <= box["y"] + box["height"] <= 844
        card.get_by_role("button", name="Close").tap()
        expect(card).to_have_count(0)


def test_without_scripts_a_mark_leads_to_its_place_in_the_list_at_the_end(browser: Browser, study: Study):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(study.address)
        page.goto(study.at(f"lesson/{LESSON}"))

        page.locator(f"a[data-source={ROW}]").first.click()

        expect(page.locator(f"li#{ROW}")).to_be_visible()
