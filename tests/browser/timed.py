"""Study pages on which a class's clock runs, which a test sets: a server, its class, and its time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from os import environ
from pathlib import Path

from course.base.atomic_write import write_whole
from course.base.places import content_root
from course.content.installed import course_content
from course.handing_in.submission_folder import FILE_NAME
from course.learner.answers import Answers, DraftAnswers, read
from course.sittings.files import allow
from course.sittings.kept import SittingsKept
from course.sittings.standing import Sitting
from course.sittings.terms import Allowance
from tests.ports import free_port, wait_for

EXERCISE, BOARD = "ex7-advice", "advice"
NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)
HONESTY = "What I hand in is my own work."
TERMS = (
    "opens: 2026-12-01 09:00",
    "closes: 2026-12-01 12:00",
    "minutes: 45",
    "attempts: 1",
    f"honesty: {HONESTY}",
)

# The server as it is, but for its clock, which is a file of the test's.
_SERVE = """
import pathlib, sys
from datetime import datetime
from course.hosts.study.app import StudyApp
clock = pathlib.Path(sys.argv.pop(1))
StudyApp.clock = staticmethod(lambda: datetime.fromisoformat(clock.read_text()))
StudyApp.launch_instance()
"""


@dataclass
class Timed:
    """A learner's server in a class, whose copy of the course has no keys."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def home(self) -> Path:
        """The learner's folder."""
        return self.folder / "learner"

    @property
    def room(self) -> Path:
        """The class's folder."""
        return self.folder / "class"

    @property
    def address(self) -> str:
        """The page that logs a browser in."""
        return f"http://127.0.0.1:{self.port}/study/?token=timed"

    def at(self, path: str) -> str:
        """The address of a page."""
        return f"http://127.0.0.1:{self.port}/study/{path}"

    def set_clock(self, moment: datetime) -> None:
        """Set the clock of the server."""
        write_whole(self.folder / "clock.txt", moment.isoformat().encode())

    def set_terms(self, *lines: str) -> None:
        """Write what the class sets of the exercise."""
        below = "\n".join(f"    {line}" for line in lines)
        text = f"title: Autumn\nexercises:\n  {EXERCISE}:\n{below}\n"
        write_whole(self.room / "class.yaml", text.encode())

    def allow(self, **more: int) -> None:
        """What `course class allow` does."""
        learner = (self.home / "learner-id.txt").read_text().strip()
        allow(self.room, learner, EXERCISE, Allowance(**more), course_content().exercises)

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        variables = {
            "COURSE_HOME": str(self.home),
            "COURSE_CLASSROOM": str(self.folder / "handed-in"),
            "COURSE_CLASS": str(self.room),
            "PYTHONPATH": str(self.folder / "copy"),
            "PYTHONSAFEPATH": "1",
        }
        settings = [
            "ServerApp.allow_root=True",
            "IdentityProvider.token=timed",
            "ServerApp.open_browser=False",
        ]
        words = [f"--{one}" for one in [*settings, f"ServerApp.port={self.port}", "ServerApp.port_retries=0"]]
        command = [sys.executable, "-c", _SERVE, str(self.folder / "clock.txt"), *words]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command, env=environ | variables, cwd=self.folder, stdout=log, stderr=log
            )
        wait_for(self.port, self.process, self.folder / "server.log")

    def stop(self) -> None:
        """End the server."""
        assert self.process is not None
        self.process.terminate()
        self.process.wait(timeout=30)

    def somebody_new(self, *terms: str) -> None:
        """Another learner, at nine o'clock, with these terms."""
        for kept in [
            *self.home.glob("learner-*.txt"),
            *self.home.glob("*sittings*"),
            *self.home.glob("desk/*/*/answers*"),
        ]:
            kept.unlink()
        shutil.rmtree(self.folder / "handed-in", ignore_errors=True)
        for allowed in self.room.glob("allowed.yaml"):
            allowed.unlink()
        self.set_clock(NINE)
        self.set_terms(*(terms or TERMS))

    def handed_in(self) -> list[Answers]:
        """Everything that was ever handed in of the exercise, newest last."""
        paths = sorted((self.folder / "handed-in").glob(f".classroom/*/*/{EXERCISE}/**/{FILE_NAME}"))
        return sorted((read(path) for path in paths), key=lambda one: one.sat.ended)

    @property
    def sittings(self) -> list[Sitting]:
        """Each time that the exercise was begun."""
        return SittingsKept(self.home).sittings(EXERCISE)


def text_of(answers: Answers) -> str:
    """What was written on the board."""
    given = answers.boards.get(BOARD)
    return given.text if isinstance(given, DraftAnswers) else ""


def after(minutes: float) -> datetime:
    """So many minutes after nine."""
    return NINE + timedelta(minutes=minutes)


@contextmanager
def running_timed(folder: Path, rendered: Path) -> Iterator[Timed]:
    """Run a server with a clock of its own until the block is left."""
    for part in ("course", "data", "modules", "exercises"):
        shutil.copytree(content_root() / part, folder / "copy" / part)
    timed = Timed(folder)
    timed.room.mkdir()
    shutil.copytree(rendered, timed.home / "pages")
    timed.set_clock(NINE)
    timed.set_terms(*TERMS)
    timed.start()
    try:
        yield timed
    finally:
        timed.stop()
