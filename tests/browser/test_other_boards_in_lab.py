"""The boards that question and compare work in JupyterLab too, and what is chosen on them is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from course.learner.answers import FILE_NAME
from tests.browser.answering import answer
from tests.browser.conftest import Lab, Watch
from tests.browser.test_boards_in_lab import board_called, keyed, saved

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.mark.long
def test_the_first_ten_minutes_from_the_first_question_to_the_pair(
    lab: Callable[..., Lab], page: Page, watch: Watch
):
    opened = lab("modules/00-start-here.ipynb")
    answers = opened.home / "lessons" / "00-start-here" / FILE_NAME
    page.goto(opened.address)
    first = board_called(page, "What do you ask first?")
    answer(first, "option:first", "leading")
    expect(keyed(first, "result:first")).to_contain_text("You have written his answer for him")

    need = board_called(page, "Why are you here?")
    answer(need, "need", "client")
    keyed(need, "line").fill("Prepare a first interview")
    saved(page, answers, "need", lambda board: board.line == "Prepare a first interview")

    pair = board_called(page, "Two men who will not serve")
    for name, choice in (("difference", "reason"), ("element", "T4.2")):
        answer(pair, name, choice)
    keyed(pair, "went").click()
    for name, choice in (("follows", "refusal"), ("confidence", "sure")):
        answer(pair, name, choice)
    keyed(pair, "check").click()
    expect(keyed(pair, "result")).to_have_text("Difference right, questions 1 of 1, what follows right.")

    saved(page, answers, "a-and-b", lambda board: board.checked and board.elements == ["T4.2"])
    saved(page, answers, "first-question", lambda board: board.chosen == {"first": "leading"})
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}


@pytest.mark.long
def test_an_interview_is_held_by_keyboard_and_a_leading_question_taints_the_answer(
    lab: Callable[..., Lab], page: Page, watch: Watch
):
    opened = lab("modules/04-refusing-to-take-part.ipynb")
    page.goto(opened.address)
    board = board_called(page, "Thirty minutes with Client A")
    expect(keyed(board, "clock")).to_have_text("30 of 30 minutes left")
    for question in ("tell", "leading", "why", "did"):
        keyed(board, f"ask:{question}").focus()
        page.keyboard.press("Enter")
        expect(keyed(board, f"turn:{question}")).to_be_focused()

    expect(keyed(board, "turn:why")).to_contain_text("as you say")
    expect(keyed(board, "clock")).to_have_text("14 of 30 minutes left")
    keyed(board, "end").focus()
    page.keyboard.press("Enter")
    expect(keyed(board, "result")).to_be_focused()
    expect(keyed(board, "table")).to_contain_text("Tainted")
    expect(keyed(board, "table")).to_contain_text("Asked before the warning")

    path = opened.home / "lessons" / "04-refusing-to-take-part" / FILE_NAME
    saved(page, path, "interview", lambda held: held.asked == ["tell", "leading", "why", "did"])
    assert watch.errors == []


def test_an_advice_is_written_and_what_is_for_the_assessor_is_out_of_sight(
    lab: Callable[..., Lab], page: Page, watch: Watch
):
    opened = lab("exercises/ex7-advice/ex7-advice.ipynb")
    page.goto(opened.address)
    board = board_called(page, "Your advice")
    text = "Refugee status first. " * 60
    keyed(board, "text").fill(text)

    path = opened.desk / "exercises" / "ex7-advice" / FILE_NAME
    saved(page, path, "advice", lambda draft: draft.text == text)
    assert "A person marks this" not in page.locator("body").inner_text()
    assert "What is known" in page.locator("body").inner_text()
    assert watch.errors == []


@pytest.mark.long
def test_who_knows_it_already_is_taken_to_the_case(lab: Callable[..., Lab], page: Page):
    opened = lab("modules/04-refusing-to-take-part.ipynb")
    page.goto(opened.address)
    board_called(page, "Client A: the rest of the file")

    page.get_by_role("link", name="I know this already: test me").click()

    expect(page.get_by_role("heading", name="The rest of the file", exact=True)).to_be_in_viewport()
