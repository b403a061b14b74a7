"""A question of a board that asks one thing at a time: how it is answered, and what is chosen there."""

from __future__ import annotations

from playwright.sync_api import Locator, expect


def answer(board: Locator, name: str, choice: str) -> None:
    """Choose an answer to a question, which is opened first where another is open."""
    option, line = _option(board, name, choice), _line(board, name)
    expect(option.or_(line).first).to_be_visible(timeout=60_000)
    if not option.is_visible():
        again = board.locator(f'[data-key="again:{name.rpartition(":")[2]}"]')
        if not again.is_visible():
            line.click()
        if again.is_visible():
            again.click()
    option.click()


def chosen(board: Locator, name: str, choice: str) -> Locator:
    """What shows that this is the answer to a question, open or not."""
    line = board.locator(f'[data-key="line:{name}"][data-chosen="{choice}"]')
    return line.or_(board.locator(f'[data-key="{name}:{choice}"][aria-pressed="true"]')).first


def _option(board: Locator, name: str, choice: str) -> Locator:
    return board.locator(f'[data-key="{name}:{choice}"]')


def _line(board: Locator, name: str) -> Locator:
    return board.locator(f'[data-key="line:{name}"]')
