"""Ports for the servers that tests start."""

from __future__ import annotations

import socket
import subprocess
import time
from contextlib import closing, suppress
from pathlib import Path
from random import SystemRandom

import pytest

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


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a server answers; where it has ended, what it said last is told.

    Args:
        port: that it is served on.
        process: the server.
        log: where it writes what it says.
    """
    for _ in range(1200):
        assert process.poll() is None, log.read_text(encoding="utf-8")[-3000:]
        with suppress(OSError), closing(socket.create_connection(("127.0.0.1", port), timeout=30)):
            return
        time.sleep(0.1)
    pytest.fail(log.read_text(encoding="utf-8")[-3000:])
