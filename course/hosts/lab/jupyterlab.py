"""A JupyterLab of the course's: a process that is started, waited for, and ended with this one."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from course.base.terminal import say
from course.hosts.lab import settings

_PATIENCE = 90.0
_GRACE = 10.0

_PAGES = (
    "The review of what was missed, the questions before and after the course, your notes and the search "
    "are on its pages, which JupyterLab does not show: {}"
)


@dataclass(frozen=True)
class Folders:
    """The folders of a JupyterLab: of its settings, of the learner it shows, and where it is started."""

    settings: Path
    learner: Path
    started_in: Path


class LabError(Exception):
    """The course cannot be opened; the message tells the learner why and what to do."""


def run(folders: Folders, page: str, port: int, browser: bool, also: str = "") -> int:
    """Run a JupyterLab until it is closed, and say where its page is.

    Args:
        folders: its folders; the settings are there already.
        page: the page to open, as a path on it.
        port: the port to serve it on.
        browser: whether to open it in this person's browser.
        also: where the course's own pages are on it, if the page is none of them and leads to none.

    Returns:
        0 when it was closed.

    Raises:
        LabError: it did not start, or broke off.
    """
    token = secrets.token_urlsafe(32)
    command = [sys.executable, "-m", "jupyterlab", f"--port={port}"]
    command += [f"--LabApp.default_url={page}", f"--ServerApp.open_browser={browser}"]
    variables = settings.environment(folders.settings, folders.learner, token, os.environ)
    log, place = folders.settings / "lab.log", folders.started_in
    with log.open("wb") as stream:
        child = subprocess.Popen(
            command,
            cwd=place,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        with _stops_as_interrupts():
            if _ready(child, f"{address}/api/status?token={token}"):
                _welcome(f"{address}{page}?token={token}", browser)
                if also:
                    say(_PAGES, f"{address}{also}?token={token}", whole=True)
                say("Leave this window open while you work. Ctrl-C closes the course.")
                child.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        _end(child)
    if child.returncode == 0:
        return 0
    raise LabError(f"The course did not start, or broke off. Its own account of why is in {log}")


def _welcome(address: str, browser: bool) -> None:
    where = "is open in your browser, at" if browser else "is ready. Open this page:"
    say("The course {} {}", where, address, whole=True)


@contextmanager
def _stops_as_interrupts() -> Iterator[None]:
    """Treat a window that is closed, or a polite kill, as Ctrl-C: the child must end too.

    Ctrl-C itself is among them: who is started in the background inherits that it is ignored.
    """
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        names = []
    before = {name: signal.signal(getattr(signal, name), _interrupt) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _ready(child: subprocess.Popen[bytes], status: str) -> bool:
    """Wait until the server answers; return False if it ended instead."""
    # A proxy set for the outer world must not be asked for this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + _PATIENCE
    while child.poll() is None and time.monotonic() < deadline:
        try:
            with opener.open(status, timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    return False


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(timeout=_GRACE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        # Jupyter's own shutdown hangs when a kernel had failed to start.
        child.kill()
        child.wait()
