"""The pages on which an assessor meets a learner's text: a real formgrader, looked at in a real browser."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

from playwright.sync_api import Browser, Dialog, Page, Route

from tests.hostile.book import ID, ask
from tests.hostile.texts import CALLED
from tests.ports import free_port

SECONDS_TO_START = 240
CONFIG = """
from pathlib import Path
from course.marking.nbgrader.configuration import configure
from course.marking.nbgrader.own_classroom import separate_classroom
configure(get_config(), separate_classroom(Path({root!r})))
"""


@dataclass
class Noticed:
    """What a page did that a learner's text must not make it do."""

    dialogs: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    @property
    def ran(self) -> bool:
        """Whether anything of a learner's ran."""
        return bool(self.dialogs or self.calls)


@contextmanager
def formgrader(root: Path) -> Iterator[str]:
    """Run nbgrader's formgrader on a class, for this machine alone; give its address."""
    (root / "nbgrader_config.py").write_text(CONFIG.format(root=str(root)), encoding="utf-8")
    port = free_port()
    words = (
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        f"--ServerApp.root_dir={root}",
        "--IdentityProvider.token=",
        "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}",
    )
    log = (root.parent / "formgrader.log").open("wb")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *words],
        cwd=root,
        env=dict(os.environ),
        stdout=log,
        stderr=log,
    )
    address = f"http://127.0.0.1:{port}/formgrader"
    try:
        _wait_for(f"{address}/manage_assignments", server)
        yield address
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        log.close()


def addresses(root: Path, exercise: str, learners: list[str]) -> list[str]:
    """The formgrader's pages that show what learners wrote, and their names."""
    return [
        f"/manage_submissions/{exercise}",
        "/manage_students",
        f"/gradebook/{exercise}/{exercise}",
        *(f"/manage_students/{quote(learner)}" for learner in learners),
        *(f"/manage_students/{quote(learner)}/{exercise}" for learner in learners),
        *(marked_on(root, exercise, learner) for learner in learners),
    ]


def marked_on(root: Path, exercise: str, learner: str) -> str:
    """The page on which a learner's work is marked; nothing if there is none."""
    found = ask(root, ID, exercise, learner)
    return f"/submissions/{found[0]}/" if found else ""


def look(browser: Browser, pages: list[str]) -> Noticed:
    """Open pages one after the other, touch what can be touched, and note what they do."""
    noticed = Noticed()
    context = browser.new_context()
    context.route("**/*", lambda route: _only_here(route, noticed))
    page = context.new_page()
    page.on("dialog", lambda dialog: _dismiss(dialog, noticed))
    for address in pages:
        page.goto(address, wait_until="load")
        _touch(page)
        noticed.seen.append(page.inner_text("body"))
    context.close()
    return noticed


def _touch(page: Page) -> None:
    """Put the focus on everything that takes it, and follow no link but one that runs."""
    page.evaluate(
        "document.querySelectorAll('[autofocus],[onfocus]').forEach(one => one.focus());"
        "document.querySelectorAll('a[href^=\"javascript:\" i]').forEach(one => one.click())"
    )
    page.wait_for_timeout(100)


def _only_here(route: Route, noticed: Noticed) -> None:
    where = urlsplit(route.request.url)
    if CALLED in route.request.url:
        noticed.calls.append(route.request.url)
        route.abort()
    elif where.scheme in {"file", "data", "blob"} or where.hostname == "127.0.0.1":
        route.continue_()
    else:
        route.abort()


def _dismiss(dialog: Dialog, noticed: Noticed) -> None:
    noticed.dialogs.append(dialog.message)
    dialog.dismiss()


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    until = monotonic() + SECONDS_TO_START
    while monotonic() < until and server.poll() is None:
        with suppress(URLError, OSError), urlopen(address, timeout=10):  # noqa: S310  # our own server
            return
        sleep(0.2)
    raise TimeoutError("the formgrader did not start")
