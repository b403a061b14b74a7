"""What is noted behind a page: in order, soon, and only while the learner's folder is there."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol


class Pen(Protocol):
    """Writes down what is noted behind a page."""

    def soon(self, write: Callable[[], None]) -> None:
        """Have something written in its turn; whoever works does not wait for it."""

    def settle(self) -> None:
        """See that all that was asked for is written."""


class NotePen:
    """Writes notes down one after the other; whoever works never waits for it.

    Args:
        is_there: whether there still is something to write on. A drive that was taken out leaves its
            name behind, and what is written under that is lost, or in the way when it comes back.
    """

    def __init__(self, is_there: Callable[[], bool]) -> None:
        self._is_there = is_there
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="study-notes")

    def soon(self, write: Callable[[], None]) -> None:
        """Have something written, if there is something to write on by then."""
        self._thread.submit(lambda: write() if self._is_there() else None)

    def settle(self) -> None:
        """Wait until all that was asked for is written."""
        self._thread.submit(lambda: None).result()
