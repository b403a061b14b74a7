"""`course mark`, bounded and listened to: a child process of its own for every run."""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import signal
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from course.content.installed import course_content
from course.learner.answers import FILE_NAME
from course.marking.cohort.marking_run import mark_all
from course.marking.cohort.submission_files import who_handed_in
from course.marking.nbgrader.classroom import SECRET, TIMESTAMP
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.hostile.book import COMMENTS, SCORE, ask

SECONDS_OF_WORK = 10
SECONDS_IN_ALL = 60
MORE_MEMORY = 300 * 1_000_000
LARGEST_FILE = 20_000_000
TELLING = (
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "subprocess.Popen",
    "socket.connect",
    "os.putenv",
)

course_content()  # once, before the forks


@dataclass(frozen=True)
class Row:
    """One learner in the run's report, and in the gradebook."""

    learner: str
    points: str
    out_of: str
    done: str
    remarks: tuple[str, ...]
    score: float | None = None
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Run:
    """What a run gave and took.

    Attributes:
        rows: a row for each learner in the report.
        told: what the interpreter was asked to do that marking has no reason to do.
        opened: the paths opened under `submitted/`.
        ended: how the process ended: 0 if well, else a signal's number, negative.
        megabytes: how much more memory it took than it had at first.
        seconds: of the processor's time.
    """

    rows: tuple[Row, ...]
    told: tuple[str, ...]
    opened: tuple[str, ...]
    ended: int
    megabytes: float = 0.0
    seconds: float = 0.0

    def row(self, learner: str) -> Row:
        """Return a learner's row."""
        return next(row for row in self.rows if row.learner == learner)


def mark(root: Path, exercise: str, most_work: int = SECONDS_OF_WORK) -> Run:
    """Mark a class in a child process with limits.

    Args:
        root: the class's folder.
        exercise: the exercise's id.
        most_work: how many of the processor's seconds it may take.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    result = root.parent.parent / "run.json"
    child = context.Process(target=_bounded, args=(root, exercise, result, most_work))
    child.start()
    child.join(SECONDS_IN_ALL + 10 * most_work)
    if child.exitcode is None:
        child.kill()
        child.join()
    if not result.exists():
        return Run((), (), (), child.exitcode or -1)
    found: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    rows = tuple(
        Row(**row | {"remarks": tuple(row["remarks"]), **_held(root, exercise, row["learner"])})
        for row in found.pop("rows")
    )
    return Run(rows, tuple(found["told"]), tuple(found["opened"]), child.exitcode or 0, *found["cost"])


def _bounded(root: Path, exercise: str, result: Path, most_work: int) -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MORE_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (most_work, most_work))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    classroom = separate_classroom(root)
    submitted = str(classroom.work / "submitted")
    told: list[str] = []
    opened: set[str] = set()

    def listen(event: str, arguments: tuple[Any, ...]) -> None:
        if event in TELLING or (event == "exec" and submitted in arguments[0].co_filename):
            told.append(event)
        elif event == "open" and isinstance(arguments[0], (str, bytes)):
            opened.add(os.fsdecode(arguments[0]))

    before, started = resource.getrusage(resource.RUSAGE_SELF), perf_counter()
    sys.addaudithook(listen)
    learners = who_handed_in(classroom, exercise)
    rows = [asdict(_row(marked)) for marked in mark_all(classroom, exercise, learners, lambda _: None)]
    under = sorted(path for path in opened if submitted in path or path in {FILE_NAME, TIMESTAMP, SECRET})
    after = resource.getrusage(resource.RUSAGE_SELF)
    cost = ((after.ru_maxrss - before.ru_maxrss) / 1000, after.ru_utime + after.ru_stime - before.ru_utime)
    found = {"rows": rows, "told": told, "opened": under, "cost": cost, "wall": perf_counter() - started}
    result.write_text(json.dumps(found), encoding="utf-8")


def _row(marked: Any) -> Row:
    return Row(marked.learner, str(marked.points), str(marked.out_of), marked.done, marked.remarks)


def _held(root: Path, exercise: str, learner: str) -> dict[str, Any]:
    score = ask(root, SCORE, exercise, learner)
    return {"score": score[0] if score else None, "comments": tuple(ask(root, COMMENTS, exercise, learner))}
