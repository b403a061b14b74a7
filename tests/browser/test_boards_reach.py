"""By mouse, by finger or by keyboard alone, all of a board is reached, and focus is never lost."""

from __future__ import annotations

from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.boards import WHERE, Answers, Shown, View, answered, crowded, exercise_of, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

CHECKED = {
    "match": "result:1",
    "route": "result",
    "draft": "model",
    "questions": "result:{}",
    "sources": "result:1",
    "two-files": "result",
    "interview": "result",
}


def drag(page: Page, shown: Shown, card: str, fact: str) -> None:
    """Take a card with the mouse and hold it over a fact."""
    shown(f"well:{fact}").scroll_into_view_if_needed()
    shown(f"card:{card}").hover()
    page.mouse.down()
    box = shown(f"well:{fact}").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 30, box["y"] + 20, steps=4)


def test_a_card_is_dragged_onto_a_fact_or_let_go_without_harm(page: Page):
    shown = show(page, view_of("match"))

    drag(page, shown, "B.passport", "B.2")
    page.mouse.up()
    expect(shown.live).to_have_text("Added Document: Passport to fact 2.")
    assert shown.answers["facts"]["B.2"]["cards"] == ["B.passport"]
    given = shown.answers

    drag(page, shown, "B.passport", "B.2")
    page.mouse.up()
    expect(shown.live).to_have_text("Document: Passport is with fact 2 already.")
    drag(page, shown, "B.statement", "B.1")
    page.keyboard.press("Escape")
    page.mouse.up()
    drag(page, shown, "B.statement", "B.1")
    page.mouse.move(4, 4)
    page.mouse.up()

    assert shown.answers == given
    expect(page.locator(".ce-ghost, .ce-over")).to_have_count(0)
    assert shown.errors == []


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


@pytest.mark.parametrize("by", ["mouse", "finger"])
def test_evidence_is_taken_off_a_fact_of_another_group_while_the_cards_stand_beside_the_first(
    browser: Browser, by: str
):
    with closing(browser.new_context(viewport={"width": 960, "height": 900}, has_touch=True)) as wide:
        view = view_of("match")
        given = {**answered(view), "checked": []}
        shown = show(wide.new_page(), view, given)
        first, second, *_ = (group["facts"][0] for group in view["groups"] if group["help"] != "worked")
        taken, kept = given["facts"][second]["cards"]
        shown(f"choose:{first}").click()
        button = shown(f"remove:{second}:{taken}")
        button.scroll_into_view_if_needed()
        stood = button.bounding_box()

        if by == "finger":
            button.tap()
        else:
            button.hover()
            shown.page.mouse.down()
            assert button.bounding_box() == stood
            shown.page.mouse.up()

        expect(button).to_have_count(0)
        less = {second: {**given["facts"][second], "cards": [kept]}}
        assert shown.answers["facts"] == given["facts"] | less
        expect(shown.page.locator(f"[data-fact='{second}'][data-active=true]")).to_have_count(1)
        shown(f"title:{first}").click()
        expect(shown.page.locator(f"[data-fact='{first}'][data-active=true]")).to_have_count(1)


def test_a_finger_works_twelve_facts_and_twenty_cards_on_a_phone(browser: Browser):
    phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = phone.new_page()
    view = crowded(12, 20)
    shown = show(page, view)

    for place, fact in enumerate(view["groups"][0]["facts"]):
        shown(f"option:judgement:{fact}:{'irrelevant' if place % 3 else 'helps'}").tap()
        shown(f"option:confidence:{fact}:guess").tap()
        if place % 3:
            continue
        shown(f"element:{fact}").select_option(index=1)
        shown(f"choose:{fact}").tap()
        shown(f"card:K.{place + 7}").tap()
        shown("card:K.19").tap()
        shown("tray-done").tap()
        expect(shown(f"choose:{fact}")).to_be_focused()
        shown(f"remove:{fact}:K.19").tap()

    facts = shown.answers["facts"]
    expect(page.locator(".ce-missing")).not_to_contain_text("Still to do")
    assert {id_: fact["cards"] for id_, fact in facts.items() if fact["cards"]} == {
        f"F.{place}": [f"K.{place + 7}"] for place in range(0, 12, 3)
    }
    expect(page.get_by_text("This group is complete. You can still change it.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390 and shown.errors == []
    phone.close()


def tab(page: Page, shown: Shown) -> str:
    page.keyboard.press("Tab")
    return shown.focused


def choose(page: Page, shown: Shown) -> None:
    """Answer what has focus, if it is a question without an answer; a card is chosen once."""
    kind, done = page.evaluate(
        """() => { const it = document.activeElement;
          if (it.matches(".ce-opt")) {
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
        ready = page.evaluate("document.activeElement.getAttribute('aria-disabled') !== 'true'")
        if key.split(":")[0] == check and ready:
            break
    else:
        pytest.fail("the board cannot be finished by keyboard")

    page.keyboard.press("Enter")

    assert shown.focused == CHECKED[kind].format(key.rpartition(":")[2])
    assert shown.errors == []


def test_evidence_is_chosen_and_a_button_that_waits_says_why_by_keyboard_alone(page: Page):
    shown = show(page, view_of("match"))
    shown("choose:B.3").focus()
    page.keyboard.press("Enter")
    assert shown.focused == "tray-title"
    assert tab(page, shown) == "tray-done"
    assert tab(page, shown) == "card:B.passport"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(shown.live).to_have_text("Added Document: His statement to fact 3.")
    assert shown.focused == "card:B.statement"
    page.keyboard.press("Escape")
    assert shown.focused == "choose:B.3"

    shown("check:1").focus()
    page.keyboard.press("Enter")
    expect(shown.live).to_contain_text("Still to do: say whether it helps (all of them)")
    assert shown.focused == "judgement:B.1:helps"
    shown("remove:B.3:B.statement").focus()
    page.keyboard.press("Enter")
    expect(shown.live).to_have_text("Removed Document: His statement from fact 3.")
    assert shown.focused == "choose:B.3"


def test_focus_that_passes_a_fact_does_not_turn_the_evidence_to_it(page: Page):
    shown = show(page, view_of("match"))
    shown("choose:B.3").focus()
    page.keyboard.press("Enter")
    for fact in ("B.1", "B.2"):
        shown(f"choose:{fact}").focus()
        shown(f"judgement:{fact}:helps").focus()

    shown("card:B.passport").focus()
    page.keyboard.press("Space")
    expect(shown.live).to_have_text("Added Document: Passport to fact 3.")
    shown("judgement:B.1:helps").focus()
    page.keyboard.press("Space")
    shown("card:B.statement").focus()
    page.keyboard.press("Space")

    expect(shown.live).to_have_text("Added Document: His statement to fact 1.")
    facts = shown.answers["facts"]
    assert (facts["B.1"]["cards"], facts["B.3"]["cards"]) == (["B.statement"], ["B.passport"])
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
        "match": "option:judgement:B.3:hurts",
        "route": "step-choice:T1.1:no",
        "questions": "option:option:limit:some",
        "two-files": "option:follows:{}",
        "sources": "option:use:{}:{}",
    }.items():
        view = view_of(kind)
        part = {"two-files": [view.get("follows", [{}])[-1].get("id")]}.get(kind, [])
        if kind == "sources":
            part = [view["groups"][0]["items"][-1], view["uses"][0]["id"]]
        shown = show(page, view)
        shown(key.format(*part)).click()

        covered, far = page.evaluate(_COVERED, key.format(*part))
        assert covered == [], kind
        assert far < 844, kind


def test_hints_cost_nothing_and_an_exercise_has_none(page: Page):
    for kind in ("match", "route", "sources", "two-files"):
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
        expect(page.locator("fieldset, .ce-opts").first).to_be_visible()
        expect(page.locator(".ce-hint")).to_have_count(0)


def test_a_card_opens_to_its_paragraph_source_limit_and_status(page: Page):
    view = view_of("match")
    shown = show(page, view)
    card = next(card for card in view["cards"] if card["kind"] == "country" and card["limit"])

    shown(f"details:{card['id']}").click()

    about = shown(f"about:{card['id']}")
    for text in (card["limit"], card["source"], card["status_label"]):
        expect(about).to_contain_text(text.replace("*", ""))
    assert "paragraph" in card["source"]
    assert shown.answers == {}


def test_the_board_tells_the_host_nothing_but_what_was_chosen(page: Page):
    """Opening, hinting, looking at details and moving about save nothing."""
    view: View = view_of("match")
    given: Answers = answered(view, half=True)
    shown = show(page, view, given)
    for key in ("details:A17", "choose:B.2", "hint-title:B.1"):
        shown(key).click()
    page.set_viewport_size({"width": 390, "height": 844})

    assert shown.answers == given and page.evaluate("saves") == 0
