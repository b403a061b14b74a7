"""Four questions before the course, four others after it: offered, declined, answered, seen side by side."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from course.content.forms import FORMS
from course.content.installed import course_content
from course.learner.answers import Answers, DraftAnswers, now
from course.learner.progress import Event
from course.learner.progress_rows import progress_file
from tests.browser.hands import tabbed_through
from tests.browser.study import board, boards_ready, keyed, saved
from tests.browser.test_review import faultless, focus_order
from tests.hosts.site.sites import built

if TYPE_CHECKING:
    from tests.browser.study import Study

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

FORMS_OF_COURSE = course_content().forms
LAST = course_content().course.lessons[-1]
Go = Callable[[str], None]


@pytest.fixture(params=["study", "site"])
def go(request: pytest.FixtureRequest, page: Page) -> Go:
    """Opens a page by its place, anew, on the study pages and in the static edition."""
    if request.param == "site":
        home = built().page.as_uri()

        def of_site(place: str) -> None:
            page.goto("about:blank")
            page.goto(f"{home}#/{place}")
            boards_ready(page)

        return of_site
    study: Study = request.getfixturevalue("study")
    study.welcome_somebody_new()
    page.goto(study.address)  # with the secret that lets a browser in; the first visit goes into lesson 0
    boards_ready(page)

    def of_study(place: str) -> None:
        page.goto(study.at(place))
        boards_ready(page)

    return of_study


@pytest.fixture
def finish(request: pytest.FixtureRequest, page: Page) -> Callable[[], None]:
    """Brings the learner to the end of the last lesson, as if all of it had been done."""

    def done() -> None:
        if page.url.startswith("file:"):
            works = {LAST: {"first": 1, "spent": 60_000, "done": True}}
            page.evaluate(
                "value => localStorage.setItem('country-evidence:progress', value)",
                json.dumps({"last": 1, "works": works}),
            )
            return
        study: Study = request.getfixturevalue("study")
        progress_file(study.home).note(Event(now(), "done", LAST))

    return done


def answer_all(page: Page, *, rightly: bool) -> str:
    """Answer all that is asked, by keyboard; the form in which it was."""
    form = ""
    for number, pair in enumerate(FORMS_OF_COURSE.pairs, start=1):
        expect(page.get_by_text(f"{number} of {len(FORMS_OF_COURSE.pairs)}", exact=True)).to_be_visible()
        heading = page.get_by_role("heading", level=2)
        form = next(one for one in FORMS if pair.question(one).text == heading.inner_text())
        option = keyed(page, f"option:{pair.question(form).right if rightly else 'unsure'}")
        page.keyboard.press(str(option.get_attribute("data-single-key")))
        expect(option).to_have_attribute("aria-pressed", "true")
        page.keyboard.press("ArrowRight")
        expect(page.locator(f'[data-pair="{pair.id}"]')).to_have_count(0)
    return form


def test_four_are_asked_before_four_others_after_and_both_are_told_with_reasons_and_no_proof(
    page: Page, go: Go, finish: Callable[[], None]
):
    go("")
    panel = page.get_by_role("region", name="Four questions before you begin")
    faultless(page)
    panel.get_by_role("link", name="Answer them").click()
    faultless(page)
    before = answer_all(page, rightly=False)
    expect(page.get_by_text("Your four answers are kept.")).to_be_visible()
    faultless(page)
    page.get_by_role("link", name="To the overview").click()
    expect(page.get_by_role("heading", name="Lessons and exercises")).to_be_visible()
    expect(page.locator("[data-questions]:visible")).to_have_count(0)

    finish()
    go("")
    panel = page.get_by_role("region", name="Four questions, now that you are through")
    panel.get_by_role("link", name="Answer them").click()
    after = answer_all(page, rightly=True)

    assert {before, after} == {"a", "b"}
    expect(page.get_by_role("heading", name="Before: 0 of 4 right. After: 4 of 4.")).to_be_visible()
    expect(page.get_by_text("Four more than before. That proves nothing")).to_be_visible()
    told = page.locator("main").inner_text()
    for pair in FORMS_OF_COURSE.pairs:
        assert pair.skill in told and pair.question(before).why in told
    faultless(page)
    page.set_viewport_size({"width": 390, "height": 844})
    faultless(page)
    go("record")
    page.get_by_role("link", name="See how your questions before and after went").click()
    expect(page.get_by_role("heading", name="Before: 0 of 4 right. After: 4 of 4.")).to_be_visible()


def test_what_was_answered_comes_along_to_another_browser_and_is_not_asked_there_again(
    page: Page, browser: Browser, tmp_path: Path
):
    home = built().page.as_uri()
    page.goto(f"{home}#/questions")
    answer_all(page, rightly=False)
    page.goto("about:blank")
    page.goto(f"{home}#/record")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all my answers").click()
    download.value.save_as(tmp_path / "all.json")

    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    other.goto(f"{home}#/record")
    other.set_input_files("input[type=file]", tmp_path / "all.json")
    expect(other.get_by_text("What it notes of reviews and questions is put together")).to_be_visible()
    other.goto("about:blank")
    other.goto(f"{home}#/")
    expect(other.get_by_role("heading", name="Lessons and exercises")).to_be_visible()
    expect(other.locator("[data-questions]:visible")).to_have_count(0)
    elsewhere.close()


def test_a_finger_and_the_tab_key_come_to_all_of_it_in_its_order(browser: Browser):
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, color_scheme="dark", reduced_motion="reduce"
    )
    telephone = context.new_page()
    telephone.goto(f"{built().page.as_uri()}#/questions")
    expect(telephone.locator(".rv-option")).to_have_count(4)
    for one in telephone.locator("main button:visible, .rv-foot :is(a, button):visible").all():
        assert (one.bounding_box() or {})["height"] >= 43.5, one.inner_text()
    order = focus_order(telephone)
    options = [text.strip() for text in telephone.locator(".rv-option").all_inner_texts()]
    assert [name for name in order if name in options] == options
    assert order.index("Do not ask me") > order.index(options[-1])
    assert order.index("Next") == order.index("Do not ask me") + 1
    telephone.get_by_role("button", name="Do not ask me").tap()
    expect(telephone.get_by_role("heading", name="Lessons and exercises")).to_be_visible()
    expect(telephone.locator("[data-questions]:visible")).to_have_count(0)
    context.close()


def test_whoever_declines_on_the_overview_is_not_asked_again(page: Page, go: Go):
    go("")
    page.get_by_role("button", name="No, thank you").click()
    told = page.get_by_text("As you like. They are not offered again.")
    expect(told).to_be_focused()

    go("")

    expect(page.locator("[data-questions]:visible")).to_have_count(0)
    go("questions")
    expect(page.get_by_text("There are no questions for you now.")).to_be_visible()


def test_who_stops_goes_on_where_they_were_and_the_second_lesson_reminds_them_until_it_is_begun(
    page: Page, go: Go
):
    go("lesson/01-reading-country-evidence")
    page.get_by_role("link", name="Answer them").click()
    keyed(page, "option:unsure").click()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("2 of 4", exact=True)).to_be_visible()
    expect(keyed(page, "question")).to_be_focused()
    page.get_by_role("link", name="Stop here").click()

    expect(page.get_by_text("1 of 4 are answered.")).to_be_visible()
    page.get_by_role("link", name="Answer them").click()
    expect(page.get_by_text("2 of 4", exact=True)).to_be_visible()

    go("lesson/03-prosecution-or-persecution")
    keyed(board(page, "begin"), "option:start:is").click()
    saved(board(page, "begin"))
    go("")
    expect(page.locator("[data-questions]:visible")).to_have_count(0)


def test_the_static_edition_sends_notes_and_how_somebody_fares_only_where_both_are_ticked(
    page: Page, tmp_path: Path
):
    home = built().page.as_uri()
    page.goto(f"{home}#/questions")
    answer_all(page, rightly=True)
    _seed_exercise(page)
    page.goto("about:blank")
    page.goto(f"{home}#/check/ex5-parent")
    page.get_by_label("Your name, as your assessor knows it").fill("Ada Example")
    boxes = page.get_by_role("group", name="Send along, if you like").get_by_role("checkbox")
    expect(boxes).to_have_count(2)
    assert [box.is_checked() for box in boxes.all()] == [False, False]
    faultless(page)
    # The name, both boxes, the button.
    assert tabbed_through(page.locator("#hand-in")) == 4

    assert "along" not in _sent(page, tmp_path / "bare.json")
    for box in boxes.all():
        box.check()
    along = Answers.model_validate(_sent(page, tmp_path / "whole.json")).along

    assert along is not None and along.notes == {"title": "Ask the school."}
    assert along.before is not None and len(along.before.chosen) == 4 and along.after is None


def _seed_exercise(page: Page) -> None:
    """Answers to an exercise, and a note on it, as the browser keeps them."""
    learner = json.loads(str(page.evaluate("localStorage.getItem('country-evidence:learner')")))
    given = {"work": "ex5-parent", "learner": learner, "begun": now(), "saved": now()}
    note = {"title": DraftAnswers(text="Ask the school.")}
    for answers in (
        Answers.model_validate(given | {"boards": {}, "version": "base"}),
        Answers.model_validate(given | {"work": "notes-ex5-parent", "boards": note}),
    ):
        name = f"country-evidence:answers:{answers.work}"
        page.evaluate("([name, text]) => localStorage.setItem(name, text)", [name, answers.model_dump_json()])


def _sent(page: Page, path: Path) -> dict[str, object]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my answers to hand in").click()
    download.value.save_as(path)
    sent: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return sent
