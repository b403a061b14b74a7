"""On a document that decides something two lines are marked: what it proves, and what it leaves open."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from course.boards.show import lesson_view
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, MatchAnswers, read
from course.marking.rule.marking_rule import mark
from tests.browser.boards import Shown, View, exercise_of, show
from tests.browser.hands import Finger, Hand, Keyboard, go_on, mark_lines
from tests.browser.perfect import keyed_paper, right, who_draws
from tests.browser.study import Study, board, boards_ready, saved

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

NOTICE = "C.notice"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}


def asked(page: Page, view: View, **answers: object) -> Shown:
    """Somebody who is at the documents of a board."""
    shown = show(page, view, {"kind": "match", "facts": {}, "checked": [], **answers})
    shown(f"group:{view['groups'][-1]['id']}").click()
    return shown


def lines_of(view: View, document: str) -> list[str]:
    """The ids of a document's lines, in order."""
    (paper,) = (paper for paper in view["file"]["papers"] if paper["id"] == document)
    return [line["id"] for line in paper["lines"]]


def lesson() -> View:
    """The board of the lesson on exclusion, at whose end a service record is read."""
    content = course_content()
    (spec,) = (spec for spec in content.lessons["05-exclusion"].boards if spec.id == "match")
    return lesson_view(spec, content).as_json()


@pytest.mark.parametrize(
    ("exercise", "version", "hand", "screen"),
    [
        ("ex2-reservist", "C-f2", Hand, DESK),
        ("ex3-sergeant", "D-f3", Keyboard, DESK),
        ("ex6-courier", "second", Finger, PHONE),
    ],
    ids=["mouse", "keyboard", "finger"],
)
def test_lines_marked_by_mouse_key_or_finger_are_kept_and_earn_their_points(
    study: Study, browser: Browser, exercise: str, version: str, hand: type[Hand], screen: dict[str, object]
):
    context = browser.new_context(**screen)
    page = context.new_page()
    made = keyed_paper(exercise, version)
    (study.home / "learner-reference.txt").write_text(f"{who_draws(exercise, version)}\n", encoding="utf-8")
    page.goto(study.address)
    page.goto(study.at(f"exercise/{exercise}"))
    boards_ready(page)
    while not page.locator("#board-match").is_visible():
        go_on(page, Hand(page))
    given = right(made)["match"]
    assert isinstance(given, MatchAnswers) and given.lines
    last = page.locator("#board-match [data-key^='group:']").last
    Hand(page).press(last) if hand is Keyboard else hand(page).press(last)

    for document, lines in given.lines.items():
        mark_lines(page, hand(page), "match", document, lines.model_dump())
        expect(page.locator(f'[data-key="page:{document}"]')).to_be_focused()
    saved(board(page, "match"))

    answers = read(study.desk / "exercises" / exercise / FILE_NAME)
    assert answers is not None and answers.boards == {"match": MatchAnswers(lines=given.lines)}
    earned = mark(answers, made).slots
    slots = made.boards[0].page_slots.values()
    assert {slot: earned[slot] for slot in slots} == {slot: made.slots[slot] for slot in slots}
    context.close()


def test_a_line_is_one_of_the_two_and_every_mark_is_said_once_and_can_be_undone(page: Page):
    view = exercise_of("ex2-reservist", "match")
    first, second, *_ = lines_of(view, NOTICE)
    shown = asked(page, view)
    shown(f"page:{NOTICE}").press("Enter")
    expect(shown("dialog-title:page")).to_be_focused()
    shown(f"words:{NOTICE}:{first}").press("ArrowDown")
    expect(shown(f"words:{NOTICE}:{second}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(shown(f"mark:{NOTICE}:{second}:proves")).to_be_focused()
    page.keyboard.press("o")

    expect(shown(f"words:{NOTICE}:{second}")).to_be_focused()
    expect(shown.live).to_have_text(
        "Leaves open: “The inquiry has established that he left his unit on 14 November 2022.”"
    )
    assert shown.answers["lines"] == {NOTICE: {"proves": None, "open": second}}
    assert shown.answers["facts"] == {}, "a key of the page chose something on the board beneath"
    page.keyboard.press("Enter")
    page.keyboard.press("p")
    assert shown.answers["lines"] == {NOTICE: {"proves": second, "open": None}}
    expect(shown(f"words:{NOTICE}:{second}")).to_contain_text("Proves: ")
    expect(shown("found:proves")).to_contain_text("he left his unit")
    expect(shown("found:open")).to_contain_text("Not marked yet.")
    shown("unmark:proves").click()
    expect(shown.live).to_contain_text("Taken back: “The inquiry")
    assert shown.answers["lines"] == {NOTICE: {"proves": None, "open": None}}

    page.keyboard.press("Control+z")
    assert shown.answers["lines"] == {NOTICE: {"proves": second, "open": None}}
    page.keyboard.press("Escape")
    expect(shown(f"page:{NOTICE}")).to_contain_text("he left his unit")
    for _ in range(2):
        shown("undo").click()
    assert "lines" not in shown.answers
    shown("redo").click()
    assert shown.answers["lines"] == {NOTICE: {"proves": None, "open": second}}
    shown("start-again").click()
    assert shown.answers == {"kind": "match"} and shown.errors == []


def test_a_lesson_tells_why_of_each_line_and_lets_it_be_marked_again(page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    view = lesson()
    group = view["groups"][-1]
    (document,) = group["pages"]
    about = view["line_feedback"][document]
    best, other = about["proves"]["best"], about["open"]["best"]
    wrong = next(line for line, said in about["open"]["said"].items() if not said["right"] and line != best)
    shown = asked(page, view)
    shown(f"check:{group['id']}").click()
    expect(shown.live).to_have_text("Still to do: mark the lines (Service record).")

    for line, as_what in ((best, "proves"), (wrong, "open")):
        shown(f"page:{document}").click()
        shown(f"words:{document}:{line}").click()
        shown(f"mark:{document}:{line}:{as_what}").click()
        shown("dialog-done:page").click()
    shown(f"check:{group['id']}").click()

    expect(shown.live).to_have_text("Checked. Lines 1 of 2.")
    told = shown(f"closed:{document}")
    for words in (about["proves"]["why"], about["open"]["said"][wrong]["text"], "lines 1 of 2"):
        expect(told).to_contain_text(words)
    assert shown.answers["checked"] == [document]
    shown(f"again:{group['id']}").click()
    expect(shown("group-end")).to_be_focused()
    shown(f"page:{document}").click()
    shown(f"words:{document}:{other}").click()
    shown(f"mark:{document}:{other}:open").click()
    shown("dialog-done:page").click()
    shown(f"check:{group['id']}").click()
    expect(shown.live).to_have_text("Checked. Lines 2 of 2.")
    assert shown.errors == []


def test_beside_a_page_whose_lines_are_marked_stands_what_it_may_prove(page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    view = exercise_of("ex2-reservist", "match")
    used, *others = view["facts"]
    shown = asked(page, view, facts={used["id"]: {"cards": [NOTICE]}})
    shown(f"page:{NOTICE}").click()
    beside, page_ = shown("beside"), page.locator("dialog .ce-letter").first
    expect(beside).to_contain_text(used["text"])
    # An exercise tells of no other fact that the page belongs to it.
    assert not [fact["id"] for fact in others if fact["text"] in beside.inner_text()]
    left, right = page_.bounding_box() or {}, beside.bounding_box() or {}
    assert right["x"] >= left["x"] + left["width"] - 1, "they do not stand side by side"

    shown = asked(page, view)
    shown(f"page:{NOTICE}").click()
    expect(shown("beside")).to_have_text("The fact it may proveYou have used this page for no fact yet.")


def test_a_lesson_tells_what_a_page_proves_once_that_was_checked_and_where_to_look_when_asked(page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    view = lesson()
    *_, last = view["groups"]
    (document,) = last["pages"]
    proved = [id_ for id_, told in view["feedback"].items() if told["cards"][document]["right"] is True]
    shown = asked(page, view)
    shown(f"page:{document}").click()
    worked = [id_ for group in view["groups"] if group["help"] == "worked" for id_ in group["facts"]]
    for fact in proved:
        expect(shown(f"beside:{fact}")).to_have_count(1 if fact in worked else 0)

    shown = asked(page, view, checked=proved + [id_ for group in view["groups"] for id_ in group["facts"]])
    shown(f"page:{document}").click()
    assert proved
    for fact in proved:
        expect(shown(f"beside:{fact}")).to_be_visible()

    look = view["line_feedback"][document]["look"]
    expect(page.locator(".ce-page-line[data-look]")).to_have_count(0)
    shown("whereToLook").click()
    expect(page.locator(".ce-page-line[data-look]")).to_have_count(len(look))
    expect(shown.live).to_have_text(f"Both are among the {len(look)} lines with a bar.")
    expect(shown(f"words:{document}:{look[0]}")).to_contain_text("Look here: ")
    for theme in ("light", "dark"):
        shown.paint(theme)
        found = Axe().run(page, context="dialog")
        assert found.violations_count == 0, found.generate_report()
    assert shown.answers.get("lines") is None and shown.errors == []
    page.get_by_role("button", name="Do not show me where to look").click()
    expect(page.locator(".ce-page-line[data-look]")).to_have_count(0)


def test_an_exercise_never_shows_where_to_look(page: Page):
    view = exercise_of("ex2-reservist", "match")
    shown = asked(page, view)
    shown(f"page:{NOTICE}").click()

    assert view["line_feedback"] is None
    expect(shown("line-task")).to_contain_text("Mark them.")
    expect(shown("whereToLook")).to_have_count(0)


def test_a_checked_documents_lines_are_read_and_not_pressed_from_another_group(page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    view = lesson()
    (document,) = view["groups"][-1]["pages"]
    proves, leaves_open, *_ = lines_of(view, document)
    marked = {document: {"proves": proves, "open": leaves_open}}
    shown = asked(page, view, lines=marked, checked=[document])
    shown(f"group:{view['groups'][0]['id']}").click()
    shown(f"open:{document}").click()

    expect(shown(f"words:{document}:{proves}")).to_contain_text("Proves")
    assert page.locator("dialog button.ce-page-line").count() == 0
    expect(shown("line-task")).to_contain_text("The two lines you marked")
    assert shown.answers["lines"] == marked and shown.errors == []


def test_on_paper_every_line_stands_with_room_to_say_which_it_is(page: Page):
    view = exercise_of("ex2-reservist", "match")
    first, second, *_ = lines_of(view, NOTICE)
    shown = asked(page, view, lines={NOTICE: {"proves": first, "open": second}})
    page.emulate_media(media="print")

    printed = shown(f"paper-page:{NOTICE}")
    expect(printed.locator("li")).to_have_count(len(lines_of(view, NOTICE)))
    expect(printed.locator("li").first).to_contain_text("☑ Proves")
    expect(printed.locator("li").nth(1)).to_contain_text("☑ Leaves open")
    expect(shown("paper-page:C.letter").locator("li").first).to_contain_text("☐ Proves")


def test_a_finger_hits_every_line_and_nothing_is_wider_than_a_phone(browser: Browser):
    context = browser.new_context(**PHONE)
    page = context.new_page()
    view = exercise_of("ex2-reservist", "match")
    shown = asked(page, view)
    for document in view["groups"][-1]["pages"]:
        shown(f"page:{document}").tap()
        for line in lines_of(view, document):
            words = shown(f"words:{document}:{line}")
            assert (words.bounding_box() or {})["height"] >= 44
        words.tap()
        for one in page.locator(".ce-page-says button").all():
            assert (one.bounding_box() or {})["height"] >= 44
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        shown("dialog-done:page").tap()
    context.close()


def test_what_is_marked_is_seen_in_the_readers_own_colours_and_passes_axe(page: Page):
    view = exercise_of("ex2-reservist", "match")
    first, second, *_ = lines_of(view, NOTICE)
    shown = asked(page, view, lines={NOTICE: {"proves": first, "open": None}})
    shown(f"page:{NOTICE}").click()
    shown(f"words:{NOTICE}:{second}").click()
    for theme in ("light", "dark"):
        shown.paint(theme)
        found = Axe().run(page, context="dialog")
        assert found.violations_count == 0, found.generate_report()
    page.emulate_media(forced_colors="active")

    border = "one => getComputedStyle(one).borderTopStyle"
    assert shown(f"words:{NOTICE}:{first}").evaluate(border) == "solid"
    assert shown(f"words:{NOTICE}:{second}").evaluate(border) == "none"
