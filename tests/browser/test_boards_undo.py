"""Whatever is done on a board can be taken back, and nothing that came from elsewhere is lost by it."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.boards import Answers, Shown, answered, show, view_of
from tests.conftest import how_many

pytestmark = [pytest.mark.browser, pytest.mark.motion, pytest.mark.timeout(120)]

UNDOES = ["match", "route", "questions", "sources", "two-files"]

# Presses the control that a number between 0 and 1 falls on, of all that would change the answers.
_PRESS = """(chance) => {
  const board = document.getElementById("host");
  const all = [...board.querySelectorAll(
    "input:is([type=radio], [type=checkbox]):not(:checked), [type=checkbox], select, .ce-opt, .ce-pick, " +
    ".ce-take, [data-do=open], [data-do=remove], [data-do=next], [data-do=change], [data-do=at], " +
    "[data-do=check]:not([aria-disabled]), [data-do=again]")];
  const control = all[Math.floor(chance * all.length)];
  control.focus();
  if (control.tagName !== "SELECT") return control.click();
  control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}"""

# What stands in each part of the board, the way back aside, and what is chosen there.
_SHOWN = """() => {
  const words = (part) => [...part.querySelectorAll(".ce-undo")].reduce(
    (text, undo) => text.replace(undo.textContent, ""), part.textContent);
  const parts = "#host :is(article, fieldset, .ce-row-of-map, .ce-result, .ce-told, .ce-strip)";
  return [...document.querySelectorAll(parts)].map(
    (part) => [words(part), [...part.querySelectorAll("input, select")].map(
      (control) => control.tagName === "SELECT" ? control.value : control.checked)]);
}"""

# Of a board of questions, the line under which its reasons are shown, and the question that is asked.
_OPENED = """() => [
  document.querySelector("#host [aria-expanded=true]")?.dataset.key ?? null,
  document.querySelector("#host [data-key^='asking:option:']")?.dataset.key.slice(14) ?? null]"""


def blank(kind: str) -> Answers:
    return {"kind": kind}


@pytest.mark.parametrize("kind", UNDOES)
@pytest.mark.parametrize("seed", range(how_many(1, in_a_soak=40)))
def test_any_work_is_undone_step_by_step_and_done_again(page: Page, kind: str, seed: int):
    chance = random.Random(f"{kind} {seed}")
    shown = show(page, view_of(kind))
    stood = [blank(kind)]
    for _ in range(25):
        page.evaluate(_PRESS, chance.random())
        if shown.answers not in ({}, stood[-1]):
            stood.append(shown.answers)
        assert shown.focused

    for answers in stood[-2::-1]:
        page.keyboard.press("Control+z")
        assert shown.answers == answers
        assert shown.focused
    page.keyboard.press("Control+z")
    expect(shown.live).to_have_text("There is nothing to undo.")

    for answers in stood[1:]:
        page.keyboard.press("Control+Shift+z")
        assert shown.answers == answers
        assert shown.focused
    assert shown.errors == []

    # Which page of the file lies open is no part of the answers.
    if page.locator("dialog").count():
        page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_have_count(0)
    worked_on, opened = page.evaluate(_SHOWN), page.evaluate(_OPENED)
    shown = show(page, view_of(kind), stood[-1])
    if kind == "questions":
        open_as(page, shown, opened)
    assert page.evaluate(_SHOWN) == worked_on


def open_as(page: Page, shown: Shown, opened: tuple[str | None, str | None]) -> None:
    """Which question stands open is no part of the answers: open the one that was open before."""
    line, asked = opened
    now_line, now_asked = page.evaluate(_OPENED)
    if asked and asked != now_asked:
        if now_line != f"line:option:{asked}":
            shown(f"line:option:{asked}").click()
        shown(f"again:{asked}").click()
    elif line != now_line:
        shown(line or now_line).click()


@pytest.mark.parametrize("kind", UNDOES)
def test_starting_again_empties_a_board_and_offers_the_way_back(page: Page, kind: str):
    view = view_of(kind)
    given = answered(view)
    shown = show(page, view, given)

    shown("start-again").click()
    assert shown.answers == blank(kind)
    expect(shown.live).to_contain_text("can be brought back")
    expect(shown("start-again")).to_have_count(0)
    expect(shown("undo")).to_be_focused()

    page.keyboard.press("Enter")
    assert shown.answers == given
    assert shown.focused
    expect(shown("undo")).to_have_count(0)


def test_an_interview_that_is_held_again_can_be_brought_back_until_something_is_asked(page: Page):
    view = view_of("interview")
    given = answered(view)
    shown = show(page, view, given)
    expect(shown("undo")).to_have_count(0)

    shown("again").click()
    shown("undo").click()
    assert shown.answers == given
    shown("again").click()
    shown("ask:tell").click()

    expect(shown("undo")).to_have_count(0)
    assert shown.answers["asked"] == ["tell"]


def test_the_button_says_what_it_undoes_keeps_focus_and_ends_with_its_last_step(page: Page):
    shown = show(page, view_of("match"))
    shown("judgement:B.1:hurts").click()
    shown("element:B.1:T4.1").click()
    shown("card:B.passport").click()

    expect(shown("undo")).to_have_text("Undo: Chosen: Passport")
    shown("undo").focus()
    page.keyboard.press("Enter")
    expect(shown.live).to_have_text("Undone: Chosen: Passport.")
    expect(shown("undo")).to_be_focused()
    for words in ("Undone: Fact 1: Status and refusal.", "Undone: Fact 1: Hurts."):
        page.keyboard.press("Enter")
        expect(shown.live).to_have_text(words)

    assert shown.answers == blank("match")
    expect(shown("judgement:B.1:hurts")).to_be_focused()


def test_undo_goes_back_over_facts_and_over_a_page_that_is_loaded_again(page: Page):
    view = view_of("match")
    shown = show(page, view)
    shown("judgement:B.1:hurts").click()
    shown("at:B.3").click()
    shown("judgement:B.3:irrelevant").click()
    shown("group:3").click()
    given = shown.answers

    # A host hands back the same in an order of its own, with all that is empty spelt out.
    facts = {id_: {"confidence": None, **fact} for id_, fact in given["facts"].items()}
    shown = show(page, view, {"checked": [], "facts": facts, "kind": "match"})
    page.keyboard.press("z")
    expect(shown("at:B.3")).to_have_attribute("aria-current", "true")
    shown("undo").click()
    expect(shown("at:B.1")).to_have_attribute("aria-current", "true")
    assert shown.answers == blank("match")
    shown("redo").click()
    shown("start-again").click()

    bring_back = page.get_by_role("button", name="Bring my answers back")
    show(page, view, blank("match"), name="somebody else in the same window")
    expect(bring_back).to_have_count(0)
    shown = show(page, view, blank("match"))
    bring_back.click()
    assert list(shown.answers["facts"]) == ["B.1"]

    shown = show(page, view, {"kind": "match", "facts": {"B.2": facts["B.1"]}, "checked": []})
    expect(shown("undo")).to_have_count(0)


def test_newer_answers_from_elsewhere_are_never_undone(page: Page):
    shown = show(page, view_of("route"))
    shown("step-choice:T1.1:yes").click()
    newer = {"kind": "route", "steps": {"T1.1": "no"}, "outcome": "neither"}

    shown.arrive("answers", newer)
    page.keyboard.press("Control+z")

    assert shown.answers == newer
    expect(shown("undo")).to_have_count(0)


def test_a_draft_is_started_again_and_the_way_back_stays_while_another_is_typed(page: Page):
    shown = show(page, view_of("draft"))
    shown("text").press_sequentially("A first draft of some length.")
    page.wait_for_function("model.get('answers').text === 'A first draft of some length.'")
    first = shown.answers

    shown("start-again").click()
    expect(shown("text")).to_have_value("")
    assert shown.answers == blank("draft")
    shown("text").press_sequentially("Another.")
    page.wait_for_function("model.get('answers').text === 'Another.'")
    page.get_by_role("button", name="Bring my answers back").click()

    expect(shown("text")).to_have_value(first["text"])
    assert shown.answers == first
    page.get_by_role("button", name="Redo").click()
    expect(shown("text")).to_have_value("Another.")
    assert shown.errors == []


def test_what_is_typed_is_undone_by_the_browser_and_saved_so(page: Page):
    shown = show(page, view_of("draft"))
    shown("text").press_sequentially("Cite it.")
    expect(shown("text")).to_have_value("Cite it.")
    page.wait_for_function("model.get('answers').text === 'Cite it.'")

    for _ in range(8):
        page.keyboard.press("Control+z")

    expect(shown("text")).to_have_value("")
    page.wait_for_function("model.get('answers').text === ''")
    assert isinstance(shown, Shown) and shown.errors == []
