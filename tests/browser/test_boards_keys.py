"""One question at a time, each answered by a single key; and the keys are switched off in one place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import Shown, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


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


def test_a_key_with_another_or_in_a_field_is_no_answer(page: Page):
    shown = show(page, view_of("route"))
    for key in ("Control+1", "Alt+1", "Shift+1"):
        page.keyboard.press(key)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<textarea></textarea>')")
    page.locator("textarea").press("1")

    assert shown.answers == {}
