"""The course in a learning system that speaks cmi5 and refuses whatever the specification refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
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
from tests.browser.cmi5_system import LearningSystem, learning_system
from tests.browser.hands import Hand, as_keys, look_through, work_through
from tests.browser.perfect import keyed_paper, right
from tests.browser.study import board, boards_ready, saved
from tests.shared import made_once

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

FIRST, EXERCISE = "00-start-here", "ex2-reservist"


@pytest.fixture
def system(tmp_path: Path) -> Iterator[LearningSystem]:
    """A learning system with the self-assessed edition in it, which in the end has refused nothing."""

    def make(into: Path) -> None:
        make_site(into, course_content(), solutions_root(), lambda _title: None, package=Package.CMI5)

    (package,) = made_once("cmi5", make).glob("*.zip")
    with learning_system(package, tmp_path / "package") as system:
        yield system
    assert system.refused == []


def unit(context: BrowserContext, address: str) -> Page:
    """A unit that was opened from the learning system."""
    page = context.new_page()
    page.goto(address)
    # A page without boards is ready, too, and this one is drawn once the system has answered.
    expect(page.locator("[data-board]").first).to_be_attached()
    boards_ready(page)
    return page


def wait(page: Page, heard: Callable[[], object], wanted: object) -> None:
    """Wait until the system has heard what is wanted."""
    for _ in range(300):
        if heard() == wanted:
            return
        page.wait_for_timeout(100)
    assert heard() == wanted


def answer_first(page: Page) -> None:
    answer(board(page, "first-question"), "option:first", "why")
    saved(board(page, "first-question"))


def kept_in(page: Page, work: str) -> Answers:
    """The answers that the browser keeps of the learner."""
    name = page.evaluate(
        "(end) => Object.keys(localStorage).find((one) => one.endsWith(end))", f":answers:{work}"
    )
    return Answers.model_validate_json(page.evaluate("(name) => localStorage[name]", name))


def test_a_learning_system_lists_every_lesson_and_exercise(system: LearningSystem):
    assert list(system.units) == [work.id for work in in_order(course_content())]
    assert system.units[FIRST].title.startswith("Lesson 0: ")


def test_an_exercise_begun_at_one_computer_is_passed_at_another(browser: Browser, system: LearningSystem):
    here, there = (browser.new_context(viewport={"width": 1280, "height": 900}) for _ in range(2))
    page = unit(here, system.opens(EXERCISE, "ada"))
    expect(page.get_by_text("Your learning system opened this page")).to_be_visible()
    learner = page.evaluate("Object.keys(localStorage).find((one) => one.endsWith(':learner'))")
    reference = page.evaluate("(name) => JSON.parse(localStorage[name])", learner)
    version = draw_version(EXERCISE, UUID(reference), course_content().exercises[EXERCISE].version_ids)
    answers = as_keys(right(keyed_paper(EXERCISE, version)))
    work_through(page, Hand(page), answers, most=12)
    saved(page.locator("#board-match"))
    before = kept_in(page, EXERCISE)
    page.goto("about:blank")
    wait(page, lambda: system.said(EXERCISE, "ada"), [["initialized", "terminated"]])
    here.close()

    page = unit(there, system.opens(EXERCISE, "ada"))
    assert kept_in(page, EXERCISE).boards == before.boards
    work_through(page, Hand(page), answers)
    look_through(page, Hand(page))
    page.get_by_role("link", name="Mark my answers").click()
    expect(page.locator(".fb-percent")).to_have_text("100%")

    told = ["initialized", "completed", "passed"]
    wait(page, lambda: system.said(EXERCISE, "ada")[1], told)
    assert system.statement(EXERCISE, "ada", "passed")["result"]["score"] == {"scaled": 1}
    assert system.is_satisfied(EXERCISE, "ada")
    expect(page.locator("[data-lms]")).to_be_hidden()
    page.get_by_role("button", name="Leave").click()
    expect(page.get_by_text("You can close this page")).to_be_visible()
    assert system.said(EXERCISE, "ada")[1] == [*told, "terminated"]

    # Opened once more, it says nothing twice; loaded again after its visit, it says that this is over.
    page = unit(there, system.opens(EXERCISE, "ada"))
    wait(page, lambda: system.said(EXERCISE, "ada")[2], ["initialized"])
    page.reload()
    expect(page.get_by_text("takes nothing more in this visit")).to_be_visible()
    wait(page, lambda: system.said(EXERCISE, "ada")[2], ["initialized", "terminated"])
    there.close()


def test_a_lesson_is_completed_though_the_system_is_away_in_the_middle(page: Page, system: LearningSystem):
    page = unit(page.context, system.opens(FIRST, "ben", returnURL=f"{system.address}/cmi5.xml"))
    wait(page, lambda: system.said(FIRST, "ben"), [["initialized"]])
    system.down = True
    work_through(page, Hand(page))
    expect(page.get_by_text("is sent when it answers again")).to_be_visible()
    assert system.said(FIRST, "ben") == [["initialized"]]
    system.down = False
    wait(page, lambda: system.said(FIRST, "ben"), [["initialized", "completed"]])
    expect(page.locator("[data-lms]")).to_be_hidden()
    assert system.is_satisfied(FIRST, "ben")

    page.get_by_role("button", name="Back to your learning system").click()
    page.wait_for_url("**/cmi5.xml")
    assert system.said(FIRST, "ben") == [["initialized", "completed", "terminated"]]


def test_what_was_done_while_nobody_answered_is_told_when_it_is_opened_again(
    page: Page, system: LearningSystem
):
    own = unit(page.context, system.opens(FIRST, "cleo"))
    wait(own, lambda: system.said(FIRST, "cleo"), [["initialized"]])
    system.down = True
    answer_first(own)
    expect(own.get_by_text("is sent when it answers again")).to_be_visible()
    own.close()
    system.down = False

    again = unit(page.context, system.opens(FIRST, "cleo"))
    expect(chosen(board(again, "first-question"), "option:first", "why")).to_be_visible()
    wait(again, lambda: system.said(FIRST, "cleo")[1], ["initialized"])
    wait(again, lambda: len(system.documents), 1)
    system.refused.clear()  # what the first visit may have sent too late


def test_two_learners_of_one_computer_do_not_see_each_others_answers(page: Page, system: LearningSystem):
    own = unit(page.context, system.opens(FIRST, "ada"))
    answer_first(own)

    other = unit(page.context, system.opens(FIRST, "ben"))
    expect(chosen(board(other, "first-question"), "option:first", "why")).to_have_count(0)


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_who_only_looks_changes_nothing_and_nothing_counts(page: Page, system: LearningSystem, mode: str):
    own = unit(page.context, system.opens(FIRST, "ada"))
    answer_first(own)
    wait(own, lambda: len(system.documents), 1)
    own.close()
    wait(page, lambda: system.said(FIRST, "ada"), [["initialized", "terminated"]])

    looks = unit(page.context, system.opens(FIRST, "ada", mode))
    expect(looks.get_by_text("nothing that you do here is kept")).to_be_visible()
    expect(chosen(board(looks, "first-question"), "option:first", "why")).to_be_visible()
    # By now, too, what the first visit sent beside its last statement.
    (kept,) = system.documents.values()
    work_through(looks, Hand(looks))
    looks.close()
    wait(page, lambda: system.said(FIRST, "ada")[1], ["initialized", "terminated"])
    assert list(system.documents.values()) == [kept]
    again = unit(page.context, system.opens(FIRST, "ada"))
    assert kept_in(again, FIRST).revision == 1


def test_nothing_begins_without_what_the_system_keeps_unless_the_learner_says_so(
    page: Page, system: LearningSystem
):
    system.down = True
    page.goto(system.opens(FIRST, "ada"))
    expect(page.get_by_text("Your learning system does not answer yet")).to_be_visible()
    system.down = False
    boards_ready(page)
    expect(page.get_by_text("does not answer yet")).to_be_hidden()

    system.down = True
    page.goto(system.opens(FIRST, "ben"))
    page.get_by_role("button", name="Go on without it").click()
    boards_ready(page)
    expect(page.get_by_text("No learning system answers here")).to_be_visible()
    page.goto(f"{system.address}/index.html?work={FIRST}")
    expect(page.get_by_text("No learning system answers here")).to_be_visible()


def test_a_page_may_ask_its_learning_system_and_nobody_else(page: Page, system: LearningSystem):
    unit(page.context, system.opens(FIRST, "ada")).close()
    own = unit(page.context, system.opens(FIRST, "ada"))

    asked = "(to) => fetch(to).then(() => 'answered', () => 'stopped')"
    assert own.evaluate(asked, f"{system.records}/xapi/nothing") == "answered"
    assert own.evaluate(asked, f"{system.address}/cmi5.xml") == "stopped"
    system.refused.clear()  # the question above
