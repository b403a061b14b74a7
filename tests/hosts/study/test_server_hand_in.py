"""Handing in over the server's interface: what it refuses, what it serves, and what it makes good."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from uuid import UUID

import pytest
import requests

from course.learner.answers import FILE_NAME
from course.records import from_json
from tests.hosts.study.test_server import PREFIX, Server, _wait_for
from tests.ports import free_port
from tests.records.passes import everything_right

pytestmark = pytest.mark.timeout(200)

EXERCISE = "ex5-parent"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root, token, port = tmp_path_factory.mktemp("alone"), secrets.token_urlsafe(16), free_port()
    variables = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    variables |= {"COURSE_HOME": str(root / "home"), "COURSE_CLASSROOM": str(root / "classroom")}
    variables |= {"JUPYTER_TOKEN": token, "HOME": str(root), "COURSE_FONTS": str(root / "none")}
    command = [sys.executable, "-m", "course.hosts.study", f"--ServerApp.base_url={PREFIX}"]
    command += [f"--ServerApp.port={port}", "--ServerApp.open_browser=False", "--ServerApp.allow_root=True"]
    with subprocess.Popen(command, env=variables, stderr=subprocess.DEVNULL) as process:
        found = Server(root / "home", f"http://127.0.0.1:{port}{PREFIX}", token)
        _wait_for(found, process)
        yield found
        process.terminate()


def post(server: Server, browser: requests.Session, path: str, body: object) -> requests.Response:
    headers = {"X-XSRFToken": browser.cookies.get("_xsrf", path=PREFIX)}
    return browser.post(f"{server.root}study/api/{path}", json=body, headers=headers, timeout=120)


def test_from_a_refused_name_to_a_certificate_that_is_never_served_cut(server: Server):
    browser = server.browser()
    page = f"{server.root}study/exercise/{EXERCISE}"
    browser.get(page, timeout=60)
    reference = UUID((server.home / "learner-reference.txt").read_text().strip())
    desk = server.home / "desk" / "exercises" / EXERCISE
    (desk / FILE_NAME).write_text(everything_right(reference), encoding="utf-8")
    before = browser.get(page, timeout=60).text
    assert "A pass needs " in before and "You have 2 attempts." in before

    told = post(server, browser, "name/check", {"name": "Priya 李"}).json()["text"]
    refused = post(server, browser, f"hand-in/{EXERCISE}", {"name": "李小龙"})
    assert "no font for" in told
    assert refused.status_code == 400 and "no font for" in refused.json()["text"]
    assert "Handed in" not in browser.get(page, timeout=60).text

    done = post(server, browser, f"hand-in/{EXERCISE}", {"name": "Zoë Ödegård"}).json()
    assert done["state"] == "handed-in" and done["next"].endswith(f"feedback/{EXERCISE}")
    at = f"{server.root}study/record/{EXERCISE}"
    files = {name: f"{at}/{name}" for name in ("record.json", "certificate.pdf")}
    whole = {name: browser.get(address, timeout=60).content for name, address in files.items()}
    assert whole["certificate.pdf"].startswith(b"%PDF")
    assert from_json(whole["record.json"]).learner.name == "Zoë Ödegård"

    (folder,) = (server.home.parent / "classroom").glob(f".classroom/records/*/{EXERCISE}")
    for name, address in files.items():
        (folder / name).write_bytes(whole[name][:400])
        assert browser.get(address, timeout=60).content == whole[name]

    corrected = post(server, browser, "name", {"name": "Zoë Ødegård"}).json()
    assert corrected["state"] == "corrected"
    record = from_json(browser.get(files["record.json"], timeout=60).content)
    assert record.learner.name == "Zoë Ødegård"
    assert record.supersedes == from_json(whole["record.json"]).record_id
    closed = post(server, browser, f"hand-in/{EXERCISE}", {"name": "Zoë Ødegård"}).json()
    assert closed["state"] == "closed"
