"""A note is written at the foot of a step, is there again, shown, exported, and handed in only if ticked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.hands import step_of, tabbed_through
from tests.browser.study import board, boards_ready
from tests.browser.test_review import faultless
from tests.hosts.site.sites import built

if TYPE_CHECKING:
    from tests.browser.study import Study

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

WORK, STEP = "ex2-reservist", "title"
TEXT = "Ask his wife for the notice.\nAnd for the envelope."

_HEARS = """(text) => new Promise((done) => {
  const look = () =>
    Object.values(localStorage).some((one) => one.includes(text)) ? done() : setTimeout(look, 20);
  look();
})"""


@pytest.fixture(params=["study", "site"])
def at(request: pytest.FixtureRequest, page: Page) -> tuple[str, str]:
    """Where an exercise is, and where the record: on the study pages and in the static edition."""
    if request.param == "site":
        home = built().page.as_uri()
        return f"{home}#/exercise/{WORK}", f"{home}#/record"
    study: Study = request.getfixturevalue("study")
    study.welcome_somebody_new()
    page.goto(study.address)  # with the secret that lets a browser in
    return study.at(f"exercise/{WORK}"), study.at("record")


def note_on(page: Page) -> tuple[Locator, Locator]:
    """The button of the note, and its panel."""
    return page.locator("[data-opens-note]"), page.get_by_role("dialog", name="Note")


def test_a_note_is_there_again_is_shown_and_exported_and_lies_apart_from_the_answers(
    page: Page, at: tuple[str, str], tmp_path: Path, request: pytest.FixtureRequest
):
    work, record = at
    page.goto(work)
    boards_ready(page)
    button, panel = note_on(page)
    step_of(page, ".step >> nth=1")

    button.focus()
    page.keyboard.press("Enter")
    field = panel.get_by_role("textbox")
    expect(field).to_be_focused()
    expect(panel.get_by_role("status")).to_have_text("Only for you, unless you choose to hand it in.")
    field.fill(TEXT)
    expect(panel.get_by_role("status")).to_have_text("Saved")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_accessible_name("Note (written)")

    page.reload()
    boards_ready(page)
    expect(button).to_have_accessible_name("Note (written)")
    button.click()
    expect(field).to_have_value(TEXT)
    title = page.locator(".step:not([hidden])").get_attribute("data-title")

    page.goto(record)
    notes = page.get_by_role("region", name="Your notes")
    expect(notes.locator(".own-note p")).to_have_text(TEXT)
    expect(notes.get_by_role("link", name=title)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_text("Download them (JSON)").or_(page.get_by_text("Save all my answers")).click()
    download.value.save_as(tmp_path / "export.json")
    exported = json.loads((tmp_path / "export.json").read_text(encoding="utf-8"))
    assert json.dumps(TEXT)[1:-1] in json.dumps(exported)
    if work.startswith("http"):
        study: Study = request.getfixturevalue("study")
        for kept in study.desk.rglob("answers*.json"):
            assert "envelope" not in kept.read_text(encoding="utf-8")
    else:
        assert "envelope" not in json.dumps(exported["answers"].get(WORK, {}))
    notes.get_by_role("link", name=title).click()
    expect(page.locator(".step:not([hidden])")).to_have_attribute("data-title", title)


def test_a_document_has_a_note_of_its_own_beside_it_which_is_shown_with_the_others(
    page: Page, at: tuple[str, str]
):
    work, record = at
    page.set_viewport_size({"width": 1600, "height": 900})
    page.goto(work)
    boards_ready(page)
    match = board(page, "match")
    document = page.get_by_role("dialog").filter(has=page.locator(".ce-letter"))
    opener = match.locator('[data-key^="open:"]').first
    opener.click()
    expect(document.get_by_text("Fictional")).to_be_visible()
    document.locator("summary").click()
    field = document.get_by_role("textbox")
    # What a desk does by a single key is typed here as any other letter.
    field.press_sequentially("r 1 2: whose stamp is it?")
    expect(document.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    name = document.get_by_role("heading", level=3).inner_text()
    page.set_viewport_size({"width": 390, "height": 844})
    faultless(page)
    page.set_viewport_size({"width": 1600, "height": 900})
    page.keyboard.press("Escape")
    expect(document).to_have_count(0)
    opener.click()
    expect(field).to_have_value("r 1 2: whose stamp is it?")

    page.reload()
    boards_ready(page)
    board(page, "match")
    opener.click()
    expect(field).to_have_value("r 1 2: whose stamp is it?")
    page.goto(record)
    notes = page.get_by_role("region", name="Your notes")
    expect(notes.locator(".own-note p")).to_have_text("r 1 2: whose stamp is it?")
    notes.get_by_role("link", name=name).click()
    expect(match).to_be_visible()


@pytest.mark.parametrize("size", [(1280, 720), (390, 844)], ids=["wide", "narrow"])
def test_the_tab_key_comes_to_a_documents_note_after_the_page_and_back(
    page: Page, at: tuple[str, str], size: tuple[int, int]
):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(at[0])
    boards_ready(page)
    match = board(page, "match")
    match.locator('[data-key^="group:"]').last.press("Enter")
    opener = match.locator('[data-key^="page:"]').first
    opener.press("Enter")
    document = page.get_by_role("dialog").filter(has=page.locator(".ce-letter"))
    # Done, the page (whose lines are one stop), the note.
    assert tabbed_through(document) == 3
    document.locator("summary").press("Enter")
    field = document.get_by_role("textbox")
    expect(field).to_be_visible()
    assert tabbed_through(document) == 4
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_notes_come_along_to_another_browser_in_the_file_of_all_answers(
    page: Page, browser: Browser, tmp_path: Path
):
    home = built().page.as_uri()
    page.goto(f"{home}#/exercise/{WORK}")
    boards_ready(page)
    note_on(page)[0].click()
    note_on(page)[1].get_by_role("textbox").fill(TEXT)
    expect(note_on(page)[1].get_by_role("status")).to_have_text("Saved")
    page.goto("about:blank")
    page.goto(f"{home}#/record")
    with page.expect_download() as download:
        page.get_by_text("Save all my answers").click()
    download.value.save_as(tmp_path / "all.json")

    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    other.goto(f"{home}#/record")
    other.set_input_files("input[type=file]", tmp_path / "all.json")
    expect(other.get_by_role("checkbox", name="Notes: ")).to_be_checked()
    other.get_by_role("button", name="Take over what is ticked").click()
    other.goto("about:blank")
    other.goto(f"{home}#/record")
    shown = other.get_by_role("region", name="Your notes").locator(".own-note p")
    expect(shown).to_have_text(TEXT)
    elsewhere.close()


def test_a_note_that_another_window_changed_is_told_and_neither_is_lost(page: Page, at: tuple[str, str]):
    other = page.context.new_page()
    for window in (page, other):
        window.goto(at[0])
        boards_ready(window)
        note_on(window)[0].click()
        expect(note_on(window)[1].get_by_role("textbox")).to_be_focused()
    (mine, theirs) = (note_on(window)[1] for window in (page, other))

    theirs.get_by_role("textbox").fill("From there.")
    expect(theirs.get_by_role("status")).to_have_text("Saved")
    if at[0].startswith("file:"):
        # It is heard of a moment late; had both written before that, the other window would be told.
        page.evaluate(_HEARS, "From there.")
    mine.get_by_role("textbox").fill("From here.")
    keep = mine.get_by_role("button", name="Keep this one")
    expect(keep).to_be_visible()
    mine.get_by_role("button", name="Show the saved one").click()
    expect(mine.get_by_role("textbox")).to_have_value("From there.")
    mine.get_by_role("textbox").fill("From both.")
    expect(mine.get_by_role("status")).to_have_text("Saved")
    other.close()
