"""A class with its own server, as tests make one, and a learner's browser without a window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import requests

from course.base.places import content_root
from course.classes.roster import Listed
from course.classes.served import VARIABLE
from course.classes.serving import Serving, serving
from course.classes.settings import ClassSettings, settings_of, write_settings
from course.hosts.serve.host import own_part
from course.hosts.serve.links import link_of
from course.learner.people import Member
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.ports import free_port

ADA, BEN = Listed("s100", "Ada Example", "ada@firm.example"), Listed("s101", "Ben Example")
DRAFT = {"kind": "draft", "text": "Ask about exclusion first."}


@dataclass
class AClass:
    """A class with two learners; `processes` are its servers' addresses, all on one database.

    `watched` are the addresses for those who run them; what they write on standard error is in `logs`.
    """

    classroom: Classroom
    database: str
    processes: list[str] = field(default_factory=list)
    running: list[subprocess.Popen[str]] = field(default_factory=list)
    watched: dict[int, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)

    def start(self, number: int, port: int) -> None:
        """Start a server, the first time or again."""
        variables = os.environ | {
            "PYTHONPATH": str(content_root()),
            "COURSE_CLASSROOM": str(self.classroom.root),
        }
        variables |= {VARIABLE: self.database} if self.database else {}
        metrics = free_port()
        command = [sys.executable, "-m", "course.commands.app", "serve", "--port", str(port)]
        command += ["--log", "--metrics-port", str(metrics), *self.options]
        with self.logs.open("a") as log:
            process = subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=log, text=True)
        assert process.stdout is not None
        first = process.stdout.readline()
        self.watched[number] = f"http://127.0.0.1:{metrics}"
        self.processes[number:] = [first[first.index("http://") :].strip(), *self.processes[number + 1 :]]
        self.running[number:] = [process, *self.running[number + 1 :]]

    def end(self, number: int, *, at_once: bool = False) -> None:
        """End a server, as the system does, or as a power cut would."""
        process = self.running[number]
        if process.stdout is None or process.stdout.closed:  # it was ended before
            return
        if at_once:
            process.kill()
        else:
            process.terminate()
        process.wait(timeout=30)
        assert process.stdout is not None
        self.said.append(process.stdout.read())
        process.stdout.close()

    @property
    def logs(self) -> Path:
        """What the servers write down."""
        return self.classroom.root / "servers.log"

    @cached_property
    def serves(self) -> Serving:
        """The class, as its server has it."""
        settings = settings_of(self.classroom)
        return serving(self.classroom, settings.model_copy(update={"answers": self.database}))

    def member(self, who: Listed) -> Member:
        """A learner, with their reference and link."""
        return next(one for one in self.serves.people.all() if one.id == who.id)

    def link(self, who: Listed, process: int = 0) -> str:
        """A learner's link, at one of the servers."""
        return link_of(self.member(who), self.serves.own.key, self.processes[process])

    def path(self, who: Listed, rest: str) -> str:
        """The path of one of a learner's pages."""
        if who.id not in self.parts:  # it stays the same, and the database may be down
            self.parts[who.id] = own_part(self.member(who).reference)
        return f"/{self.parts[who.id]}/study/{rest}"

    def browser(self, who: Listed) -> Learner:
        """A learner who has opened their link."""
        return Learner(self, who)


@dataclass
class Learner:
    """A learner's browser, without a window."""

    of: AClass
    who: Listed
    session: requests.Session = field(default_factory=requests.Session)
    process: int = 0
    trusts: str = ""

    def __post_init__(self) -> None:
        """Open the link."""
        if self.trusts:
            # An authority that the machine's variables name would take its place.
            self.session.verify, self.session.trust_env = self.trusts, False
        self.session.get(self.of.link(self.who, self.process), timeout=60).raise_for_status()

    def get(self, rest: str, process: int = 0) -> requests.Response:
        """Ask for one of the learner's own pages."""
        return self.session.get(self.of.processes[process] + self.of.path(self.who, rest), timeout=60)

    def send(
        self, rest: str, body: dict[str, Any], method: str = "post", process: int = 0
    ) -> requests.Response:
        """Send something as a page does."""
        address = self.of.processes[process] + self.of.path(self.who, rest)
        token = {"X-XSRFToken": self.session.cookies["_xsrf"]}
        return self.session.request(method, address, json=body, headers=token, timeout=60)

    def save(self, work: str, board: str, answers: dict[str, Any], process: int = 0) -> dict[str, Any]:
        """Save a board's answers, building on none."""
        sent = {"answers": answers, "seen": ""}
        reply: dict[str, Any] = self.send(f"api/answers/{work}/{board}", sent, "put", process).json()
        return reply


@contextmanager
def a_class(
    folder: Path, database: str = "", processes: int = 1, options: list[str] | None = None
) -> Iterator[AClass]:
    """A class with two learners, and so many servers, until the block is left.

    Parameters:
        folder: The class's, which is made.
        database: Where the answers are; a file in the folder if left out.
        processes: How many servers.
        options: What else is said to each.
    """
    classroom = separate_classroom(folder)
    folder.mkdir(parents=True)
    write_settings(folder, ClassSettings(title="Autumn"))
    made = AClass(classroom, database, options=options or [])
    made.serves.people.let_in((one.id, one.name) for one in (ADA, BEN))
    try:
        for number in range(processes):
            made.start(number, free_port())
        yield made
    finally:
        for number in range(len(made.running)):
            made.end(number)
        made.serves.room.engine.dispose()
