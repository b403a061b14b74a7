"""A learner's own record, to its end: need, lesson, exercise, reflection, exports read back, deletion."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from docx import Document
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from course.content.installed import course_content
from course.learner.answers import FILE_NAME
from course.records import from_json
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, hand_in, step_of, tabbed_through, work_through
from tests.browser.study import boards_ready, saved
from tests.browser.test_review import faultless
from tests.hosts.site.sites import built
from tests.records.passes import everything_right

if TYPE_CHECKING:
    from tests.browser.study import Study

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]

CONTENT = course_content()
FIRST = CONTENT.lessons[CONTENT.course.lessons[0]]
LESSON = "01-reading-country-evidence"
EXERCISE = "ex2-reservist"
TITLE = CONTENT.exercises[EXERCISE].title
NAME = "Zoë Ödegård"
NEED = "He says that he was ordered to report houses."
WROTE = {
    "learned": "I can say which question his refusal answers.",
    "met-need": "Yes, for this client.",
    "will-change": "=Ask why he refused, first.",
    "next-need": "Dissent, real and imputed, by March.",
}


def look(page: Page, name: str) -> None:
    """Leave a picture where somebody wants to look."""
    if folder := os.environ.get("COURSE_PICTURES"):
        page.screenshot(path=Path(folder) / f"my-record-{name}.png", full_page=True)


def write(page: Page, field: str, text: str) -> None:
    """Type into a field of the record, and wait until it is kept."""
    place = page.locator(".mr-field").filter(has=page.locator(f"#mr-{field}"))
    place.locator("textarea").fill(text)
    expect(place.locator(".note-said")).to_have_text("Saved")


def download(page: Page, layout: str, kind: str) -> bytes:
    page.get_by_label("Layout").select_option(layout)
    with page.expect_download() as made:
        page.locator(f'[data-format="{kind}"]').click()
    return Path(made.value.path()).read_bytes()


def need_given_and_lessons_walked(page: Page, go: Callable[[str], object]) -> None:
    """Say why one came, and walk two lessons to their ends."""
    go(f"lesson/{FIRST.id}")
    boards_ready(page)
    work_through(page, Hand(page))
    step_of(page, "#board-need")
    line = page.locator("#board-need input")
    line.fill(NEED)
    line.blur()
    saved(page.locator("#board-need"))
    go(f"lesson/{LESSON}")
    boards_ready(page)
    work_through(page, Hand(page))
    for place in page.locator("[data-board]").all():
        saved(place)


def row_of(page: Page, title: str) -> Locator:
    """The row of a lesson or exercise on the page of the record."""
    return page.get_by_role("table").get_by_role("row").filter(has_text=title)


def a_draft_is_kept_nowhere_until_it_is_taken(page: Page) -> None:
    draft = page.locator('[data-draft="learned"]')
    expect(draft).to_contain_text("Draft, not kept: ")
    expect(page.locator("#mr-learned")).to_have_value("")
    page.reload()
    expect(page.locator("#mr-learned")).to_have_value("")
    draft.get_by_role("button").click()
    expect(page.locator("#mr-learned")).not_to_have_value("")
    expect(page.locator("#mr-learned")).to_be_focused()
    expect(draft).to_be_hidden()


def all_written(page: Page) -> None:
    """Answer the four prompts, claim hours, and find it all there again."""
    for field, text in WROTE.items():
        write(page, field, text)
    planned = page.locator(".mr-field").filter(has=page.get_by_label("Was it planned?"))
    planned.get_by_role("combobox").select_option(label="Planned before it began")
    expect(planned.locator(".note-said")).to_have_text("Saved")
    page.locator("summary", has_text="Law Society of Scotland").click()
    write(page, "hours-lss-verifiable", "210")
    expect(page.get_by_text("= 3 hours 30 minutes")).to_be_visible()
    page.reload()
    for field, text in WROTE.items():
        expect(page.locator(f"#mr-{field}")).to_have_value(text)
    expect(page.get_by_label("Was it planned?")).to_have_value("yes")


def in_json(content: bytes) -> dict[str, str]:
    """The lines of an export that holds all that was written, in the layout of Scotland."""
    told = json.loads(content)
    rows = {row["label"]: row["text"] for row in told["rows"]}
    assert rows["Plan: what I need to learn, and why"] == f"I have a Russian client now. {NEED}"
    assert rows["Reflect: what I learned"] == WROTE["learned"]
    assert rows["What changes in my practice"] == WROTE["will-change"]
    assert rows["Hours that I claim"] == "Verifiable: 3 hours 30 minutes"
    assert rows["Name"] == NAME
    assert told["standing"].startswith("Self-assessed")
    return rows


def holds_in_csv(content: bytes, rows: dict[str, str]) -> None:
    headings, cells = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    told = dict(zip(headings, cells, strict=True))
    assert {label: told[label].removeprefix("'") for label in rows} == rows
    assert told["What changes in my practice"][0] == "'"


def holds_in_pdf(content: bytes) -> None:
    pages = PdfReader(io.BytesIO(content)).pages
    text = " ".join(" ".join(one.extract_text() for one in pages).split())
    said = ("Planned before it began", "Solicitors Regulation Authority", "Not verified:")
    for wanted in (NEED, *WROTE.values(), *said):
        assert wanted in text


def faultless_on_any_screen(page: Page, name: str) -> None:
    """Axe finds nothing, and nothing is too wide, on a desk and on a telephone, light and dark."""
    for width, height in ((390, 844), (1280, 720)):
        page.set_viewport_size({"width": width, "height": height})
        faultless(page)
        look(page, f"{name}-{width}-dark")
        page.emulate_media(color_scheme="light")
        look(page, f"{name}-{width}-light")
        assert tabbed_through(page.locator("body")) > 10


def deleted_by_the_keyboard(page: Page) -> None:
    ask = page.get_by_role("button", name="Delete what I wrote here")
    ask.press("Enter")
    expect(page.get_by_role("button", name="Yes, delete it")).to_be_focused()
    page.get_by_role("button", name="Keep it").press("Enter")
    expect(ask).to_be_focused()
    ask.press("Enter")
    page.get_by_role("button", name="Yes, delete it").press("Enter")
    expect(page.get_by_text("What you wrote was deleted.")).to_be_visible()
    for field in ("why", *WROTE):
        expect(page.locator(f"#mr-{field}")).to_have_value("")
    expect(page.get_by_label("Was it planned?")).to_have_value("")


def test_a_need_becomes_a_record_that_leaves_in_four_formats_and_is_deleted(
    study: Study, page: Page, watch: Watch
):
    study.welcome_somebody_new()
    watch.follow(page)
    page.goto(study.address)
    need_given_and_lessons_walked(page, lambda path: page.goto(study.at(path)))
    reference = UUID((study.home / "learner-reference.txt").read_text().strip())
    answers = study.desk / "exercises" / EXERCISE / FILE_NAME
    answers.write_text(everything_right(reference, EXERCISE), encoding="utf-8")
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    hand_in(page, Hand(page), NAME)
    expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()

    page.goto(study.at("record"))
    expect(page.get_by_label("Why did you come")).to_have_value(f"I have a Russian client now. {NEED}")
    expect(row_of(page, FIRST.title)).to_contain_text("Done")
    expect(row_of(page, TITLE)).to_contain_text("Passed: ")
    expect(page.get_by_text("No provider attests it.")).to_be_visible()
    page.get_by_text("What the whole course still asks for").click()
    expect(page.get_by_text("It was not handed in yet.").first).to_be_visible()
    a_draft_is_kept_nowhere_until_it_is_taken(page)
    all_written(page)
    whole = download(page, "lss", "json")
    (statement,) = json.loads(whole)["record"]["statements"]
    assert from_json(json.dumps(statement)).status == "self-assessed"
    rows = in_json(whole)
    assert statement["short_code"] in rows["Evidence"]
    holds_in_csv(download(page, "lss", "csv"), rows)
    (word,) = Document(io.BytesIO(download(page, "lss", "docx"))).tables
    assert [(row.cells[0].text, row.cells[1].text) for row in word.rows] == [
        (label, text or "Not written yet") for label, text in rows.items()
    ]
    holds_in_pdf(download(page, "sra", "pdf"))
    faultless_on_any_screen(page, "study")
    (Path(os.environ.get("COURSE_PICTURES", study.home)) / "printed.pdf").write_bytes(page.pdf())

    deleted_by_the_keyboard(page)
    kept = b"".join(path.read_bytes() for path in study.home.rglob("answers*.json"))
    for gone in (NEED, *WROTE.values()):
        assert gone.encode() not in kept
    expect(row_of(page, TITLE)).to_contain_text("Passed: ")
    assert watch.errors == []


def test_in_the_static_edition_the_record_is_self_assessed_and_leaves_by_print_csv_and_json(
    page: Page, watch: Watch, browser: Browser, tmp_path: Path
):
    home = built(self_assessed=True).page.as_uri()

    def go(path: str) -> None:
        page.goto("about:blank")
        page.goto(f"{home}#/{path}")

    watch.follow(page)
    need_given_and_lessons_walked(page, go)
    go("record")
    page.get_by_label("The name that should stand on it").fill(NAME)
    expect(page.get_by_label("Why did you come")).to_have_value(f"I have a Russian client now. {NEED}")
    expect(row_of(page, FIRST.title)).to_contain_text("Done")
    page.get_by_text("What the whole course still asks for").click()
    expect(page.get_by_text(f"{TITLE}: It was not handed in yet.")).to_be_visible()
    a_draft_is_kept_nowhere_until_it_is_taken(page)
    all_written(page)
    rows = in_json(download(page, "lss", "json"))
    holds_in_csv(download(page, "lss", "csv"), rows)
    page.evaluate("window.print = () => {}")
    page.get_by_label("Layout").select_option("sra")
    page.locator('[data-format="print"]').click()
    holds_in_pdf(page.pdf())
    faultless_on_any_screen(page, "site")
    with page.expect_download() as everything:
        page.get_by_role("button", name="Save all my answers").click()
    everything.value.save_as(tmp_path / "all.json")
    deleted_by_the_keyboard(page)
    kept = page.evaluate("JSON.stringify(localStorage)")
    for gone in (NEED, *WROTE.values()):
        assert gone not in kept
    assert watch.errors == [] and watch.hosts == set()

    # In another browser the file brings it back.
    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    other.goto(f"{home}#/record")
    other.locator("[data-import]").set_input_files(tmp_path / "all.json")
    other.get_by_role("button", name="Take over what is ticked").click()
    expect(other.locator("#mr-learned")).to_have_value(WROTE["learned"])
    elsewhere.close()


def test_two_windows_of_the_record_lose_nothing_and_say_whose_text_stands(study: Study, page: Page):
    study.welcome_somebody_new()
    page.goto(study.address)
    other = page.context.new_page()
    for one in (page, other):
        one.goto(study.at("record"))
        expect(one.locator("#mr-learned")).to_be_visible()
    write(page, "learned", "From the first window.")
    write(other, "next-need", "From the second.")
    place = other.locator(".mr-field").filter(has=other.locator("#mr-learned"))
    place.locator("textarea").fill("Over it, unseen.")
    expect(place.locator(".note-said")).to_contain_text("changed in another window")
    place.get_by_role("button", name="Show the saved one").click()
    expect(place.locator("textarea")).to_have_value("From the first window.")
    page.reload()
    expect(page.locator("#mr-next-need")).to_have_value("From the second.")
    other.close()
