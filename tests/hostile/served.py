"""A study server to attack: one learner's, with their own folder, and what an attacker says to it."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from time import sleep
from typing import Any

import psutil
import requests

from course.learner.answers import Answers, read
from tests.ports import free_port

LESSON, BOARD = "00-start-here", "first-question"
OTHER = "01-reading-country-evidence"
CHOICES = {"kind": "questions", "chosen": {"first": "why"}, "checked": []}
MANY = 300_000_000


@dataclass
class Served:
    """A study server that is running, and how it is attacked."""

    home: Path
    port: int
    token: str
    process: subprocess.Popen[bytes]

    @property
    def root(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def answers(self) -> Path:
        """The file of the answers that are attacked."""
        return self.home / "lessons" / LESSON / "answers.json"

    @property
    def classroom(self) -> Path:
        """Where what is handed in goes."""
        return self.home.with_name("classroom")

    @cached_property
    def learner(self) -> requests.Session:
        """The learner's browser, logged in."""
        session = requests.Session()
        session.trust_env = False
        session.get(f"{self.root}study/?token={self.token}", timeout=60).raise_for_status()
        return session

    @property
    def shown(self) -> dict[str, str]:
        """What the course's own pages show with every write."""
        return {"X-XSRFToken": next(one.value or "" for one in self.learner.cookies if one.name == "_xsrf")}

    def get(self, path: str, **more: Any) -> requests.Response:
        """Ask for a page as the learner's browser."""
        return self.learner.get(self.root + path, timeout=60, **more)

    def save(self, choices: Any = CHOICES, seen: str = "", work: str = LESSON) -> requests.Response:
        """Save answers as one of the course's pages does."""
        body = {"answers": choices, "seen": seen}
        place = f"{self.root}study/api/answers/{work}/{BOARD}"
        return self.learner.put(place, json=body, headers=self.shown, timeout=60)

    def saved(self) -> Answers | None:
        """What the file holds."""
        return read(self.answers)

    def start_afresh(self) -> None:
        """Forget the answers that are attacked."""
        self.answers.unlink(missing_ok=True)

    def served_to_others(self) -> str:
        """Whether somebody who does something else is served meanwhile."""
        done = [self.get(f"study/lesson/{OTHER}").ok, self.get("study/").ok, self.get("study/record").ok]
        return "everything else is served meanwhile" if all(done) else "**others wait**"

    @contextmanager
    def noticing_memory(self) -> Iterator[list[str]]:
        """Say whether its memory has grown by more than what it takes to refuse."""
        process, told = psutil.Process(self.process.pid), []
        before = process.memory_info().rss
        yield told
        grown = process.memory_info().rss - before
        told.append("its memory stays" if grown < 60_000_000 else f"**takes {grown // 1_000_000} MB**")

    def send(self, head: str, body: Iterable[bytes] = ()) -> str:
        """Send bytes to it, until it has had enough; its reply's first line."""
        text = f"{head}\r\nHost: 127.0.0.1:{self.port}\r\n".replace("\r\n\r\n", "\r\n")
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as line:
            line.sendall(f"{text}\r\n".encode())
            with suppress(ConnectionError):
                for piece in body:
                    line.sendall(piece)
            reply = b""
            with suppress(ConnectionError):
                while b"\r\n" not in reply and (more := line.recv(4096)):
                    reply += more
        return reply.partition(b"\r\n")[0].decode()


@contextmanager
def serving(base: Path) -> Iterator[Served]:
    """Serve a new learner's course until the block is left.

    Parameters:
        base: An empty folder.
    """
    home, token, port = base / "learner", secrets.token_urlsafe(16), free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    own = {"COURSE_HOME": str(home), "COURSE_CLASSROOM": str(base / "classroom"), "HOME": str(base)}
    command = [sys.executable, "-m", "course.hosts.study", f"--ServerApp.port={port}"]
    command += ["--ServerApp.open_browser=False", "--ServerApp.allow_root=True"]
    with (base / "server.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=base, env=kept | own | {"JUPYTER_TOKEN": token}, stdout=log, stderr=log
        )
    try:
        served = Served(home, port, token, process)
        _wait_for(served)
        yield served
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait_for(served: Served) -> None:
    for _ in range(900):
        assert served.process.poll() is None, "the server ended"
        with suppress(requests.ConnectionError):
            requests.get(f"{served.root}api", timeout=30)
            return
        sleep(0.1)
    raise TimeoutError("the server does not answer")
