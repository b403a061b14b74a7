"""One question at a time, each answered by a single key; and the keys are switched off in one place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.boards import Shown, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.motion, pytest.mark.timeout(120)]


def described(shown: Shown, name: str) -> str:
    """What a screen reader says of the group that answers a question: its name and its description."""
    return shown(f"asking:{name}").evaluate(
        """group => ["labelledby", "describedby"].flatMap((one) => (group.getAttribute(`aria-${one}`) ?? "")
          .split(" ").filter(Boolean)).map((id) => document.getElementById(id).textContent).join(" ")"""
    )


def test_a_route_is_walked_by_single_keys_and_focus_goes_to_the_next_question(page: Page):
    view = view_of("route")
    shown = show(page, view)
    names = [f"step-choice:{step['id']}" for step in view["steps"]]
    names += ["outcome", "strength", "reason", "confidence"]
    for step in view["steps"]:
        name = names[view["steps"].index(step)]
        expect(page.locator(".ce-ask-now")).to_have_count(1)
        assert step["question"] in described(shown, name)
        assert step["plain"].replace("*", "") in described(shown, name)
        page.keyboard.press("2")
    for name in names[len(view["steps"]) :]:
        assert shown.focused == f"ask:{name}"
        page.keyboard.press("1")

    assert shown.focused == "check"
    page.keyboard.press("Enter")
    assert shown.focused == "result"
    assert set(shown.answers["steps"].values()) == {view["step_choices"][1]["id"]}
    assert shown.answers["outcome"] == view["outcomes"][0]["id"]


def test_an_answered_question_is_a_line_that_opens_it_again_and_later_answers_stay(page: Page):
    view = view_of("route")
    shown = show(page, view)
    first, second, *_ = (f"step-choice:{step['id']}" for step in view["steps"])
    for _ in range(3):
        page.keyboard.press("1")
    kept = shown.answers["steps"]

    shown(f"line:{first}").click()
    assert shown.focused == f"ask:{first}"
    page.keyboard.press("3")

    assert shown.answers["steps"] == kept | {view["steps"][0]["id"]: view["step_choices"][2]["id"]}
    assert shown.focused == f"ask:step-choice:{view['steps'][3]['id']}"
    page.keyboard.press("z")
    assert shown.answers["steps"] == kept
    expect(shown(f"line:{second}")).to_be_visible()


def test_single_keys_are_switched_off_once_for_every_board_and_stay_off(page: Page):
    shown = show(page, view_of("route"))
    shown("single-keys").click()

    page.keyboard.press("1")
    expect(shown("single-keys")).to_have_text("Switch single keys on")
    expect(page.locator(".ce-key")).to_have_count(0)
    assert shown.answers == {}

    page.reload()
    shown = show(page, view_of("route"))
    page.keyboard.press("1")
    assert shown.answers == {}
    shown("single-keys").click()
    page.keyboard.press("1")
    assert len(shown.answers["steps"]) == 1


def test_who_works_by_touch_is_told_of_keys_once_they_have_used_a_keyboard(browser: Browser):
    context = browser.new_context(viewport={"width": 820, "height": 1180}, has_touch=True, is_mobile=True)
    page = context.new_page()
    show(page, view_of("route"))

    expect(page.locator(".ce-opt").first).to_be_visible()
    expect(page.locator(".ce-key").first).to_be_hidden()
    page.keyboard.press("Tab")

    expect(page.locator(".ce-key").first).to_be_visible()
    context.close()


def test_a_key_with_another_or_in_a_field_is_no_answer(page: Page):
    shown = show(page, view_of("route"))
    for key in ("Control+1", "Alt+1", "Shift+1"):
        page.keyboard.press(key)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<textarea></textarea>')")
    page.locator("textarea").press("1")

    assert shown.answers == {}


def test_a_short_question_is_told_of_as_soon_as_it_is_answered_and_its_line_shows_that_again(page: Page):
    view = view_of("questions")
    shown = show(page, view)
    for question in view["questions"]:
        expect(shown(f"asking:option:{question['id']}")).to_be_visible()
        page.keyboard.press("1")
        assert shown.focused == f"result:{question['id']}"
        expect(shown(f"result:{question['id']}")).to_contain_text("You: ")

    first, last = view["questions"][0]["id"], view["questions"][-1]["id"]
    assert shown.answers["checked"] == [question["id"] for question in view["questions"]]
    expect(page.locator(".ce-headline-words")).to_contain_text(f"of {len(view['questions'])} right.")
    expect(shown(f"result:{first}")).to_be_hidden()
    shown(f"line:option:{first}").click()
    expect(shown(f"result:{first}")).to_be_visible()
    expect(shown(f"result:{last}")).to_be_hidden()
    given = shown.answers
    shown(f"again:{first}").click()
    assert shown.answers == given
    page.keyboard.press("2")
    assert shown.answers["chosen"][first] == view["questions"][0]["options"][1]["id"]


def test_of_two_files_several_questions_are_chosen_before_one_goes_on(page: Page):
    view = view_of("two-files")
    shown = show(page, view)
    for key in "112":
        page.keyboard.press(key)
    assert shown.answers["elements"] == [element["id"] for element in view["elements"][:2]]
    page.keyboard.press("2")
    page.keyboard.press("g")

    assert shown.focused == "ask:follows"
    page.keyboard.press("1")
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    assert shown.focused == "result"
    expect(shown("result")).to_contain_text("Difference ")


def test_an_interview_is_held_by_single_keys_and_never_offers_more_than_eight_questions(page: Page):
    view = view_of("interview")
    shown = show(page, view)
    asked = 0
    while page.locator(".ce-ask").count():
        assert page.locator(".ce-ask").count() <= 8
        before = shown.answers.get("asked", [])
        page.keyboard.press("1")
        if shown.answers.get("asked", []) == before:
            break
        asked += 1
        assert shown.focused == f"turn:{shown.answers['asked'][-1]}"

    assert asked > 3
    page.keyboard.press("e")
    assert shown.focused == "result"
