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
        if self.settings.get("behind_proxy"):
            request.protocol = _as_browsers_have_it(request)
        base: str = self.settings["base"]
        path = f"/{request.path.removeprefix(base)}" if request.path.startswith(base) else ""
        found = _OF.fullmatch(path)
        request.of, request.path = (found[1], found[2]) if found else ("", path)  # type: ignore[attr-defined]
        return super().find_handler(request, **more)


def _as_browsers_have_it(request: HTTPServerRequest) -> str:
    """How a browser speaks to the outermost of one's proxies: each adds how it was spoken to, at the end."""
    told = request.headers.get("X-Forwarded-Proto", "").split(",")[0].strip().lower()
    return told if told in {"http", "https"} else request.protocol


def pages() -> list[tuple[str, type[StudyHandler]]]:
    """Every address below a learner's own, as a pattern, and who answers it."""
    return [(r"/", FirstHandler), *ROUTES]


def application(
    room: Room, identity: Identity, rates: Rates | None = None, *, base: str = "/", secret: str = ""
) -> ClassApplication:
    """The class server's own addresses.

    Args:
        room: the class.
        identity: who knows its learners.
        rates: how much they may ask for; as `Rates()` has it, if left out.
        base: what every address begins with, as a browser has it; ends with a slash.
        secret: what the cookies of a login are signed with, where the identity provider has any.
    """
    entries = [(pattern, hosted(handler), more) for pattern, handler, more in identity.routes]
    return ClassApplication(
        [*((pattern, hosted(handler)) for pattern, handler in pages()), *entries],
        default_handler_class=hosted(NothingHandler),
        room=room,
        identity=identity,
        rates=rates or Rates(),
        base=base,
        cookie_secret=secret or None,
        xsrf_cookies=True,
        xsrf_cookie_kwargs={"samesite": "Lax", "path": base},
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
    app.settings["behind_proxy"] = behind_proxy
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
