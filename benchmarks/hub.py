"""Measure a JupyterHub with a server for each learner: memory, the first page, how soon a save is answered.

`python -m benchmarks.serve --hub 16` measures it after the class server. The Hub, its proxy and what each
learner has are as docs/jupyterhub.md has them set up.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from typing import cast
from urllib.parse import quote, urlsplit

import psutil
import requests
from playwright.sync_api import Browser
from tornado.httpclient import AsyncHTTPClient

from benchmarks.serve import MB, Saver, a_draft, saving
from tests.browser.hub import Hub, running_hub
from tests.browser.hub_process import PASSWORD

# More of this machine's memory is not filled: whoever swaps measures the disk.
_MOST = 70  # per cent
_PATIENCE = 180  # seconds


def measure_hub(learners: int, minutes: float) -> None:
    """Start a Hub, and so many learners' servers as fit, one after the other; have all of them save.

    Parameters:
        learners: How many, at most.
        minutes: How long they work.
    """
    say = sys.stdout.write
    with tempfile.TemporaryDirectory() as place, running_hub(Path(place), cast(Browser, None)) as hub:
        started: list[Saver] = []
        first_pages: list[float] = []
        while len(started) < learners and psutil.virtual_memory().percent < _MOST:
            begun = time.perf_counter()
            started.append(_come_in(hub, f"learner{len(started):03}"))
            first_pages.append(time.perf_counter() - begun)
        mean = sum(first_pages) / len(first_pages)
        say(f"JupyterHub, {len(started)} learners with a server each, started one after the other\n")
        say(f"from the login to the first page: mean {mean:.1f} s, longest {max(first_pages):.1f} s\n")
        servers = _servers(hub)
        assert len(servers) == len(started), (len(servers), len(started))
        AsyncHTTPClient.configure(None, max_clients=len(started))
        say(f"each saving every ten seconds: {asyncio.run(saving(started, minutes))}\n")
        own = sum(one.memory_info().rss for one in servers) / MB
        say(f"memory: {own:.0f} MB, {own / len(servers):.0f} MB a learner\n")


def _come_in(hub: Hub, user: str) -> Saver:
    """Log in as anybody does, wait for one's server, and open a lesson."""
    hub.begin(user)
    session = requests.Session()
    session.headers["Sec-Fetch-Mode"] = "navigate"
    login = f"{hub.root}/hub/login"
    session.get(login, timeout=_PATIENCE)
    form = {"username": user, "password": PASSWORD, "_xsrf": session.cookies["_xsrf"]}
    session.post(f"{login}?next={quote('/hub/home')}", data=form, timeout=_PATIENCE).raise_for_status()
    at, (work, _) = f"{hub.server(user)}study/", a_draft()
    until = time.monotonic() + _PATIENCE
    while not (page := session.get(f"{at}lesson/{work}", timeout=_PATIENCE)).url.startswith(at):
        assert time.monotonic() < until, page.url
        time.sleep(0.2)
    page.raise_for_status()
    own = {one.name: one.value for one in session.cookies if urlsplit(at).path.startswith(one.path)}
    shown = "; ".join(f"{name}={value}" for name, value in own.items())
    return Saver(user, at, {"Cookie": shown, "X-XSRFToken": own["_xsrf"]})


def _servers(hub: Hub) -> list[psutil.Process]:
    """The learners' servers, each one process."""
    return [
        one
        for one in psutil.Process(hub.process.pid).children(recursive=True)
        if "course.hosts.study" in one.cmdline()
    ]
