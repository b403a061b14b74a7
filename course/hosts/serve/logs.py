"""What a class's server writes down of itself: a line of JSON for each thing, in which nobody is named.

What a message was filled in with is not written, for it may be a name, an address or a link, unless it is a
number or was said to be harmless (`NamesNobody`); and of an error its kinds and where it came from are
written, but not its words. So whoever adds a message has nothing to remember.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from tornado.web import RequestHandler

from course.base.names_nobody import NamesNobody

REQUESTS = logging.getLogger("course.requests")
METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE"}
_FIELDS = "course_fields"
_FILLED_IN = re.compile(r"%[-+ #0-9.]*[a-zA-Z]")
_FRAMES, _CAUSES = 6, 4
_PACKAGE = Path(__file__).parents[2]


class Lines(logging.Formatter):
    """Makes a line of JSON of each record."""

    def format(self, record: logging.LogRecord) -> str:
        """The line.

        Args:
            record: what happened.
        """
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": _told(record),
            **getattr(record, _FIELDS, {}),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line |= _error(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def log_in_lines(*, requests: bool) -> None:
    """Have this process write its log on standard error, a line of JSON for each thing.

    Args:
        requests: whether each request is written down too.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    REQUESTS.setLevel(logging.INFO if requests else logging.CRITICAL)

    def in_a_thread(ended: threading.ExceptHookArgs) -> None:
        if ended.exc_value is not None:
            told = (ended.exc_type, ended.exc_value, ended.exc_traceback)
            logging.getLogger(__name__).error("a thread has ended", exc_info=told)

    threading.excepthook = in_a_thread


def log_request(handler: RequestHandler) -> None:
    """Write down that something was asked: which kind of page, and how it went; not whose, nor from where.

    Args:
        handler: who answered.
    """
    fields = {
        "handler": type(handler).__name__,
        "method": method_of(handler),
        "status": handler.get_status(),
        "ms": round(1000 * handler.request.request_time()),
    }
    REQUESTS.info("request", extra={_FIELDS: fields})


def log_failure(handler: RequestHandler, error: BaseException) -> None:
    """Write down that a request failed where it should not have.

    Args:
        handler: who answered.
        error: what went wrong.
    """
    fields = {"handler": type(handler).__name__, "method": method_of(handler)}
    told = (type(error), error, error.__traceback__)
    REQUESTS.critical("a request failed", exc_info=told, extra={_FIELDS: fields})


def method_of(handler: RequestHandler) -> str:
    """How it was asked for; in place of a word that somebody made up, `other`."""
    return handler.request.method if handler.request.method in METHODS else "other"


class _Hidden:
    def __str__(self) -> str:
        return "…"

    __repr__ = __str__


def _told(record: logging.LogRecord) -> str:
    # What follows the first line others have filled in by themselves.
    first = str(record.msg).partition("\n")[0]
    args = record.args if isinstance(record.args, tuple) else ()
    try:
        return first % tuple(one if isinstance(one, NamesNobody | int | float) else _Hidden() for one in args)
    except (TypeError, ValueError):
        return _FILLED_IN.sub("…", first)


def _error(error: BaseException) -> dict[str, object]:
    """What kind of error it is, what it came from, where, and the code that a database or system gives it."""
    chain = [*islice(_causes(error), _CAUSES)]
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    codes = [code for one in chain for name in ("sqlstate", "errno") if (code := getattr(one, name, None))]
    return {
        "error": [type(one).__name__ for one in chain],
        "code": codes,
        "at": [f"{_shown(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames],
    }


def _causes(error: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = error
    while one is not None:
        yield one
        orig = getattr(one, "orig", None)
        one = orig if isinstance(orig, BaseException) else one.__cause__


def _shown(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(_PACKAGE)) if path.is_relative_to(_PACKAGE) else path.name
