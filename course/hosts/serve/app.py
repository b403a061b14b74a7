"""Every address of a class server, and the server."""

from __future__ import annotations

import asyncio
import re
import signal
import threading
from contextlib import suppress
from http import HTTPStatus
from socket import socket
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPServerRequest
from tornado.web import Application, HTTPError

from course.base.bounded import BoundedServer
from course.handing_in.returned import MOST_BYTES as MOST_RETURNED
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.routes import ROUTES
from course.hosts.serve.host import Rates, hosted
from course.hosts.serve.identity import Identity
from course.hosts.serve.room import Room
from course.hosts.serve.watched import Running, watching

# So long, in seconds, may what is being answered take when the server is to end.
_LAST = 25
_OF = re.compile(r"/([0-9a-f]{12})(/.*)")


class FirstHandler(StudyHandler):
    """The server's address itself."""

    def get(self) -> None:
        """Lead to the overview."""
        self.redirect(self.places.home)


class NothingHandler(StudyHandler):
    """Every other address."""

    for_everybody = True

    async def prepare(self) -> None:
        """Nothing is there, whatever is asked."""
        await super().prepare()
        raise HTTPError(HTTPStatus.NOT_FOUND, "There is nothing here.")


class ClassApplication(Application):
    """The pages, each under the part of the address that is its learner's."""

    def find_handler(self, request: HTTPServerRequest, **more: Any) -> Any:
        """Find who answers, by the rest of the address; whose it is, is kept for them.

        Args:
            request: the request.
            more: as tornado has it.
        """
        found = _OF.fullmatch(request.path)
        request.of, request.path = (found[1], found[2]) if found else ("", request.path)  # type: ignore[attr-defined]
        return super().find_handler(request, **more)


def pages() -> list[tuple[str, type[StudyHandler]]]:
    """Every address below a learner's own, as a pattern, and who answers it."""
    return [(r"/", FirstHandler), *ROUTES]


def application(room: Room, identity: Identity, rates: Rates | None = None) -> ClassApplication:
    """The class server's own addresses.

    Args:
        room: the class.
        identity: who knows its learners.
        rates: how much they may ask for; as `Rates()` has it, if left out.
    """
    entries = [(pattern, hosted(handler), more) for pattern, handler, more in identity.routes]
    return ClassApplication(
        [*((pattern, hosted(handler)) for pattern, handler in pages()), *entries],
        default_handler_class=hosted(NothingHandler),
        room=room,
        identity=identity,
        rates=rates or Rates(),
        xsrf_cookies=True,
        xsrf_cookie_kwargs={"samesite": "Lax"},
        running=(running := Running(room.engine)),
        log_function=running.done,
    )


async def serve(
    app: ClassApplication,
    room: Room,
    sockets: list[socket],
    *,
    behind_proxy: bool,
    watched: list[socket] | None = None,
) -> None:
    """Serve a class until Ctrl-C, or until the system ends it; what is being answered is answered.

    Args:
        app: the addresses.
        room: the class.
        sockets: where it listens.
        behind_proxy: whether a proxy of one's own stands before it, whose word on who asks counts.
        watched: where it tells those who run it how it does.
    """
    running: Running = app.settings["running"]
    watch = HTTPServer(watching(running))
    watch.add_sockets(watched or [])
    server = BoundedServer(app, max_body_size=MOST_RETURNED, xheaders=behind_proxy)
    server.add_sockets(sockets)
    for work, name in ((room.warm_up, "course-pages"), (room.watch, "course-clock")):
        threading.Thread(target=work, name=name, daemon=True).start()
    closing = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has Ctrl-C as an exception
            loop.add_signal_handler(one, closing.set)
    await closing.wait()
    running.stopping = True
    server.stop()
    with suppress(TimeoutError):
        await asyncio.wait_for(running.all_answered(), _LAST)
    watch.stop()
    for each in (server, watch):
        await each.close_all_connections()
