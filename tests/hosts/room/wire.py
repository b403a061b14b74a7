"""Two hosts with a network of their own each, and a wire between them that delays, loses, and can be cut.

`tc netem` does the same in the kernel, and not every kernel has it: here each host has a TUN device, and
what one sends is carried to the other by a thread. Packets, TCP and its repeats are the kernel's own.
"""

from __future__ import annotations

import ctypes
import fcntl
import heapq
import os
import random
import select
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import TypeVar

import pytest

T = TypeVar("T")

_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
_CLONE_NEWNET = 0x40000000
_DEVICE, _MOST = "wire0", 2048


@dataclass
class Host:
    """A host: the name of its network, its address, and its end of the wire."""

    name: str
    address: str
    end: int

    def run(self, what: Callable[[], T]) -> T:
        """Do something on this host: whatever is opened or started there has only its network.

        Raises:
            BaseException: what it raised.
        """
        done: list[T] = []
        failed: list[BaseException] = []

        def inside() -> None:
            try:
                _enter(self.name)
                done.append(what())
            except BaseException as error:  # noqa: BLE001  # it is raised in the test's own thread
                failed.append(error)

        thread = Thread(target=inside)
        thread.start()
        thread.join()
        if failed:
            raise failed[0]
        return done[0]

    def link(self, state: str) -> None:
        """Take its device up or down, which the host notices, as a phone does that leaves the Wi-Fi."""
        _run("ip", "-n", self.name, "link", "set", _DEVICE, state)


@dataclass
class Wire:
    """What is between two hosts.

    Attributes:
        delay: seconds that a packet takes, at least.
        jitter: seconds that it may take besides.
        loss: how likely a packet is lost.
        cut: whether all are, and nobody is told.
    """

    one: Host
    other: Host
    delay: float = 0.0
    jitter: float = 0.0
    loss: float = 0.0
    cut: bool = False
    lost: int = 0
    carried: int = 0
    _stopped: bool = False
    _waiting: list[tuple[float, int, int, bytes]] = field(default_factory=list)

    def carry(self) -> None:
        """Carry packets until it is stopped."""
        chance, number = random.Random(1), 0
        to = {self.one.end: self.other.end, self.other.end: self.one.end}
        while not self._stopped:
            wait = max(0.0, self._waiting[0][0] - time.monotonic()) if self._waiting else 0.05
            for end in select.select(list(to), [], [], min(wait, 0.05))[0]:
                with suppress(OSError):  # its device is down
                    packet = os.read(end, _MOST)
                    if self.cut or chance.random() < self.loss:
                        self.lost += 1
                        continue
                    number += 1
                    at = time.monotonic() + self.delay + chance.random() * self.jitter
                    heapq.heappush(self._waiting, (at, number, to[end], packet))
            while self._waiting and self._waiting[0][0] <= time.monotonic():
                *_, end, packet = heapq.heappop(self._waiting)
                with suppress(OSError):
                    os.write(end, packet)
                    self.carried += 1

    def stop(self) -> None:
        """Carry nothing more."""
        self._stopped = True


@contextmanager
def two_hosts() -> Iterator[Wire]:
    """Two hosts and their wire until the block is left; skipped where the system lets nobody make them."""
    if os.geteuid() != 0 or not Path("/dev/net/tun").exists():
        pytest.skip("only root may make networks, and this system has to have /dev/net/tun")
    names = [f"room-{os.getpid()}-{side}" for side in ("host", "phone")]
    made: list[Host] = []
    wire = None
    try:
        for number, name in enumerate(names, start=1):
            try:
                _run("ip", "netns", "add", name)
            except subprocess.CalledProcessError as error:
                pytest.skip(f"this system lets nobody make a network: {error.stderr.strip()}")
            made.append(_host(name, f"10.213.7.{number}"))
        wire = Wire(*made)
        thread = Thread(target=wire.carry, daemon=True)
        thread.start()
        yield wire
        wire.stop()
        thread.join(5)
    finally:
        if wire:
            wire.stop()
        for host in made:
            os.close(host.end)
        for name in names:
            subprocess.run(["ip", "netns", "del", name], capture_output=True, check=False)


def _host(name: str, address: str) -> Host:
    opened: list[int] = []

    def inside() -> None:
        _enter(name)
        end = os.open("/dev/net/tun", os.O_RDWR)
        fcntl.ioctl(end, _TUNSETIFF, struct.pack("16sH", _DEVICE.encode(), _IFF_TUN | _IFF_NO_PI))
        opened.append(end)

    thread = Thread(target=inside)
    thread.start()
    thread.join()
    _run("ip", "-n", name, "link", "set", "lo", "up")
    _run("ip", "-n", name, "addr", "add", f"{address}/24", "dev", _DEVICE)
    _run("ip", "-n", name, "link", "set", _DEVICE, "up")
    return Host(name, address, opened[0])


async def enter(host: Host) -> None:
    """Have the thread of a loop be on a host."""
    _enter(host.name)


def _enter(name: str) -> None:
    """Let this thread, and all that it starts, have the network of that name alone."""
    with Path(f"/run/netns/{name}").open() as file:
        if ctypes.CDLL(None, use_errno=True).setns(file.fileno(), _CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), f"the network {name} cannot be entered")


def _run(*command: str) -> None:
    subprocess.run(command, capture_output=True, check=True, text=True)
