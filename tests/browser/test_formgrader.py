"""After a bulk run the formgrader shows everything, and a person's marks move the total."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from benchmarks.cohort import hand_in_cohort, write_settings
from course.marking.cohort.marking_run import mark_all
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import open_classroom
from course.marking.nbgrader.own_classroom import separate_classroom

EXERCISE = "ex7-advice"
SLOTS = ("advice-order", "advice-evidence", "advice-adverse", "advice-next")
# As `course assess` sets it: nbgrader's pages would fetch MathJax from another machine.
OWN_SCRIPTS = "frame-ancestors 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:"


@contextmanager
def formgrader(room: Classroom) -> Iterator[str]:
    """Run the assessor's server; give its address with %s for a path."""
    settings = {
        "ServerApp": {
            "jpserver_extensions": {"nbgrader.server_extensions.formgrader": True},
            "tornado_settings": {"headers": {"Content-Security-Policy": OWN_SCRIPTS}},
            "token": "secret",
            "port": 0,
            "ip": "127.0.0.1",
            "open_browser": False,
            "allow_root": True,
        }
    }
    config = room.root / "jupyter"
    config.mkdir()
    (config / "jupyter_server_config.json").write_text(json.dumps(settings), encoding="utf-8")
    variables = os.environ | {"JUPYTER_CONFIG_DIR": str(config), "JUPYTER_RUNTIME_DIR": str(config / "run")}
    log = room.root / "server.log"
    with (
        log.open("w", encoding="utf-8") as said,
        subprocess.Popen(
            [sys.executable, "-m", "jupyter", "server"], cwd=room.root, env=variables, stderr=said
        ) as process,
    ):
        try:
            yield f"http://127.0.0.1:{_port(process, log)}/%s"
        finally:
            process.terminate()


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    """The port that the server listens on, once it does."""
    while True:
        with suppress(subprocess.TimeoutExpired):
            pytest.fail(f"The server ended with {process.wait(timeout=0.3)}: {log.read_text()}")
        if found := re.search(r"http://127.0.0.1:(\d+)/", log.read_text(encoding="utf-8")):
            with suppress(OSError), socket.create_connection(("127.0.0.1", int(found[1]))):
                return int(found[1])


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    made = separate_classroom(tmp_path / "class")
    open_classroom(made)
    write_settings(made)
    return made


def marked(room: Classroom, learners: list[str]) -> dict[str, Decimal]:
    return {result.learner: result.points for result in mark_all(room, EXERCISE, learners, lambda _: None)}


@pytest.mark.browser
@pytest.mark.timeout(240)
def test_an_advice_marked_by_hand_in_the_formgrader_moves_the_total(room, page: Page):
    reached, failed = set[str](), set[tuple[str | None, str | None]]()
    page.on("requestfinished", lambda request: reached.add(urlsplit(request.url).hostname))
    page.on("requestfailed", lambda request: failed.add((urlsplit(request.url).hostname, request.failure)))
    learners = hand_in_cohort(room, EXERCISE, 3)
    assert set(marked(room, learners).values()) == {0}

    with formgrader(room) as address:
        page.goto(address % "login?token=secret")
        page.goto(address % f"formgrader/gradebook/{EXERCISE}/{EXERCISE}")
        expect(page.locator("tbody tr")).to_have_count(3)
        page.goto(address % f"formgrader/manage_submissions/{EXERCISE}")
        expect(page.locator("tbody tr")).to_have_count(3)
        page.goto(address % f"formgrader/manage_students/{learners[0]}/{EXERCISE}")
        expect(page.locator("tbody tr")).to_have_count(1)
        expect(page.locator("tbody td").nth(1)).to_have_text("0 / 12")
        page.locator("tbody tr a").first.click()
        expect(page.locator("pre").filter(has_text="An advice by a learner who is")).to_have_count(1)
        for slot, points in zip(SLOTS, ("3", "2", "2", "1"), strict=True):
            box = page.locator(f"input.score#{slot}")
            expect(box).to_have_class(re.compile("needs_manual_grade"))  # only then does the page listen
            with page.expect_response(lambda answer: answer.request.method == "PUT") as saved:
                box.fill(points)
                box.blur()
            assert saved.value.ok
        page.goto(address % f"formgrader/manage_students/{learners[0]}/{EXERCISE}")
        expect(page.locator("tbody td").nth(1)).to_have_text("8 / 12")

    assert marked(room, learners)[learners[0]] == 8
    assert "Together 8 of 12 points" in room.feedback(learners[0], EXERCISE).read_text(encoding="utf-8")
    assert reached == {"127.0.0.1"}
    # What it asks of its own server may be broken off by the next page; the rest was blocked unsent.
    assert {why for host, why in failed if host != "127.0.0.1"} <= {"csp"}
