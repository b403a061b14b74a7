"""In JupyterLab, "Saved" stands on a board only if a kernel has kept what is on it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Locator, Page, expect

from course.learner.answers import FILE_NAME, read
from tests.browser.answering import answer, chosen
from tests.browser.conftest import Lab
from tests.browser.stock_lab import StockLab, stock_lab
from tests.browser.test_boards_in_lab import board_called, keyed

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LESSON = "03-prosecution-or-persecution"
NOTEBOOK, ROUTE = f"{LESSON}.ipynb", "Client B: where does it lead?"
# How long a board may take to own up, and a little for a crowded machine to draw it.
SOON = 3_000 + 5_000


@pytest.fixture
def stock(tmp_path: Path) -> Iterator[StockLab]:
    with stock_lab(tmp_path, LESSON) as running:
        yield running


def choose(board: Locator, outcome: str) -> None:
    answer(board, "outcome", outcome)


def says_saved(board: Locator) -> None:
    expect(keyed(board, "notice")).to_have_text("Saved")
    expect(keyed(board, "problem:failed")).to_have_count(0)


def owns_up(board: Locator, words: str) -> None:
    expect(keyed(board, "problem:failed")).to_contain_text(words, timeout=SOON)
    expect(keyed(board, "problem:failed")).to_contain_text("Run All Cells")
    expect(keyed(board, "notice")).to_have_text("")


def in_the_file(home: Path) -> str | None:
    answers = read(home / "lessons" / LESSON / FILE_NAME)
    return answers.boards["client-b-route"].outcome if answers else None


def test_a_board_whose_kernel_was_restarted_says_not_saved_and_what_was_chosen_comes_back(
    stock: StockLab, page: Page
):
    stock.open(page, NOTEBOOK)
    stock.run_all(page)
    board = board_called(page, ROUTE)
    choose(board, "refugee")
    says_saved(board)
    assert in_the_file(stock.home) == "refugee"
    stock.restart()

    choose(board, "neither")

    owns_up(board, "Not saved")
    assert in_the_file(stock.home) == "refugee"
    stock.run_all(page)
    says_saved(board_called(page, ROUTE))
    expect(chosen(board_called(page, ROUTE), "outcome", "neither")).to_be_visible()
    assert in_the_file(stock.home) == "neither"


@pytest.mark.long
def test_a_board_whose_kernel_was_killed_says_so_before_anything_is_chosen(stock: StockLab, page: Page):
    stock.open(page, NOTEBOOK)
    stock.run_all(page)
    board = board_called(page, ROUTE)
    choose(board, "refugee")
    says_saved(board)
    for kernel in psutil.Process(stock.process.pid).children(recursive=True):
        if "ipykernel_launcher" in kernel.cmdline():
            os.kill(kernel.pid, signal.SIGKILL)
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_contain_text("restart automatically", timeout=60_000)
    dialog.get_by_role("button", name="Ok").click()

    board.hover()

    owns_up(board, "not running")


@pytest.mark.long
def test_a_notebook_opened_again_without_its_kernel_shows_its_boards_as_text(stock: StockLab, page: Page):
    stock.open(page, NOTEBOOK)
    stock.run_all(page)
    choose(board_called(page, ROUTE), "refugee")
    says_saved(board_called(page, ROUTE))
    expect(page.get_by_text("The board above as text").first).to_be_hidden()
    stock.command(page, "docmanager:save")
    page.goto("about:blank")
    stock.shut_down()

    stock.open(page, NOTEBOOK)

    expect(page.get_by_text("The board above as text").first).to_be_visible()
    text = page.locator(".jp-RenderedMarkdown", has_text=ROUTE)
    expect(text).to_contain_text("Run All Cells")
    expect(text).to_contain_text("humanitarian protection")
    expect(page.locator(".ce-board")).to_have_count(0)


@pytest.mark.long
def test_the_same_board_in_two_windows_is_one_and_no_choice_is_lost(stock: StockLab, page: Page):
    stock.open(page, NOTEBOOK)
    stock.run_all(page)
    here = board_called(page, ROUTE)
    other = page.context.new_page()
    stock.open(other, NOTEBOOK)
    stock.run_all(other)
    there = board_called(other, ROUTE)

    choose(here, "neither")
    says_saved(here)
    expect(chosen(there, "outcome", "neither")).to_be_visible()
    choose(there, "refugee")
    says_saved(there)
    expect(chosen(here, "outcome", "refugee")).to_be_visible()
    answer(here, "strength", "strong")
    says_saved(here)

    expect(chosen(there, "strength", "strong")).to_be_visible()
    expect(chosen(there, "outcome", "refugee")).to_be_visible()
    assert in_the_file(stock.home) == "refugee"


@pytest.mark.long
def test_what_is_chosen_while_the_courses_own_lab_restarts_its_kernel_is_saved(
    lab: Callable[..., Lab], page: Page
):
    opened = lab(f"modules/{NOTEBOOK}")
    page.goto(opened.address)
    board = board_called(page, ROUTE)
    choose(board, "refugee")
    says_saved(board)
    kernel = opened.ask("api/kernels")[0]["id"]
    page.evaluate(
        """([id, token]) => fetch(`/api/kernels/${id}/restart`, {method: "POST", headers: {
          Authorization: `token ${token}`}}).then((answer) => answer.ok)""",
        [kernel, opened.token],
    )

    choose(board_called(page, ROUTE), "neither")

    says_saved(board_called(page, ROUTE))
    expect(chosen(board_called(page, ROUTE), "outcome", "neither")).to_be_visible()
    assert in_the_file(opened.home) == "neither"
