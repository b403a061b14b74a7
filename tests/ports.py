"""Ports for the servers that tests start."""

from __future__ import annotations

import socket
from contextlib import suppress
from random import SystemRandom

# Below those that the system itself gives away: kernels and browsers that start meanwhile take such.
PORTS = range(15_000, 32_000)


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    while True:
        # Not the tests' own chance: two tests with the same seed would draw the same port.
        port = SystemRandom().choice(PORTS)
        with suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port
