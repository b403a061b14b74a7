"""A lawyer works the boards in JupyterLab, by mouse and by keyboard alone, and finds the answers again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from course.content.installed import course_content
from course.learner.answers import FILE_NAME, FactAnswer, read
from tests.browser.answering import answer, chosen
from tests.browser.conftest import Lab, Watch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LESSON, EXERCISE = "03-prosecution-or-persecution", "ex2-reservist"
NOTEBOOK = f"modules/{LESSON}.ipynb"
GROUP = course_content().lessons[LESSON].boards[2].groups[0]


def keyed(board: Locator, key: str) -> Locator:
    return board.locator(f'[data-key="{key}"]')


def board_called(page: Page, title: str) -> Locator:
    board = page.locator(".ce-board").filter(has=page.get_by_role("heading", name=title, exact=True))
    expect(board).to_be_visible(timeout=60_000)
    return board


def saved(page: Page, path: Path, board: str, holds: Callable[[Any], bool]) -> Any:
    """The board's answers in the file, as soon as they are those that were given."""
    for _ in range(100):
        answers = read(path)
        if answers and board in answers.boards and holds(answers.boards[board]):
            return answers.boards[board]
        page.wait_for_timeout(50)
    return pytest.fail(f"the answers to {board} were not saved")


def lesson_file(lab: Lab) -> Path:
    return lab.home / "lessons" / LESSON / FILE_NAME


def test_a_group_is_worked_by_mouse_answered_with_reasons_and_found_again(
    lab: Callable[..., Lab], page: Page, watch: Watch
):
    opened = lab(NOTEBOOK)
    page.goto(opened.address)
    board = board_called(page, "Client B: the evidence, fact by fact")
    for fact in GROUP.facts:
        keyed(board, f"option:judgement:{fact}:hurts").click()
        keyed(board, f"option:confidence:{fact}:sure").click()
    keyed(board, "element:B.2").select_option("T4.2")
    keyed(board, "choose:B.2").click()
    keyed(board, "card:B.statement").click()
    keyed(board, "card:none-needed").click()
    page.keyboard.press("Control+z")
    expect(keyed(board, "chip:B.2:none-needed")).to_have_count(0)
    page.keyboard.press("Control+Shift+z")
    expect(keyed(board, "chip:B.2:none-needed")).to_be_visible()
    keyed(board, "check:1").click()
    expect(keyed(board, "result:1")).to_be_visible()
    expect(keyed(board, "notice")).to_contain_text("Saved")

    page.goto("about:blank")
    page.goto(opened.address)
    board = board_called(page, "Client B: the evidence, fact by fact")

    expect(keyed(board, "result:1")).to_be_visible()
    answers = saved(page, lesson_file(opened), "client-b-match", lambda board: board.checked == GROUP.facts)
    assert answers.facts["B.2"].model_dump() == {
        "judgement": "hurts",
        "element": "T4.2",
        "cards": ["B.statement", "none-needed"],
        "confidence": "sure",
    }
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}


@pytest.mark.long
def test_a_fact_is_worked_by_keyboard_alone(lab: Callable[..., Lab], page: Page, watch: Watch):
    opened = lab(NOTEBOOK)
    page.goto(opened.address)
    board = board_called(page, "Client B: the evidence, fact by fact")
    keyed(board, "judgement:B.1:helps").focus()

    page.keyboard.press("ArrowRight")
    expect(keyed(board, "judgement:B.1:hurts")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("Status")
    page.keyboard.press("Tab")
    expect(keyed(board, "choose:B.1")).to_be_focused()
    page.keyboard.press("Enter")
    keyed(board, "card:B.passport").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(keyed(board, "choose:B.1")).to_be_focused()
    keyed(board, "confidence:B.1:fairly").focus()
    page.keyboard.press("Space")
    expect(keyed(board, "notice")).to_contain_text("Saved")

    given = FactAnswer(judgement="hurts", element="T4.1", cards=["B.passport"], confidence="fairly")
    saved(page, lesson_file(opened), "client-b-match", lambda board: board.facts["B.1"] == given)
    assert watch.errors == []


@pytest.mark.long
def test_an_exercise_saves_beside_its_notebook_and_keeps_silent(
    lab: Callable[..., Lab], page: Page, watch: Watch
):
    opened = lab(f"exercises/{EXERCISE}/{EXERCISE}.ipynb")
    page.goto(opened.address)
    board = board_called(page, "Ten facts from the file")
    keyed(board, "option:judgement:C.1:helps").click()
    keyed(board, "option:confidence:C.1:sure").click()
    expect(keyed(board, "notice")).to_contain_text("Saved")
    route = board_called(page, "Where does it lead?")
    answer(route, "step-choice:T4.2", "no")
    answer(route, "outcome", "humanitarian-protection")
    expect(keyed(route, "notice")).to_contain_text("Saved")

    path = opened.desk / "exercises" / EXERCISE / FILE_NAME
    saved(page, path, "match", lambda board: board.facts["C.1"].confidence == "sure")
    saved(page, path, "route", lambda board: board.outcome == "humanitarian-protection")
    answers = read(path)
    assert answers.version in course_content().exercises[EXERCISE].version_ids
    assert page.locator('[data-key^="check:"], [data-key="check"]').count() == 0
    assert "Marked after hand-in" not in page.locator("body").inner_text()
    assert watch.errors == []


@pytest.mark.long
def test_answers_are_there_after_the_kernel_is_restarted(lab: Callable[..., Lab], page: Page, tmp_path: Path):
    opened = lab(NOTEBOOK)
    page.goto(opened.address)
    route = board_called(page, "Client B: where does it lead?")
    answer(route, "outcome", "neither")
    saved(page, lesson_file(opened), "client-b-route", lambda board: board.outcome == "neither")
    kernel = opened.ask("api/kernels")[0]["id"]

    page.evaluate(
        """([id, token]) => fetch(`/api/kernels/${id}/restart`, {method: "POST", headers: {
          Authorization: `token ${token}`}}).then((answer) => answer.ok)""",
        [kernel, opened.token],
    )
    page.goto("about:blank")
    page.goto(opened.address)

    route = board_called(page, "Client B: where does it lead?")
    expect(chosen(route, "outcome", "neither")).to_be_visible()
