"""The desk: one fact and one question at a time, by mouse, finger or keys, and nothing is lost or hidden."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.boards import Shown, View, answered, crowded, exercise_of, show, view_of

pytestmark = [pytest.mark.browser, pytest.mark.motion, pytest.mark.timeout(120)]

FACT = "B.1"
# Of what has focus: its key, and whether any of it can be seen where it stands.
_FOCUSED = """() => {
  const one = document.activeElement;
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const places = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) =>
    [left + (right - left) * x, top + (bottom - top) * y]));
  const seen = places.some(([x, y]) => {
    const under = document.elementFromPoint(x, y);
    return under && (one.contains(under) || under.contains(one) && under !== document.body);
  });
  return [one.dataset.key ?? one.tagName, seen];
}"""
_STICKY = """() => [...document.querySelectorAll("#host *")].filter((one) => one.checkVisibility()
  && ["sticky", "fixed"].includes(getComputedStyle(one).position) && !one.closest("dialog"))
  .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)"""


def begun(view: View, fact: str = FACT) -> dict[str, object]:
    """Somebody who is asked what proves a fact."""
    element = next(group["elements"][0] for group in view["groups"] if fact in group["facts"])
    entry = {"judgement": "hurts", "element": element, "cards": [], "confidence": None}
    return {"kind": "match", "facts": {fact: entry}, "checked": []}


def at_evidence(page: Page, view: View) -> Shown:
    shown = show(page, view, begun(view))
    shown(f"at:{FACT}").click()
    return shown


def test_one_question_is_open_and_an_answer_is_a_line_that_changes_it(page: Page):
    view = view_of("match")
    shown = show(page, view)
    expect(page.locator(".ce-open-question")).to_have_count(1)

    shown("judgement:B.1:hurts").click()
    expect(shown("asked:element")).to_be_focused()
    expect(shown.live).to_have_text("Hurts. Which question does it go to?")
    shown("element:B.1:T4.1").click()
    expect(shown.live).to_have_text("Status and refusal. What proves it?")
    shown("card:B.passport").click()
    expect(shown.live).to_have_text("Chosen: Passport")
    expect(shown("card:B.passport")).to_be_focused()
    given = shown.answers["facts"][FACT]

    shown("change:judgement:B.1").click()
    expect(page.locator(".ce-open-question")).to_have_count(1)
    shown("judgement:B.1:helps").click()
    assert shown.answers["facts"][FACT] == {**given, "judgement": "helps"}
    expect(shown("asked:cards")).to_be_focused()

    shown("change:judgement:B.1").click()
    shown("judgement:B.1:irrelevant").click()
    expect(shown.live).to_have_text("Irrelevant. Given.")
    expect(page.locator(".ce-open-question")).to_have_count(0)
    expect(shown("next")).to_be_focused()
    assert shown.errors == []


def test_a_fact_s_own_words_describe_the_group_that_answers_it(page: Page):
    view = view_of("match")
    shown = show(page, view)
    for fact in view["groups"][0]["facts"]:
        shown(f"at:{fact}").click()
        group = page.get_by_role("group", name="Does it help?")
        words = next(one["text"] for one in view["facts"] if one["id"] == fact)
        said = group.evaluate(
            "one => document.getElementById(one.getAttribute('aria-describedby')).textContent"
        )
        assert said == words
    assert shown.answers == {}


def test_a_fact_is_given_by_single_keys_which_can_be_switched_off(page: Page):
    view = view_of("match")
    shown = show(page, view)
    letter = "abcdefgh"[view["groups"][0]["elements"].index("T4.1")]
    for key in ("2", letter, "n", "o", "z"):
        page.keyboard.press(key)
    entry = {"judgement": "hurts", "element": "T4.1", "cards": ["none-needed"], "confidence": None}
    assert shown.answers["facts"] == {FACT: entry}

    page.keyboard.press("/")
    expect(shown("find")).to_be_focused()
    page.keyboard.type("none")
    page.keyboard.press("Escape")
    expect(shown("find")).to_have_value("")
    page.keyboard.press("Escape")
    expect(shown("asked:cards")).to_be_focused()

    shown("single-keys").click()
    for key in ("o", "n", "z", "/"):
        page.keyboard.press(key)
    assert shown.answers["facts"] == {FACT: entry}
    expect(shown("find")).not_to_be_focused()
    assert shown.errors == []


def test_evidence_is_searched_chosen_and_compared_by_keyboard_in_one_stop_of_tab(page: Page):
    view = view_of("match")
    shown = at_evidence(page, view)
    shown("find").fill("mother")
    expect(shown.live).to_have_text("1 found: Documents 1, Russia 0, On the law 0.")
    shown("find").fill("")
    shown("stack:documents").or_(shown("stack:document")).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(shown("stack:country")).to_have_attribute("aria-selected", "true")

    page.keyboard.press("Tab")
    first, second = [card["id"] for card in view["cards"] if card["kind"] == "country"][:2]
    expect(shown(f"card:{first}")).to_be_focused()
    page.keyboard.press("c")
    expect(shown.live).to_have_text("Kept at the top to compare.")
    expect(shown("pinned")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("l")
    expect(shown(f"about:{second}")).to_be_visible()
    page.keyboard.press("Enter")
    expect(shown(f"card:{second}")).to_have_attribute("aria-pressed", "true")
    assert shown.answers["facts"][FACT]["cards"] == [second]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert not shown.focused.startswith(("card:", "details:", "compare:"))
    assert shown.errors == []


def test_a_search_goes_where_something_is_found_and_ends_with_the_fact(page: Page):
    view = view_of("match")
    shown = at_evidence(page, view)
    country = next(card for card in view["cards"] if card["kind"] == "country")
    others = [card for card in view["cards"] if card["kind"] != "country"]
    word = next(
        word
        for word in country["title"].split()
        if word.isalpha() and not any(word.lower() in str(card).lower() for card in others)
    )
    shown("find").fill(word)
    expect(shown("stack:country")).to_have_attribute("aria-selected", "true")
    expect(shown(f"card:{country['id']}")).to_be_visible()

    shown("stack:document").click()
    shown("found:country").click()
    expect(shown(f"card:{country['id']}")).to_be_visible()
    shown("clear-search").click()
    expect(shown("find")).to_have_value("")
    expect(shown("find")).to_be_focused()

    shown("find").fill("zzz")
    shown("clear-search-here").click()
    shown("find").fill(word)
    shown("next").click()
    expect(shown("find")).to_have_value("")
    assert shown.errors == []


def test_another_stack_begins_at_its_top(page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    shown = show(page, crowded(12, 99))
    shown("stack:country").click()
    shown("cards").evaluate("one => one.scrollTo(0, 300)")
    shown("stack:law").click()
    assert shown("cards").evaluate("one => one.scrollTop") == 0


def test_a_card_that_is_pressed_before_it_can_be_chosen_says_so(page: Page):
    view = view_of("match")
    shown = show(page, view)
    words = "Read them now. You choose when “What proves it?” is open."
    expect(shown("read-now")).to_have_text(words)
    shown("stack:country").click()
    card = next(card["id"] for card in view["cards"] if card["kind"] == "country")
    shown(f"card:{card}").click()
    expect(shown(f"about:{card}")).to_be_visible()
    expect(shown.live).to_have_text(words)
    assert shown.answers == {}


@pytest.mark.parametrize("wide", [1280, 900, 390])
def test_the_date_of_the_decision_is_in_view_with_who_decides_it(page: Page, wide: int):
    page.set_viewport_size({"width": wide, "height": 720})
    view = view_of("match")
    show(page, view)
    date = page.locator(".ce-decided").filter(has_text=view["date_label"])
    expect(date).to_be_in_viewport(ratio=1)
    if wide == 1280:
        page.locator(".ce-file").evaluate("one => one.scrollTo(0, one.scrollHeight)")
        expect(date).to_be_in_viewport(ratio=1)


def test_focus_alone_changes_nothing_there_and_back(page: Page):
    view = view_of("match")
    shown = at_evidence(page, view)
    given = shown.answers
    for key in ["Tab"] * 25 + ["Shift+Tab"] * 25:
        page.keyboard.press(key)

    assert shown.answers == given and page.evaluate("saves") == 0
    expect(shown(f"at:{FACT}")).to_have_attribute("aria-current", "true")


def test_a_card_is_dragged_onto_the_open_question_or_let_go_without_harm(page: Page):
    shown = at_evidence(page, view_of("match"))

    def drag(card: str) -> None:
        shown(f"card:{card}").hover()
        page.mouse.down()
        box = shown(f"choose:{FACT}").bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 30, box["y"] + 20, steps=4)

    drag("B.passport")
    page.mouse.up()
    expect(shown.live).to_have_text("Chosen: Passport")
    given = shown.answers
    drag("B.passport")
    page.mouse.up()
    expect(shown.live).to_have_text("Passport is chosen already.")
    drag("B.statement")
    page.keyboard.press("Escape")
    page.mouse.up()
    drag("B.statement")
    page.mouse.move(4, 4)
    page.mouse.up()

    assert shown.answers == given and given["facts"][FACT]["cards"] == ["B.passport"]
    expect(page.locator(".ce-ghost, .ce-over")).to_have_count(0)
    assert shown.errors == []


def test_cards_are_read_while_another_question_is_open_and_not_chosen(page: Page):
    shown = show(page, view_of("match"))
    shown("stack:country").click()
    shown("card:A17").click()
    expect(shown("about:A17")).to_be_visible()
    assert shown.answers == {} and page.evaluate("saves") == 0


def test_a_group_is_checked_together_and_a_check_that_waits_says_why(page: Page):
    view = view_of("match")
    shown = show(page, view)
    first, *others = view["groups"][0]["facts"]
    for fact in others:
        shown(f"at:{fact}").click()
        shown(f"judgement:{fact}:irrelevant").click()
    shown("next").click()
    expect(shown("group-end")).to_be_focused()
    expect(page.locator(".ce-open-question")).to_have_attribute("data-part", "confidence")

    shown("check:1").click()
    expect(shown.live).to_have_text("Still to do: say whether it helps (fact 1); say how sure you are.")
    expect(shown(f"line:{first}")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("4")
    shown(f"at:{others[-1]}").click()
    shown("next").click()
    page.keyboard.press("1")
    assert {fact["confidence"] for fact in shown.answers["facts"].values()} == {"sure"}
    shown("check:1").click()

    expect(shown("result:1")).to_be_focused()
    expect(shown.live).to_contain_text("Checked. Judgement ")
    assert shown.answers["checked"] == [first, *others]
    shown("next").click()
    expect(shown("at:B.4")).to_be_visible()
    shown("group:1").click()
    shown(f"at:{first}").click()
    expect(shown(f"closed-title:{first}")).to_be_focused()
    assert shown(f"closed:{first}").evaluate("one => one.open")
    shown("again:1").click()
    assert shown.answers["checked"] == []
    assert shown.errors == []


def test_an_exercise_tells_nothing_and_leads_on_from_group_to_group(page: Page):
    view = exercise_of("ex2-reservist", "match")
    shown = show(page, view)
    for group in view["groups"]:
        for fact in group["facts"]:
            shown(f"judgement:{fact}:irrelevant").click()
            shown("next").click()
        for document in group["pages"]:
            (paper,) = (paper for paper in view["file"]["papers"] if paper["id"] == document)
            shown(f"page:{document}").click()
            for line, mark in zip(paper["lines"], ("proves", "open"), strict=False):
                shown(f"words:{document}:{line['id']}").click()
                shown(f"mark:{document}:{line['id']}:{mark}").click()
            shown("dialog-done:page").click()
        if group["facts"]:
            shown(f"confidence:{group['id']}:guess").click()
        expect(page.locator("[data-do=check], .ce-mk, .ce-hint")).to_have_count(0)
        if shown("next").count():
            shown("next").click()

    expect(page.get_by_text("All is given. You can still change it.")).to_be_visible()
    assert set(shown.answers["facts"]) == {fact["id"] for fact in view["facts"]}
    assert shown.errors == []


def test_a_group_that_is_worked_tells_and_one_half_filled_gives_its_judgement(page: Page):
    view = view_of("match")
    worked, half, *_ = view["groups"]
    worked["help"], half["help"] = "worked", "half"
    shown = show(page, view)

    expect(shown("result:1")).to_have_text("These facts are worked for you: read how, then go on.")
    expect(page.locator(".ce-one[open]")).to_have_count(len(worked["facts"]))
    shown("next").click()
    fact = half["facts"][0]
    expect(shown(f"line:judgement:{fact}")).to_contain_text("Given")
    expect(page.locator(".ce-open-question")).to_have_attribute("data-part", "element")
    expect(shown(f"change:judgement:{fact}")).to_have_count(0)


def test_a_finger_works_twelve_facts_and_twenty_cards_on_a_phone(browser: Browser):
    phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = phone.new_page()
    view = crowded(12, 20)
    shown = show(page, view)
    kinds = {card["id"]: card["kind"] for card in view["cards"]}
    pieces = [id_ for id_, kind in kinds.items() if kind != "answer"]

    for place, fact in enumerate(view["groups"][0]["facts"]):
        shown(f"judgement:{fact}:{'irrelevant' if place % 3 else 'helps'}").tap()
        if place % 3:
            shown("next").tap()
            continue
        page.locator(".ce-pick").first.tap()
        shown(f"choose:{fact}").tap()
        for card in (pieces[place], pieces[place + 1]):
            shown(f"stack:{kinds[card]}").tap()
            shown(f"card:{card}").tap()
        expect(page.locator("dialog [role=status]")).to_contain_text("Chosen: ")
        shown("dialog-done:evidence").tap()
        expect(shown(f"choose:{fact}")).to_be_focused()
        shown(f"remove:{fact}:{pieces[place + 1]}").tap()
        shown("next").tap()

    facts = shown.answers["facts"]
    assert {id_: fact["cards"] for id_, fact in facts.items() if fact["cards"]} == {
        f"F.{place}": [pieces[place]] for place in range(0, 12, 3)
    }
    expect(shown("group-end")).to_have_text("12 given")
    assert page.evaluate("document.documentElement.scrollWidth") == 390 and shown.errors == []
    phone.close()


def test_a_sheet_keeps_the_page_behind_it_still_closes_at_escape_and_gives_focus_back(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    shown = at_evidence(page, view_of("match"))
    for opener, title in (("opens:file", "dialog-title:file"), ("choose:B.1", "dialog-title:evidence")):
        shown(opener).focus()
        page.keyboard.press("Enter")
        expect(shown(title)).to_be_focused()
        for _ in range(12):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.matches('body, dialog *')")
        shown(title).focus()  # in a search Escape leaves the search, not the sheet
        page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_have_count(0)
        expect(shown(opener)).to_be_focused()
    expect(shown.live).to_have_count(1)
    assert shown.errors == []


@pytest.mark.parametrize("size", [(320, 256), (390, 844), (800, 600), (1216, 600)])
def test_no_stop_of_the_tab_key_is_hidden_and_little_sticks(page: Page, size: tuple[int, int]):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    view = view_of("match")
    for answers in (None, begun(view), answered(view)):
        shown = show(page, view, answers)
        if answers:
            shown("group:1").click() if shown("group:1").count() else None
        for key in ["Tab"] * 30 + ["Shift+Tab"] * 30:
            page.keyboard.press(key)
            named, seen = page.evaluate(_FOCUSED)
            assert seen or named == "BODY", (size, named)
        assert page.evaluate(_STICKY) <= size[1] / 4
        assert shown.errors == []


def test_a_card_opens_to_its_paragraph_source_limit_and_status(page: Page):
    view = view_of("match")
    shown = show(page, view)
    card = next(card for card in view["cards"] if card["kind"] == "country" and card["limit"])
    shown("stack:country").click()

    shown(f"details:{card['id']}").click()

    about = shown(f"about:{card['id']}")
    for text in (card["limit"], card["source"], card["status_label"]):
        expect(about).to_contain_text(text.replace("*", ""))
    expect(shown(f"on-shelf:{card['id']}")).to_contain_text(card["date"])
    assert "paragraph" in card["source"]
    assert shown.answers == {}


def test_the_board_tells_the_host_nothing_but_what_was_chosen(page: Page):
    """Opening, hinting, looking at cards, searching and moving about save nothing."""
    view: View = view_of("match")
    given = answered(view, half=True)
    shown = show(page, view, given)
    for key in ("stack:country", "details:A17", "compare:A17", "group:2", "hint-title:judgement:B.4", "next"):
        shown(key).click()
    shown("find").fill("prison")
    page.set_viewport_size({"width": 390, "height": 844})
    shown("opens:file").click()

    assert shown.answers == given and page.evaluate("saves") == 0


def test_on_paper_every_fact_is_there_with_its_answer_and_all_the_evidence(page: Page):
    view = view_of("match")
    given = answered(view, half=True)
    shown = show(page, view, given)

    page.emulate_media(media="print")
    paper = shown("paper")
    expect(paper).to_be_visible()
    for fact in view["facts"]:
        expect(paper).to_contain_text(fact["text"].replace("*", ""))
    for fact in given["facts"].values():
        label = next(one["label"] for one in view["judgements"] if one["id"] == fact["judgement"])
        expect(paper).to_contain_text(f"☑ {label}")
    for card in view["cards"]:
        if card["kind"] != "answer":
            expect(paper).to_contain_text(card["title"].replace("*", ""))
    expect(page.locator("#host button:visible")).to_have_count(0)

    page.emulate_media(media="screen")
    expect(paper).to_have_count(0)
