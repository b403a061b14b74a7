"""What stands before every handler, whoever serves it: how much may be sent, and in which form."""

from __future__ import annotations

import asyncio
import json
from asyncio import Future
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from pydantic import BaseModel, ValidationError
from tornado.http1connection import HTTP1Connection
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler, stream_request_body

if TYPE_CHECKING:
    from course.content import Content
    from course.hosts.desk.asking import QuestionsAsked
    from course.hosts.desk.desk import Desk
    from course.hosts.desk.reviewing import Reviewing
    from course.hosts.desk.sittings import Sittings

# One board's answers, and as many of its earlier ones as a page may be in doubt about.
MOST_BYTES = 262_144
NOT_THAT = "The page sent something that this course does not know. Reload the page and try again."
LOST = "This page has lost its connection. Reload it."
READS = {"GET", "HEAD"}
# Enough that a file that does not answer, one thread each, keeps nobody else waiting.
_THREADS = ThreadPoolExecutor(48, thread_name_prefix="study")

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


async def apart(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do what may wait for a disk or a lock, while others are served."""
    return await asyncio.get_running_loop().run_in_executor(_THREADS, lambda: work(*args, **kwargs))


def later(work: Callable[[], object]) -> None:
    """Do what nobody waits for."""
    _THREADS.submit(work)


# Tornado then prepares a handler before it reads the body, and not after.
@stream_request_body
class GuardedHandler(RequestHandler):
    """A handler that reads no more than it should, and is entered by nobody whom its host does not let in."""

    most_bytes = MOST_BYTES
    # What is the same for everybody is sent to strangers, and though a learner's work were gone.
    for_everybody = False

    if TYPE_CHECKING:  # the host has them

        @property
        def content(self) -> Content:
            """The course."""

        @property
        def desk(self) -> Desk:
            """The desk of the learner who asks."""

        @property
        def asking(self) -> QuestionsAsked:
            """Which questions the learner is asked before the course and after it."""

        @property
        def reviewing(self) -> Reviewing:
            """What returns to the learner, and when."""

        @property
        def sittings(self) -> Sittings:
            """When exercises may be answered, by the class's clock."""

        async def let_in(self) -> None:
            """See that whoever asks may; raises what they are told if not."""

    @property
    def asked_by_script(self) -> bool:
        """Whether a script of a page asks, and not the learner."""
        return "/api/" in self.request.path

    async def prepare(self) -> None:
        """Let through who may, with a body of a bounded size."""
        self._bound_the_body()
        await self._hear_out()
        waits = super().prepare()
        if waits is not None:
            await waits
        if not self._finished:
            await self.let_in()

    async def _hear_out(self) -> None:
        """Read what is sent, though it may be refused: who is still sending does not hear a reply."""
        cast("Future[None]", self._prepared_future).set_result(None)
        # Tornado sets it once more when all of this is done.
        self._prepared_future = Future()  # type: ignore[assignment]
        with suppress(StreamClosedError):
            await self.request._body_future  # noqa: SLF001  # as tornado itself waits for it

    def _bound_the_body(self) -> None:
        length = self.request.headers.get("Content-Length", "0")
        if length.isdecimal() and int(length) > self.most_bytes:
            self.set_header("Connection", "close")
            raise HTTPError(413, "This is too long to be saved.")
        # A body in pieces does not say how long it is.
        connection = self.request.connection
        assert isinstance(connection, HTTP1Connection)
        connection.set_max_body_size(self.most_bytes)

    def data_received(self, chunk: bytes) -> None:
        """Take in a piece of the body."""
        self.request.body += chunk

    def body_as(self, model: type[M], otherwise: str = NOT_THAT) -> M:
        """The request's body as what it should be.

        Args:
            model: what it should be.
            otherwise: what is told where it is something else.

        Raises:
            HTTPError: it is something else.
        """
        try:
            return model.model_validate(self._json_body())
        except ValidationError:
            raise HTTPError(400, otherwise) from None

    def _json_body(self) -> dict[str, Any]:
        """The request's body, or a plain "that is not JSON"."""
        try:
            body = json.loads(self.request.body or b"{}")
            # Half of a surrogate pair is no character, and no file could hold it.
            json.dumps(body, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            body = None
        if not isinstance(body, dict):
            raise HTTPError(400, "The page sent something that is no JSON object.")
        return body
