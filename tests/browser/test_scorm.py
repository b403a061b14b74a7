"""The course in a firm's learning system: told whether each part is done, and resumed on another day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from course.base.places import solutions_root
from course.content.installed import course_content
from course.hosts.site import Package, make_site
from course.learner.answers import Answers
from course.learner.done import in_order
from course.learner.identity import draw_version
from tests.browser.answering import answer, chosen
from tests.browser.hands import Hand, as_keys, look_through, work_through
from tests.browser.lms import LearningSystem, learning_system
from tests.browser.perfect import keyed_paper, right
from tests.browser.study import board, boards_ready, saved
from tests.shared import made_once

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

FIRST, EXERCISE = "00-start-here", "ex2-reservist"


@pytest.fixture
def system(tmp_path: Path) -> Iterator[LearningSystem]:
    """A learning system with the self-assessed edition in it."""

    def make(into: Path) -> None:
        make_site(into, course_content(), solutions_root(), lambda _title: None, package=Package.SCORM)

    (package,) = made_once("scorm", make).glob("*.zip")
    with learning_system(package, tmp_path / "package") as system:
        yield system


def unit(context: BrowserContext, system: LearningSystem, id_: str, learner: str) -> Page:
    """A unit in a window of its own, as somebody opens it from the learning system."""
    frame = context.new_page()
    frame.goto(system.opens(id_, learner))
    with context.expect_page() as opened:
        frame.get_by_role("button", name="Open the unit").click()
    # A page without boards is ready, too, and this one is drawn by its own script.
    expect(opened.value.locator("[data-board]").first).to_be_attached()
    boards_ready(opened.value)
    return opened.value


def told(system: LearningSystem, id_: str, learner: str, page: Page, **wanted: str) -> dict[str, Any]:
    """What the system keeps, once its core holds what is wanted."""
    for _ in range(300):
        core = system.has(id_, learner).get("core", {})
        if all(str(core.get(name)) == value for name, value in wanted.items()):
            return system.has(id_, learner)
        page.wait_for_timeout(100)
    raise AssertionError(f"{id_}: the system has {system.has(id_, learner).get('core')}, not {wanted}")


def test_a_learning_system_lists_every_lesson_and_exercise(system: LearningSystem):
    assert list(system.titles) == [work.id for work in in_order(course_content())]
    assert system.titles[FIRST].startswith("Lesson 0: ")


def test_an_exercise_begun_at_one_computer_is_passed_at_another(browser: Browser, system: LearningSystem):
    here, there = (browser.new_context(viewport={"width": 1280, "height": 900}) for _ in range(2))
    page = unit(here, system, EXERCISE, "ada")
    expect(page.get_by_text("Your learning system opened this page")).to_be_visible()
    learner = page.evaluate("Object.keys(localStorage).find((one) => one.endsWith(':learner'))")
    reference = page.evaluate("(name) => JSON.parse(localStorage[name])", learner)
    version = draw_version(EXERCISE, UUID(reference), course_content().exercises[EXERCISE].version_ids)
    made = keyed_paper(EXERCISE, version)
    answers = as_keys(right(made))
    work_through(page, Hand(page), answers, most=12)
    saved(page.locator("#board-match"))
    before = page.evaluate(f"localStorage[{kept_as(learner)!r}]")
    told(system, EXERCISE, "ada", page, lesson_status="incomplete")
    page.goto("about:blank")
    here.close()

    page = unit(there, system, EXERCISE, "ada")
    after = page.evaluate(f"localStorage[{kept_as(learner)!r}]")
    assert Answers.model_validate_json(after).boards == Answers.model_validate_json(before).boards
    work_through(page, Hand(page), answers)
    look_through(page, Hand(page))
    page.get_by_role("link", name="Mark my answers").click()
    expect(page.locator(".fb-percent")).to_have_text("100%")

    core = told(system, EXERCISE, "ada", page, lesson_status="passed")["core"]
    assert (core["score"]["raw"], core["score"]["max"], core["exit"]) == ("100", "100", "suspend")
    expect(page.locator("[data-lms]")).to_be_hidden()
    there.close()


def kept_as(learner: str) -> str:
    """Under what name a browser keeps the answers, from that of the learner's reference."""
    return learner.removesuffix("learner") + f"answers:{EXERCISE}"


def test_two_learners_of_one_computer_do_not_see_each_others_answers(page: Page, system: LearningSystem):
    own = unit(page.context, system, FIRST, "ada")
    answer(board(own, "first-question"), "option:first", "why")
    saved(board(own, "first-question"))

    other = unit(page.context, system, FIRST, "ben")
    expect(chosen(board(other, "first-question"), "option:first", "why")).to_have_count(0)
    again = unit(page.context, system, FIRST, "ada")
    expect(chosen(board(again, "first-question"), "option:first", "why")).to_be_visible()


def test_in_a_frame_it_finds_the_system_and_without_one_it_says_so(page: Page, system: LearningSystem):
    page.goto(system.opens(FIRST, "cleo", "frame"))
    frame = page.frame_locator("iframe")
    expect(frame.get_by_text("Your learning system opened this page")).to_be_visible()
    told(system, FIRST, "cleo", page, lesson_status="incomplete")

    page.goto(f"{system.address}/index.html?work={FIRST}")
    expect(page.get_by_text("No learning system answers here")).to_be_visible()
