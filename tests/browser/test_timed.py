"""An exercise with a time: it runs by the server's clock whatever the learner's does, and nothing is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from course.learner.answers import parse
from course.sittings.standing import GRACE
from tests.browser.conftest import Watch
from tests.browser.hands import step_of
from tests.browser.study import boards_ready, saved
from tests.browser.test_review import faultless
from tests.browser.timed import BOARD, EXERCISE, HONESTY, NINE, TERMS, Timed, after, running_timed, text_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

TEXT = "He deserted after he was ordered to shell houses."
MINUTE = 60_000  # milliseconds


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, rendered: Path) -> Iterator[Timed]:
    with running_timed(tmp_path_factory.mktemp("timed"), rendered) as timed:
        yield timed


@pytest.fixture
def timed(running: Timed) -> Timed:
    running.somebody_new()
    return running


def opened(timed: Timed, page: Page) -> Page:
    page.goto(timed.address)
    page.goto(timed.at(f"exercise/{EXERCISE}"))
    return page


def begun(timed: Timed, page: Page) -> Page:
    opened(timed, page)
    page.get_by_label("The name that should stand on your record").fill("Ada Example")
    page.get_by_label(HONESTY).check()
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("[data-clock]")).to_be_visible()
    boards_ready(page)
    return page


def clock(page: Page) -> Locator:
    return page.locator("[data-clock-words]")


def field(page: Page) -> Locator:
    step_of(page, f"#board-{BOARD}")
    return page.locator(f"#board-{BOARD}").get_by_role("textbox")


def write(page: Page, text: str = TEXT) -> None:
    field(page).fill(text)
    saved(page.locator(f"#board-{BOARD}"))


def woken(page: Page) -> None:
    """A computer was asleep, and the page is awake again."""
    devtools = page.context.new_cdp_session(page)
    for state in ("frozen", "active"):
        devtools.send("Page.setWebLifecycleState", {"state": state})
    devtools.detach()


def handed_in_by_the_clock(timed: Timed, page: Page, minutes: float) -> None:
    """The grace passes, and the page tells what the server did."""
    timed.set_clock(after(minutes) + GRACE)
    expect(page.get_by_text("the clock has handed in for you what was saved")).to_be_visible()
    (answers,) = timed.handed_in()
    assert answers.sat is not None
    assert (answers.sat.by, answers.sat.begun, answers.sat.ended) == ("clock", NINE, after(minutes))
    assert answers.name == "Ada Example"


def test_beginning_is_an_act_with_its_rules_before_it_and_its_start_outlives_everything(
    timed: Timed, page: Page, watch: Watch, browser: Browser
):
    timed.set_clock(after(-1))
    opened(timed, page)
    expect(
        page.get_by_text("It is not open yet. It opens on 1 December 2026 at 09:00 (London)")
    ).to_be_visible()
    expect(page.get_by_role("button", name="Begin")).to_have_count(0)
    faultless(page)
    timed.set_clock(NINE)
    page.reload()
    for words in (
        "You have 45 minutes",
        "handed in for you",
        "begin it once",
        "A pass needs 66%, at least 8 of the 12 points for the criteria, and no criterion at 0.",
        "Order of issues",
    ):
        expect(page.locator("main")).to_contain_text(words)
    page.get_by_label("The name that should stand on your record").fill("Ada Example")
    page.get_by_role("button", name="Begin: 45 minutes").click()
    expect(page.get_by_role("link", name="Tick the statement to begin.")).to_be_visible()
    assert timed.sittings == []
    faultless(page)
    assert [one for one in watch.errors if "400" not in one] == []
    page.get_by_label(HONESTY).check()
    page.get_by_role("button", name="Begin: 45 minutes").click()
    expect(clock(page)).to_have_text("45 minutes left. It ends on 1 December 2026 at 09:45 (London).")
    write(page)

    timed.set_clock(after(10))
    timed.stop()
    timed.start()
    page.reload()
    expect(clock(page)).to_contain_text("35 minutes left.")
    expect(field(page)).to_have_value(TEXT)
    other = browser.new_context()
    second = opened(timed, other.new_page())
    expect(clock(second)).to_contain_text("35 minutes left.")
    other.close()
    assert len(timed.sittings) == 1


def test_it_closes_while_the_page_is_open_and_what_was_being_typed_is_handed_in_once(
    timed: Timed, page: Page
):
    page.clock.install()
    begun(timed, page)
    timed.set_clock(after(44.95))
    page.clock.fast_forward(45 * MINUTE - 3000)  # what was typed so far is saved now
    field(page).press_sequentially(TEXT)  # and no pause: it is not saved yet

    timed.set_clock(after(45))
    page.clock.fast_forward(3000)

    expect(page.get_by_text("Your time has ended. What is saved is handed in for you")).to_be_visible()
    expect(page.locator("[data-given]")).to_contain_text(TEXT)
    expect(page.get_by_role("textbox")).to_have_count(0)
    page.clock.resume()
    handed_in_by_the_clock(timed, page, 45)
    assert text_of(timed.handed_in()[0]) == TEXT
    # Looked at again and again, it stays one.
    for minutes in (50, 200):
        timed.set_clock(after(minutes))
        page.reload()
        expect(page.get_by_text("the clock has handed in")).to_be_visible()
    assert len(timed.handed_in()) == len(timed.sittings) == 1


def test_a_laptop_that_was_asleep_is_told_the_time_on_waking(timed: Timed, page: Page):
    begun(timed, page)
    write(page)
    devtools = page.context.new_cdp_session(page)
    for minutes, words in ((10, "35 minutes left."), (40, "5 minutes left.")):
        devtools.send("Page.setWebLifecycleState", {"state": "frozen"})
        timed.set_clock(after(minutes))
        devtools.send("Page.setWebLifecycleState", {"state": "active"})
        expect(clock(page)).to_contain_text(words)
    devtools.send("Page.setWebLifecycleState", {"state": "frozen"})
    timed.set_clock(after(45) + GRACE)
    devtools.send("Page.setWebLifecycleState", {"state": "active"})

    handed_in_by_the_clock(timed, page, 45)
    assert text_of(timed.handed_in()[0]) == TEXT


def test_a_wrong_clock_on_the_learners_computer_changes_nothing(timed: Timed, page: Page):
    page.clock.install(time="2031-05-05T05:05:05")
    begun(timed, page)
    expect(clock(page)).to_contain_text("45 minutes left.")
    page.clock.set_system_time("1999-01-01T00:00:00")
    timed.set_clock(after(15))
    page.clock.run_for(2000)
    expect(clock(page)).to_contain_text("30 minutes left.")
    page.clock.set_system_time("2040-01-01T00:00:00")
    page.clock.run_for(2000)
    expect(clock(page)).to_contain_text("30 minutes left.")
    page.clock.resume()
    write(page)
    assert len(timed.sittings) == 1 and timed.sittings[0].begun == NINE


def test_time_given_in_the_middle_is_seen_on_the_open_page_and_moves_the_end(timed: Timed, page: Page):
    page.clock.install()
    begun(timed, page)
    timed.set_clock(after(40))
    woken(page)
    expect(page.locator("[data-clock-said]")).to_have_text("5 minutes left.")

    timed.allow(minutes=15)
    page.clock.fast_forward(20_000)

    expect(page.locator("[data-clock-said]")).to_contain_text("Your time was changed. It ends on")
    expect(clock(page)).to_contain_text("20 minutes left. It ends on 1 December 2026 at 10:00 (London).")
    # Given as the page's time ends: it asks before it gives up, and goes on.
    timed.set_clock(after(59))
    timed.allow(minutes=30)
    page.evaluate("window.stayed = true")
    page.clock.fast_forward(20 * MINUTE)
    expect(clock(page)).to_contain_text("16 minutes left.")
    expect(page.locator("body > [inert]")).to_have_count(0)
    assert page.evaluate("window.stayed")
    page.clock.resume()
    write(page)
    assert text_of_saved(timed) == TEXT


def text_of_saved(timed: Timed) -> str:
    return text_of(parse((timed.home / "desk" / "exercises" / EXERCISE / "answers.json").read_bytes()))


def test_two_windows_handed_in_from_one_the_other_keeps_what_it_held_as_late(timed: Timed, page: Page):
    begun(timed, page)
    write(page)
    other = page.context.new_page()
    other.clock.install()
    other.goto(timed.at(f"exercise/{EXERCISE}"))
    boards_ready(other)
    page.goto(timed.at(f"check/{EXERCISE}"))
    expect(clock(page)).to_contain_text("45 minutes left.")
    page.get_by_role("button", name=re.compile("^Hand in")).click()
    expect(page.get_by_text("You have handed it in, so it is not changed any more.")).to_be_visible()

    field(other).press_sequentially(" And more.")
    other.clock.fast_forward(20_000)

    late = other.get_by_role("link", name="Download it as a file")
    with other.expect_download() as download:
        late.click()
    came = parse(download.value.path().read_bytes())
    assert came.sat is not None and came.sat.by == "after the end"
    assert "And more." in text_of(came)
    (answers,) = timed.handed_in()
    assert answers.sat is not None and answers.sat.by == "learner"
    assert text_of(answers) == TEXT


def test_without_a_network_at_the_end_what_was_typed_in_time_is_kept_and_never_silently_taken(
    timed: Timed, page: Page
):
    page.clock.install()
    begun(timed, page)
    page.clock.resume()
    write(page)
    page.context.set_offline(True)
    field(page).fill(f"{TEXT} He told his brother.")
    page.clock.fast_forward(45 * MINUTE)
    expect(clock(page)).to_contain_text(
        "the course is not answering. What you have typed is kept in this browser"
    )
    timed.set_clock(after(45) + GRACE)
    page.context.set_offline(False)
    page.clock.fast_forward(3000)

    expect(page.get_by_text("Some answers came after the end, so they do not count.")).to_be_visible()
    handed_in_by_the_clock(timed, page, 45)
    faultless(page)
    assert text_of(timed.handed_in()[0]) == TEXT
    with page.expect_download() as download:
        page.get_by_role("link", name="Download it as a file").click()
    assert "He told his brother." in json.dumps(text_of(parse(download.value.path().read_bytes())))


def test_the_time_is_told_politely_and_can_be_hidden(timed: Timed, page: Page, watch: Watch):
    page.set_viewport_size({"width": 390, "height": 844})
    begun(timed, page)
    said = page.locator("[data-clock-said]")
    expect(said).to_be_empty()
    for minutes, words in ((35, "10 minutes left."), (40, "5 minutes left."), (44, "1 minute left.")):
        timed.set_clock(after(minutes))
        woken(page)
        expect(said).to_have_text(words)
    faultless(page)
    page.get_by_role("button", name="Hide the time").click()
    expect(clock(page)).to_be_hidden()
    page.reload()
    page.get_by_role("button", name="Show the time").click()
    expect(clock(page)).to_contain_text("1 minute left.")
    assert watch.errors == []


def test_feedback_waits_until_it_has_closed_for_everybody(timed: Timed, page: Page):
    timed.set_terms(*TERMS, "feedback: after closing")
    begun(timed, page)
    page.goto(timed.at(f"feedback/{EXERCISE}"))
    expect(page.get_by_role("heading", name="Not yet")).to_be_visible()
    expect(page.get_by_text("closed for everybody: 1 December 2026 at 12:00 (London)")).to_be_visible()
