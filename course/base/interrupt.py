"""Ctrl-C that is heard for certain: Python loses one that comes while it clears away what nobody holds."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def heard() -> Iterator[Callable[[], None]]:
    """Hear Ctrl-C even if the exception that it raises is lost.

    Yields:
        What to call between one thing and the next; it raises `KeyboardInterrupt` where one was lost.
    """
    before = signal.getsignal(signal.SIGINT)
    # Only the main thread may set a handler, and whoever has set one of their own knows why.
    if before is not signal.default_int_handler or threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    pressed = False

    def note(_number: int, _frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True
        raise KeyboardInterrupt

    def look() -> None:
        if pressed:
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, note)
    try:
        yield look
    finally:
        signal.signal(signal.SIGINT, before)
