"""The port that the course is served on, and what a learner should know where it is not its own."""

from __future__ import annotations

import os
import socket

from course.base.terminal import say_beside

USUAL_PORT = 8866
_OTHER = (
    "Port {usual}, the course's own, is in use, perhaps by the course in another window. "
    "It opens on port {found} this time.{more} To have it on its own port, close what uses that "
    "and start the course again."
)
# A browser keeps things by the port.
ANSWERS_WAIT = (
    " Answers that your browser kept while the course was not running wait for port {usual}: "
    "they come back, and are saved, when the course runs there again."
)


class PortTaken(Exception):
    """The port that was asked for cannot be had; the message says what to do."""


def choose_port(wanted: int | None, more: str = ANSWERS_WAIT) -> int:
    """Choose the port wanted, or else the usual one, which keeps bookmarks good, or any.

    Args:
        wanted: the port that was asked for, if one was.
        more: what else is told where it is neither.

    Raises:
        PortTaken: the port wanted is in use, or not allowed.
    """
    for port in (wanted,) if wanted else (USUAL_PORT, 0):
        if (found := _free(port)) is None:
            continue
        if not wanted and not port:
            told = _OTHER.format(usual=USUAL_PORT, found=found, more=more.format(usual=USUAL_PORT))
            say_beside("{}", told)
        return found
    raise PortTaken(
        f"Port {wanted} is in use by another program, or not allowed. "
        "Choose another, or none: the course then finds a free one."
    )


def _free(port: int) -> int | None:
    with socket.socket() as probe:
        if os.name == "posix":
            # A port that was closed a moment ago is free; Windows needs no telling.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return None
        return int(probe.getsockname()[1])
