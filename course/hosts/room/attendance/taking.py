"""Taking attendance while a room goes on: each act is on the disk before it counts."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from course.hosts.room.attendance.acts import Act, Corrected, Named, Seen, SignedIn
from course.hosts.room.attendance.book import Book
from course.hosts.room.attendance.codes import Codes
from course.hosts.room.attendance.register import Entry, Register
from course.hosts.room.clock import Clock

# How often it is noted at most that somebody's page is open.
_NOTED = timedelta(minutes=1)
# A page says every half minute that it is open; whose has not for so long is away.
AWAY = timedelta(minutes=3)
MOST = 1000


@dataclass
class Taking:
    """A room's attendance: its register, the book it is kept in, and the codes on the wall."""

    book: Book
    codes: Codes
    clock: Clock
    register: Register = field(default_factory=Register)
    _disk: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "room-register"))

    def __post_init__(self) -> None:
        for at, act in self.book:
            self.register.take(act, at)

    def of(self, ticket: str) -> Entry | None:
        """Whose browser it is; None where nobody signed in with it.

        Args:
            ticket: what the browser keeps.
        """
        who = self.register.tickets.get(hash_of(ticket))
        return self.register.entries.get(who) if who else None

    async def put(self, *acts: Act) -> datetime:
        """Write acts, and take them in.

        Args:
            acts: in order.

        Returns:
            When it was, by the room's clock.

        Raises:
            OSError: they could not be written, and nothing came of them.
        """
        at = self.clock()
        await asyncio.get_running_loop().run_in_executor(self._disk, self.book.add, acts, at)
        for act in acts:
            self.register.take(act, at)
        return at

    async def sign_in(self, ticket: str, name: str, reference: str) -> None:
        """Put somebody on the register as here.

        Args:
            ticket: what their browser keeps; who signs in twice with it is one.
            name: as their record will carry it.
            reference: what they tell the trainer, if anything.

        Raises:
            OSError: it could not be written.
        """
        entry = self.of(ticket)
        if entry is None:
            named = new_name(name, reference, hash_of(ticket))
            await self.put(named, SignedIn(who=named.who))
        elif not entry.inside:
            await self.put(SignedIn(who=entry.named.who))

    async def see(self, entry: Entry) -> None:
        """Note that somebody's page is open, now and then.

        Raises:
            OSError: it could not be written.
        """
        if entry.inside and self.clock() - entry.times[-1].seen >= _NOTED:
            await self.put(Seen(who=entry.named.who))

    async def add(self, name: str, reference: str, came: datetime, left: datetime, reason: str) -> None:
        """Put somebody on the register who could not sign in.

        Args:
            name: as their record will carry it.
            reference: what they tell the trainer, if anything.
            came: when they came.
            left: when they left.
            reason: why the trainer writes it.

        Raises:
            OSError: it could not be written.
        """
        named = new_name(name, reference, "")
        await self.put(named, Corrected(who=named.who, came=came, left=left, reason=reason))

    def close(self) -> None:
        """Close the book."""
        self._disk.shutdown()
        self.book.close()


def new_name(name: str, reference: str, ticket: str) -> Named:
    """Somebody new; `ticket` is the hash of what their browser keeps."""
    return Named(who=secrets.token_hex(6), name=name, reference=reference, number=uuid4(), ticket=ticket)


def hash_of(ticket: str) -> str:
    """What the register keeps of a browser's ticket."""
    return hashlib.sha256(ticket.encode()).hexdigest()
