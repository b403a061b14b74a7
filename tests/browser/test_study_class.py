"""A learner in a class, whose copy of the course has no keys: they hand in, wait, and read what comes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from course.analysis.class_page import class_report
from course.analysis.sent_along import notes_handed_in
from course.collecting import Manner, collect
from course.learner.answers import FILE_NAME, read
from course.marking.nbgrader.configuration import make_folders
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.browser.conftest import Watch
from tests.browser.hands import Hand, hand_in, step_of, tabbed_through
from tests.browser.study import Study, board, boards_ready, keyed, saved
from tests.browser.test_forms import answer_all
from tests.browser.test_review import faultless
from tests.hosts.study.assessor import assessors_room, mark_and_release, release

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

EXERCISE = "ex1-sources"
LESSON = "03-prosecution-or-persecution"


def test_work_waits_for_the_assessor_and_their_feedback_is_fetched_from_the_page(
    exchange: Path, learner: Study, page: Page, watch: Watch, tmp_path: Path
):
    release(EXERCISE, exchange)
    page.goto(learner.address)
    page.goto(learner.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    step_of(page, "#hand-in")
    expect(page.get_by_text("it waits for your assessor to mark it")).to_be_visible()
    sources = board(page, "statements")
    sources.locator(".ce-opt").first.click()
    saved(sources)
    hand_in(page, Hand(page), "Ada Example")
    expect(page.get_by_text("it waits to be marked")).to_be_visible()
    expect(page.get_by_role("link", name="Look through your answers, and hand in again")).to_be_visible()
    look = page.get_by_role("button", name="See whether it is marked")
    look.click()
    expect(page.get_by_text("There is no feedback on it yet.")).to_be_visible()

    mark_and_release(assessors_room(tmp_path / "class", EXERCISE, exchange), EXERCISE)
    look.click()

    expect(page.get_by_role("heading", name="Feedback: ")).to_be_visible()
    expect(page.get_by_text("This was attempt 1.")).to_be_visible()
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(page.locator(".works")).to_contain_text("Not passed yet: ")
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}


def test_a_class_without_an_exchange_is_offered_the_file_to_send_and_it_is_collected(
    learner: Study, page: Page, watch: Watch, tmp_path: Path
):
    page.goto(learner.address)
    page.goto(learner.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    sources = board(page, "statements")
    sources.locator(".ce-opt").first.click()
    saved(sources)
    hand_in(page, Hand(page), "Ada Example")

    expect(page.get_by_text("it has reached nobody yet")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("^Download ada-example-")).click()
    sent = tmp_path / "sent"
    sent.mkdir()
    download.value.save_as(sent / download.value.suggested_filename)
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(page.locator(".works")).to_contain_text("Handed in here on")
    room = separate_classroom(tmp_path / "class")
    make_folders(room)
    (collected,) = collect(sent, room, Manner(new_learners=True))
    assert collected.done == "collected" and collected.exercise == EXERCISE
    answers = read(room.submission(collected.learner, EXERCISE) / FILE_NAME)
    assert answers is not None and answers.name == "Ada Example"
    assert watch.errors == []


def test_notes_and_how_somebody_fares_reach_the_assessor_only_where_they_were_ticked(
    learner: Study, page: Page, tmp_path: Path
):
    page.goto(learner.address)
    page.goto(learner.at("questions"))
    answer_all(page, rightly=True)
    page.goto(learner.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    sources = board(page, "statements")
    sources.locator(".ce-opt").first.click()
    saved(sources)
    page.locator("[data-opens-note]").click()
    panel = page.get_by_role("dialog", name="Note")
    panel.get_by_role("textbox").fill("Which paragraph?")
    expect(panel.get_by_role("status")).to_have_text("Saved")

    for ticks in (False, True):
        page.goto(learner.at(f"check/{EXERCISE}"))
        boxes = page.get_by_role("group", name="Send along, if you like").get_by_role("checkbox")
        expect(boxes).to_have_count(2)
        assert [box.is_checked() for box in boxes.all()] == [False, False]
        faultless(page)
        # The name, both boxes, the button, and the way back.
        assert tabbed_through(page.locator("#hand-in form")) == 5
        for box in boxes.all() if ticks else ():
            box.check()
        page.get_by_label("The name that should stand on your record").fill("Ada Example")
        page.get_by_role("button", name="Hand in as it is").click()
        expect(page.get_by_text("it has reached nobody yet")).to_be_visible()
        sent = tmp_path / f"sent-{ticks}"
        sent.mkdir()
        with page.expect_download() as download:
            page.get_by_role("link", name=re.compile("^Download ada-example-")).click()
        download.value.save_as(sent / download.value.suggested_filename)
        room = separate_classroom(tmp_path / f"class-{ticks}")
        make_folders(room)
        (collected,) = collect(sent, room, Manner(new_learners=True))
        fares = class_report(room)

        assert (fares.handed_in, fares.sent) == (1, int(ticks))
        notes = notes_handed_in(room, collected.learner, EXERCISE)
        assert [*notes.values()] == (["Which paragraph?"] if ticks else [])


def test_what_was_done_in_the_lessons_is_shown_before_it_is_sent_and_goes_only_where_it_is_ticked(
    learner: Study, page: Page, tmp_path: Path
):
    page.goto(learner.address)
    page.goto(learner.at(f"lesson/{LESSON}"))
    boards_ready(page)
    keyed(board(page, "begin"), "option:start:is").click()
    saved(board(page, "begin"))
    page.goto(learner.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    sources = board(page, "statements")
    sources.locator(".ce-opt").first.click()
    saved(sources)

    page.goto(learner.at(f"check/{EXERCISE}"))
    box = page.get_by_role("checkbox", name="What I did in the lessons")
    expect(box).not_to_be_checked()
    expect(page.locator("#hand-in")).to_contain_text(
        re.compile(r"Lesson 3: 1 of \d+ decisions, \d+ minutes?")
    )
    faultless(page)
    box.check()
    page.get_by_label("The name that should stand on your record").fill("Ada Example")
    page.get_by_role("button", name="Hand in as it is").click()
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("^Download ada-example-")).click()

    sent = tmp_path / "sent.json"
    download.value.save_as(sent)
    told = read(sent).along.study
    assert told is not None and told.works[LESSON].parts == 1
