"""A server that holds only so many connections, and none that says nothing."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

# Seconds in which a request has to come, and its body; a lasting connection is pinged instead.
_PATIENCE = 15
_SPARE = 64
_WANTED = 8192


class BoundedServer(HTTPServer):
    """An HTTP server whose connections are bounded, all of them and those of one address."""

    def initialize(self, *args: Any, **more: Any) -> None:
        """Take the usual settings."""
        more |= {"idle_connection_timeout": _PATIENCE, "body_timeout": _PATIENCE, "max_header_size": 16_384}
        super().initialize(*args, **more)
        self._most = _most_files() - _SPARE
        self._held: Counter[str] = Counter()

    def handle_stream(self, stream: IOStream, address: tuple[str, int]) -> None:
        """Take a connection, or close it where there are too many.

        Args:
            stream: the connection.
            address: whose.
        """
        held, of = self._held, address[0]
        # Half are always left for others. A room behind one hotspot has one address, and needs fewer.
        if held.total() >= self._most or held[of] >= self._most // 2:
            stream.close()
            return
        held[of] += 1

        def let_go() -> None:
            held[of] -= 1
            if not held[of]:
                del held[of]

        super().handle_stream(stream, address)
        _when_closed(stream, let_go)


def _when_closed(stream: IOStream, then: Any) -> None:
    """Tornado has one place for what is done when a connection closes, and takes it for its own."""
    close = stream.close

    def closing(*args: Any, **more: Any) -> None:
        if not stream.closed():
            then()
        close(*args, **more)

    stream.close = closing  # type: ignore[method-assign]


def _most_files() -> int:
    """How many files and connections this process may have open; raised as far as the system lets it."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = min(hard, _WANTED) if hard != resource.RLIM_INFINITY else _WANTED
        if soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        return resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return 2048
