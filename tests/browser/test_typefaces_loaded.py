"""The two typefaces are really used: on the study pages, and where the edition is opened as a file."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from course.pages.assets import typefaces
from tests.browser.study import Study, boards_ready
from tests.hosts.site.sites import built

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LESSON = "lesson/03-prosecution-or-persecution"
LOADED = """async () => {
  await document.fonts.ready;
  return [...document.fonts].filter((one) => one.status === "loaded" && !one.family.includes("Meanwhile"))
    .map((one) => one.family.replaceAll('"', ""));
}"""
DRAWN = "at => getComputedStyle(document.querySelector(at)).fontFamily.split(',')[0].replaceAll('\"', '')"


def is_set_in_both(page: Page) -> None:
    boards_ready(page)
    page.locator(".ce-fact-text, .ce-fact-said").first.wait_for(state="attached")
    # The first that is in reach: until then the page stands in the system's own.
    page.wait_for_function("document.fonts.check('1rem \"Course Serif\"')")
    assert {"Course Serif", "Course Sans"} == set(page.evaluate(LOADED))
    assert page.evaluate(DRAWN, ".text p") == page.evaluate(DRAWN, ".ce-fact-said") == "Course Serif"
    assert page.evaluate(DRAWN, ".top .button") == page.evaluate(DRAWN, ".ce-button") == "Course Sans"


def test_a_study_page_is_set_in_both_and_asks_no_other_machine(study: Study, page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(study.address)
    page.goto(study.at(LESSON))

    is_set_in_both(page)

    ours = [one for one in asked if not one.startswith("data:")]
    assert ours and all(one.startswith(study.at("").removesuffix("study/")) for one in ours)
    loaded = {one.rpartition("/")[2] for one in ours if one.endswith(".woff2")}
    assert {"course-sans.woff2", "course-serif.woff2"} <= loaded <= set(typefaces())


def test_the_static_edition_is_set_in_both_as_a_file_and_asks_for_nothing_else(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    at = built().page.as_uri()
    page.goto(f"{at}#/{LESSON}")

    is_set_in_both(page)

    assert {one.partition("#")[0] for one in asked if not one.startswith("data:")} == {at}
