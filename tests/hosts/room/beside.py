"""Things that wait for a room, in a thread beside a test whose own thread drives a browser."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


class Beside:
    """A thread in which what is awaited goes on."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    def call(self, what: Coroutine[Any, Any, T]) -> T:
        """Await something there, and return what comes of it."""
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(60)

    def begin(self, what: Coroutine[Any, Any, Any]) -> None:
        """Begin something there, and do not wait."""
        asyncio.run_coroutine_threadsafe(what, self._loop)


@contextmanager
def beside() -> Iterator[Beside]:
    """Have one until the block is left."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield Beside(loop)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
