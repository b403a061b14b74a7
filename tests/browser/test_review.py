"""What is missed in a lesson comes back: from the overview, when it is due, with the day of its return."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE
from tests.browser.hands import tabbed_through
from tests.browser.study import Study, board, boards_ready, keyed, saved, serving

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

FIVE = re.compile(r"^5 minutes Review 1 thing.*: about [1-5] minutes?$")
HOUR = re.compile(r"^An hour Review 1 thing, .*then .*: about \d\d minutes$")
LESSON = "lesson/03-prosecution-or-persecution"


def miss_a_question(page: Page, address: str) -> None:
    """Answer the lesson's first question as it should not be."""
    page.goto(address)
    boards_ready(page)
    first = board(page, "begin")
    keyed(first, "option:start:is").click()
    saved(first)


def later(study: Study, rendered: Path, days: int) -> AbstractContextManager[Study]:
    """The same learner's pages, so many days later."""
    return serving(study.home, rendered, variables={"COURSE_DAYS_AHEAD": str(days)})


def test_what_was_missed_returns_from_the_overview_and_says_when_it_is_asked_again(
    study: Study, page: Page, rendered: Path
):
    page.goto(study.address)
    miss_a_question(page, study.at(LESSON))

    page.goto(study.at(""))
    panel = page.get_by_role("region", name="Review")
    expect(panel).to_contain_text("Nothing is due. The next returns on ")
    expect(panel.get_by_role("link", name="Review now")).to_have_count(0)

    with later(study, rendered, 1) as tomorrow:
        page.goto(tomorrow.address)
        page.goto(tomorrow.at(""))
        expect(panel).to_contain_text("1 thing is due.")
        time = page.get_by_role("navigation", name="What have you time for?").get_by_role("link")
        expect(time).to_have_text([FIVE, re.compile("^20 minutes Review 1 thing, then "), HOUR])
        faultless(page)
        time.first.click()
        # By keyboard: the answer, then how sure.
        page.get_by_role("heading", name="Where would you start?").wait_for()
        right = page.get_by_role("button", name="I cannot say yet. I would ask him something first.")
        page.keyboard.press(str(right.get_attribute("data-single-key")))
        expect(right).to_be_focused()
        page.keyboard.press("1")

        told = keyed(page, "result")
        expect(told).to_be_focused()
        expect(told).to_have_text(_returning(page))
        expect(page.get_by_text("Prosecution is not automatically persecution")).to_be_visible()
        expect(page.get_by_role("list", name="Sources").get_by_role("link").first).to_be_visible()
        page.keyboard.press("ArrowRight")
        expect(keyed(page, "end")).to_be_focused()
        expect(page.locator("main")).to_contain_text("The next returns on ")
        page.get_by_role("link", name="To the overview").click()
        expect(panel).to_contain_text("Nothing is due. The next returns on ")
        assert "BEGIN:VEVENT" in page.request.get(tomorrow.at("review.ics")).text()


def test_a_lesson_begins_with_what_is_due_and_answering_it_there_counts_as_on_the_review_page(
    study: Study, page: Page, rendered: Path
):
    study.welcome_somebody_new()
    page.goto(study.address)
    miss_a_question(page, study.at(LESSON))
    page.goto(study.at("lesson/04-refusing-to-take-part"))
    boards_ready(page)
    expect(page.get_by_role("heading", name="What comes back")).to_have_count(0)

    with later(study, rendered, 1) as tomorrow:
        page.goto(tomorrow.address)
        page.set_viewport_size({"width": 1280, "height": 720})
        page.goto(tomorrow.at("lesson/04-refusing-to-take-part"))
        boards_ready(page)
        answers_what_is_due_where_a_lesson_begins(page)
        day = page.get_by_text("It returns on ").inner_text().partition(". ")[0]

        page.goto(tomorrow.at("review"))
        expect(page.get_by_role("heading", name="Nothing is due.")).to_be_visible()
        expect(page.locator("main")).to_contain_text(day.replace("It returns", "The next returns"))
        page.goto(tomorrow.at("lesson/04-refusing-to-take-part"))
        boards_ready(page)
        expect(page.get_by_role("heading", name="What comes back")).to_have_count(0)


def answers_what_is_due_where_a_lesson_begins(page: Page) -> None:
    """Answer the one thing that is due as a lesson opens with it, by keyboard, to its end."""
    step = page.locator('.step[data-step="due"]')
    expect(step.get_by_role("heading", name="What comes back")).to_be_visible()
    expect(step).to_contain_text("1 thing is due, about 1 minute.")
    step.get_by_role("heading", name="Where would you start?").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight") <= 720
    faultless(page)
    assert tabbed_through(step) == 3
    # A step that is there today only has no note, which would be lost with it.
    expect(page.get_by_role("button", name="Note", exact=True)).to_be_hidden()
    right = step.get_by_role("button", name="I cannot say yet. I would ask him something first.")
    page.keyboard.press(str(right.get_attribute("data-single-key")))
    expect(right).to_be_focused()
    page.keyboard.press("1")
    expect(keyed(step, "result")).to_be_focused()
    expect(keyed(step, "result")).to_have_text(_returning(page))
    faultless(page)
    keyed(step, "next").press("Enter")
    expect(keyed(step, "end")).to_be_focused()
    page.get_by_role("link", name="Next step").click()
    expect(step).to_be_hidden()


def _returning(page: Page) -> str:
    """What is said of the day that the server worked out for what was known for sure."""
    day = keyed(page, "result").get_attribute("data-returns")
    words = page.evaluate(
        """day => new Date(day).toLocaleDateString("en-GB",
             { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).replace(",", "")""",
        day,
    )
    return f"Right. It returns on {words}."


def test_it_fits_a_telephone_in_the_dark_and_has_no_fault_axe_can_find(
    study: Study, browser: Browser, page: Page, rendered: Path
):
    page.goto(study.address)
    miss_a_question(page, study.at(LESSON))
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, color_scheme="dark", reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    with later(study, rendered, 3) as then:
        telephone = context.new_page()
        telephone.goto(then.address)
        telephone.goto(then.at("review"))
        options = telephone.get_by_role("group", name="Where would you start?").get_by_role("button")
        expect(options.first).to_be_visible()
        order = focus_order(telephone)
        assert [name for name in order if name in options.all_inner_texts()] == options.all_inner_texts()
        faultless(telephone)
        options.nth(0).tap()
        faultless(telephone)
        telephone.get_by_role("button", name="Sure", exact=True).tap()
        expect(keyed(telephone, "result")).to_contain_text("It returns")
        faultless(telephone)
        for one in telephone.locator("button:visible, .rv-stop").all():
            assert one.bounding_box()["height"] >= 43.5, one.inner_text()
    context.close()


def faultless(page: Page) -> None:
    """Hold that axe finds nothing, light and dark, and that nothing is wider than the window."""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("html")).to_have_attribute("data-theme", scheme)
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, (scheme, found.generate_report())


def focus_order(page: Page) -> list[str]:
    """What the Tab key comes to, in order, by its words."""
    page.locator("main").focus()
    found = []
    for _ in range(8):
        page.keyboard.press("Tab")
        found.append(page.evaluate("document.activeElement.innerText ?? ''").strip())
    return found
