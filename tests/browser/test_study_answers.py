"""What a learner answered is never lost: not by a second window, a server that is gone, or a power cut."""

from __future__ import annotations

import random
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page, Route, expect

from course.learner.answers import FILE_NAME, read
from tests.browser.answering import answer
from tests.browser.answering import chosen as is_chosen
from tests.browser.study import Study, board, boards_ready, keyed, saved, serving
from tests.conftest import how_many

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

FIRST = "00-start-here"
OPTIONS = ("why", "sentence", "prison", "leading")


def chosen(home: Path) -> str | None:
    """What the file holds for the first question."""
    kept = read(home / "lessons" / FIRST / FILE_NAME)
    return kept.boards["first-question"].chosen.get("first") if kept else None


def shown(page: Page) -> tuple[str | None, str]:
    """What the page shows for the first question, and what it says of it."""
    return page.evaluate(
        """() => {
          const board = document.querySelector("#board-first-question");
          const notice = board.querySelector('[data-key="notice"]').textContent;
          const line = board.querySelector("[data-chosen]");
          return [line?.dataset.chosen ?? null, notice];
        }"""
    )


def choose(page: Page, option: str) -> None:
    answer(board(page, "first-question"), "option:first", option)


def test_a_second_window_that_is_behind_is_told_and_neither_wins_in_silence(study: Study, page: Page):
    page.goto(study.address)
    boards_ready(page)
    other = page.context.new_page()
    other.goto(study.at(f"lesson/{FIRST}"))
    boards_ready(other)
    choose(page, "why")
    saved(board(page, "first-question"))
    answer(board(other, "need"), "need", "client")
    saved(board(other, "need"))

    choose(other, "prison")
    expect(board(other, "first-question").get_by_role("alert")).to_contain_text("changed in another window")
    assert chosen(study.home) == "why" and shown(other)[0] == "prison"
    other.get_by_role("button", name="Show the newer answers").click()

    expect(is_chosen(board(other, "first-question"), "option:first", "why")).to_be_visible()
    choose(other, "leading")
    saved(board(other, "first-question"))
    assert chosen(study.home) == "leading"

    choose(page, "sentence")
    page.get_by_role("button", name="Keep those on this page").click()
    saved(board(page, "first-question"))
    assert chosen(study.home) == shown(page)[0] == "sentence"
    page.reload()
    boards_ready(page)
    assert shown(page)[0] == "sentence"


def test_nothing_is_called_saved_that_is_still_on_its_way(study: Study, page: Page):
    page.goto(study.address)
    boards_ready(page)
    choose(page, "why")
    saved(board(page, "first-question"))
    on_their_way: list[Route] = []

    def hold(route: Route) -> None:
        on_their_way.append(route)

    page.route("**/api/answers/**", hold)

    with page.expect_request("**/api/answers/**"):
        choose(page, "prison")
    assert shown(page)[1] != "Saved" and chosen(study.home) == "why"
    for route in on_their_way:
        route.continue_()
    page.unroute("**/api/answers/**")

    saved(board(page, "first-question"))
    assert chosen(study.home) == "prison"


def test_a_page_made_before_the_last_answer_was_saved_shows_it_all_the_same(study: Study, page: Page):
    page.goto(study.address)
    boards_ready(page)
    choose(page, "why")
    saved(board(page, "first-question"))
    sent: list[Route] = []
    asked: list[Route] = []

    def hold_first(route: Route) -> None:
        held = {"fetch": sent, "document": asked}.get(route.request.resource_type, [route])
        route.continue_() if held else held.append(route)

    page.route("**/study/**", hold_first)
    with page.expect_request("**/api/answers/**"):
        choose(page, "prison")

    # The server makes the next page, then saves the answer; a slow network brings the page long after.
    page.evaluate("setTimeout(() => location.reload(), 0)")
    while not asked:
        page.wait_for_timeout(10)  # a page that is about to be left answers nothing else
    made = asked[0].fetch()
    with page.expect_response("**/api/answers/**"):
        sent[0].continue_()
    asked[0].fulfill(response=made)

    expect(board(page, "first-question").locator("[data-chosen]").first).to_have_attribute(
        "data-chosen", "prison"
    )
    assert chosen(study.home) == "prison"
    assert shown(page)[1] in ("", "Saved")


@pytest.mark.soak
def test_every_answer_that_was_shown_as_saved_survives_the_servers_sudden_death(
    tmp_path: Path, rendered: Path, page: Page
):
    home, chance, port = tmp_path / "learner", random.Random(4), None
    for _ in range(how_many(5, 100)):
        with serving(home, rendered, port) as study:
            if port is None:
                page.goto(study.address)
                boards_ready(page)
                port = study.port
            else:
                saved(board(page, "first-question"))
                assert shown(page)[0] == chosen(home)
            for option in chance.sample(OPTIONS, k=len(OPTIONS)):
                choose(page, option)
                page.wait_for_timeout(chance.uniform(0, 40))
            study.kill()
        choice, notice = shown(page)
        assert notice != "Saved" or chosen(home) == choice
        last = next(option for option in OPTIONS if option != choice)
        choose(page, last)
        expect(board(page, "first-question").get_by_role("alert")).to_contain_text("kept in this browser")
    with serving(home, rendered, port):
        page.reload()
        boards_ready(page)
        # It may have been sent before the page was loaded again, which then has nothing to say.
        notice = keyed(board(page, "first-question"), "notice")
        expect(notice).to_have_attribute("data-state", re.compile("^(saved|ready)$"))
        assert chosen(home) == last
        # It may have been made before that was saved, and asks then for what was.
        line = board(page, "first-question").locator("[data-chosen]").first
        expect(line).to_have_attribute("data-chosen", last)


@pytest.mark.parametrize("spoilt", ['{"answers": null, "tag": "", "doubtful": []}', "{}", "5"])
def test_a_note_of_unsent_answers_that_is_spoilt_hides_none_of_the_saved_ones(
    study: Study, page: Page, spoilt: str
):
    page.goto(study.address)
    boards_ready(page)
    choose(page, "why")
    saved(board(page, "first-question"))
    learner = page.evaluate("JSON.parse(document.querySelector('#page-data').text).learner")
    name = f"course:{learner}:{FIRST}:first-question"
    page.evaluate("note => localStorage.setItem(...note)", [name, spoilt])

    page.reload()
    boards_ready(page)

    assert shown(page) == ["why", ""]


def test_what_is_typed_without_a_pause_is_saved_all_the_same_and_not_called_saved_before(
    study: Study, page: Page
):
    page.goto(study.address)
    page.goto(study.at("exercise/ex7-advice"))
    boards_ready(page)
    draft = board(page, "advice")
    path = study.home / "desk" / "exercises" / "ex7-advice" / "answers.json"
    area = draft.locator("textarea")
    area.click()
    page.keyboard.insert_text("The first line. ")
    saved(draft)

    page.keyboard.type("x")
    assert keyed(draft, "notice").inner_text() == ""
    for _ in range(40):  # four seconds, with no pause that is long enough to be one
        page.keyboard.type("x", delay=100)

    assert path.read_text(encoding="utf-8").count("x" * 10) > 0
    saved(draft)


def test_a_folder_that_cannot_be_written_to_is_named_and_the_answer_is_sent_when_it_can(
    study: Study, page: Page
):
    page.goto(study.address)
    boards_ready(page)
    lessons = study.home / "lessons"
    lessons.write_text("in the way")

    choose(page, "why")
    expect(board(page, "first-question").get_by_role("alert")).to_contain_text("not saved")
    lessons.unlink()

    saved(board(page, "first-question"))
    assert chosen(study.home) == "why"


@pytest.mark.skipif(not hasattr(psutil, "RLIMIT_FSIZE"), reason="only Linux can limit a running process")
def test_when_no_room_is_left_the_old_answers_stand_and_the_new_ones_are_sent_once_there_is(
    study: Study, page: Page
):
    page.goto(study.address)
    boards_ready(page)
    choose(page, "why")
    saved(board(page, "first-question"))
    with study.no_room():
        choose(page, "prison")
        expect(board(page, "first-question").get_by_role("alert")).to_contain_text("no room left on the disk")
        assert chosen(study.home) == "why"

    saved(board(page, "first-question"))
    assert chosen(study.home) == "prison"


def test_an_exercise_that_was_changed_since_it_was_answered_says_so_and_keeps_the_answers(
    study: Study, page: Page
):
    page.goto(study.address)
    page.goto(study.at("exercise/ex1-sources"))
    boards_ready(page)
    sources = board(page, "statements")
    sources.locator(".ce-opt").first.click()
    saved(sources)
    page.reload()  # which waits until what the answer asked is noted
    boards_ready(page)
    expect(page.get_by_text("was changed after you answered it")).to_have_count(0)
    with closing(sqlite3.connect(study.home / "progress.db", isolation_level=None)) as progress:
        progress.execute("UPDATE seen SET edition = 'an earlier one'")

    page.reload()
    boards_ready(page)

    expect(page.get_by_text("was changed after you answered it")).to_be_visible()
    expect(sources.locator("[data-chosen]").first).to_be_visible()


def test_a_file_that_is_spoilt_while_the_page_is_open_gets_back_what_the_page_holds(study: Study, page: Page):
    page.goto(study.address)
    boards_ready(page)
    answer(board(page, "need"), "need", "client")
    saved(board(page, "need"))
    choose(page, "why")
    saved(board(page, "first-question"))
    file = study.home / "lessons" / FIRST / FILE_NAME
    before = read(file)
    file.write_text('{"format": 1, "work"')

    choose(page, "prison")

    told = board(page, "first-question").get_by_role("alert")
    expect(told).to_contain_text("What is on this page was saved anew.")
    expect(told).to_contain_text(str(file.parent))
    page.reload()
    boards_ready(page)
    expect(is_chosen(board(page, "need"), "need", "client")).to_be_visible()
    after = read(file)
    assert before and after and after.boards["need"] == before.boards["need"]
    assert chosen(study.home) == "prison"


def test_unreadable_answers_are_set_aside_and_the_learner_is_told(study: Study, page: Page):
    page.goto(study.address)
    boards_ready(page)
    choose(page, "why")
    saved(board(page, "first-question"))
    file = study.home / "lessons" / FIRST / FILE_NAME
    file.write_text('{"format": 1, "work"')

    page.goto(study.at(""))
    expect(page.locator(".works li").first).to_contain_text("Your answers here cannot be read")
    page.locator(".works li a").first.click()

    expect(board(page, "first-question").get_by_role("alert")).to_contain_text(
        "set aside as answers.damaged-"
    )
    assert len(list(file.parent.glob("answers.damaged-*"))) == 1
