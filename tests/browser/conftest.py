"""A real JupyterLab and a real browser, for the tests that look at what a learner sees."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests.browser.settled import settle_after_presses
from tests.conftest import SOAK
from tests.ports import free_port
from tests.shared import made_once

if TYPE_CHECKING:
    from tests.browser.hub import Hub
    from tests.browser.study import Study

# A kernel takes seconds to start on a busy machine.
PATIENCE = 40_000
expect.set_options(timeout=PATIENCE)
settle_after_presses()

# This switch of ours takes the place of Playwright's own, whose parts that matter here stand in it too.
_NOT_NEEDED = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "OptimizationHints",
    "PaintHolding",
)
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # With each window it would start a process for the suggestions under an address bar that nobody sees.
    f"--disable-features={','.join(_NOT_NEEDED)}",
]

# The server under test, given the content that the test made instead of the course's own.
_OPEN = """
import pathlib, sys
from course.base import places
from course.hosts.lab import start
content, notebook, port = sys.argv[1:]
if content:
    places.content_root = lambda: pathlib.Path(content)
sys.exit(start.open_lab(notebook, int(port), browser=False))
"""


@dataclass
class Lab:
    """A learner's JupyterLab that is running."""

    home: Path
    address: str
    process: subprocess.Popen[str]

    @property
    def desk(self) -> Path:
        """Return the folder it shows."""
        return self.home / "desk"

    @property
    def token(self) -> str:
        """Return the secret of its address."""
        return urlsplit(self.address).query.removeprefix("token=")

    def page(self, notebook: str) -> str:
        """Return the address of another notebook of the desk."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}/doc/tree/{notebook}?{parts.query}"

    def ask(self, path: str) -> Any:
        """Return what its interface answers, e.g. to `api/kernels`."""
        with closing(HTTPConnection(urlsplit(self.address).netloc, timeout=20)) as connection:
            headers = {"Authorization": f"token {self.token}"}
            connection.request("GET", f"/{path}", headers=headers)
            return json.load(connection.getresponse())

    def stop(self) -> int:
        """End it as a window that is closed would; return its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=30)


@dataclass
class Watch:
    """What a page did behind the learner's back."""

    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def follow(self, page: Page) -> None:
        """Take note of a page's errors and of the machines it talks to."""
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._error)
        page.on("request", lambda request: self._host(request.url))
        page.on("websocket", lambda socket: self._host(socket.url))

    def _error(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(said.text)

    def _host(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in {"http", "https", "ws", "wss"}:
            self.hosts.add(parts.hostname or "")


@contextmanager
def running_lab(home: Path, notebook: str, content: Path | None = None) -> Iterator[Lab]:
    """Run a learner's JupyterLab until the block is left.

    Parameters:
        home: The learner's folder.
        notebook: The notebook to open, as a path within the desk.
        content: The folder with `modules/` and `exercises/`; the course's own if not given.
    """
    command = ["-c", _OPEN, str(content or ""), notebook, str(free_port())]
    with being_served(command, {"COURSE_HOME": str(home)}) as (address, process):
        lab = Lab(home, address, process)
        assert isinstance(lab.ask("api/status"), dict)
        yield lab


@contextmanager
def being_served(
    command: list[str], variables: dict[str, str]
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve the course until the block is left; give the address that it names, and the process.

    Parameters:
        command: What Python is to run.
        variables: Of its environment, those that differ.
    """
    process = subprocess.Popen(
        [sys.executable, *command],
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        if "http://" not in first:
            pytest.fail(f"The course did not open: {first}{process.stdout.read()}")
        yield first[first.index("http://") :].strip(), process
    finally:
        process.terminate()
        process.wait(timeout=30)
        process.stdout.close()


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Callable[..., Lab]]:
    """Start a learner's JupyterLab: `lab(notebook, content=None, home=None)`."""
    with ExitStack() as stack:

        def start(notebook: str, content: Path | None = None, home: Path | None = None) -> Lab:
            place = home or tmp_path / "learner"
            return stack.enter_context(running_lab(place, notebook, content))

        yield start


@pytest.fixture(scope="session")
def rendered() -> Path:
    """Every study page, rendered once for all tests and all their processes."""
    from tests.browser.study import render_all

    return made_once("study-pages", render_all)


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory, rendered: Path) -> Iterator[Study]:
    """The study pages of one learner, for all tests in a browser of a process."""
    from tests.browser.study import serving

    with serving(tmp_path_factory.mktemp("study") / "learner", rendered) as study:
        yield study


@pytest.fixture
def study(served: Study) -> Study:
    """The study pages, with a learner who has just come."""
    served.welcome_somebody_new()
    return served


@pytest.fixture(scope="package")
def hub(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Hub]:
    """A JupyterHub, which has two learners and an assessor, and a class with one server for all."""
    from tests.browser.hub import running_hub

    with running_hub(tmp_path_factory.mktemp("hub"), browser) as running:
        yield running


def chromium() -> str:
    """Find Chromium; where CHROMIUM says it, as in CI, its absence is a fault and no reason to skip."""
    wanted = os.environ.get("CHROMIUM")
    if wanted and not Path(wanted).is_file():
        pytest.fail(f"CHROMIUM says {wanted}, and there is no such file")
    named = [wanted, "/usr/bin/chromium", shutil.which("chromium")]
    path = next((name for name in named if name and Path(name).is_file()), None)
    if path is None:
        pytest.skip("Chromium is not installed, and CHROMIUM does not say where it is")
    return path


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Run Chromium until the block is left."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        yield running
        running.close()


# Not for the whole session: Playwright keeps an event loop running that other tests trip over, and another
# Playwright too. A package's fixture that is imported elsewhere would be one of the session there.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Run Chromium."""
    with running_chromium() as running:
        yield running


@pytest.fixture
def moves(request: pytest.FixtureRequest) -> Literal["no-preference", "reduce"]:
    """Whether what is drawn moves: it is what a test is about, or there is time.

    Who asks for less motion has the same course, and a third of a walk goes into drawing what moves.
    """
    return "no-preference" if SOAK or request.node.get_closest_marker("motion") else "reduce"


@pytest.fixture
def page(browser: Browser, moves: Literal["no-preference", "reduce"]) -> Iterator[Page]:
    """Open an empty page of its own in Chromium."""
    context = browser.new_context(viewport={"width": 1200, "height": 900}, reduced_motion=moves)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def watch(page: Page) -> Watch:
    """Take note of what the page does that a learner would not see."""
    notes = Watch()
    notes.follow(page)
    return notes


@pytest.fixture
def exchange(tmp_path: Path) -> Path:
    """A class's exchange, which the learner's machine knows."""
    from tests.hosts.study.assessor import set_up_exchange

    return set_up_exchange(tmp_path / "exchange", tmp_path / "learner" / "jupyter" / "config")


@pytest.fixture
def learner(tmp_path: Path, rendered: Path) -> Iterator[Study]:
    """A learner in a class, whose copy of the course has no keys."""
    from tests.browser.study import serving_without_keys

    with serving_without_keys(tmp_path, rendered) as study:
        yield study


@pytest.fixture
def provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who attests."""
    from tests.classes.conftest import said

    monkeypatch.setenv("COURSE_PROVIDER_PASSPHRASE", "four words at random")
    who = ["--name", "Example Law Training", "--contact", "records@training.example"]
    said("provider", "init", *who, "--address", "https://training.example/records")
