"""A term is explained where it first stands, and a board's terms at the foot of its step, on any page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hands import step_of
from tests.browser.study import boards_ready
from tests.hosts.site.sites import built

if TYPE_CHECKING:
    from tests.browser.study import Study

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LESSON = "02-the-refugee-question"


@pytest.fixture(params=["study", "site"])
def address(request: pytest.FixtureRequest, page: Page) -> str:
    """A lesson, on the study page and in the static edition."""
    if request.param == "site":
        return f"{built().page.as_uri()}#/lesson/{LESSON}"
    study: Study = request.getfixturevalue("study")
    page.goto(study.address)  # with the secret that lets a browser in
    return study.at(f"lesson/{LESSON}")


def test_the_keyboard_explains_a_term_in_a_text_and_those_of_a_board(page: Page, address: str):
    page.goto(address)
    boards_ready(page)
    mark = page.get_by_role("link", name="lower standard (explained)")
    step_of(page, "a.term[data-source=term-lower-standard]")
    card = page.get_by_role("dialog", name="Lower standard")

    mark.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_focused()
    for words in ("reasonable likelihood", "less is asked", "Seen in part", "Rests on: Sivakumaran"):
        expect(card).to_contain_text(words)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(mark).to_be_focused()

    step_of(page, "[data-board=grounds]")
    opener = page.get_by_role("button", name="Words of this step, explained")
    words = page.get_by_role("dialog", name="Words of this step")
    opener.focus()
    page.keyboard.press("Enter")
    expect(words).to_be_focused()
    expect(words).to_contain_text(re.compile("Both limbs are needed"))
    page.keyboard.press("Escape")
    expect(words).to_be_hidden()
    expect(opener).to_be_focused()

    step_of(page, "#cell-two-consequences")
    expect(opener).to_be_hidden()
