"""Open a room: find its file or make it, take up its state, and serve it until it is closed."""

from __future__ import annotations

import asyncio
import secrets
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import socket

from filelock import FileLock, Timeout

from course.base.bounded import BoundedServer
from course.base.clear_errors import Clear
from course.boards.choices import choices
from course.content.content import Content
from course.content.run_sheets import run_sheet, run_sheets
from course.content.works import Lesson
from course.hosts.room.agenda import agenda_of
from course.hosts.room.attendance.book import SUFFIX, Book
from course.hosts.room.attendance.codes import Codes
from course.hosts.room.attendance.taking import Taking
from course.hosts.room.clock import Clock, utc_now
from course.hosts.room.events import Did, Opened
from course.hosts.room.guard import Doors
from course.hosts.room.handlers import MOST_SENT, application
from course.hosts.room.live import Addresses, Live
from course.hosts.room.log import Log
from course.hosts.room.network import HERE, listen, own_address, qr_of
from course.hosts.room.seats import new_code
from course.hosts.room.session import Session

# After that a room that was left is not gone on with: it was another day's.
GOES_ON = timedelta(hours=12)


class RoomInUse(Clear):
    """The room is open in another window."""


@dataclass(frozen=True)
class Wanted:
    """How a room is to be opened.

    Attributes:
        folder: where rooms are kept.
        lan: whether it answers on the local network, too.
        address: this machine's address there, where there are several.
        port: the port; the one that it had before, or the usual one, if not given.
        new: whether to open a new one although an earlier one could go on.
        minutes: how long the run sheet is, of those that the lesson has; its shortest if not given.
        clock: the room's clock, in UTC.
    """

    folder: Path
    lan: bool = False
    address: str | None = None
    port: int | None = None
    new: bool = False
    minutes: int | None = None
    clock: Clock = utc_now


@dataclass(frozen=True)
class Opening:
    """A room that is about to be served.

    Attributes:
        live: the room.
        doors: who may come in.
        sockets: where it listens.
        goes_on: whether it is an earlier one that goes on.
        base: the address for phones.
    """

    live: Live
    doors: Doors
    sockets: list[socket]
    goes_on: bool
    base: str
    lock: FileLock

    @property
    def here(self) -> str:
        """The address on this machine."""
        return f"http://{HERE}:{self.live.opened.port}"

    @property
    def trainer(self) -> str:
        """The address of the trainer's page, with its secret."""
        return f"{self.here}/trainer#{self.live.opened.trainer}"

    @property
    def wall(self) -> str:
        """The address of the wall, with its secret."""
        return f"{self.here}/wall#{self.live.opened.wall}"


def open_room(lesson: Lesson, content: Content, wanted: Wanted) -> Opening:
    """Open a room, or go on with one that was left.

    Args:
        lesson: the lesson.
        content: the library, with its notebooks.
        wanted: how.

    Raises:
        LogDamaged: the room's file cannot be read.
        NoNetwork: its address or port cannot be had.
        RoomInUse: it is open in another window.
        UnknownId: the lesson has no run sheet of that length.
        OSError: nothing can be written.
    """
    minutes = wanted.minutes or next(iter(run_sheets(lesson.id, content)), 0)
    session = Session(agenda_of(lesson, run_sheet(lesson.id, minutes, content), content))
    wanted.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    log, lock = _log(f"{lesson.id}_{minutes}", wanted, session)
    goes_on = session.opened is not None
    address = own_address(wanted.address) if wanted.lan else HERE
    places = [HERE] if address == HERE else [HERE, address]
    before = session.opened.port if session.opened else None
    sockets, port = listen(places, wanted.port, before)
    if session.opened is None or session.opened.port != port:
        (kept,) = log.add([_opened(lesson.id, minutes, session.opened, port)])
        assert kept is not None
        session.take(kept)
    opened = session.opened
    assert opened is not None
    base = f"http://{address}:{port}"
    at = Addresses(f"{address}:{port}", qr_of(f"{base}/#{opened.code}"))
    book = Book(log.path.with_suffix(SUFFIX))
    taking = Taking(book, Codes(opened.trainer), wanted.clock)
    live = Live(session, log, opened, at, choices(content.words.confidences), taking)
    hosts = frozenset(f"{name}:{port}" for name in (*places, "localhost"))
    return Opening(live, Doors(hosts), sockets, goes_on, base, lock)


def _opened(lesson: str, minutes: int, before: Opened | None, port: int) -> Opened:
    if before:
        return before.model_copy(update={"port": port})
    return Opened(
        lesson=lesson,
        minutes=minutes,
        room=secrets.token_hex(4),
        code=new_code(),
        trainer=secrets.token_urlsafe(18),
        wall=secrets.token_urlsafe(18),
        port=port,
    )


def _log(kind: str, wanted: Wanted, session: Session) -> tuple[Log, FileLock]:
    """The log of the newest room of this lesson and sheet if it may go on, else of a new one; taken in."""
    left = sorted(wanted.folder.glob(f"{kind}_*.room"))
    if left and not wanted.new and (found := _goes_on(left[-1], session, wanted.clock)):
        return found
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    path = wanted.folder / f"{kind}_{stamp}.room"
    return Log(path, wanted.clock), held(path)


def _goes_on(path: Path, session: Session, clock: Clock) -> tuple[Log, FileLock] | None:
    touched = max(one.stat().st_mtime for one in (path, path.with_name(f"{path.name}-wal")) if one.exists())
    if datetime.now(UTC) - datetime.fromtimestamp(touched, UTC) > GOES_ON:
        return None
    lock = held(path)
    log = Log(path, clock)
    events = list(log)
    ended = [kept.event.act for kept in events if isinstance(kept.event, Did)][-1:] == ["end"]
    if not events or ended:
        log.close()
        lock.release()
        return None
    for kept in events:
        session.take(kept)
    return log, lock


def held(path: Path) -> FileLock:
    """Hold a room's file, so that no other window has it open.

    Args:
        path: the file.

    Raises:
        RoomInUse: another has.
    """
    lock = FileLock(path.with_name(f"{path.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise RoomInUse(
            "This room is open in another window. Use that one; or open a second room: --new"
        ) from None
    return lock


async def serve(opening: Opening, beside: Callable[[Opening], Awaitable[None]] | None = None) -> None:
    """Serve a room until Ctrl-C, or until the system ends it.

    Args:
        opening: the room.
        beside: what else goes on as long, such as a rehearsal.
    """
    server = BoundedServer(application(opening.live, opening.doors), max_body_size=MOST_SENT)
    server.add_sockets(opening.sockets)
    opening.live.start()
    closing = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has Ctrl-C as an exception
            loop.add_signal_handler(name, closing.set)
    task = asyncio.ensure_future(beside(opening)) if beside else None
    try:
        await closing.wait()
    finally:
        if task:
            task.cancel()
        server.stop()
        await opening.live.stop()
        await server.close_all_connections()
        opening.lock.release()
