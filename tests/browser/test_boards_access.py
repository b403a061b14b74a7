"""Everybody can see and reach what is on a board, whatever they asked of their system."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.boards import WHERE, Shown, View, answered, crowded, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

CONTROLS = "button, input, select, summary, textarea, a[href]"
# In the dark, only colours differ.
RULES = {"light": {}, "dark": {"runOnly": ["color-contrast"]}}
LONG = "Kraftfahrzeughaftpflichtversicherungsgesellschaftsverwaltungsangestellte "

# The size in which each control can be hit: its label's where it has one.
_TARGETS = """(controls) => controls.map((control) => {
  const target = control.matches("[type=radio], [type=checkbox]") ? control.labels[0] : control;
  const { width, height } = target.getBoundingClientRect();
  const name = control.dataset.key ?? control.tagName;
  return [name, Math.round(width), Math.round(height)];
}).filter(([, width, height]) => width > 1 && height > 1)"""

# Words that stand on two lines, of those that can be seen.
_BROKEN = """() => {
  const broken = [];
  const texts = document.createTreeWalker(document.getElementById("host"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest("option, textarea, .ce-hidden, legend, thead")) continue;
    if (!text.parentElement.checkVisibility()) continue;
    for (const { 0: word, index } of text.data.matchAll(/[A-Za-z]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}"""

_CONTRAST = """(node) => {
  const canvas = document.createElement("canvas").getContext("2d");
  const light = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return parts[0] * 0.2126 + parts[1] * 0.7152 + parts[2] * 0.0722;
  };
  const board = node.closest(".ce-board");
  const both = [getComputedStyle(node).color, getComputedStyle(board).backgroundColor].map(light);
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}"""


def states(view: View) -> list[dict[str, Any] | None]:
    return [None, answered(view, half=True), answered(view)]


def opened(page: Page, view: View, answers: dict[str, Any] | None) -> Shown:
    """Show a board; a match board that is half done with its evidence, a card of it open and one pinned."""
    shown = show(page, view, answers)
    if view["board"] == "match" and answers and not answers["checked"]:
        shown(f"at:{view['facts'][0]['id']}").click()
        shown("opens:evidence").or_(shown("stack:country")).first.click()
        shown("stack:country").click()
        shown("details:A17").click()
        shown("compare:A19").click()
    return shown


@pytest.mark.parametrize("kind", WHERE)
def test_axe_finds_no_fault_in_a_board_empty_half_done_or_answered(page: Page, kind: str):
    view = view_of(kind)
    if "groups" in view:
        del view["groups"][1:]  # the others are like the first, and axe takes its time
    axe = Axe()

    for answers in states(view):
        shown = opened(page, view, answers)
        for theme, rules in RULES.items():
            shown.paint(theme)
            found = axe.run(page, options={"resultTypes": ["violations"], **rules})
            assert found.violations_count == 0, found.generate_report()
        assert shown.errors == []


@pytest.mark.parametrize("kind", WHERE)
def test_a_finger_hits_what_it_aims_at_and_the_longest_words_wrap_for_it(browser: Browser, kind: str):
    phone = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = phone.new_page()
    view = view_of(kind)

    for answers in states(view):
        opened(page, view, answers)
        sizes = page.locator(CONTROLS).evaluate_all(_TARGETS)
        assert [size for size in sizes if min(size[1:]) < 24] == []
        assert [size for size in sizes if size[2] < 44 and size[0] != "A"] == []
        assert page.evaluate(_BROKEN) == []
        opened(page, lengthened(view), answers)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    phone.close()


def test_at_200_per_cent_a_crowded_board_keeps_within_the_window(page: Page):
    view = crowded(12, 20, long=True)
    show(page, view, answered(view))

    for width in (1280, 900, 640, 430):
        page.set_viewport_size({"width": width, "height": 450})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_what_is_chosen_can_be_told_without_the_boards_own_colours(page: Page):
    view = view_of("match")
    page.emulate_media(forced_colors="active")
    shown = show(page, view, answered(view, half=True))
    first = view["facts"][0]["id"]
    shown(f"at:{first}").click()

    shown(f"change:judgement:{first}").click()
    looks = {
        option["id"]: shown(f"judgement:{first}:{option['id']}").evaluate(
            "option => getComputedStyle(option).outlineStyle"
        )
        for option in view["judgements"]
    }

    assert looks.pop("helps") == "solid" and set(looks.values()) == {"none"}


def test_who_asks_for_more_contrast_gets_it(page: Page):
    shown = show(page, view_of("match"))
    for theme in ("light", "dark"):
        shown.paint(theme)
        for asked, least in (("no-preference", 4.5), ("more", 9)):
            page.emulate_media(contrast=asked)
            assert page.locator(".ce-kick").first.evaluate(_CONTRAST) >= least


def test_nothing_moves_for_who_asks_for_less_motion(page: Page):
    page.emulate_media(reduced_motion="reduce")
    view = view_of("match")
    show(page, view, answered(view, half=True))

    durations = page.locator("#host *").evaluate_all(
        """nodes => nodes.map(getComputedStyle).flatMap(
          ({ transitionDuration, animationName }) => [transitionDuration, animationName])"""
    )

    assert set(durations) <= {"0s", "none"}


def lengthened(value: Any) -> Any:
    """A view whose every text begins with a word that no line can hold."""
    match value:
        case dict():
            return {
                key: LONG + part
                if key in {"text", "label", "title", "question", "intro"}
                else lengthened(part)
                for key, part in value.items()
            }
        case list():
            return [lengthened(part) for part in value]
        case _:
            return value
