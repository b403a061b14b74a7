"""An interview that a room holds, as its trainer and three people with phones live through it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.room import answer, go_to, join, open_desk, open_room, open_wall, press_next
from tests.browser.wall_measures import unreadable

pytestmark = pytest.mark.browser


@pytest.mark.timeout(300)
def test_the_room_interviews_a_client_by_most_votes_on_the_wall_and_phones(browser, tmp_path):
    with open_room(tmp_path / "home", "--minutes", "180") as room:
        trainer, wall = open_desk(browser, room), open_wall(browser, room)
        phones = [join(browser, room, alias) for alias in ("Heron", "Otter", "Birch")]
        go_to(trainer, "Thirty minutes with the soldier")
        expect(wall.locator(".said")).to_contain_text("He has come alone")
        press_next(trainer, "vote: what to ask first")
        tell = "Tell me how you came to leave."
        for phone in phones[:2]:
            answer(phone, tell)
        answer(phones[2], "When did you sign up?")
        expect(wall.locator(".foot")).to_contain_text("3 of 3 have answered")
        press_next(trainer, "close the vote")
        expect(wall.locator(".qn li").first).to_contain_text(tell)
        expect(wall.locator(".foot")).to_contain_text(f"Most votes: {tell}")
        press_next(trainer, "ask: Tell me")
        expect(wall.locator(".said")).to_contain_text("In October I left.")
        expect(phones[2].locator(".said")).to_contain_text("24 of 30 minutes left")
        expect(phones[2].locator(".sec").first).to_contain_text("What you know")
        trainer.keyboard.press("i")
        expect(wall.locator(".over h1")).to_contain_text("You learned 1 of the 6 things")
        expect(phones[0].locator(".ended")).to_contain_text(
            "You would have learned it from: Why did you refuse?"
        )
        faults = [
            fault for page in (trainer, wall, phones[0]) for fault in Axe().run(page).response["violations"]
        ]
        assert [(fault["id"], fault["nodes"][0]["target"]) for fault in faults] == []
        assert unreadable(wall) == []
