"""A real JupyterHub with its proxy, as the guides have it set up, and how people log in to it."""

from __future__ import annotations

import re
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import requests
from playwright.sync_api import Browser, BrowserContext, Page, expect

from course.base.places import content_root
from course.learner.answers import FILE_NAME, QuestionsAnswers, read
from tests.browser.answering import answer
from tests.browser.conftest import PATIENCE, Watch
from tests.browser.hub_process import blocks, placed, sign_in, started
from tests.browser.study import board, boards_ready, saved
from tests.classes.conftest import a_class_made
from tests.ports import free_port
from tests.wheel import installed

ROOT = content_root()
GUIDE = (ROOT / "docs" / "jupyterhub.md").read_text(encoding="utf-8")
SERVE = (ROOT / "docs" / "serve.md").read_text(encoding="utf-8")
LESSON, BOARD, QUESTION = "00-start-here", "first-question", "option:first"
ADA, BEN, MARA = "ada@example.org", "ben o'hara+1@example.org", "mara"
# In the class that one server serves; Ida is a user of the Hub, and in no class.
ZOE, NILS, IDA = "zoe", "nils", "ida"

# What the guides leave to the administrator: how servers are started. All of them share one account and one
# home. Ben is one of those who have JupyterLab, and Mara is the Hub's administrator, too.
_OURS = """
c.Authenticator.admin_users = {{"mara"}}
c.JupyterHub.load_groups = {{"autumn": ["ida"]}}
c.JupyterHub.services[0]["api_token"] = {token!r}
# What these tests start people's servers by, without a window for each.
c.JupyterHub.services.append({{"name": "starter", "api_token": {starter!r}}})
STARTS = ["admin:users", "admin:servers"]
c.JupyterHub.load_roles.append({{"name": "starter", "scopes": STARTS, "services": ["starter"]}})
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = {home!r}
c.Spawner.args = ["--ServerApp.allow_root=True"]

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
    ports: dict[str, int]
    token: str
    starter: str
    browser: Browser
    users: Users = field(init=False)

    def __post_init__(self) -> None:
        """Nobody has logged in yet."""
        self.users = Users(self)

    def begin(self, *users: str) -> None:
        """Have servers of users begin, side by side; nobody waits for them."""
        own = {"Authorization": f"token {self.starter}"}
        users_at = f"{self.root}/hub/api/users"
        requests.post(users_at, json={"usernames": users}, headers=own, timeout=60).raise_for_status()
        for user in users:
            at = f"{users_at}/{quote(user, safe='@')}/server"
            requests.post(at, headers=own, timeout=60).raise_for_status()

    def server(self, user: str) -> str:
        """Where the server of a user is."""
        return f"{self.root}/user/{quote(user, safe='@~')}/"

    @property
    def place(self) -> Path:
        """What the guide calls `/srv/course`."""
        return self.base / "srv" / "course"

    @property
    def served(self) -> str:
        """Where the class is that has one server for all."""
        return f"{self.root}/services/course/"

    @property
    def autumn(self) -> Path:
        """The folder of that class."""
        return self.place / "autumn"

    def log_in(self, user: str) -> User:
        """Log in as anybody does, and wait until one's server is there."""
        context = self.browser.new_context(viewport={"width": 1200, "height": 900}, reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        page, watch = context.new_page(), Watch()
        watch.follow(page)
        page.goto(f"{self.root}/hub/spawn")
        sign_in(page, user)
        expect(page).to_have_url(re.compile("/user/"), timeout=120_000)
        return User(self, user, context, page, watch)


class Users(dict[str, User]):
    """Who has logged in, when first asked for; with the first of them all their servers begin."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub

    def __missing__(self, user: str) -> User:
        if not self:
            self._hub.begin(ADA, BEN, MARA)
        self[user] = self._hub.log_in(user)
        return self[user]


@contextmanager
def running_hub(base: Path, browser: Browser) -> Iterator[Hub]:
    """Run a Hub until the block is left.

    Parameters:
        base: An empty folder.
        browser: In which people log in.
    """
    environment, place = installed(), base / "srv" / "course"
    ports = {name: free_port() for name in ("public", "hub", "api", "class")}
    token, starter = secrets.token_hex(32), secrets.token_hex(32)
    for folder in ("home", "srv/course/class", "srv/course/exchange"):
        (base / folder).mkdir(parents=True)
    (place / "exchange").chmod(0o777)
    (place / "full").symlink_to(ROOT)
    shutil.copytree(a_class_made(), place / "autumn")
    names = {"/opt/jupyterhub": str(environment), "/srv/course": str(place), "8585": str(ports["class"])}
    exchange, settings, served = (placed(block, names) for block in [*blocks(GUIDE), *blocks(SERVE)])
    (environment / "etc" / "jupyter" / "nbgrader_config.py").write_text(exchange, encoding="utf-8")
    ours = _OURS.format(home=str(base / "home"), ben=BEN, token=token, starter=starter)
    with started(base, settings + served + ours, ports) as (root, process):
        hub = Hub(base, root, process, ports, token, starter, browser)
        yield hub
        for user in hub.users.values():
            user.context.close()
