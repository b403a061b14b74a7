"""Pretend phones: they join a room, think as long as their owners would, and answer as those might."""

from __future__ import annotations

import asyncio
import json
from asyncio import Future
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from secrets import token_hex

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from course.hosts.room.asked import Best, Votable
from course.hosts.room.interview import AGAIN, END
from course.hosts.room.sent import RoomNow, ToPhone

_NAMES = ("Amber", "Basil", "Cedar", "Dune", "Ember", "Fern", "Grove", "Heath", "Iris", "Jade")
SURENESS = ("sure", "fairly", "guess")


@dataclass(frozen=True)
class Door:
    """Where a pretend phone joins: the room's address and its code."""

    base: str
    code: str

    @property
    def socket(self) -> str:
        """The address of a phone's connection."""
        return self.base.replace("http://", "ws://") + "/to/phone"


@dataclass
class Phone:
    """A phone that nobody holds.

    Attributes:
        door: where it joins.
        alias: its made-up name.
        cookie: what its browser keeps; empty until it has joined.
        outcomes: by answer, what the room said came of it.
    """

    door: Door
    alias: str
    cookie: str = ""
    outcomes: dict[str, str] = field(default_factory=dict)
    _line: WebSocketClientConnection | None = None
    _waits: dict[str, Future[str]] = field(default_factory=dict)

    async def join(self) -> None:
        """Take a seat.

        Raises:
            HTTPClientError: the room refuses.
        """
        reply = await AsyncHTTPClient().fetch(
            HTTPRequest(
                f"{self.door.base}/join",
                method="POST",
                body=json.dumps({"code": self.door.code, "alias": self.alias}),
                headers={"Origin": self.door.base},
            )
        )
        self.cookie = reply.headers["Set-Cookie"].partition(";")[0]

    async def connect(self) -> None:
        """Take up the connection."""
        headers = {"Origin": self.door.base, "Cookie": self.cookie}
        self._line = await websocket_connect(HTTPRequest(self.door.socket, headers=headers))

    async def listen(self, heard: Callable[[RoomNow], None] = lambda _: None) -> None:
        """Hear what the room says until the connection ends.

        Args:
            heard: called with where the room is, each time the trainer has done something.
        """
        assert self._line is not None
        while (text := await self._line.read_message()) is not None:
            said = json.loads(text)
            if "outcome" in said:
                self.outcomes[said["message"]] = said["outcome"]
                if (waits := self._waits.pop(said["message"], None)) and not waits.done():
                    waits.set_result(said["outcome"])
            elif "own" in said:
                heard(ToPhone.model_validate_json(text).now)

    def send(self, now: RoomNow, answer: dict[str, str], sure: str | None, message: str = "") -> str:
        """Send an answer, and do not wait.

        Args:
            now: where the room is.
            answer: what is chosen, by part.
            sure: how sure.
            message: the phone's own name for it; a new one if not given.

        Returns:
            That name.
        """
        assert self._line is not None and now.question is not None
        name = message or token_hex(6)
        sent = {"question": now.question.id, "round": now.round, "message": name, "answer": answer}
        self._line.write_message(json.dumps({**sent, "sure": sure}))
        return name

    async def answer(self, now: RoomNow, answer: dict[str, str], sure: str | None) -> str:
        """Send an answer.

        Returns:
            What came of it.
        """
        waits: Future[str] = asyncio.get_running_loop().create_future()
        name = token_hex(6)
        self._waits[name] = waits
        self.send(now, answer, sure, name)
        return await waits

    def hang_up(self) -> None:
        """End the connection."""
        if self._line:
            self._line.close()


@dataclass(frozen=True)
class Owner:
    """Somebody who is not there: how often they are right alone, how much talk helps, and how slow they are.

    Attributes:
        skill: how likely a part is right in the first vote.
        learns: how likely a wrong answer is mended in the second.
        slowness: seconds that they think, about.
        chance: their own.
    """

    skill: float
    learns: float
    slowness: float
    chance: Random

    def choose(self, votable: Votable, now: RoomNow) -> tuple[dict[str, str], str | None]:
        """What they answer, and how sure they are of it."""
        skill = self.skill + (1 - self.skill) * self.learns * (now.round - 1)
        answer: dict[str, str] = {}
        right = 0
        for ask in votable.question.asks:
            best = votable.best.accepted.get(ask.id, [])
            knows = bool(best) and self.chance.random() < skill
            right += knows
            # Nobody who practises wants an interview that ends at once.
            offered = [one.id for one in ask.options if one.id not in {AGAIN, END}] or [ask.options[0].id]
            answer[ask.id] = best[0] if knows else self.chance.choice(offered)
            if answer[ask.id] in ask.ends:
                break
        if not votable.question.sure:
            return answer, None
        weights = (3, 2, 1) if right == len(answer) else (2, 3, 2)
        return answer, self.chance.choices(SURENESS, weights)[0]


def owners(number: int, seed: int, slowness: float = 12.0) -> list[Owner]:
    """Fictional owners of phones, able and less able, quick and slow.

    Args:
        number: how many.
        seed: the same seed gives the same people.
        slowness: seconds that they think, on average.
    """
    chance = Random(seed)  # noqa: S311  # chance that repeats is what a rehearsal needs
    return [
        Owner(
            skill=chance.betavariate(3, 3),
            learns=chance.uniform(0.2, 0.8),
            slowness=slowness * chance.lognormvariate(0, 0.5),
            chance=Random(chance.random()),  # noqa: S311
        )
        for _ in range(number)
    ]


async def rehearse(door: Door, questions: dict[str, Votable], people: list[Owner]) -> None:
    """Fill a room until the task is cancelled.

    Args:
        door: the room.
        questions: its questions, with what is best: who is able knows it.
        people: who comes.
    """
    phones = [_play(Phone(door, _alias(number)), owner, questions) for number, owner in enumerate(people)]
    await asyncio.gather(*phones)


def _alias(number: int) -> str:
    return f"{_NAMES[number % len(_NAMES)]} {number // len(_NAMES) + 1}"


async def _play(phone: Phone, owner: Owner, questions: dict[str, Votable]) -> None:
    await asyncio.sleep(owner.chance.uniform(0, 1) * owner.slowness / 4)
    await phone.join()
    thinking: set[asyncio.Task[None]] = set()
    done: set[tuple[str, int]] = set()

    def heard(now: RoomNow) -> None:
        if now.phase != "open" or now.question is None or (now.question.id, now.round) in done:
            return
        done.add((now.question.id, now.round))
        # What an interview asks next is among no questions: nothing of it is best.
        votable = questions.get(now.question.id, Votable(now.question, Best(accepted={})))
        task = asyncio.create_task(_think(phone, owner, votable, now))
        thinking.add(task)
        task.add_done_callback(thinking.discard)

    while True:
        with suppress(OSError):
            await phone.connect()
            await phone.listen(heard)
        await asyncio.sleep(1)


async def _think(phone: Phone, owner: Owner, votable: Votable, now: RoomNow) -> None:
    await asyncio.sleep(owner.slowness * owner.chance.lognormvariate(0, 0.3))
    answer, sure = owner.choose(votable, now)
    phone.send(now, answer, sure)
