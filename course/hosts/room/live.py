"""A room that goes on: what happens is written to the log, taken in, and told to every page."""

from __future__ import annotations

import asyncio
from asyncio import Future, Task
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from course.boards.choices import Choice
from course.boards.model import Part
from course.hosts.room.attendance.shown import attendance, sign_in
from course.hosts.room.attendance.taking import Taking
from course.hosts.room.events import Did, Event, Opened, Voted
from course.hosts.room.log import Log
from course.hosts.room.sent import Count, Qr, RoomNow, ToPhone, ToTrainer, ToWall
from course.hosts.room.session import Outcome, Session
from course.hosts.room.trainer_view import trainer_view
from course.hosts.room.views import now_of, on_the_wall, own_votes

# Seconds between two tellings of a count: the wall and the trainer see it move, a phone need not.
_WALL_RESTS, _PHONES_REST = 0.04, 1.0
_CODE_RESTS = 0.25
_MOST_AT_ONCE = 500


class Page(Protocol):
    """A page that is connected."""

    def show(self, whole: Part) -> None:
        """Send it the whole; one that was not sent yet gives way to it."""

    def count(self, count: str) -> None:
        """Send it how many have answered, as JSON, likewise."""


class PhonePage(Page, Protocol):
    """A phone that is connected."""

    @property
    def person(self) -> str:
        """Whose it is."""


@dataclass(frozen=True)
class Addresses:
    """Where a room is reached: as it is typed, and as a drawing of it with the code in it."""

    typed: str
    qr: Qr


@dataclass
class Live:
    """A room and the pages that are connected to it."""

    session: Session
    log: Log
    opened: Opened
    at: Addresses
    confidences: list[Choice]
    taking: Taking
    phones: dict[PhonePage, None] = field(default_factory=dict)  # the oldest first
    walls: set[Page] = field(default_factory=set)
    trainers: set[Page] = field(default_factory=set)
    _waiting: list[tuple[Event, Future[Outcome]]] = field(default_factory=list)
    _writing: Task[None] | None = None
    _telling: list[Task[None]] = field(default_factory=list)
    _moved: asyncio.Event = field(default_factory=asyncio.Event)
    _counted: asyncio.Event = field(default_factory=asyncio.Event)
    _disk: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "room-log"))

    def start(self) -> None:
        """Begin to tell the pages."""
        self._telling = [
            asyncio.create_task(self._tell(self._moved, self._tell_count, _WALL_RESTS)),
            asyncio.create_task(self._tell(self._counted, self._tell_phones, _PHONES_REST)),
            asyncio.create_task(self._turn_codes()),
        ]

    async def stop(self) -> None:
        """Write what is still to be written, and close the log."""
        for task in self._telling:
            task.cancel()
        while self._writing:
            with suppress(OSError):
                await self._writing
        self._disk.shutdown()
        self.log.close()
        self.taking.close()

    async def put(self, event: Event) -> Outcome:
        """Write an event to the log, take it in, and tell the pages.

        Args:
            event: what happens.

        Returns:
            What came of it; by then it is on the disk.

        Raises:
            OSError: it could not be written, and nothing came of it.
        """
        done: Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((event, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        return await done

    async def _write(self) -> None:
        """Write all that waits, as one: a disk takes as long for a hundred votes as for one."""
        while self._waiting:
            batch, self._waiting = self._waiting[:_MOST_AT_ONCE], self._waiting[_MOST_AT_ONCE:]
            events = [event for event, _ in batch]
            try:
                kept = await asyncio.get_running_loop().run_in_executor(self._disk, self.log.add, events)
            except OSError as error:
                for _, done in batch:
                    if not done.done():
                        done.set_exception(error)
                continue
            for one, (event, done) in zip(kept, batch, strict=True):
                outcome = self.session.take(one) if one else self._outcome_before(event)
                if not done.done():
                    done.set_result(outcome)
            if any(isinstance(event, Did) for event in events):
                self.show_all()
            else:
                self.count()
        self._writing = None

    def _outcome_before(self, event: Event) -> Outcome:
        """What came of an answer when it was sent the first time."""
        assert isinstance(event, Voted)
        counted = self.session.votes.get((event.question, event.round), {})
        return "kept" if event.person in counted else "late"

    @property
    def awake(self) -> set[str]:
        """Who is connected."""
        return {phone.person for phone in self.phones}

    def count(self) -> None:
        """Have the counts told, soon."""
        self._moved.set()
        self._counted.set()

    def show_all(self) -> None:
        """Send every page where the room is."""
        here = len(self.awake)
        now = self.now(here)
        for phone in self.phones:
            phone.show(self.to_phone(phone.person, now))
        for wall in self.walls:
            wall.show(self.to_wall(here))
        self.show_trainers(now)

    def now(self, here: int | None = None) -> RoomNow:
        """Where the room is, for everybody."""
        count = len(self.awake) if here is None else here
        return now_of(self.session, self.session.stage, self.confidences, count, self.taking.clock())

    def to_phone(self, person: str, now: RoomNow) -> ToPhone:
        """What a person's phone is sent."""
        return ToPhone(now=now, own=own_votes(self.session, person))

    def to_wall(self, here: int) -> ToWall:
        """What the wall is sent."""
        stage = on_the_wall(self.session.stage)
        now = now_of(self.session, stage, self.confidences, here, self.taking.clock())
        return ToWall(
            now=now,
            address=self.at.typed,
            code=self.opened.code,
            qr=self.at.qr,
            sign_in=sign_in(self.taking),
            signed=len(self.taking.register.entries),
            blank=stage.blank,
            dark=stage.dark,
        )

    def to_trainer(self, now: RoomNow) -> ToTrainer:
        """What a trainer's page is sent."""
        return trainer_view(
            self.session,
            now,
            self.awake,
            self.taking.clock(),
            code=self.opened.code,
            address=self.at.typed,
            pages=len(self.trainers),
            attendance=attendance(self.taking, self.session.held_from, self.session.held_until),
        )

    def show_attendance(self) -> None:
        """Send the wall and the trainer how attendance stands; phones ask for their own."""
        here = len(self.awake)
        for wall in self.walls:
            wall.show(self.to_wall(here))
        self.show_trainers(self.now(here))

    async def _turn_codes(self) -> None:
        """Send the wall and the trainer each new code once it stands."""
        before = ""
        while True:
            code = sign_in(self.taking).code
            if code != before:
                before = code
                self.show_attendance()
            await asyncio.sleep(_CODE_RESTS)

    async def _tell(
        self, something: asyncio.Event, tell: Callable[[], Awaitable[None]], rests: float
    ) -> None:
        while True:
            await something.wait()
            something.clear()
            await tell()
            await asyncio.sleep(rests)

    def _count(self) -> str:
        count = Count(turn=self.session.turn, answered=self.session.answered(), here=len(self.awake))
        return count.model_dump_json()

    async def _tell_count(self) -> None:
        count = self._count()
        for page in (*self.walls, *self.trainers):
            page.count(count)

    async def _tell_phones(self) -> None:
        """Phones get the count; a trainer's page who is there, and the votes that it may look at."""
        count = self._count()
        for phone in tuple(self.phones):
            phone.count(count)
        self.show_trainers(self.now())

    def show_trainers(self, now: RoomNow) -> None:
        """Send each trainer's page how things stand."""
        if self.trainers:
            view = self.to_trainer(now)
            for trainer in self.trainers:
                trainer.show(view)
