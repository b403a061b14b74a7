"""What stands before every handler: who may, how much they may send, and that the folder is there."""

from __future__ import annotations

import asyncio
import json
from asyncio import Future
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http import HTTPStatus
from typing import Any, ParamSpec, TypeVar, cast

from jupyter_core.utils import ensure_async
from jupyter_server.auth.utils import HTTP_METHOD_TO_AUTH_ACTION
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.extension.handler import ExtensionHandlerMixin
from pydantic import BaseModel, ValidationError
from tornado.http1connection import HTTP1Connection
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, stream_request_body

from course.hosts.study.asking import QuestionsAsked
from course.hosts.study.login import shows_token, without_token
from course.hosts.study.reviewing import Reviewing
from course.hosts.study.sittings import Sittings
from course.hosts.study.workspace import Workspace

# One board's answers, and as many of its earlier ones as a page may be in doubt about.
MOST_BYTES = 262_144
NOT_THAT = "The page sent something that this course does not know. Reload the page and try again."
_READS = {"GET", "HEAD"}
# Enough that a file that does not answer, one thread each, keeps nobody else waiting.
_THREADS = ThreadPoolExecutor(48, thread_name_prefix="study")

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


async def apart(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Do what may wait for a disk or a lock, while others are served."""
    return await asyncio.get_running_loop().run_in_executor(_THREADS, lambda: work(*args, **kwargs))


# Tornado then prepares a handler before it reads the body, and not after.
@stream_request_body
class GuardedHandler(ExtensionHandlerMixin, JupyterHandler):
    """A handler that has looked at who asks, and for what, before anything is read or done."""

    auth_resource = "study"
    most_bytes = MOST_BYTES
    # What is the same for everybody is sent though a learner's folder were gone.
    needs_folder = True

    @property
    def desk(self) -> Workspace:
        """The learner's desk."""
        desk: Workspace = self.settings["study_desk"]
        return desk

    @property
    def asking(self) -> QuestionsAsked:
        """Which questions the learner is asked before the course and after it."""
        asking: QuestionsAsked = self.settings["study_asking"]
        return asking

    @property
    def reviewing(self) -> Reviewing:
        """What returns to the learner, and when."""
        reviewing: Reviewing = self.settings["study_reviewing"]
        return reviewing

    @property
    def sittings(self) -> Sittings:
        """When exercises may be answered, by the class's clock."""
        sittings: Sittings = self.settings["study_sittings"]
        return sittings

    @property
    def asked_by_script(self) -> bool:
        """Whether a script of a page asks, and not the learner."""
        return "/api/" in self.request.path

    async def prepare(self) -> None:  # type: ignore[override]  # as Jupyter's own handlers have it
        """Let through who may, with a body of a bounded size, from an address that may be shown."""
        self._bound_the_body()
        await self._hear_out()
        await super().prepare()
        if self._finished:
            return
        if self.current_user is None:
            # Of those who only look, the method itself asks for a login.
            if self.request.method not in _READS:
                raise HTTPError(403, "This page has lost its connection. Reload it.")
            return
        await self._authorize()
        if shows_token(self.request) and not self.asked_by_script:
            self.redirect(without_token(self.request))
            return
        if self.needs_folder and not await apart(self.desk.is_there):
            raise HTTPError(HTTPStatus.SERVICE_UNAVAILABLE, self.desk.gone)

    async def _hear_out(self) -> None:
        """Read what is sent, though it may be refused: who is still sending does not hear a reply."""
        cast("Future[None]", self._prepared_future).set_result(None)
        # Tornado sets it once more when all of this is done.
        self._prepared_future = Future()  # type: ignore[assignment]
        with suppress(StreamClosedError):
            await self.request._body_future  # noqa: SLF001  # as tornado itself waits for it

    async def _authorize(self) -> None:
        """Let in nobody of a Hub but the learner, and only whom Jupyter's authorizer, or another, lets in."""
        owner = self.settings["study_owner"]
        if owner and getattr(self.current_user, "username", None) != owner:
            raise HTTPError(403, "These pages are another learner's.")
        action = HTTP_METHOD_TO_AUTH_ACTION[str(self.request.method).upper()]
        may = self.authorizer.is_authorized(self, self.current_user, action, self.auth_resource)
        if not await ensure_async(may):
            raise HTTPError(403, f"You are logged in, but may not {action} here.")

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
