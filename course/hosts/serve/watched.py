"""What a class's server tells those who run it, at an address of its own: whether it lives, and how."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from http import HTTPStatus
from weakref import WeakSet

import sqlalchemy as sql
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from tornado.web import Application, RequestHandler

from course.hosts.desk.guard import apart
from course.hosts.serve.logs import log_request, method_of
from course.learner.sql_reach import read
from course.learner.store import StoreFails

_PATIENCE = 3  # seconds, for the database: who asks whether it answers waits no longer either
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


@dataclass
class Running:
    """How a server stands.

    Attributes:
        engine: the class's database.
        stopping: whether it takes nothing new any more.
    """

    engine: sql.Engine
    stopping: bool = False
    _busy: WeakSet[RequestHandler] = field(default_factory=WeakSet)
    _idle: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        """Make what is measured; nothing of it says who asked."""
        self.measures = made = CollectorRegistry()
        told = ("handler", "method", "status")
        self._asked = Counter("course_requests", "What was asked, and how it went.", told, registry=made)
        self._took = Histogram(
            "course_request_seconds", "How long it took.", ("handler",), buckets=_SECONDS, registry=made
        )
        now = Gauge("course_requests_now", "Requests that are being answered.", registry=made)
        now.set_function(lambda: len(self._busy))
        held = Gauge("course_connections_now", "Connections of the database in use.", registry=made)
        held.set_function(self._connections)
        ProcessCollector(registry=made)

    def begins(self, handler: RequestHandler) -> None:
        """Know of a request that is being answered.

        Args:
            handler: who answers.
        """
        self._busy.add(handler)
        if self.stopping:
            handler.set_header("Connection", "close")

    def ends(self, handler: RequestHandler) -> None:
        """Know that it is answered.

        Args:
            handler: who answered.
        """
        self._busy.discard(handler)
        if not self._busy:
            self._idle.set()

    async def all_answered(self) -> None:
        """Wait until nothing is being answered."""
        while self._busy:
            self._idle.clear()
            await self._idle.wait()

    def done(self, handler: RequestHandler) -> None:
        """Count a request that was answered, and write it down.

        Args:
            handler: who answered.
        """
        name = type(handler).__name__
        self._asked.labels(name, method_of(handler), handler.get_status()).inc()
        self._took.labels(name).observe(handler.request.request_time())
        log_request(handler)

    def _connections(self) -> float:
        held = getattr(self.engine.pool, "checkedout", None)  # SQLite has no pool
        return float(held()) if held else 0.0


class AliveHandler(RequestHandler):
    """Whether the process lives."""

    def get(self) -> None:
        """It does."""
        self.finish("alive\n")


class ReadyHandler(RequestHandler):
    """Whether it can serve learners."""

    async def get(self) -> None:
        """Say so; else what it waits for, so that no one is sent here meanwhile."""
        running: Running = self.settings["running"]
        if running.stopping:
            self._not_yet("stopping")
            return
        try:
            asked = apart(read, running.engine, lambda connection: connection.scalar(sql.select(1)))
            await asyncio.wait_for(asked, _PATIENCE)
        except (StoreFails, TimeoutError):
            self._not_yet("the database does not answer")
        else:
            self.finish("ready\n")

    def _not_yet(self, why: str) -> None:
        self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
        self.finish(f"{why}\n")


class MeasuresHandler(RequestHandler):
    """How it does, as Prometheus reads it."""

    def get(self) -> None:
        """Send it."""
        running: Running = self.settings["running"]
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.finish(generate_latest(running.measures))


def watching(running: Running) -> Application:
    """The addresses for those who run a server; none of them is for learners.

    Args:
        running: how it stands.
    """
    return Application(
        [(r"/healthz", AliveHandler), (r"/readyz", ReadyHandler), (r"/metrics", MeasuresHandler)],
        running=running,
        log_function=lambda _: None,
    )
