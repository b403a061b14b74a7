"""A workshop room with 200 phones, and 1,000, beside a bare tornado echo: `python -m benchmarks.room`.

It prints how long a vote takes from the phone to the count on the wall, and to its acknowledgement (by then
it is on the disk), whether any was lost, and what a phone costs the room in memory. Two floors stand beside
it: a tornado server that only sends back what it hears, and a file that is flushed to the same disk, both at
the same moment on the same machine.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

import psutil
from tornado.httpserver import HTTPServer
from tornado.web import Application
from tornado.websocket import WebSocketHandler, websocket_connect

from course.hosts.room.pretend import Door, Phone
from tests.browser.room import Room, open_room
from tests.hosts.room.served import Desk, ask, connected
from tests.ports import free_port

# A room answers over so many seconds once a vote is open.
OVER = 20.0
SIZES = (200, 1000)
OF_ONE_ADDRESS = 250
ECHOES = 400
FLUSHES = 100
ANSWER = {"judgement": "hurts"}


class Echo(WebSocketHandler):
    """Sends back what it hears."""

    def on_message(self, message: str | bytes) -> None:
        """Send it back."""
        self.write_message(message)


async def _echo() -> list[float]:
    port = free_port()
    server = HTTPServer(Application([("/", Echo)]))
    server.listen(port, "127.0.0.1")
    line = await websocket_connect(f"ws://127.0.0.1:{port}/")
    times = []
    for number in range(ECHOES):
        begun = time.perf_counter()
        await line.write_message(f"vote {number}")
        await line.read_message()
        times.append(time.perf_counter() - begun)
    line.close()
    server.stop()
    return times


def _flushes(folder: Path) -> list[float]:
    times = []
    with (folder / "flushed").open("ab", buffering=0) as file:
        for _ in range(FLUSHES):
            begun = time.perf_counter()
            file.write(b"x" * 200)
            os.fsync(file.fileno())
            times.append(time.perf_counter() - begun)
    return times


async def _join(room: Room, number: int) -> list[Phone]:
    """So many phones; no more of one address than the room lets in at once."""
    phones = [Phone(Door(room.phones, room.code), f"Phone {one}") for one in range(number)]
    for place, phone in enumerate(phones):
        source = f"127.0.0.{1 + place // OF_ONE_ADDRESS}"
        _, _, reply = ask(room, "/join", {"code": room.code, "alias": phone.alias}, source=source)
        phone.cookie = reply.getheader("Set-Cookie").partition(";")[0]
        await phone.connect()
    return phones


async def _play(room: Room, number: int) -> None:
    process = psutil.Process(room.process.pid)
    before = process.memory_info().rss
    phones = await _join(room, number)
    desk = await Desk.of(room)
    heard: list = []
    listening = [asyncio.create_task(phone.listen(heard.append)) for phone in phones]
    await desk.open_fact()
    while len([now for now in heard if now.phase == "open"]) < number:  # noqa: ASYNC110  # the phones hear
        await asyncio.sleep(0.05)
    now = next(now for now in heard if now.phase == "open")
    _, _, reply = ask(room, "/enter/wall", {"token": room.wall.partition("#")[2]})
    wall = await connected(room, "/to/wall", Cookie=reply.getheader("Set-Cookie").partition(";")[0])
    sent: list[float] = []
    shown: list[float] = []
    kept: list[float] = []

    async def look() -> None:
        while len(shown) < number:
            said = json.loads(await wall.read_message())
            count = (said.get("now") or said)["answered"]
            shown.extend([time.perf_counter()] * (count - len(shown)))

    async def vote(phone: Phone) -> None:
        await asyncio.sleep(random.uniform(0, OVER))
        begun = time.perf_counter()
        sent.append(begun)
        assert await phone.answer(now, ANSWER, "sure") == "kept"
        kept.append(time.perf_counter() - begun)

    looking = asyncio.create_task(look())
    await asyncio.gather(*(vote(phone) for phone in phones))
    await asyncio.wait_for(looking, 30)
    _report(number, [s - b for b, s in zip(sorted(sent), shown, strict=True)], kept)
    a_phone = (process.memory_info().rss - before) / number / 1024
    print(f"  lost: {number - len(kept)}; memory: {a_phone:.0f} KiB a phone")
    for task in listening:
        task.cancel()


def _report(number: int, wall: list[float], kept: list[float]) -> None:
    print(f"{number} phones, all answering within {OVER:.0f} seconds")
    for name, times in (("vote to wall", wall), ("vote to acknowledgement", kept)):
        print(f"  {name}: {_spread(times)}")


def _spread(times: list[float]) -> str:
    return f"median {_ms(statistics.median(times))}, 95 % within {_ms(_most(times))}, all {_ms(max(times))}"


def _most(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms"


def main() -> None:
    """Measure, and print."""
    print(f"A bare echo: {_spread(asyncio.run(_echo()))}")
    with tempfile.TemporaryDirectory() as folder:
        print(f"A bare flush: {_spread(_flushes(Path(folder)))}")
    for number in [int(word) for word in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder, open_room(Path(folder) / "home") as room:
            asyncio.run(_play(room, number))


if __name__ == "__main__":
    main()
