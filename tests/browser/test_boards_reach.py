"""By mouse, by finger or by keyboard alone, all of a board is reached, and focus is never lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import WHERE, Shown, answered, exercise_of, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

CHECKED = {
    "route": "result",
    "draft": "model",
    "sources": "result:1",
    "two-files": "result",
    "interview": "result",
}


def test_what_is_pressed_stays_under_the_finger_though_what_was_typed_is_saved_meanwhile(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    shown = show(page, view_of("draft"))
    shown("text").fill("He says that he refused because he was ordered to report houses as targets.")
    button = shown("check")
    button.scroll_into_view_if_needed()
    stood = button.bounding_box()

    button.hover()
    page.mouse.down()
    assert shown.focused
    failed = {"state": "failed", "text": "Not saved: the course does not answer."}
    shown.arrive("notice", failed)
    assert button.bounding_box() == stood
    page.mouse.up()

    expect(shown("model")).to_be_visible()
    expect(page.get_by_text(failed["text"])).to_be_visible()


def tab(page: Page, shown: Shown) -> str:
    page.keyboard.press("Tab")
    return shown.focused


def choose(page: Page, shown: Shown) -> None:
    """Answer what has focus, if it is a question without an answer; a card is chosen once."""
    kind, done = page.evaluate(
        """() => { const it = document.activeElement;
          if (it.matches(".ce-opts .ce-opt")) {
            const all = [...it.closest(".ce-opts").querySelectorAll(".ce-opt")];
            return ["option", all.some((one) => one.getAttribute("aria-pressed") === "true")];
          }
          const group = [...document.getElementsByName(it.name || "-")];
          return [it.type || it.tagName, group.some((one) => one.checked) || it.selectedIndex > 0]; }"""
    )
    if kind in {"radio", "checkbox", "option"} and not done:
        page.keyboard.press("Space")
    elif kind == "textarea":
        page.keyboard.type("A sentence that is long enough, with its limit.")


@pytest.mark.parametrize("kind", CHECKED)
def test_a_board_is_answered_by_keyboard_alone(page: Page, kind: str):
    shown = show(page, view_of(kind))
    check = "end" if kind == "interview" else "check"
    for _ in range(150):
        key = tab(page, shown)
        choose(page, shown)
        if key == "went":
            page.keyboard.press("Enter")
        ready = page.evaluate("document.activeElement.getAttribute('aria-disabled') !== 'true'")
        if key.split(":")[0] == check and ready:
            break
    else:
        pytest.fail("the board cannot be finished by keyboard")

    page.keyboard.press("Enter")

    assert shown.focused == CHECKED[kind].format(key.rpartition(":")[2])
    assert shown.errors == []


@pytest.mark.parametrize("kind", WHERE)
def test_focus_is_kept_whatever_the_host_brings(page: Page, kind: str):
    view = view_of(kind)
    empty, given = {"kind": kind}, answered(view)
    shown = show(page, view)
    controls = "#host :is(button, input, select, summary, textarea)"

    for answers in (empty, given):
        other = given if answers is empty else empty
        for place in range(0, page.locator(controls).count(), 9):
            shown.arrive("answers", dict(answers))
            page.evaluate("([all, at]) => document.querySelectorAll(all)[at]?.focus()", [controls, place])
            shown.arrive("answers", dict(other))
            shown.arrive("notice", {"state": "behind", "text": "There are newer answers."})
            page.set_viewport_size({"width": 390 if place % 2 else 1200, "height": 800})
            assert shown.focused
    assert shown.errors == []


# What the undo buttons lie over, wherever the page is scrolled to, and how far they are from the choice.
_COVERED = """(key) => {
  const board = document.getElementById("host");
  const box = (node) => node.getBoundingClientRect();
  const undo = board.querySelector("[data-key=undo]");
  const chosen = board.querySelector(`[data-key="${key}"]`) ?? board.querySelector(".ce-ask-now");
  const far = Math.abs(box(undo).top - box(chosen).top);
  const words = [...board.querySelectorAll("button, label, select, summary, p, h2, h3, h4, li > span")];
  const covered = new Set();
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 3) {
    scrollTo(0, top);
    for (const node of words.filter((one) => one !== undo && one.checkVisibility())) {
      const beside = box(node).right <= box(undo).left || box(node).left >= box(undo).right;
      const apart = box(node).bottom <= box(undo).top || box(node).top >= box(undo).bottom;
      if (!beside && !apart) covered.add(node.textContent);
    }
  }
  return [[...covered], far];
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_the_undo_button_stands_beside_the_work_and_covers_nothing(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 844})
    for kind, key in {
        "route": "step-choice:T1.1:no",
        "questions": "option:{}:{}",
        "two-files": "difference:{}",
        "sources": "source:{}:{}",
    }.items():
        view = view_of(kind)
        part = {"two-files": [view.get("differences", [{}])[-1].get("id")]}.get(kind, [])
        if kind == "questions":
            part = [view["questions"][0]["id"], view["questions"][0]["options"][0]["id"]]
        if kind == "sources":
            part = [view["groups"][0]["items"][0], view["sources"][0]["id"]]
        shown = show(page, view)
        shown(key.format(*part)).click()

        covered, far = page.evaluate(_COVERED, key.format(*part))
        assert covered == [], kind
        assert far < 844, kind


def test_hints_cost_nothing_and_an_exercise_has_none(page: Page):
    for kind in ("match", "route"):
        shown = show(page, view_of(kind))
        for hint in page.locator(".ce-hint > summary").all():
            hint.click()
        expect(page.locator(".ce-hint[open] li").first).to_be_visible()
        assert shown.answers == {} and page.evaluate("saves") == 0

    for exercise, id_ in (
        ("ex1-sources", "statements"),
        ("ex2-reservist", "match"),
        ("ex2-reservist", "route"),
    ):
        show(page, exercise_of(exercise, id_))
        expect(page.locator("fieldset, .ce-opts, .ce-open-question").first).to_be_visible()
        expect(page.locator(".ce-hint")).to_have_count(0)
