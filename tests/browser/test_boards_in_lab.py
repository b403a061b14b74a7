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
from tests.browser.desk import finish, give

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LESSON, EXERCISE = "03-prosecution-or-persecution", "ex2-reservist"
NOTEBOOK = f"modules/{LESSON}.ipynb"
(BOARD,) = (one for one in course_content().lessons[LESSON].boards if one.id == "client-b-match")
GROUP = BOARD.groups[0]


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


def place_of_key(element: str) -> str:
    """The key that answers with a question: its letter."""
    return "abcdefgh"[GROUP.elements.index(element)]


def lesson_file(lab: Lab) -> Path:
    return lab.home / "lessons" / LESSON / FILE_NAME


def test_a_group_is_worked_by_mouse_answered_with_reasons_and_found_again(
    lab: Callable[..., Lab], page: Page, watch: Watch
):
    opened = lab(NOTEBOOK)
    page.goto(opened.address)
    board = board_called(page, "Client B: the evidence, fact by fact")
    for fact in GROUP.facts:
        give(board, fact, "hurts")
    give(board, "B.2", element="T4.2", cards=["B.statement", "none-needed"])
    page.keyboard.press("Control+z")
    expect(keyed(board, "card:none-needed")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Control+Shift+z")
    expect(keyed(board, "card:none-needed")).to_have_attribute("aria-pressed", "true")
    finish(board, "1")
    expect(keyed(board, "result:1")).to_be_visible()
    expect(keyed(board, "notice")).to_contain_text("Saved")

    page.goto("about:blank")
    page.goto(opened.address)
    board = board_called(page, "Client B: the evidence, fact by fact")

    keyed(board, "group:1").click()
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

    page.keyboard.press("ArrowDown")
    expect(keyed(board, "judgement:B.1:hurts")).to_be_focused()
    page.keyboard.press("2")
    expect(keyed(board, "asked:element")).to_be_focused()
    page.keyboard.press(place_of_key("T4.1"))
    expect(keyed(board, "asked:cards")).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.type("pass")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(keyed(board, "card:B.passport")).to_be_focused()
    expect(keyed(board, "notice")).to_contain_text("Saved")

    given = FactAnswer(judgement="hurts", element="T4.1", cards=["B.passport"])
    saved(page, lesson_file(opened), "client-b-match", lambda board: board.facts["B.1"] == given)
    assert watch.errors == []


@pytest.mark.long
def test_an_exercise_saves_beside_its_notebook_and_keeps_silent(
    lab: Callable[..., Lab], page: Page, watch: Watch
):
    opened = lab(f"exercises/{EXERCISE}/{EXERCISE}.ipynb")
    page.goto(opened.address)
    board = board_called(page, "Ten facts from the file")
    give(board, "C.1", "helps")
    finish(board, "1", check=False)
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
