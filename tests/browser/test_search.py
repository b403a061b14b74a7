"""The search finds a word in either spelling and answers a question, and each line leads to its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.hands import tabbed_through
from tests.browser.study import boards_ready
from tests.hosts.site.sites import built

if TYPE_CHECKING:
    from tests.browser.study import Study

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.fixture(params=["study", "site"])
def lesson(request: pytest.FixtureRequest, page: Page) -> str:
    """A lesson's address, on the study page and in the static edition."""
    if request.param == "site":
        return f"{built().page.as_uri()}#/lesson/01-reading-country-evidence"
    study: Study = request.getfixturevalue("study")
    page.goto(study.address)  # with the secret that lets a browser in
    return study.at("lesson/01-reading-country-evidence")


def test_a_word_is_found_in_either_spelling_and_leads_to_its_step(page: Page, lesson: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(lesson)
    boards_ready(page)
    assert not [url for url in asked if "search" in url]

    page.keyboard.press("Control+k")
    field = page.get_by_role("searchbox", name="Words, or a plain question")
    expect(field).to_be_focused()
    steps = page.get_by_role("region", name="Steps of lessons").get_by_role("listitem")
    found = {}
    for spelling in ("mobilization", "mobilisation"):
        field.fill(spelling)
        expect(page.locator("[data-search-count]")).to_have_text(re.compile(r"Nearest first: \d steps?"))
        expect(steps.first.locator("mark").first).to_have_text(re.compile("^mobilis", re.IGNORECASE))
        found[spelling] = steps.all_inner_texts()
    assert found["mobilization"] == found["mobilisation"]

    first = steps.first.get_by_role("link")
    title = first.inner_text()
    first.focus()
    page.keyboard.press("Enter")
    step = page.locator("[data-walk=one] .step:not([hidden])")
    expect(step).to_have_attribute("data-title", title)
    expect(step).to_contain_text(re.compile("mobilis", re.IGNORECASE))

    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("mobilisation")
    expect(steps.first).to_be_visible()


def test_a_plain_question_is_answered_with_the_nearest_rows_and_a_word_with_what_it_means(
    page: Page, lesson: str
):
    page.goto(lesson)
    page.get_by_role("link", name="Search").click()
    field = page.get_by_role("searchbox")

    field.fill("Who has to prove that he is excluded?")
    evidence = page.get_by_role("region", name="Evidence and law").get_by_role("listitem")
    expect(evidence.filter(has_text="Al-Sirri").first).to_be_visible()

    field.fill("CPIN")
    words = page.get_by_role("region", name="Glossary").get_by_role("listitem")
    expect(words.first).to_contain_text("country policy and information note")
    words.first.get_by_role("link", name="CPIN").click()
    expect(page.locator("[data-walk=one] .step:not([hidden]) a.term[data-source=term-cpin]")).to_be_visible()


def test_the_search_can_be_used_by_everybody(page: Page, lesson: str):
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(lesson)
        page.get_by_role("link", name="Search").click()
        page.get_by_role("searchbox").fill("prison")
        expect(page.get_by_role("region", name="Steps of lessons")).to_be_visible()

        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("html")).to_have_attribute("data-theme", scheme)
            assert Axe().run(page).response["violations"] == []
        assert tabbed_through(page.locator("main")) > 5
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
