"""A board that is drawn anew keeps what the learner has opened and typed, and every element has its marks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import WHERE, answered, exercise_of, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.motion, pytest.mark.timeout(120)]

# JupyterLab's shortcuts spare what is marked, and a style asks only whether an attribute is there.
_FAULTS = """() => [...document.querySelectorAll("#host .ce-main *")].flatMap((node) => {
  const takes = node.matches("a, button, input, option, select, summary, textarea, [tabindex]");
  const unmarked = takes && node.getAttribute("data-lm-suppress-shortcuts") !== "true";
  const words = [...node.attributes].filter(
    ({ name, value }) => name.startsWith("data-") && name !== "data-active" && value === "false",
  );
  return unmarked || words.length ? [node.outerHTML.slice(0, 120)] : [];
})"""


def test_what_was_opened_stays_open_whatever_is_drawn_anew(page: Page):
    shown = show(page, view_of("match"))
    shown("judgement:B.1:hurts").click()
    shown("hint-title:question:B.1").click()
    shown("stack:country").click()
    shown("details:A17").click()

    shown.arrive("notice", {"state": "saved", "text": "Saved"})

    expect(shown("notice")).to_have_text("Saved")
    expect(shown("about:A17")).to_be_visible()
    assert shown("hint:question:B.1").evaluate("node => node.open")
    assert shown.errors == []


def test_what_was_chosen_for_a_fact_on_which_nothing_turns_is_seen_and_can_be_taken_back(page: Page):
    view = view_of("match")
    element = view["elements"][0]["id"]
    fact = {"judgement": "irrelevant", "element": element, "cards": ["B.passport"], "confidence": None}
    shown = show(page, view, {"kind": "match", "facts": {"B.1": fact}, "checked": []})
    shown("at:B.1").click()
    for part in ("element", "cards"):
        expect(shown(f"change:{part}:B.1")).to_be_visible()

    shown("clear:B.1").click()

    assert shown.answers["facts"]["B.1"] == {**fact, "element": None, "cards": []}
    expect(shown("change:cards:B.1")).to_have_count(0)


_ANEW_OUT_OF_SIGHT = """async () => {
  window.stop();
  const el = document.getElementById("host");
  el.hidden = true;
  const { default: board } = await import("/module.js");
  window.stop = await board.render({ model: window.model, el });
}"""


@pytest.mark.parametrize(("width", "size"), [(1280, "wide"), (390, "narrow")])
def test_a_board_in_a_step_that_is_not_shown_is_drawn_as_it_will_be_once_it_is(
    page: Page, width: int, size: str
):
    """It has no width yet, and was drawn as narrow, then anew a frame after it was seen."""
    page.set_viewport_size({"width": width, "height": 900})
    show(page, exercise_of("ex2-reservist", "match"))
    shelf, main = page.locator(".ce-shelf"), page.locator(".ce-main")
    page.evaluate(_ANEW_OUT_OF_SIGHT)
    expect(page.locator(".ce-at-work")).to_have_count(1)
    expect(main).to_have_attribute("data-size", size)
    expect(shelf).to_have_count(1 if size == "wide" else 0)
    page.evaluate(
        """window.anew = 0;
        new MutationObserver(() => { window.anew += 1; }).observe(
          document.querySelector(".ce-main"), { childList: true, subtree: true })"""
    )

    page.evaluate(
        """() => new Promise((resolve) => {
          document.getElementById("host").hidden = false;
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        })"""
    )

    assert page.evaluate("window.anew") == 0
    expect(main).to_have_attribute("data-size", size)
    expect(main).to_be_visible()


def test_what_is_typed_stays_as_it_is_typed_whatever_is_drawn_anew(page: Page):
    for kind, key in {"draft": "text", "need": "line"}.items():
        shown = show(page, view_of(kind))
        shown(key).press_sequentially("One claim two")
        for _ in "two":
            shown(key).press("ArrowLeft")
        shown.arrive("notice", {"state": "behind", "text": "There are newer answers."})
        shown(key).press_sequentially("or ")

        expect(shown(key)).to_have_value("One claim or two")
        assert shown(key).evaluate("node => node.selectionStart") == len("One claim or "), kind


@pytest.mark.parametrize("kind", WHERE)
def test_every_element_has_the_marks_that_hosts_and_styles_look_for(page: Page, kind: str):
    view = view_of(kind)
    for answers in ({}, answered(view, half=True), answered(view)):
        shown = show(page, view, answers)
        expect(shown("title")).to_be_visible()

        assert page.evaluate(_FAULTS) == []
