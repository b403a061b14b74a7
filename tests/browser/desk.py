"""A match board worked by mouse: turning to a fact, answering it, choosing its evidence, saying how sure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Locator

from tests.browser.study import keyed

View = dict[str, Any]


def turn_to(board: Locator, fact: str) -> None:
    """Go to a fact, whichever group it is in; a board of which no group holds it fails."""
    for group in [None, *board.locator("[data-do=group]").all()]:
        if keyed(board, f"at:{fact}").count():
            break
        if group:
            group.click()
    keyed(board, f"at:{fact}").click()


def reopen(board: Locator, part: str, fact: str) -> None:
    """Open a question of the fact on the desk, if it is not the one that is open."""
    line = keyed(board, f"change:{part}:{fact}")
    if line.count():
        line.click()


def give(
    board: Locator,
    fact: str,
    judgement: str | None = None,
    element: str | None = None,
    cards: Sequence[str] = (),
) -> None:
    """Turn to a fact, and answer of it what is given here."""
    turn_to(board, fact)
    if judgement:
        reopen(board, "judgement", fact)
        keyed(board, f"judgement:{fact}:{judgement}").click()
    if element:
        reopen(board, "element", fact)
        keyed(board, f"element:{fact}:{element}").click()
    for card in cards:
        press_card(board, card)


def press_card(board: Locator, card: str) -> None:
    """Press a card in the stack that holds it, or an answer that is no piece of evidence."""
    for stack in board.locator("[role=tab]").all():
        if keyed(board, f"card:{card}").count():
            break
        stack.click()
    keyed(board, f"card:{card}").click()


def finish(board: Locator, group: str, confidence: str = "sure", *, check: bool = True) -> None:
    """Go on to the end of the group that is on the desk, say how sure, and check it."""
    board.locator("[data-do=at]").last.click()
    keyed(board, "next").click()
    keyed(board, f"confidence:{group}:{confidence}").click()
    if check:
        keyed(board, f"check:{group}").click()
