"""SIGKILL at any moment while phones vote: every answer that was acknowledged is there, and none twice."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest

from course.hosts.room.events import Voted
from course.hosts.room.log import Log
from course.hosts.room.pretend import Door, Phone
from course.hosts.room.sent import RoomNow
from tests.browser.room import Room, open_room
from tests.conftest import SOAK
from tests.hosts.room.served import Desk

KILLS = 100 if SOAK else 3
PHONES = 12
ANSWERS = [{"judgement": "hurts", "element": "T4.1"}, {"judgement": "helps"}, {"judgement": "irrelevant"}]


async def _vote(phone: Phone, now: RoomNow, kept: dict[str, tuple[str, dict[str, str]]], mark: str) -> None:
    """Answer again and again until the connection breaks; note what the room says it keeps."""
    number = 0
    while True:
        answer, name = ANSWERS[number % len(ANSWERS)], f"{mark}-{number}"
        phone.send(now, answer, None, name)
        while name not in phone.outcomes:  # noqa: ASYNC110  # another task hears
            await asyncio.sleep(0.005)
        if phone.outcomes[name] == "kept":
            kept[name] = (phone.alias, answer)
        number += 1
        await asyncio.sleep(0.05)


async def _round(
    room: Room, phones: list[Phone], kept: dict[str, tuple[str, dict[str, str]]], turn: int
) -> None:
    desk = await Desk.of(room)
    if not turn:
        await desk.open_fact()
    heard: list[RoomNow] = []
    tasks = []
    for phone in phones:
        if not phone.cookie:
            await phone.join()
        await phone.connect()
        tasks.append(asyncio.create_task(phone.listen(heard.append)))
    while not heard or heard[-1].phase != "open":  # noqa: ASYNC110  # the phones hear
        await asyncio.sleep(0.01)
    tasks += [
        asyncio.create_task(_vote(phone, heard[-1], kept, f"{turn}-{number}"))
        for number, phone in enumerate(phones)
    ]
    await asyncio.sleep(random.uniform(0.1, 0.6))
    room.process.kill()
    room.process.wait(timeout=30)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@pytest.mark.soak
@pytest.mark.timeout(60 + 10 * KILLS)
def test_every_acknowledged_answer_is_there_after_each_kill_and_none_is_twice(tmp_path):
    home: Path = tmp_path / "home"
    kept: dict[str, tuple[str, dict[str, str]]] = {}
    phones: list[Phone] = []
    for turn in range(KILLS):
        with open_room(home, port=0 if turn else None) as room:
            if not turn:
                phones += [Phone(Door(room.phones, room.code), f"P{number}") for number in range(PHONES)]
            asyncio.run(asyncio.wait_for(_round(room, phones, kept, turn), 60))
    (path,) = (home / "rooms").glob("*.room")
    votes = [one.event for one in Log(path) if isinstance(one.event, Voted)]
    written = {vote.message: vote for vote in votes}

    assert len(kept) > KILLS * PHONES
    assert Counter(vote.message for vote in votes).most_common(1)[0][1] == 1
    assert {name: written[name].answer for name in kept} == {
        name: answer for name, (_, answer) in kept.items()
    }
