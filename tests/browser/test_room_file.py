"""The client's file on a phone, and the size of its text, while the room goes on."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.room import go_to, join, open_desk, open_room, press_next

pytestmark = pytest.mark.browser


@pytest.mark.timeout(300)
def test_a_phone_reads_the_clients_file_and_sets_its_text_while_the_room_goes_on(browser, tmp_path):
    with open_room(tmp_path / "home") as room:
        trainer, phone = open_desk(browser, room), join(browser, room, "Heron")
        expect(phone.get_by_role("button", name="The file of")).to_have_count(0)
        go_to(trainer, "Who he is")
        phone.get_by_role("button", name="The file of Client B").tap()
        paper = phone.locator("details").first
        paper.locator("summary").tap()
        expect(paper.locator("article")).to_be_visible()
        faults = Axe().run(phone).response["violations"]
        press_next(trainer, "open the first vote")
        expect(phone.locator(".state")).to_contain_text("First vote, on your own")
        # The room's way is told; nobody is taken from what they read.
        expect(paper.locator("article")).to_be_visible()
        phone.get_by_role("button", name="Back to the room").tap()
        expect(phone.locator(".opt").first).to_be_visible()
        before = phone.locator(".fact").evaluate("element => getComputedStyle(element).fontSize")
        phone.get_by_role("button", name="Display").tap()
        phone.get_by_label("Largest").check()
        phone.get_by_label("Dark").check()
        faults += Axe().run(phone).response["violations"]
        assert phone.locator("html").get_attribute("data-theme") == "dark"
        after = phone.locator(".fact").evaluate("element => getComputedStyle(element).fontSize")
        assert float(after[:-2]) > float(before[:-2])
        phone.reload()
        expect(phone.locator("html")).to_have_attribute("data-text-size", "largest")
        assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [(fault["id"], fault["nodes"][0]["target"]) for fault in faults] == []
