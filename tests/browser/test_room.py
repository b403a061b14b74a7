"""The workshop room, as a trainer and six people with phones live through it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.room import (
    LESSON,
    answer,
    go_to,
    join,
    new_page,
    open_desk,
    open_room,
    open_wall,
    press_next,
)
from tests.browser.wall_measures import unreadable
from tests.qr_codes import qr_codes_seen

pytestmark = pytest.mark.browser

FACT = "He wants to finish a course abroad."
REASON = "dislike of service"


@pytest.mark.timeout(300)
def test_a_fact_is_voted_on_talked_over_voted_on_again_and_shown_part_by_part(browser, tmp_path):
    with open_room(tmp_path / "home") as room:
        trainer, wall = open_desk(browser, room), open_wall(browser, room)
        assert "#" not in trainer.url and "#" not in wall.url
        expect(wall.locator(".big")).to_have_text(f"{room.code[:3]} {room.code[3:]}")
        assert qr_codes_seen(wall.screenshot()) == [room.scanned]
        phones = [
            join(browser, room, alias) for alias in ("Heron", "Otter", "Birch", "Robin", "Maple", "Comet")
        ]
        expect(wall.locator(".foot")).to_contain_text("6 people are here")
        go_to(trainer, "Who he is")
        trainer.keyboard.press("h")
        trainer.keyboard.press("h")
        trainer.locator(".btn.go").focus()
        for words in (
            "open the first",
            "close the first",
            "the votes",
            "judgement",
            "question",
            "proves",
            "reason",
        ):
            press_next(trainer, words)
        press_next(trainer, "on to")
        expect(wall.locator(".said")).to_contain_text(FACT)
        assert unreadable(wall) == []
        press_next(trainer, "open the first vote")
        for phone in phones[:3]:
            answer(phone, "Helps", "Conditions of service", "Sure")
        for phone in phones[3:5]:
            answer(phone, "Hurts", "Why they refuse", "Fairly sure")
        expect(wall.locator(".foot")).to_contain_text("5 of 6 have answered")
        expect(trainer.locator(".peek")).to_contain_text("The votes are hidden here too")
        assert REASON not in wall.content() + "".join(phone.content() for phone in phones)

        trainer.keyboard.press("x")
        expect(phones[5].get_by_role("heading", name="The vote is closed")).to_be_visible()
        trainer.keyboard.press("v")
        expect(phones[0].get_by_role("heading", name="Talk to your neighbour")).to_be_visible()
        press_next(trainer, "open the second vote")
        answer(phones[0], "Hurts", "Why they refuse", "Sure")
        press_next(trainer, "close the second vote")
        press_next(trainer, "show the votes")
        expect(wall.locator(".jd li", has_text="Hurts").locator(".n")).to_have_text(re.compile("2 before.*3"))
        expect(wall.locator(".mk")).to_have_count(0)
        press_next(trainer, "show the best judgement")
        expect(wall.locator(".jd li.best")).to_contain_text("Hurts")
        expect(wall.locator(".foot")).to_contain_text("Sure, and wrong: 3 before, 2 after")
        expect(phones[0].locator("tr.best")).to_contain_text("you, after")
        press_next(trainer, "show the best question")
        press_next(trainer, "show what proves it")
        expect(wall.locator(".told")).to_contain_text("His statement")
        press_next(trainer, "show the reason")
        expect(wall.locator(".reason")).to_contain_text(REASON)
        expect(phones[5].locator(".results")).to_contain_text(REASON)
        assert unreadable(wall) == []
        trainer.keyboard.press("h")
        expect(wall.locator(".heat td.best")).to_have_text(re.compile("3"))
        assert unreadable(wall) == []
        assert not [alias for alias in ("Heron", "Otter", "Birch") if alias in wall.content()]


@pytest.mark.timeout(300)
def test_a_trainers_laptop_that_dies_goes_on_where_it_was_with_every_answer(browser, tmp_path):
    home: Path = tmp_path / "home"
    with open_room(home) as room:
        trainer, phone = open_desk(browser, room), join(browser, room, "Heron")
        go_to(trainer, "Who he is")
        press_next(trainer, "open the first vote")
        answer(phone, "Hurts", "Status and refusal", "Sure")
        room.kill()
        expect(phone.locator(".state")).to_contain_text("No connection since")
        expect(trainer.get_by_text("This page has lost the room.")).to_be_visible()
        with open_room(home, port=0) as again:
            assert (again.trainer, again.wall, again.phones, again.code) == (
                room.trainer,
                room.wall,
                room.phones,
                room.code,
            )
            expect(phone.locator(".state")).to_have_count(0)
            expect(phone.locator(".given").first).to_contain_text("Hurts")
            expect(phone.locator(".kept")).to_contain_text("Kept.")
            expect(trainer.get_by_text("This page has lost the room.")).to_have_count(0)
            expect(trainer.locator(".count")).to_contain_text("1 of 1")
            press_next(trainer, "close the first vote")
            press_next(trainer, "show the votes")
            expect(phone.locator(".results")).to_contain_text("you")


@pytest.mark.timeout(300)
def test_an_answer_given_without_a_connection_waits_and_is_told_if_it_came_too_late(browser, tmp_path):
    with open_room(tmp_path / "home") as room:
        trainer = open_desk(browser, room)
        phones = [join(browser, room, alias) for alias in ("Heron", "Otter")]
        go_to(trainer, "Who he is")
        press_next(trainer, "open the first vote")
        for phone in phones:
            expect(phone.locator(".opt").first).to_be_visible()
            phone.context.set_offline(True)
            expect(phone.locator(".state")).to_be_visible()
            phone.locator(".opt", has=phone.get_by_text("Hurts", exact=True)).tap()
            expect(phone.locator(".kept")).to_contain_text("Waiting to be sent.")
        expect(trainer.locator(".count")).to_contain_text("0 of")
        phones[0].context.set_offline(False)
        expect(phones[0].locator(".kept")).to_contain_text("Kept.")
        expect(trainer.locator(".count")).to_contain_text("1 of")
        press_next(trainer, "close the first vote")
        phones[1].context.set_offline(False)
        expect(phones[1].locator(".kept")).to_contain_text("Too late.")
        expect(trainer.locator(".count")).to_contain_text("1 of 2")


@pytest.mark.timeout(300)
def test_two_pages_of_a_trainer_agree_and_an_alias_can_be_muted_removed_and_let_in_again(browser, tmp_path):
    with open_room(tmp_path / "home") as room:
        trainer, other = open_desk(browser, room), open_desk(browser, room)
        phone = join(browser, room, "<b>Heron</b>")
        expect(trainer.locator(".top")).to_contain_text("2 pages, in step")
        go_to(trainer, "Who he is")
        press_next(other, "open the first vote")
        expect(trainer.locator(".btn.go")).to_contain_text("close the first vote")
        answer(phone, "Hurts")
        expect(other.locator(".count")).to_contain_text("1 of 1")
        trainer.keyboard.press("m")
        expect(trainer.locator(".aliases bdi")).to_have_text("<b>Heron</b>")
        trainer.get_by_role("button", name="Mute").click()
        expect(other.locator(".count")).to_contain_text("0 of 1")
        expect(other.locator(".u")).to_contain_text("Undo: an alias muted")
        other.keyboard.press("z")
        expect(trainer.get_by_role("button", name="Mute")).to_be_visible()
        trainer.get_by_role("button", name="Remove").click()
        expect(phone.locator("main")).to_contain_text("taken this alias out of the room")
        trainer.get_by_role("button", name="Let in again").click()
        phone.reload()
        expect(phone.locator(".given")).to_contain_text("Hurts")


def _tab_to(page: Page, wanted: Locator) -> None:
    """Go to something by the keyboard alone."""
    for _ in range(60):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"The keyboard does not lead to {wanted}")


def _by_keyboard_to(trainer: Page, line: str) -> None:
    """Go to a line of the run sheet by the keyboard alone."""
    _tab_to(trainer, trainer.locator(".sheet button", has_text=line))
    trainer.keyboard.press("Enter")
    expect(trainer.locator(".sheet [aria-current]")).to_contain_text(line)


@pytest.mark.timeout(300)
def test_axe_finds_no_fault_in_the_three_pages_and_the_keyboard_alone_plays_them(browser, tmp_path):
    axe, found = Axe(), []
    with open_room(tmp_path / "home") as room:
        trainer, wall, phone = open_desk(browser, room), open_wall(browser, room), new_page(browser, 390, 844)
        phone.goto(room.phones)
        phone.get_by_label("Code on the wall").focus()
        phone.keyboard.type(room.code)
        phone.keyboard.press("Tab")
        phone.keyboard.type("Heron")
        phone.keyboard.press("Enter")
        expect(phone.get_by_role("heading", name="You are in")).to_be_visible()
        _by_keyboard_to(trainer, "Who he is")
        press_next(trainer, "open the first vote")
        expect(phone.locator(".opt").first).to_be_visible()
        found += [axe.run(page).response["violations"] for page in (trainer, wall, phone)]
        for words in ("Hurts", "Status and refusal", "Sure"):
            _tab_to(phone, phone.locator(".opt", has=phone.get_by_text(words, exact=True)))
            phone.keyboard.press("Enter")
        expect(phone.locator(".kept")).to_contain_text("Kept.")
        for words in ("close the first", "the votes", "judgement", "question"):
            press_next(trainer, words)
        expect(wall.locator(".qn")).to_be_visible()
        expect(phone.locator("tr.best").first).to_be_visible()
        found += [axe.run(page).response["violations"] for page in (trainer, wall, phone)]
        trainer.keyboard.press("h")
        expect(wall.locator(".heat")).to_be_visible()
        expect(phone.locator(".heat")).to_be_visible()
        found += [axe.run(page).response["violations"] for page in (wall, phone)]
    assert [(fault["id"], fault["nodes"][0]["target"]) for faults in found for fault in faults] == []


def test_the_room_of_the_lesson_says_what_the_lan_means(tmp_path):
    with open_room(tmp_path / "home", "--lan", "--address", "127.0.0.1") as room:
        assert room.phones.startswith("http://127.0.0.1:")
    assert LESSON in {path.name.partition("_")[0] for path in (tmp_path / "home" / "rooms").glob("*.room")}
