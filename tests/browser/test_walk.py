"""A lesson is walked step by step: addresses, keys and focus, and the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from course.content.installed import course_content
from course.content.works import Exercise
from tests.browser.hands import Hand, go_on, mark_lines, step_of
from tests.browser.study import Study, board, boards_ready
from tests.hosts.site.sites import built

pytestmark = [pytest.mark.browser, pytest.mark.motion, pytest.mark.timeout(600)]

LESSON = "03-prosecution-or-persecution"


def at(study: Study, work: str) -> str:
    kind = "exercise" if isinstance(course_content().work(work), Exercise) else "lesson"
    return study.at(f"{kind}/{work}")


def open_work(page: Page, study: Study, work: str) -> None:
    page.goto(study.address)
    page.goto(at(study, work))
    boards_ready(page)


def test_the_search_of_the_evidence_is_a_key_away_as_soon_as_a_desks_step_is_shown(study: Study, page: Page):
    page.goto(study.address)
    page.goto(f"{at(study, LESSON)}#step-student-facts")
    boards_ready(page)
    name, search = (
        page.locator("#step-student-facts-name"),
        board(page, "client-b-match").locator("[data-key=find]"),
    )
    name.evaluate("node => { node.tabIndex = -1; node.focus(); }")

    page.keyboard.press("/")
    expect(search).to_be_focused()
    page.keyboard.type("a/b")
    expect(search).to_have_value("a/b")

    board(page, "client-b-match").locator("[data-key=single-keys]").click()
    name.evaluate("node => { node.tabIndex = -1; node.focus(); }")
    page.keyboard.press("/")
    expect(search).not_to_be_focused()
    board(page, "client-b-match").locator("[data-key=single-keys]").click()


def steps(page: Page) -> list[str]:
    return page.locator(".step[data-step]").evaluate_all("all => all.map(one => one.dataset.step)")


def test_steps_are_gone_through_by_button_and_arrow_and_back_and_each_has_its_address(
    study: Study, page: Page
):
    open_work(page, study, LESSON)
    first, second, third, *_ = steps(page)
    name = page.locator(".step[data-step]:not([hidden]) .step-name")
    of = len(steps(page))

    go_on(page, Hand(page))
    expect(page).to_have_url(re.compile(f"#step-{second}$"))
    expect(name).to_be_focused()
    expect(name).to_contain_text(f"Step 2 of {of}: ")
    expect(page).to_have_title(re.compile(f"^Step 2 of {of}: .* · Prosecution or persecution\\? · "))
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(f"#step-{third}$"))
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(f"#step-{second}$"))
    page.go_back()
    expect(page).to_have_url(re.compile(f"#step-{third}$"))
    expect(name).to_be_focused()

    page.goto(f"{at(study, LESSON)}#step-{first}")
    boards_ready(page)
    expect(page.locator(f".step[data-step={first}]")).to_be_visible()
    assert page.locator(".step[data-step]:not([hidden])").count() == 1


def test_an_arrow_that_chooses_in_a_field_goes_nowhere_and_answers_stay_on_the_way_back(
    study: Study, page: Page
):
    open_work(page, study, "ex7-advice")
    text = board(page, "advice").locator("textarea")
    here = page.url
    text.fill("The limit")
    page.keyboard.press("ArrowLeft")
    assert page.url == here
    page.locator("[data-next-step]").click()
    page.go_back()

    expect(text).to_be_visible()
    expect(text).to_have_value("The limit")


def test_what_was_done_can_be_undone_at_whatever_step_one_comes_back(study: Study, page: Page):
    open_work(page, study, LESSON)
    step_of(page, "#board-client-b-match")
    place = board(page, "client-b-match")
    answer = place.locator('[data-key="judgement:B.1:hurts"]')
    answer.click()
    expect(place.get_by_role("button", name="Undo")).to_be_visible()
    page.locator("[data-next-step]").click()

    open_work(page, study, LESSON)
    step_of(page, "#board-client-b-match")
    place.get_by_role("button", name="Undo").click()

    expect(answer).to_be_visible()
    expect(answer).to_have_attribute("aria-pressed", "false")
    expect(place.get_by_role("button", name="Undo")).to_have_count(0)


def test_one_button_leads_on_the_boards_while_it_asks_and_then_the_steps_which_says_so(
    study: Study, page: Page
):
    open_work(page, study, LESSON)
    step_of(page, "#board-client-b-match")
    place, onward = board(page, "client-b-match"), page.locator("[data-next-step]")
    leading = page.locator(":is(.primary, .ce-primary, .ce-outlined):visible")
    answers = place.locator(
        ':is([data-key^="judgement:"][data-key$=":irrelevant"], [data-key^="confidence:"][data-key$=":sure"])'
        '[aria-pressed="false"]'
    )
    unread = place.locator('[data-key^="page:"]').filter(has_text="Not marked yet")
    said = set()

    expect(onward).to_have_text(re.compile(r"^Next step: \w"))
    for _ in range(60):
        if place.locator(".ce-all-done").count():
            break
        expect(leading).to_have_count(1)
        expect(leading).to_have_attribute("data-key", re.compile("^(next|check:)"))
        said.add(leading.inner_text().partition(":")[0])
        if answers.count():
            answers.first.click()
        elif unread.count():
            document = (unread.first.get_attribute("data-key") or "").removeprefix("page:")
            mark_lines(page, Hand(page), "client-b-match", document, None)
        else:
            leading.click()
    assert "Next" in said and all(one.startswith(("Next", "Finish ", "Check ")) for one in said)
    expect(leading).to_have_count(1)
    expect(leading).to_have_attribute("data-next-step", "")

    place.locator("[data-do=group]").first.click()
    expect(place.get_by_role("button", name="Next: ")).to_be_visible()
    expect(leading).to_have_count(1)


def test_a_heading_that_one_is_led_to_has_no_frame_and_what_can_be_pressed_has_one(study: Study, page: Page):
    def framed() -> tuple[str, bool]:
        return tuple(
            page.locator(":focus").evaluate(
                "one => [one.tagName, getComputedStyle(one).outlineStyle !== 'none']"
            )
        )

    open_work(page, study, LESSON)
    page.keyboard.press("ArrowRight")
    expect(page.locator(".step:not([hidden]) .step-name")).to_be_focused()
    assert framed() == ("H2", False)
    step_of(page, "#board-client-b-match")
    place = board(page, "client-b-match")
    place.locator("[data-do=at]").first.focus()
    page.keyboard.press("Enter")
    expect(place.locator("[data-key^='fact:']")).to_be_focused()
    assert framed() == ("H3", False)
    page.keyboard.press("1")
    expect(place.locator("[data-key='asked:element']")).to_be_focused()
    assert framed() == ("H4", False)
    page.keyboard.press("Tab")
    assert framed() == ("SUMMARY", True)


def test_old_links_to_a_board_a_heading_and_a_source_land_on_the_step_that_holds_them(
    study: Study, page: Page
):
    page.goto(study.address)
    for place in ("board-one-sentence", "hand-in"):
        work = "ex2-reservist" if place == "hand-in" else LESSON
        page.goto("about:blank")
        page.goto(f"{at(study, work)}#{place}")
        boards_ready(page)
        expect(page.locator(f"#{place}")).to_be_in_viewport()
    row = page.goto(at(study, LESSON)) and page.locator("details.source-list li").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{at(study, LESSON)}#{row}")
    boards_ready(page)

    expect(page.locator(f"li#{row}")).to_be_visible()
    expect(page.locator(".step[data-step]").last).to_be_visible()


def test_all_steps_stand_on_one_page_where_that_is_chosen_and_wherever_scripts_do_not_run(
    study: Study, page: Page, browser: Browser
):
    open_work(page, study, LESSON)
    page.locator("[data-opens-steps]").click()
    page.get_by_role("button", name="Show all on one page").click()
    all_steps = len(steps(page))
    expect(page.locator(".step[data-step]:visible")).to_have_count(all_steps)
    page.reload()
    boards_ready(page)
    expect(page.locator(".step[data-step]:visible")).to_have_count(all_steps)
    page.locator("[data-opens-steps]").click()
    page.get_by_role("button", name="Show one step at a time").click()
    expect(page.locator(".step[data-step]:visible")).to_have_count(1)

    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(study.address)
        plain.goto(at(study, LESSON))
        expect(plain.locator(".step[data-step]:visible")).to_have_count(all_steps)


def test_the_static_edition_is_walked_as_the_study_pages_are(page: Page):
    page.goto(f"{built().page.as_uri()}#/lesson/{LESSON}")
    boards_ready(page)
    second, third = steps(page)[1:3]

    go_on(page, Hand(page))
    expect(page).to_have_url(re.compile(f"#/lesson/{LESSON}/step-{second}$"))
    page.keyboard.press("ArrowRight")
    expect(page.locator(f".step[data-step={third}]")).to_be_visible()
    page.reload()
    boards_ready(page)
    expect(page.locator(f".step[data-step={third}]")).to_be_visible()
    page.go_back()
    expect(page.locator(f".step[data-step={second}]")).to_be_visible()
