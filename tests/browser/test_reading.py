"""A client's documents are read as pages, beside the fact, by click, key or finger, and are chosen there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from course.learner.answers import FILE_NAME, read
from tests.browser.boards import Shown, View, answered, exercise_of, show, view_of
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, as_keys, go_on, hand_in, work_through
from tests.browser.perfect import keyed_paper, right, who_draws
from tests.browser.study import Study, boards_ready, saved

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

EXERCISE, VERSION = "ex2-reservist", "C-f2"
FACT = "C.1"


def asked_what_proves_it(page: Page, view: View) -> Shown:
    """Somebody who is asked what proves a fact."""
    entry = {"judgement": "helps", "element": "T4.1", "cards": [], "confidence": None}
    shown = show(page, view, {"kind": "match", "facts": {FACT: entry}, "checked": []})
    shown(f"at:{FACT}").click()
    return shown


def reads(shown: Shown, paper: View) -> None:
    """The page says all that the document says, and that it is made up."""
    said = shown.page.locator("dialog:modal .ce-letter")
    expect(shown("dialog-title:page")).to_have_text(paper["title"])
    expect(shown("dialog-title:page")).to_be_focused()
    for block in paper["page"]["body"]:
        for words in [block["text"], *(cell for row in block["rows"] for cell in row)]:
            expect(said).to_contain_text(words)
    for words in (paper["page"]["by"], paper["page"]["to"], paper["page"]["date"], "Fictional"):
        expect(said).to_contain_text(words)


def test_every_document_opens_from_the_file_and_from_its_card_beside_the_fact(page: Page):
    page.set_viewport_size({"width": 1600, "height": 900})
    view = exercise_of(EXERCISE, "match")
    shown = asked_what_proves_it(page, view)
    for paper in view["file"]["papers"]:
        shown(f"open:{paper['id']}").click()
        reads(shown, paper)
        expect(shown("beside")).to_contain_text(view["facts"][0]["text"])
        shown("dialog-done:page").click()
        expect(shown(f"open:{paper['id']}")).to_be_focused()

        shown(f"card:{paper['id']}").focus()
        page.keyboard.press("r")
        reads(shown, paper)
        page.keyboard.press("Escape")
        expect(shown("dialog:page")).to_have_count(0)
        expect(shown(f"card:{paper['id']}")).to_be_focused()

    assert shown.answers["facts"][FACT]["cards"] == [] and shown.errors == []


def test_a_document_is_used_for_the_fact_from_its_page_and_taken_back(page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    view = exercise_of(EXERCISE, "match")
    shown = asked_what_proves_it(page, view)
    shown("read:C.order").focus()
    page.keyboard.press("Enter")
    shown("use-read").focus()
    page.keyboard.press("Enter")

    expect(shown.live).to_have_text("Chosen: Mobilisation order")
    expect(shown("read:C.order")).to_be_focused()
    assert shown.answers["facts"][FACT]["cards"] == ["C.order"]
    shown("read:C.order").click()
    expect(shown("use-read")).to_have_text("Take it back for this fact")
    shown("use-read").click()
    assert shown.answers["facts"][FACT]["cards"] == [] and shown.errors == []


def test_a_finger_reads_on_a_phone_and_comes_back_to_the_file_it_came_from(browser: Browser):
    phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = phone.new_page()
    view = exercise_of(EXERCISE, "match")
    shown = show(page, view)
    shown("opens:file").tap()
    for paper in view["file"]["papers"]:
        opens = shown(f"open:{paper['id']}")
        assert (opens.bounding_box() or {})["height"] >= 44
        opens.tap()
        reads(shown, paper)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        shown("dialog-done:page").tap()
        expect(opens).to_be_focused()
        opens.tap()
        page.keyboard.press("Escape")
        expect(opens).to_be_focused()

    assert shown.errors == []
    phone.close()


@pytest.mark.parametrize("checked", [False, True], ids=["asked", "checked"])
def test_the_clients_file_and_its_documents_open_over_the_route_and_close_where_they_were_opened(
    page: Page, checked: bool
):
    page.set_viewport_size({"width": 1280, "height": 720})
    view = view_of("route") if checked else exercise_of(EXERCISE, "route")
    shown = show(page, view, answered(view) if checked else None)
    before = shown.answers
    shown("opens:file").click()
    expect(shown("dialog-title:file")).to_be_focused()
    expect(shown("who")).to_contain_text(view["client"])
    expect(shown("file")).to_contain_text(view["file"]["opening"])
    for paper in view["file"]["papers"]:
        opens = shown(f"open:{paper['id']}")
        opens.focus()
        page.keyboard.press("Enter")
        reads(shown, paper)
        page.keyboard.press("Escape")
        expect(opens).to_be_focused()
        opens.click()
        shown("dialog-done:page").click()
        expect(opens).to_be_focused()
    page.keyboard.press("Escape")

    expect(shown("dialog:file")).to_have_count(0)
    expect(shown("opens:file")).to_be_focused()
    assert shown.answers == before and shown.errors == []


class Reader(Hand):
    """A mouse that reads a document before it chooses it, and chooses it from its page."""

    def press(self, part):  # noqa: D102
        id_ = (part.get_attribute("data-key") or "").removeprefix("card:")
        reads_it = self.page.locator(f'[data-key="read:{id_}"]')
        if not reads_it.count():
            super().press(part)
            return
        reads_it.click()
        expect(self.page.locator("dialog .ce-letter")).to_contain_text("Fictional")
        self.page.locator('[data-key="use-read"]').click()


@pytest.mark.long
def test_who_reads_every_document_and_chooses_from_the_pages_earns_every_point(
    study: Study, page: Page, watch: Watch
):
    made = keyed_paper(EXERCISE, VERSION)
    (study.home / "learner-reference.txt").write_text(f"{who_draws(EXERCISE, VERSION)}\n", encoding="utf-8")
    page.goto(study.address)
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    answers = right(made)
    while not page.locator("#board-match").is_visible():
        go_on(page, Hand(page))
    for opens in page.locator("#board-match [data-key^='open:']").all():
        opens.click()
        expect(page.locator("dialog .ce-letter")).to_contain_text("Fictional")
        page.keyboard.press("Escape")
        opens.focus()
        page.keyboard.press("Enter")
        expect(page.locator("dialog .ce-letter")).to_be_visible()
        page.locator('[data-key="dialog-done:page"]').click()

    work_through(page, Reader(page), as_keys(answers))
    for id_ in answers:
        saved(page.locator(f"#board-{id_}"))
    kept = read(study.desk / "exercises" / EXERCISE / FILE_NAME)
    hand_in(page, Hand(page), as_it_is=False)

    assert kept is not None and (kept.version, kept.boards) == (VERSION, answers)
    expect(page.locator(".fb-percent")).to_have_text("100%", timeout=120_000)
    assert watch.errors == []
